//! Messages about changes, rejected documents and warnings.

use std::io::{self, Write};

use super::{
    patch,
    reconcile::Change,
    report::{self, counted},
    status::{STALE, SUCCESS, output_error},
};
use crate::{Rejection, slashed};

/// The maximum number of warnings that are shown for a document.
const MAX_WARNINGS: usize = 10;

/// Reports stale files and the command that regenerates them on `progress`, and writes the patch that updates the files to `out`.
/// Returns the exit status.
pub fn report_stale(
    changes: &[Change],
    command: &str,
    out: &mut dyn Write,
    progress: &mut dyn Write,
) -> Result<u8, String> {
    if changes.is_empty() {
        report::status_ok(progress, "Checked", "generated files are up to date").map_err(output_error)?;
        return Ok(SUCCESS);
    }
    let mut show = || -> io::Result<()> {
        for change in changes {
            report::status_error(progress, state(change), &slashed(&change.path))?;
            patch::write(out, change)?;
        }
        writeln!(progress)?;
        let (files, are) = (counted(changes.len(), "generated file"), if changes.len() == 1 { "is" } else { "are" });
        report::error(progress, &format!("{files} {are} out of date; run `{command}` and commit the result"))
    };
    show().map_err(output_error)?;
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
pub fn past_verb(change: &Change) -> &'static str {
    match (&change.old, &change.new) {
        (None, _) => "Created",
        (_, None) => "Removed",
        _ => "Updated",
    }
}

/// Reports why a document is rejected.
pub fn report_rejected(progress: &mut dyn Write, spec: &str, rejection: &Rejection) -> Result<(), String> {
    writeln!(progress, "{}", rejection.render()).map_err(output_error)?;
    let problems = counted(rejection.diagnostics.len(), "problem");
    report::status_error(progress, "Rejected", &format!("{spec}: {problems}")).map_err(output_error)
}

/// Reports the first warnings of a document. `lint` is the command that shows all warnings.
pub fn report_warnings(progress: &mut dyn Write, spec: &str, warnings: &[String], lint: &str) -> Result<(), String> {
    for warning in warnings.iter().take(MAX_WARNINGS) {
        writeln!(progress, "{warning}").map_err(output_error)?;
    }
    if warnings.is_empty() {
        return Ok(());
    }
    let count = counted(warnings.len(), "warning");
    let more = if warnings.len() > MAX_WARNINGS {
        format!(", {MAX_WARNINGS} shown; run `{lint} {spec}` to see all")
    } else {
        String::new()
    };
    report::status_warning(progress, "Warned", &format!("{spec}: {count}{more}")).map_err(output_error)
}
