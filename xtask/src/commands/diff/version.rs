//! The version that is due under the rules of Cargo.

use semver::Version;

use crate::conflict;

/// The part of a version that a change requires to increase.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Bump {
    /// Nothing changed.
    None,
    /// The last number: nothing breaks.
    Patch,
    /// The second number: before 1.0, something breaks; afterwards, nothing does.
    Minor,
    /// The first number: something breaks, after 1.0.
    Major,
}

impl Bump {
    /// Returns the bump for a change of a released version.
    pub fn of(released: &Version, is_changed: bool, is_breaking: bool) -> Self {
        match (is_changed, is_breaking, released.major) {
            (false, _, _) => Self::None,
            (true, true, 0) => Self::Minor,
            (true, true, _) => Self::Major,
            (true, false, 0) => Self::Patch,
            (true, false, _) => Self::Minor,
        }
    }

    /// Returns the word for reports.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Patch => "patch",
            Self::Minor => "minor",
            Self::Major => "major",
        }
    }

    /// Returns the version after a release.
    pub fn after(self, released: &Version) -> Version {
        let Version { major, minor, patch, .. } = *released;
        match self {
            Self::None => released.clone(),
            Self::Patch => Version::new(major, minor, patch + 1),
            Self::Minor => Version::new(major, minor + 1, 0),
            Self::Major => Version::new(major + 1, 0, 0),
        }
    }
}

/// The versions of a comparison.
#[derive(Clone, Debug)]
pub struct Versions {
    /// The last released version, or that of the base revision if nothing is released.
    pub released: Version,
    /// The version of the working tree.
    pub current: Version,
    /// The required bump.
    pub bump: Bump,
}

impl Versions {
    /// Returns the lowest version that the changes allow.
    pub fn due(&self) -> Version {
        self.bump.after(&self.released)
    }

    /// Returns whether the version of the working tree is high enough.
    pub fn is_enough(&self) -> bool {
        self.current >= self.due()
    }
}

/// The path of the manifest.
pub const MANIFEST: &str = "Cargo.toml";

/// Reads the version in `[workspace.package]` of the manifest.
///
/// # Errors
///
/// Returns the location and the problem if the manifest has a conflict marker, or no valid version.
pub fn of_manifest(manifest: &str) -> Result<Version, String> {
    conflict::reject(MANIFEST, manifest)?;
    let mut lines = manifest.lines().map(without_comment).zip(1..);
    let is_header = |line: &str| line.replace(char::is_whitespace, "") == "[workspace.package]";
    let (_, header) = lines
        .find(|(line, _)| is_header(line))
        .ok_or_else(|| format!("{MANIFEST}: there is no `[workspace.package]`; add it, with a `version`"))?;
    let mut keys = lines.take_while(|(line, _)| !line.starts_with('['));
    let (text, line) = keys
        .find_map(|(text, line)| Some((version_in(text)?, line)))
        .ok_or_else(|| format!("{MANIFEST}:{header}: `[workspace.package]` has no `version`; add it"))?;
    text.parse().map_err(|error| format!("{MANIFEST}:{line}: the version `{text}` is invalid: {error}"))
}

/// Returns the version in a line `version = "0.1.0"` of a manifest.
pub fn version_in(line: &str) -> Option<&str> {
    let value = without_comment(line).strip_prefix("version")?.trim_start().strip_prefix('=')?;
    Some(value.trim().trim_matches(['"', '\'']))
}

/// Returns a line of a manifest without its comment.
fn without_comment(line: &str) -> &str {
    let mut quote = None;
    let end = line.find(|char| match (char, quote) {
        ('#', None) => true,
        ('"' | '\'', None) => {
            quote = Some(char);
            false
        }
        (_, Some(open)) if open == char => {
            quote = None;
            false
        }
        _ => false,
    });
    line.get(..end.unwrap_or(line.len())).unwrap_or_default().trim()
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a panic fails the test")]
mod tests {
    use super::{Bump, of_manifest};

    #[test]
    fn breaking_changes_need_a_minor_version_before_1_0_and_a_major_version_after() {
        for (released, is_breaking, due) in
            [("0.1.3", false, "0.1.4"), ("0.1.3", true, "0.2.0"), ("1.2.3", false, "1.3.0"), ("1.2.3", true, "2.0.0")]
        {
            let released = released.parse().unwrap();
            assert_eq!(Bump::of(&released, true, is_breaking).after(&released).to_string(), due);
            assert_eq!(Bump::of(&released, false, false).after(&released), released);
        }
    }

    #[test]
    fn reads_the_version_of_the_workspace() {
        let version = |manifest: &str| of_manifest(manifest).unwrap().to_string();
        let rest = "\n\n[workspace.package]\nedition = \"2024\"\n";
        assert_eq!(version(&format!("[workspace]\nmembers = []{rest}version = \"0.3.1\"\n")), "0.3.1");
        assert_eq!(version(&format!("[workspace]{rest}version='0.3.1' # not \"0.4.0\"\n")), "0.3.1");
        assert_eq!(
            version("[ workspace.package ] # of all crates\n# version = \"0.1.0\"\nversion = \"0.3.1\"\n"),
            "0.3.1"
        );
    }

    #[test]
    fn reports_the_line_of_a_manifest_without_a_valid_version() {
        for (manifest, problem) in [
            (
                "[package]\nversion = \"1.0.0\"",
                "Cargo.toml: there is no `[workspace.package]`; add it, with a `version`",
            ),
            (
                "\n[workspace.package]\n[package]\nversion = \"1.0.0\"",
                "Cargo.toml:2: `[workspace.package]` has no `version`; add it",
            ),
            (
                "[workspace.package]\n<<<<<<< a\nversion = \"1.0.0\"\n",
                "Cargo.toml:2: a conflict of a merge; resolve it, and run this again",
            ),
            (
                "[workspace.package]\nversion = \"1\"",
                "Cargo.toml:2: the version `1` is invalid: unexpected end of input while parsing major version number",
            ),
        ] {
            assert_eq!(of_manifest(manifest).unwrap_err(), problem);
        }
    }
}
