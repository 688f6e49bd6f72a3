//! The changelog: the section of a release.

use std::fmt::Write as _;

use semver::Version;
use subkit_codegen::diff::{Breaks, Kind};

use super::super::diff::{Entry, Report, markdown, today};

/// The path of the changelog.
pub const FILE: &str = "CHANGELOG.md";

/// The heading of the entries that are not released yet.
const UNRELEASED: &str = "## Unreleased";

/// Returns the changelog with a section for the release: the unreleased entries, and one entry for each finding. A section that
/// exists already stays as it is.
///
/// # Errors
///
/// Returns a message if there is no heading for unreleased entries.
pub fn with_release(changelog: &str, version: &Version, report: &Report) -> Result<String, String> {
    let is_section = |line: &str| {
        let name = line.strip_prefix("## ").unwrap_or_default().trim_start_matches(['[', 'v']);
        name.strip_prefix(&version.to_string())
            .is_some_and(|rest| !rest.starts_with(|next: char| next.is_ascii_alphanumeric()))
    };
    if changelog.lines().any(is_section) {
        return Ok(changelog.to_owned());
    }
    let changelog = changelog.replace("\r\n", "\n");
    let heading = changelog.lines().find(|line| line.replace(['[', ']'], "").trim_end() == UNRELEASED);
    let heading =
        heading.ok_or_else(|| format!("`{FILE}` has no heading `{UNRELEASED}`: add it above the last release"))?;
    let (before, rest) = changelog.split_once(heading).unwrap_or_default();
    let (entries, earlier) = rest.split_at(rest.find("\n## ").map_or(rest.len(), |end| end + 1));
    let entries = match entries.trim() {
        "" => String::new(),
        entries => format!("{entries}\n\n"),
    };
    let findings = of_findings(report);
    Ok(format!("{before}{UNRELEASED}\n\n## {version} - {}\n\n{entries}{findings}{earlier}", today()))
}

/// Returns whether there are entries that are not released yet.
pub fn has_entries(changelog: &str) -> bool {
    let lines = changelog.lines().skip_while(|line| line.replace(['[', ']'], "").trim_end() != UNRELEASED).skip(1);
    lines.take_while(|line| !line.starts_with("## ")).any(|line| !line.trim().is_empty())
}

/// Returns the section of a release.
pub fn section<'a>(changelog: &'a str, version: &Version) -> &'a str {
    let start = changelog.find(&format!("## {version}")).unwrap_or_default();
    let section = changelog.get(start..).unwrap_or_default();
    let end = section.get(3..).and_then(|rest| rest.find("\n## ")).map_or(section.len(), |end| end + 3);
    section.get(..end).unwrap_or_default().trim_end()
}

/// Returns the entries of the findings that callers can notice, first those that break callers.
fn of_findings(report: &Report) -> String {
    let mut text = String::new();
    for (title, is_wanted) in [("Breaking changes", true), ("Other changes of the APIs", false)] {
        let mut lines = String::new();
        for group in &report.groups {
            let entries = group.entries.iter().filter(|entry| is_visible(entry));
            for entry in entries.filter(|entry| (entry.breaks() != Breaks::Nobody) == is_wanted) {
                let breaks = if is_wanted { format!(" ({})", entry.breaks().as_str()) } else { String::new() };
                let _ = writeln!(lines, "- {}{breaks}: {}", group.name, markdown::message(&entry.finding));
            }
        }
        if !lines.is_empty() {
            let _ = write!(text, "### {title}\n\n{lines}\n");
        }
    }
    text
}

/// Returns whether callers can notice a change.
fn is_visible(entry: &Entry) -> bool {
    !matches!(entry.finding.kind, Kind::DocumentationChanged | Kind::ExamplesChanged | Kind::SourcesChanged)
}

#[cfg(test)]
mod tests {
    use semver::Version;

    use super::{has_entries, section};

    #[test]
    fn finds_unreleased_entries() {
        for (changelog, expected) in [
            ("## Unreleased\n\n- A.\n", true),
            ("## [Unreleased]\r\n\r\n### Added\r\n", true),
            ("## Unreleased\n\n## 0.1.0\n\n- A.\n", false),
            ("# Changelog\n", false),
        ] {
            assert_eq!(has_entries(changelog), expected, "{changelog}");
        }
    }

    #[test]
    fn returns_the_section_of_a_release() {
        let changelog =
            "# Changelog\n\n## Unreleased\n\n## 0.2.0 - 2026-11-29\n\n- A.\n\n## 0.1.0 - 2026-01-01\n\n- B.\n";
        assert_eq!(section(changelog, &Version::new(0, 2, 0)), "## 0.2.0 - 2026-11-29\n\n- A.");
        assert_eq!(section(changelog, &Version::new(0, 1, 0)), "## 0.1.0 - 2026-01-01\n\n- B.");
    }
}
