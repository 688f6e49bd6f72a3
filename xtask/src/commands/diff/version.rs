//! The version that is due under the rules of Cargo.

use semver::Version;

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

/// Reads the version in `[workspace.package]` of a manifest.
pub fn of_manifest(manifest: &str) -> Result<Version, String> {
    let section = manifest.lines().skip_while(|line| line.trim() != "[workspace.package]").skip(1);
    let mut keys = section.take_while(|line| !line.trim_start().starts_with('['));
    let version = keys
        .find_map(|line| line.trim().strip_prefix("version")?.trim().strip_prefix('='))
        .ok_or("`[workspace.package]` has no `version`")?;
    let text = version.split('"').nth(1).unwrap_or_default();
    text.parse().map_err(|error| format!("the version `{text}` is invalid: {error}"))
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
        let manifest = "[workspace]\nmembers = []\n\n[workspace.package]\nedition = \"2024\"\nversion = \"0.3.1\"\n";
        assert_eq!(of_manifest(manifest).unwrap().to_string(), "0.3.1");
        assert_eq!(
            of_manifest("[package]\nversion = \"1.0.0\"").unwrap_err(),
            "`[workspace.package]` has no `version`"
        );
    }
}
