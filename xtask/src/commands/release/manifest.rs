//! The version in the manifest of the workspace.

use semver::Version;

/// The path of the manifest.
pub const FILE: &str = "Cargo.toml";

/// Returns the manifest with a new version: that of all crates, and the exact versions in which they require each other.
pub fn with_version(manifest: &str, version: &Version) -> Result<String, String> {
    let key = "version = \"";
    let old =
        manifest.lines().skip_while(|line| *line != "[workspace.package]").find_map(|line| line.strip_prefix(key));
    let old = old.and_then(|line| line.strip_suffix('"')).ok_or("`[workspace.package]` has no `version`")?;
    let lines = manifest.lines().map(|line| {
        let is_own = line.starts_with("subkit") && line.contains(" path = \"");
        match line {
            line if is_own => line.replacen(&format!("\"={old}\""), &format!("\"={version}\""), 1),
            line if line == format!("{key}{old}\"") => format!("{key}{version}\""),
            line => line.to_owned(),
        }
    });
    Ok(lines.map(|line| line + "\n").collect())
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a panic fails the test")]
mod tests {
    use semver::Version;

    use super::with_version;

    #[test]
    fn changes_the_version_of_own_crates_only() {
        let manifest = "[workspace.package]\nversion = \"0.1.0\"\n\n[workspace.dependencies]\n\
                        subkit = { version = \"=0.1.0\", path = \"crates/subkit\" }\nother = { version = \"=0.1.0\" }\n";
        let expected = manifest.replacen("0.1.0", "0.2.0", 2);
        assert_eq!(with_version(manifest, &Version::new(0, 2, 0)).unwrap(), expected);
        assert!(with_version("[workspace]\n", &Version::new(0, 2, 0)).is_err());
    }
}
