//! The changelog: the section of a release.

use semver::Version;
use subkit_codegen::diff::{Breaks, Kind};

use super::super::diff::{Entry, Report, markdown, today};

/// The path of the changelog.
pub const FILE: &str = "CHANGELOG.md";

/// The heading of the entries that are not released yet.
const UNRELEASED: &str = "## Unreleased";

/// The entries below a heading of a release.
pub struct Entries {
    title: &'static str,
    lines: Vec<String>,
}

/// Returns the changelog with a section for the release: the unreleased entries, and those of the findings. A section that exists
/// already gets the entries that it lacks.
///
/// # Errors
///
/// Returns a message if there is no heading for unreleased entries, or if there are some although the section exists.
pub fn with_release(changelog: &str, version: &Version, findings: &[Entries]) -> Result<String, String> {
    let changelog = changelog.replace("\r\n", "\n");
    let known = section(&changelog, version);
    if !known.is_empty() && has_entries(&changelog) {
        return Err(format!(
            "`{FILE}` has a section for {version}, and entries below `{UNRELEASED}`: move them to the section, and run this again"
        ));
    }
    if !known.is_empty() {
        let section = findings.iter().fold(known.to_owned(), |section, entries| with_entries(&section, entries));
        return Ok(changelog.replacen(known, &section, 1));
    }
    let heading = changelog.lines().find(|line| line.replace(['[', ']'], "").trim_end() == UNRELEASED);
    let heading =
        heading.ok_or_else(|| format!("`{FILE}` has no heading `{UNRELEASED}`: add it above the last release"))?;
    let (before, rest) = changelog.split_once(heading).unwrap_or_default();
    let (unreleased, earlier) = rest.split_at(rest.find("\n## ").map_or(rest.len(), |end| end + 1));
    let new = format!("## {version} - {}\n\n{}", today(), unreleased.trim());
    let section = findings.iter().fold(new.trim_end().to_owned(), |section, entries| with_entries(&section, entries));
    let end = if earlier.is_empty() { "" } else { "\n" };
    Ok(format!("{before}{UNRELEASED}\n\n{section}\n{end}{earlier}"))
}

/// Returns a section with the entries that it lacks, below their heading.
fn with_entries(section: &str, Entries { title, lines }: &Entries) -> String {
    let new: Vec<&str> =
        lines.iter().map(String::as_str).filter(|line| !section.lines().any(|known| known == *line)).collect();
    if new.is_empty() {
        return section.to_owned();
    }
    let heading = format!("### {title}\n");
    let Some(start) = section.find(&heading) else {
        return format!("{section}\n\n{heading}\n{}", new.join("\n"));
    };
    let rest = section.get(start..).unwrap_or_default();
    let end = start + rest.find("\n\n### ").unwrap_or(rest.len());
    let (known, later) = section.split_at(end);
    format!("{}\n{}{later}", known.trim_end(), new.join("\n"))
}

/// Returns whether there are entries that are not released yet.
pub fn has_entries(changelog: &str) -> bool {
    let lines = changelog.lines().skip_while(|line| line.replace(['[', ']'], "").trim_end() != UNRELEASED).skip(1);
    lines.take_while(|line| !line.starts_with("## ")).any(|line| !line.trim().is_empty())
}

/// Returns the section of a release, or an empty text if there is none.
pub fn section<'a>(changelog: &'a str, version: &Version) -> &'a str {
    let is_heading = |line: &&str| {
        let name = line.strip_prefix("## ").unwrap_or_default().trim_start_matches(['[', 'v']);
        let rest = name.strip_prefix(&version.to_string());
        rest.is_some_and(|rest| !rest.starts_with(|next: char| next.is_ascii_alphanumeric() || "-+.".contains(next)))
    };
    let Some(start) = changelog.lines().find(is_heading).and_then(|line| changelog.find(line)) else { return "" };
    let section = changelog.get(start..).unwrap_or_default();
    let end = section.get(3..).and_then(|rest| rest.find("\n## ")).map_or(section.len(), |end| end + 3);
    section.get(..end).unwrap_or_default().trim_end()
}

