//! The report as JSON, which `diff --json` writes and `impact --diff` reads.

use anstream::adapter::strip_str;
use serde::{Deserialize, Serialize};
use subkit_codegen::diff::Breaks;

use super::report::{Entry, Report};

/// The version of the format. It increases if a field is removed, or if its meaning changes.
const FORMAT: u32 = 1;

/// A report as a JSON object.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    /// The version of the format.
    format: u32,
    /// The verdict in one line.
    verdict: String,
    /// The part of the version that must increase.
    bump: String,
    /// The last released version.
    released: String,
    /// The lowest version that the changes allow.
    due: String,
    /// The version in `Cargo.toml`.
    current: String,
    /// Whether the version in `Cargo.toml` is high enough.
    is_enough: bool,
    /// The base revision.
    base: String,
    /// The findings, by API or crate.
    pub findings: Vec<Finding>,
    /// The reasons why the report is incomplete.
    pub problems: Vec<String>,
    /// The lines of the file of accepted findings that accept no finding.
    warnings: Vec<String>,
}

/// A finding.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// The id of the kind.
    pub id: String,
    /// The API or the crate.
    pub api: String,
    /// The item that changed, by its Rust name.
    pub subject: String,
    /// The Rust items whose definitions the change affects, the subject first.
    pub items: Vec<String>,
    /// The change and its consequence.
    pub message: String,
    /// The effect of the change, unless it is accepted.
    #[serde(with = "word")]
    breaks: Breaks,
    /// Whether a second person should check the change.
    flagged: bool,
    /// The previous form.
    before: Option<String>,
    /// The new form.
    after: Option<String>,
    /// The path of the file.
    file: Option<String>,
    /// The line.
    line: Option<usize>,
    /// Whether the line is in the base revision.
    in_base: Option<bool>,
    /// The identifier in the file of accepted findings.
    fingerprint: String,
    /// The line that accepts the finding.
    accepted: Option<Acceptance>,
}

/// The line that accepts a finding.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Acceptance {
    until: String,
    reason: String,
}

/// The version of the format of a document.
#[derive(Deserialize)]
struct Version {
    format: u32,
}

/// Returns the report as a JSON object.
pub fn render(report: &Report) -> String {
    serde_json::to_string_pretty(&Document::new(report)).unwrap_or_default()
}

impl Document {
    /// Creates the JSON object of a report.
    pub fn new(report: &Report) -> Self {
        let version = &report.version;
        let findings =
            report.groups.iter().flat_map(|group| group.entries.iter().map(|entry| finding(&group.name, entry)));
        Self {
            format: FORMAT,
            verdict: report.verdict(),
            bump: version.bump.as_str().to_owned(),
            released: version.released.to_string(),
            due: version.due().to_string(),
            current: version.current.to_string(),
            is_enough: version.is_enough(),
            base: report.base.clone(),
            findings: findings.collect(),
            problems: report.all_problems().map(|problem| strip_str(problem).to_string()).collect(),
            warnings: report.warnings.clone(),
        }
    }

    /// Reads the JSON object of a report. Unknown fields are ignored.
    ///
    /// # Errors
    ///
    /// Returns the reason if the text is not the output of `diff --json`, or if its format has another version.
    pub fn read(text: &str) -> Result<Self, String> {
        let invalid = |error: serde_json::Error| {
            format!("it is not the output of `cargo xtask diff --json`, so write it again with that command: {error}")
        };
        let Version { format } = serde_json::from_str(text).map_err(invalid)?;
        if format != FORMAT {
            return Err(format!(
                "its format has version {format}, and this program reads version {FORMAT}: run `cargo xtask impact` in the revision of \
                 subkit that wrote the file"
            ));
        }
        serde_json::from_str(text).map_err(invalid)
    }
}

