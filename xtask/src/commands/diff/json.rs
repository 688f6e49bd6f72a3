//! The report as JSON.

use anstream::adapter::strip_str;
use serde_json::{Value, json};

use super::report::{Entry, Report};

/// Returns the report as a JSON object.
pub fn render(report: &Report) -> String {
    let findings = report.groups.iter().flat_map(|group| group.entries.iter().map(|entry| finding(&group.name, entry)));
    let version = &report.version;
    let document = json!({
        "verdict": report.verdict(),
        "bump": version.bump.as_str(),
        "released": version.released.to_string(),
        "due": version.due().to_string(),
        "current": version.current.to_string(),
        "is_enough": version.is_enough(),
        "base": report.base,
        "findings": findings.collect::<Vec<_>>(),
        "problems": report.all_problems().map(|problem| strip_str(problem).to_string()).collect::<Vec<_>>(),
        "warnings": report.warnings,
    });
    serde_json::to_string_pretty(&document).unwrap_or_default()
}

fn finding(group: &str, entry: &Entry) -> Value {
    let finding = &entry.finding;
    json!({
        "id": finding.kind.id(),
        "api": group,
        "subject": finding.subject,
        "message": finding.message,
        "breaks": finding.breaks().as_str(),
        "flagged": finding.kind.is_flagged(),
        "before": finding.before,
        "after": finding.after,
        "file": entry.place.as_ref().map(|place| &place.file),
        "line": entry.place.as_ref().map(|place| place.line),
        "in_base": entry.place.as_ref().map(|place| place.is_in_base),
        "fingerprint": entry.fingerprint,
        "accepted": entry.accepted.as_ref().map(|accepted| json!({
            "until": accepted.until.to_string(),
            "reason": accepted.reason,
        })),
    })
}
