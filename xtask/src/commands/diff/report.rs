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
    /// The items that the findings are about, in the order of the findings. The last ones have no finding of their own.
    pub items: Vec<Item>,
}

/// An operation, a type or another part of an API that changed.
#[derive(Debug, PartialEq, Eq)]
pub struct Item {
    /// The kind of the item.
    pub kind: ItemKind,
    /// The name: that of the method, of the Rust type, or the key in the spec.
    pub name: String,
    /// The public Rust items.
    pub signature: Sides,
    /// The recorded requests, if it is an operation.
    pub request: Sides,
    /// The text in the spec, and that of other parts of the spec that the findings are about.
    pub spec: Vec<Sides>,
}

/// The kind of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ItemKind {
    /// An operation of an API.
    Operation,
    /// A type, which a component of the spec defines.
    Type,
    /// Another part of an API, or an item of a hand-written crate.
    Part,
}

/// A text in both revisions. An item that was added or removed has it in one of them.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Sides {
    /// The text in the base revision.
    pub before: Option<Excerpt>,
    /// The text in the working tree.
    pub after: Option<Excerpt>,
}

/// Lines of a file.
#[derive(Debug, PartialEq, Eq)]
pub struct Excerpt {
    /// The file, and the first line.
    pub place: Place,
    /// The lines.
    pub text: String,
    /// Whether the lines are adjacent in the file and unchanged, so that each has a number.
    pub is_numbered: bool,
}

/// A finding of a comparison.
pub struct Entry {
    /// The finding.
    pub finding: Finding,
    /// The file, and the line.
    pub place: Option<Place>,
    /// The names of the items that the finding is about.
    pub items: Vec<String>,
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

impl Item {
    /// Creates an item that is not shown in detail.
    pub fn new(kind: ItemKind, name: String) -> Self {
        Self { kind, name, signature: Sides::default(), request: Sides::default(), spec: Vec::new() }
    }
}

impl Sides {
    /// Returns whether both revisions lack the text.
    pub fn is_empty(&self) -> bool {
        self.before.is_none() && self.after.is_none()
    }

    /// Returns whether the text is the same in both revisions.
    pub fn is_unchanged(&self) -> bool {
        let text = |side: &Option<Excerpt>| side.as_ref().map(|excerpt| excerpt.text.clone());
        text(&self.before) == text(&self.after)
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
        let [changes, version] = self.verdict_parts();
        format!("{changes}; {version}")
    }

    /// Returns the two parts of the verdict: the bump and for whom the changes break, and the version that is due.
    pub fn verdict_parts(&self) -> [String; 2] {
        let Versions { current, .. } = &self.version;
        let version = match (self.version.is_enough(), self.failures.is_empty()) {
            (true, true) => format!("version {current} is high enough"),
            (true, false) => "the version that is due is unknown".to_owned(),
            (false, _) => format!("version {} is required, but `Cargo.toml` still has {current}", self.version.due()),
        };
        let names: Vec<String> = self.failures.iter().map(|(api, _)| format!("`{api}`")).collect();
        let changes = match (names.is_empty(), self.entries().next()) {
            (true, _) => self.changes(),
            (false, None) => format!("incomplete: {} cannot be compared", names.join(", ")),
            (false, Some(_)) => {
                format!("incomplete: {} cannot be compared; apart from that, {}", names.join(", "), self.changes())
            }
        };
        [changes, version]
    }

    /// Returns the bump, and for whom the changes break.
    fn changes(&self) -> String {
        let bump = self.version.bump.as_str();
        match (self.breaking(), self.entries().count()) {
            (_, 0) => "no change: nothing differs for callers".to_owned(),
            (None, count) => {
                format!(
                    "{bump}: {} that {} nobody",
                    counted(count, "change"),
                    if count == 1 { "breaks" } else { "break" }
                )
            }
            (Some(breaking), _) => format!("{bump}: {breaking}"),
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
