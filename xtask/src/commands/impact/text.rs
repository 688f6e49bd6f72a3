//! The report for a terminal.

use std::io::{self, Write};

use anstyle::{AnsiColor, Style};
use subkit_codegen::{command::report::counted, diff::Breaks};

use super::{Touched, uses};
use crate::commands::diff::plain::one_line;

const BREAKING: Style = AnsiColor::Red.on_default().bold();
const HARMLESS: Style = AnsiColor::Green.on_default();
const PLACE: Style = AnsiColor::Cyan.on_default();
const HEADING: Style = Style::new().bold();

/// The number of lines of code that are shown for a change.
const MAX_USES: usize = 5;

/// Writes the verdict, the changes that touch the crate with the lines that they touch, and what cannot be seen.
pub fn render(touched: &[Touched<'_>], total: usize, out: &mut dyn Write) -> io::Result<()> {
    let breaking = touched.iter().filter(|touched| touched.finding.breaks() != Breaks::Nobody).count();
    let style = if breaking == 0 { HARMLESS.bold() } else { BREAKING };
    let verb = if touched.len() == 1 { "touches" } else { "touch" };
    writeln!(
        out,
        "{style}{breaking} of {}{style:#} {} this crate; {} {verb} it",
        counted(total, "change"),
        if breaking == 1 { "breaks" } else { "break" },
        touched.len()
    )?;
    let mut group = "";
    for change in touched {
        if change.finding.api != group {
            group = &change.finding.api;
            writeln!(out, "\n{HEADING}{group}{HEADING:#}")?;
        }
        let breaks = change.finding.breaks();
        let style = if breaks == Breaks::Nobody { HARMLESS } else { BREAKING };
        writeln!(out, "  {style}{:<8}{style:#}  {}", breaks.as_str(), one_line(&change.finding.message))?;
        if uses::is_for_every_request(change.finding) {
            writeln!(out, "            every request of this crate")?;
        }
        for found in change.uses.iter().take(MAX_USES) {
            writeln!(
                out,
                "            {PLACE}{}:{}{PLACE:#}: {}",
                one_line(found.file),
                found.line,
                one_line(found.text)
            )?;
        }
        let more = change.uses.len().saturating_sub(MAX_USES);
        if more > 0 {
            writeln!(out, "            … and {}; `--json` shows them", counted(more, "more line"))?;
        }
    }
    writeln!(
        out,
        "\nNames are compared as text: a field or method of another type may have the same name. Names that macros of other crates \
         generate are not seen."
    )
}
