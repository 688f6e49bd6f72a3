//! The result of a comparison, which the formats render.

use std::collections::BTreeMap;

use subkit_codegen::diff::{Breaks, Finding};

use super::{accepted::Accepted, version::Versions};

/// The result of a comparison.
pub struct Report {
    /// The name of the base revision.
    pub base: String,
    /// The versions.
    pub version: Versions,
    /// The findings, by API or crate.
    pub groups: Vec<Group>,
    /// The APIs that cannot be compared, with the reason.
    pub failures: Vec<(String, String)>,
    /// The problems of the file of accepted findings.
    pub problems: Vec<String>,
    /// The lines of that file that accept no finding.
    pub warnings: Vec<String>,
}

/// The findings about an API or a crate.
pub struct Group {
    /// The name of the API or the crate.
    pub name: String,
    /// The findings, with those that break callers first.
    pub entries: Vec<Entry>,
}

/// A finding of a comparison.
pub struct Entry {
    /// The finding.
    pub finding: Finding,
    /// The file, and the line.
    pub place: Option<Place>,
    /// The identifier of the finding in the file of accepted findings.
    pub fingerprint: String,
    /// The line that accepts the finding.
    pub accepted: Option<Accepted>,
}

/// A finding with its location, before it is matched with the accepted findings.
pub struct Located {
    /// The finding.
    pub finding: Finding,
    /// The location.
    pub place: Option<Place>,
}

/// A location in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The path, relative to the workspace.
    pub file: String,
    /// The line, which starts at 1.
    pub line: usize,
    /// Whether the line is in the base revision, because the item was removed.
    pub is_in_base: bool,
}

impl Place {
    /// Returns the location as text: `specs/bird.yaml:12`.
    pub fn text(&self) -> String {
        let revision = if self.is_in_base { " (base)" } else { "" };
        format!("{}:{}{revision}", self.file, self.line)
    }
}

impl Entry {
    /// Returns what the finding breaks. An accepted finding breaks nobody.
    pub fn breaks(&self) -> Breaks {
        if self.accepted.is_some() { Breaks::Nobody } else { self.finding.breaks() }
    }

    /// Returns whether a second person should look at the finding.
    pub fn is_flagged(&self) -> bool {
        self.finding.kind.is_flagged() && self.accepted.is_none()
    }
}

impl Report {
    /// Returns the reasons why the command fails.
    pub fn all_problems(&self) -> impl Iterator<Item = &str> {
        self.failures.iter().map(|(_, reason)| reason.as_str()).chain(self.problems.iter().map(String::as_str))
    }

    /// Returns all findings.
    pub fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.groups.iter().flat_map(|group| &group.entries)
    }

    /// Returns the verdict in one line: the bump, for whom the changes break, and the version that is due.
    pub fn verdict(&self) -> String {
        if self.failures.is_empty() {
            return self.verdict_of_findings();
        }
        let names: Vec<String> = self.failures.iter().map(|(api, _)| format!("`{api}`")).collect();
        format!("incomplete: {} cannot be compared; apart from that, {}", names.join(", "), self.verdict_of_findings())
    }

    fn verdict_of_findings(&self) -> String {
        let version = &self.version;
        let bump = version.bump.as_str();
        let due = if version.is_enough() {
            format!("version {} is high enough", version.current)
        } else {
            format!("version {} is required, but `Cargo.toml` still has {}", version.due(), version.current)
        };
        match (self.breaking(), self.entries().count()) {
            (_, 0) => format!("no change: nothing differs for callers; {due}"),
            (None, count) => format!(
                "{bump}: {} that {} nobody; {due}",
                counted(count, "change"),
                if count == 1 { "breaks" } else { "break" }
            ),
            (Some(breaking), _) => format!("{bump}: {breaking}; {due}"),
        }
    }

    /// Returns the number of breaking changes in words, by effect: `2 changes break callers (1 compile, 1 values)`.
    fn breaking(&self) -> Option<String> {
        let mut counts: BTreeMap<Breaks, usize> = BTreeMap::new();
        for entry in self.entries().filter(|entry| entry.breaks() != Breaks::Nobody) {
            *counts.entry(entry.breaks()).or_default() += 1;
        }
        let flagged = self.entries().filter(|entry| entry.is_flagged()).count();
        let total: usize = counts.values().sum();
        let kinds = match counts.iter().collect::<Vec<_>>().as_slice() {
            [] => return None,
            [(only, _)] => only.as_str().to_owned(),
            several => {
                let words = several.iter().map(|(breaks, count)| format!("{count} {}", breaks.as_str()));
                words.collect::<Vec<_>>().join(", ")
            }
        };
        let verb = if total == 1 { "breaks" } else { "break" };
        let flags = match (flagged, total) {
            (0, _) => String::new(),
            (1, 1) => ", and needs a second look".to_owned(),
            (1, _) => ", and 1 needs a second look".to_owned(),
            (flagged, _) => format!(", and {flagged} need a second look"),
        };
        Some(format!("{} {verb} callers ({kinds}){flags}", counted(total, "change")))
    }
}

/// Returns a number with its noun: `1 change`, `2 changes`.
pub fn counted(number: usize, noun: &str) -> String {
    subkit_codegen::command::report::counted(number, noun)
}
