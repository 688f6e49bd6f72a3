//! Messages about changes, refusals and warnings.

use std::io::{self, Write};

use super::{
    reconcile::Change,
    report::{self, counted},
    status::{FINE, STALE, closed},
};
use crate::{Rejection, slashed};

/// How many warnings are shown for a document.
const WARNINGS: usize = 10;

/// How many lines of a diff are shown for a file.
const DIFF_LINES: usize = 40;

/// Shows what is not as it should be, and the command that mends it; gives the exit status.
pub fn stale(changes: &[Change], command: &str, out: &mut dyn Write, progress: &mut dyn Write) -> Result<u8, String> {
    if changes.is_empty() {
        report::verb(progress, "Checked", "generated files are fresh").map_err(closed)?;
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
        report::failure(
            progress,
            &format!("{files} {are} not what the specs say; run `{command}` and commit what it writes"),
        )
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

/// The verb for a change that was made.
pub fn done(change: &Change) -> &'static str {
    match (&change.old, &change.new) {
        (None, _) => "Created",
        (_, None) => "Removed",
        _ => "Updated",
    }
}

/// Shows why a spec is refused.
pub fn rejected(progress: &mut dyn Write, spec: &str, refusal: &Rejection) -> Result<(), String> {
    writeln!(progress, "{}", refusal.render()).map_err(closed)?;
    let problems = counted(refusal.diagnostics.len(), "problem");
    report::problem(progress, "Refused", &format!("{spec}: {problems}")).map_err(closed)
}

/// Shows what the client of a spec leaves out. `lint` is the command that shows all of it.
pub fn warned(progress: &mut dyn Write, spec: &str, warnings: &[String], lint: &str) -> Result<(), String> {
    for warning in warnings.iter().take(WARNINGS) {
        writeln!(progress, "{warning}").map_err(closed)?;
    }
    if warnings.is_empty() {
        return Ok(());
    }
    let count = counted(warnings.len(), "warning");
    let more = if warnings.len() > WARNINGS {
        format!(", {WARNINGS} shown; `{lint} {spec}` shows all")
    } else {
        String::new()
    };
    report::doubt(progress, "Warned", &format!("{spec}: {count}{more}")).map_err(closed)
}