impl Finding {
    /// Returns what the finding breaks. An accepted finding breaks nobody.
    pub fn breaks(&self) -> Breaks {
        if self.accepted.is_some() { Breaks::Nobody } else { self.breaks }
    }
}

fn finding(group: &str, entry: &Entry) -> Finding {
    let finding = &entry.finding;
    let place = entry.place.as_ref();
    Finding {
        id: finding.kind.id().to_owned(),
        api: group.to_owned(),
        subject: finding.subject.clone(),
        items: finding.items.clone(),
        message: finding.message.clone(),
        breaks: finding.breaks(),
        flagged: finding.kind.is_flagged(),
        before: finding.before.clone(),
        after: finding.after.clone(),
        file: place.map(|place| place.file.clone()),
        line: place.map(|place| place.line),
        in_base: place.map(|place| place.is_in_base),
        fingerprint: entry.fingerprint.clone(),
        accepted: entry
            .accepted
            .as_ref()
            .map(|accepted| Acceptance { until: accepted.until.to_string(), reason: accepted.reason.clone() }),
    }
}

/// An effect as its word for reports.
mod word {
    use serde::{Deserialize, Deserializer, Serializer, de::Error};
    use subkit_codegen::diff::Breaks;

    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
    pub fn serialize<S: Serializer>(breaks: &Breaks, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(breaks.as_str())
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Breaks, D::Error> {
        let word = String::deserialize(deserializer)?;
        let breaks = Breaks::ALL.into_iter().find(|breaks| breaks.as_str() == word);
        breaks.ok_or_else(|| D::Error::custom(format!("`{word}` is not an effect of a change")))
    }
}

#[cfg(test)]
mod tests {
    use semver::Version;
    use subkit_codegen::diff::{Finding, Kind};

    use super::{Document, Entry, Report, render};
    use crate::commands::diff::{
        accepted::Accepted,
        report::{Group, Place},
        version::{Bump, Versions},
    };

    fn report() -> Report {
        let finding =
            Finding::new(Kind::PropertyRemoved, "Invoice.note", "", "`note` was removed.").before("\"String\"");
        let entry = Entry {
            finding: finding.items(["Invoice"]),
            place: Some(Place { file: "specs/billing.yaml".to_owned(), line: 3, is_in_base: true }),
            items: vec!["Invoice".to_owned()],
            fingerprint: "0a1b2c3d".to_owned(),
            accepted: Some(Accepted {
                fingerprint: "0a1b2c3d".to_owned(),
                line: 1,
                until: jiff::civil::date(2026, 12, 31),
                reason: "It was never sent.".to_owned(),
            }),
        };
        Report {
            base: "main".to_owned(),
            version: Versions { released: Version::new(0, 1, 0), current: Version::new(0, 1, 0), bump: Bump::Patch },
            groups: vec![Group { name: "billing".to_owned(), entries: vec![entry], items: Vec::new() }],
            failures: vec![("shop".to_owned(), "the spec is invalid".to_owned())],
            problems: Vec::new(),
            warnings: vec!["`00000000` accepts no finding".to_owned()],
        }
    }

    #[test]
    fn reads_what_it_writes() {
        let report = report();
        assert_eq!(Document::read(&render(&report)), Ok(Document::new(&report)));
    }

    #[test]
    fn ignores_unknown_fields_and_rejects_unknown_formats_and_effects() {
        let text = render(&report());
        assert!(Document::read(&text.replace("\"verdict\"", "\"new\": [1], \"verdict\"")).is_ok());
        let error = |from, to| Document::read(&text.replace(from, to)).err().unwrap_or_default();
        assert_eq!(
            error("\"format\": 1", "\"format\": 2"),
            "its format has version 2, and this program reads version 1: run `cargo xtask impact` in the revision of subkit that wrote \
             the file"
        );
        assert!(error("\"format\": 1,", "").contains("missing field `format`"));
        assert!(error("\"compile\"", "\"all\"").contains("`all` is not an effect of a change"));
    }
}
