//! The report: the verdict, and a table and a folded list for each API.

use std::fmt::Write as _;

use anstream::adapter::strip_str;
use subkit_codegen::diff::Breaks;

use super::text::{cell, code, inline, message};
use crate::commands::diff::report::{Entry, Group, Report, counted};

/// Returns the report as Markdown. Findings that break nobody are folded.
pub fn render(report: &Report) -> String {
    let mut text = format!("**{}**\n", inline(&report.verdict()));
    for problem in report.all_problems() {
        let _ = write!(
            text,
            "\n> [!CAUTION]\n> {}\n",
            inline(strip_str(problem).to_string().lines().next().unwrap_or_default())
        );
    }
    for group in &report.groups {
        let (breaking, harmless): (Vec<&Entry>, Vec<&Entry>) =
            group.entries.iter().partition(|entry| entry.breaks() != Breaks::Nobody);
        let _ = write!(text, "\n### {}\n", inline(&group.name));
        if !breaking.is_empty() {
            text.push('\n');
            text.push_str(&table(&breaking));
        }
        if !harmless.is_empty() {
            text.push_str(&folded(group, &harmless));
        }
    }
    let _ = write!(text, "\nCompared with {}.\n", inline(&report.base));
    text
}

fn table(entries: &[&Entry]) -> String {
    let mut text = "| breaks | change | location | fingerprint |\n|---|---|---|---|\n".to_owned();
    for entry in entries {
        let flag = if entry.is_flagged() { " ⚠" } else { "" };
        let place = entry.place.as_ref().map(|place| cell(&code(&place.text()))).unwrap_or_default();
        let change = cell(&message(&entry.finding));
        let _ = writeln!(text, "| {}{flag} | {change} | {place} | `{}` |", entry.breaks().as_str(), entry.fingerprint);
    }
    text
}

fn folded(group: &Group, entries: &[&Entry]) -> String {
    let is_open = if entries.len() == group.entries.len() && entries.len() <= 5 { " open" } else { "" };
    let verb = if entries.len() == 1 { "breaks" } else { "break" };
    let mut text =
        format!("\n<details{is_open}><summary>{} that {verb} nobody</summary>\n\n", counted(entries.len(), "change"));
    for entry in entries {
        let place = entry.place.as_ref().map(|place| format!(" ({})", code(&place.text()))).unwrap_or_default();
        let accepted = entry
            .accepted
            .as_ref()
            .map(|accepted| format!(" Accepted until {}: {}", accepted.until, inline(&accepted.reason)));
        let _ = writeln!(text, "- {}{place}{}", message(&entry.finding), accepted.unwrap_or_default());
    }
    text.push_str("\n</details>\n");
    text
}
