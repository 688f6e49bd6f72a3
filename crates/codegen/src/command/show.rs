//! Messages about changes, rejected documents and warnings.

use std::io::{self, Write};

use super::{
    reconcile::Change,
    report::{self, counted},
    status::{FINE, STALE, closed},
};
use crate::{Rejection, slashed};

/// The maximum number of warnings that are shown for a document.
const WARNINGS: usize = 10;

/// The maximum number of diff lines that are shown for a file.
const DIFF_LINES: usize = 40;

/// Reports stale files and the command that regenerates them. Returns the exit status.
pub fn stale(changes: &[Change], command: &str, out: &mut dyn Write, progress: &mut dyn Write) -> Result<u8, String> {
    if changes.is_empty() {
        report::verb(progress, "Checked", "generated files are up to date").map_err(closed)?;
        return Ok(FINE);
    }
    let mut show = || -> io::Result<()> {
        for change in changes {
            report::problem(progress, state(change), &slashed(&change.path))?;
            if let (Some(old), Some(new)) = (&change.old, &change.new) {
                report::diff(out, old, new, DIFF_LINES)?;
            }
        }
        writeln!(progress)?;
        let (files, are) = (counted(changes.len(), "generated file"), if changes.len() == 1 { "is" } else { "are" });
        report::failure(progress, &format!("{files} {are} out of date; run `{command}` and commit the result"))
    };
    show().map_err(closed)?;
    Ok(STALE)
}

fn state(change: &Change) -> &'static str {
    match (&change.old, &change.new) {
        (None, _) => "Missing",
        (_, None) => "Orphaned",
        _ => "Stale",
    }
}

/// Returns the verb for a change that was applied.
pub fn done(change: &Change) -> &'static str {
    match (&change.old, &change.new) {
        (None, _) => "Created",
        (_, None) => "Removed",
        _ => "Updated",
    }
}

/// Reports why a document is rejected.
pub fn rejected(progress: &mut dyn Write, spec: &str, refusal: &Rejection) -> Result<(), String> {
    writeln!(progress, "{}", refusal.render()).map_err(closed)?;
    let problems = counted(refusal.diagnostics.len(), "problem");
    report::problem(progress, "Rejected", &format!("{spec}: {problems}")).map_err(closed)
}

/// Reports the warnings of a document. `lint` is the command that shows all of them.
pub fn warned(progress: &mut dyn Write, spec: &str, warnings: &[String], lint: &str) -> Result<(), String> {
    for warning in warnings.iter().take(WARNINGS) {
        writeln!(progress, "{warning}").map_err(closed)?;
    }
    if warnings.is_empty() {
        return Ok(());
    }
    let count = counted(warnings.len(), "warning");
    let more = if warnings.len() > WARNINGS {
        format!(", {WARNINGS} shown; run `{lint} {spec}` for all")
    } else {
        String::new()
    };
    report::doubt(progress, "Warned", &format!("{spec}: {count}{more}")).map_err(closed)
}
