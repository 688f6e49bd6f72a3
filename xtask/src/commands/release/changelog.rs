//! The changelog: the section of a release.

use std::fmt::Write as _;

use semver::Version;
use subkit_codegen::diff::{Breaks, Kind};

use super::super::diff::{Entry, Report, today};

/// The path of the changelog.
pub const FILE: &str = "CHANGELOG.md";

const UNRELEASED: &str = "## Unreleased\n";

/// Returns the changelog with a section for the release: the unreleased entries, and one entry for each finding. Also returns
/// whether the section is new.
pub fn with_release(changelog: &str, version: &Version, report: &Report) -> (String, bool) {
    let heading = format!("## {version}");
    if changelog.lines().any(|line| line == heading || line.starts_with(&format!("{heading} "))) {
        return (changelog.to_owned(), false);
    }
    let (before, entries) = changelog.split_once(UNRELEASED).unwrap_or((changelog, ""));
    let text = format!(
        "{before}{UNRELEASED}\n{heading} - {}\n\n{}{}",
        today(),
        of_findings(report),
        entries.trim_start_matches('\n')
    );
    (text, true)
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
            for entry in entries.filter(|entry| (entry.finding.breaks() != Breaks::Nobody) == is_wanted) {
                let breaks = if is_wanted { format!(" ({})", entry.finding.breaks().as_str()) } else { String::new() };
                let _ = writeln!(lines, "- {}{breaks}: {}", group.name, entry.finding.message);
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

    use super::section;

    #[test]
    fn returns_the_section_of_a_release() {
        let changelog =
            "# Changelog\n\n## Unreleased\n\n## 0.2.0 - 2026-11-29\n\n- A.\n\n## 0.1.0 - 2026-01-01\n\n- B.\n";
        assert_eq!(section(changelog, &Version::new(0, 2, 0)), "## 0.2.0 - 2026-11-29\n\n- A.");
        assert_eq!(section(changelog, &Version::new(0, 1, 0)), "## 0.1.0 - 2026-01-01\n\n- B.");
    }
}
