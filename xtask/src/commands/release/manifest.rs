//! The version in the manifests: that of all crates, and the exact versions in which they require each other.

use semver::Version;

use super::super::diff::version_in;

/// The manifests that contain the version: those of the workspace and of the facade. Cargo loads the workspace only if they agree.
pub const FILES: [&str; 2] = ["Cargo.toml", "crates/subkit/Cargo.toml"];

/// Returns a manifest with a new version instead of the old one.
pub fn with_version(manifest: &str, old: &Version, new: &Version) -> String {
    let lines = manifest.lines().map(|line| {
        let is_own = line.starts_with("subkit") && line.contains(" path = \"");
        match line {
            line if is_own => line.replacen(&format!("\"={old}\""), &format!("\"={new}\""), 1),
            line if version_in(line) == Some(&old.to_string()) => line.replacen(&old.to_string(), &new.to_string(), 1),
            line => line.to_owned(),
        }
    });
    lines.map(|line| line + "\n").collect()
}

#[cfg(test)]
mod tests {
    use semver::Version;

    use super::with_version;

    #[test]
    fn changes_the_version_of_own_crates_only() {
        let manifest = "[workspace.package]\nversion = \"0.1.0\" # of all crates\n\n[workspace.dependencies]\n\
                        subkit = { version = \"=0.1.0\", path = \"crates/subkit\" }\nother = { version = \"=0.1.0\" }\n";
        let expected = manifest.replacen("0.1.0", "0.2.0", 2);
        assert_eq!(with_version(manifest, &Version::new(0, 1, 0), &Version::new(0, 2, 0)), expected);
    }
}
