//! The report for a terminal.

use std::io::{self, Write};

use anstyle::{AnsiColor, Style};
use subkit_codegen::diff::Breaks;

use super::{
    accepted::PATH,
    plain::one_line,
    report::{Entry, Report, counted},
};

/// The number of lines of a screen.
const SCREEN_LINES: usize = 24;

/// The width of a screen. A longer line needs several lines of the screen.
const SCREEN_COLUMNS: usize = 120;

const BREAKING: Style = AnsiColor::Red.on_default().bold();
const FLAG: Style = AnsiColor::Yellow.on_default().bold();
const HARMLESS: Style = AnsiColor::Green.on_default();
const PLACE: Style = AnsiColor::Cyan.on_default();
const HEADING: Style = Style::new().bold();

/// Writes the verdict.
pub fn verdict(report: &Report, out: &mut dyn Write) -> io::Result<()> {
    let text = report.verdict();
    let (bump, rest) = text.split_once(':').unwrap_or((&text, ""));
    let style = if report.version.is_enough() { HARMLESS.bold() } else { BREAKING };
    writeln!(out, "{style}{bump}{style:#}:{rest}")
}

/// Writes the verdict and one line for each finding, by API. Unless `is_complete`, shows only findings that fit on a screen.
pub fn render(report: &Report, is_complete: bool, out: &mut dyn Write) -> io::Result<()> {
    verdict(report, out)?;
    let visible = if is_complete { usize::MAX } else { visible(report) };
    let mut shown = 0;
    for group in &report.groups {
        let entries: Vec<&Entry> = group.entries.iter().take(visible.saturating_sub(shown)).collect();
        shown += entries.len();
        if entries.is_empty() {
            continue;
        }
        writeln!(out, "\n{HEADING}{}{HEADING:#}", group.name)?;
        for entry in entries {
            line(entry, out)?;
        }
    }
    if report.entries().any(|entry| entry.breaks() != Breaks::Nobody) {
        writeln!(out, "\n{}", legend(report))?;
    }
    let hidden: Vec<&Entry> = report.entries().skip(shown).collect();
    if !hidden.is_empty() {
        let breaking = hidden.iter().filter(|entry| entry.breaks() != Breaks::Nobody).count();
        let effect = match breaking {
            0 => " that break nobody".to_owned(),
            breaking => format!(", of which {breaking} break callers"),
        };
        writeln!(out, "\n… and {}{effect}; `--all` shows them", counted(hidden.len(), "more change"))?;
    }
    Ok(())
}

/// Returns the explanation of the columns and of the version.
fn legend(report: &Report) -> String {
    let rule = if report.version.released.major == 0 {
        "Before 1.0, a change that breaks callers needs a new minor version."
    } else {
        "A change that breaks callers needs a new major version."
    };
    format!(
        "The first word says what breaks. `!`: a second person should check the change. `[…]`: its id in `{PATH}`. {rule}"
    )
}

/// The number of rows of the legend, with the empty line before it.
const LEGEND_ROWS: usize = 3;

/// Returns the number of findings that fit on a screen, with the verdict, the headings, the legend and the count of the others.
fn visible(report: &Report) -> usize {
    let rows = |entry: &Entry| plain(entry).chars().count().div_ceil(SCREEN_COLUMNS);
    let all: usize = report.groups.iter().map(|group| 2 + group.entries.iter().map(rows).sum::<usize>()).sum();
    if all + LEGEND_ROWS < SCREEN_LINES {
        return usize::MAX;
    }
    let mut free = SCREEN_LINES - LEGEND_ROWS - 3;
    let mut count = 0;
    for group in &report.groups {
        for (index, entry) in group.entries.iter().enumerate() {
            let needed = rows(entry) + if index == 0 { 2 } else { 0 };
            if needed > free {
                return count;
            }
            free -= needed;
            count += 1;
        }
    }
    count
}

/// Returns the line of a finding without colors.
fn plain(entry: &Entry) -> String {
    let mut text = Vec::new();
    // Writing to memory does not fail.
    let _ = line(entry, &mut text);
    anstream::adapter::strip_str(&String::from_utf8_lossy(&text)).to_string().trim_end().to_owned()
}

fn line(entry: &Entry, out: &mut dyn Write) -> io::Result<()> {
    let breaks = entry.breaks();
    let style = if breaks == Breaks::Nobody { HARMLESS } else { BREAKING };
    let flag = if entry.is_flagged() { "!" } else { " " };
    write!(out, "{FLAG}{flag}{FLAG:#} {style}{:<8}{style:#}  {}", breaks.as_str(), one_line(&entry.finding.message))?;
    if let Some(accepted) = &entry.accepted {
        write!(out, " Accepted until {}: {}", accepted.until, one_line(&accepted.reason))?;
    }
    if let Some(place) = &entry.place {
        write!(out, "  {PLACE}{}{PLACE:#}", one_line(&place.text()))?;
    }
    if breaks == Breaks::Nobody { writeln!(out) } else { writeln!(out, "  [{}]", entry.fingerprint) }
}