/// Returns the entries of the findings that callers can notice, first those that break callers.
pub fn of_findings(report: &Report) -> Vec<Entries> {
    let visible = report.groups.iter().flat_map(|group| {
        group.entries.iter().filter(|entry| is_visible(entry)).map(move |entry| (&group.name, entry))
    });
    let (breaking, other): (Vec<_>, Vec<_>) = visible.partition(|(_, entry)| entry.breaks() != Breaks::Nobody);
    let line = |(name, entry): &(&String, &Entry)| match entry.breaks() {
        Breaks::Nobody => format!("- {name}: {}", markdown::message(&entry.finding)),
        breaks => format!("- {name} ({}): {}", breaks.as_str(), markdown::message(&entry.finding)),
    };
    vec![
        Entries { title: "Breaking changes", lines: breaking.iter().map(line).collect() },
        Entries { title: "Other changes of the APIs", lines: other.iter().map(line).collect() },
    ]
}

/// Returns whether callers can notice a change.
fn is_visible(entry: &Entry) -> bool {
    !matches!(entry.finding.kind, Kind::DocumentationChanged | Kind::ExamplesChanged | Kind::SourcesChanged)
}

#[cfg(test)]
mod tests {
    use semver::Version;

    use super::{Entries, has_entries, section, today, with_release};

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

    fn entries(lines: &[&str]) -> [Entries; 1] {
        [Entries { title: "Breaking changes", lines: lines.iter().map(|line| (*line).to_owned()).collect() }]
    }

    #[test]
    fn moves_unreleased_entries_to_the_release_and_adds_findings() {
        let earlier = "## 0.1.0 - 2026-01-01\n\n- Z.\n";
        let version = Version::new(0, 2, 0);
        let changelog = format!("# Changelog\n\n## Unreleased\n\n- A.\n\n{earlier}");
        let released = with_release(&changelog, &version, &entries(&["- b (values): B."])).unwrap_or_default();
        let section = format!("## 0.2.0 - {}\n\n- A.\n\n### Breaking changes\n\n- b (values): B.", today());
        assert_eq!(released, format!("# Changelog\n\n## Unreleased\n\n{section}\n\n{earlier}"));

        // Another run adds what is new, and keeps what a person wrote.
        let edited = released.replace("- b (values): B.", "- b (values): B.\n- By hand.\n\n### Fixed\n\n- C.");
        let again = with_release(&edited, &version, &entries(&["- b (values): B.", "- d (compile): D."]));
        let expected = edited.replace("- By hand.", "- By hand.\n- d (compile): D.");
        assert_eq!(again, Ok(expected));
        assert_eq!(with_release(&released, &version, &entries(&["- b (values): B."])), Ok(released.clone()));

        let unreleased = released.replacen("## Unreleased\n", "## Unreleased\n\n- E.\n", 1);
        let error = with_release(&unreleased, &version, &[]).err().unwrap_or_default();
        assert!(error.ends_with("move them to the section, and run this again"), "{error}");
        assert_eq!(
            with_release("# Changelog\n", &version, &[]),
            Err("`CHANGELOG.md` has no heading `## Unreleased`: add it above the last release".to_owned())
        );
    }

    #[test]
    fn returns_the_section_of_a_release() {
        let changelog =
            "# Changelog\n\n## Unreleased\n\n## 0.2.0 - 2026-11-29\n\n- A.\n\n## 0.1.0 - 2026-01-01\n\n- B.\n";
        assert_eq!(section(changelog, &Version::new(0, 2, 0)), "## 0.2.0 - 2026-11-29\n\n- A.");
        assert_eq!(section(changelog, &Version::new(0, 1, 0)), "## 0.1.0 - 2026-01-01\n\n- B.");
        assert_eq!(section(changelog, &Version::new(0, 1, 1)), "");
        assert_eq!(section("## [v1.0.0-rc.1]\n\n## 1.0.0\n", &Version::new(1, 0, 0)), "## 1.0.0");
    }
}
