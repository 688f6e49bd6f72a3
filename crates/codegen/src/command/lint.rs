//! `lint`: what is wrong with documents.

use std::{io::Write, path::PathBuf};

use super::{
    reconcile::write_atomically,
    report::{self, counted},
    status::{FAILED, FINE, closed},
};
use crate::{Diagnostic, Dialect, Sources, check, load::fixed, record, render};

/// A document to check.
#[derive(Debug)]
pub struct Subject {
    /// The file.
    pub path: PathBuf,
    /// How messages name the file.
    pub shown: String,
    /// The name of the API.
    pub api: String,
    /// The rules that the document must keep.
    pub dialect: Dialect,
}

/// What `lint` does besides showing problems.
#[derive(Clone, Copy, Debug, Default)]
pub struct Options {
    /// Shows the problems as a JSON array.
    pub json: bool,
    /// Changes the documents where a problem says how.
    pub fix: bool,
}

/// Checks documents and shows what is wrong with them; gives the exit status.
///
/// # Errors
///
/// Returns why the output, or a document that was changed, cannot be written.
pub fn lint(
    subjects: &[Subject],
    options: Options,
    out: &mut dyn Write,
    progress: &mut dyn Write,
) -> Result<u8, String> {
    let Options { json, fix } = options;
    let mut records = Vec::new();
    let (mut refused, mut fixable) = (false, 0);
    for subject in subjects {
        let Subject { path, shown: name, api, dialect } = subject;
        if fix {
            let made = mend(subject)?;
            if made > 0 {
                report::verb(progress, "Fixed", &format!("{name}: {}", counted(made, "problem"))).map_err(closed)?;
            }
        }
        let checked = check(path, name, api, *dialect);
        let (problems, sources): (&[Diagnostic], Sources<'_>) = match &checked {
            Ok(checked) => (&checked.warnings, Sources::Document(&checked.document)),
            Err(refusal) => (&refusal.diagnostics, refusal.sources()),
        };
        refused |= checked.is_err();
        fixable += problems.iter().filter(|problem| problem.fix.is_some()).count();
        let said = match &checked {
            Ok(_) if problems.is_empty() => report::verb(progress, "Checked", name),
            Ok(_) => report::doubt(progress, "Checked", &format!("{name}: {}", counted(problems.len(), "warning"))),
            Err(_) => report::problem(progress, "Refused", &format!("{name}: {}", counted(problems.len(), "problem"))),
        };
        said.map_err(closed)?;
        for problem in problems {
            if json {
                records.push(serde_json::to_value(record(problem, sources)).map_err(|error| error.to_string())?);
            } else {
                writeln!(out, "{}", render(problem, sources)).map_err(closed)?;
            }
        }
    }
    if json {
        let text = serde_json::to_string_pretty(&records).map_err(|error| error.to_string())?;
        writeln!(out, "{text}").map_err(closed)?;
    }
    if fixable > 0 && !fix {
        report::doubt(progress, "Fixable", &format!("{} by `--fix`", counted(fixable, "problem"))).map_err(closed)?;
    }
    Ok(if refused { FAILED } else { FINE })
}

/// A fix can bring another problem to light; more rounds than this mean that two fixes undo each other.
const MAX_ROUNDS: usize = 10;

/// Makes the fixes of a document, until there are none left. Returns how many.
fn mend(subject: &Subject) -> Result<usize, String> {
    let Subject { path, shown, api, dialect } = subject;
    let mut total = 0;
    for _ in 0..MAX_ROUNDS {
        let changed = match &check(path, shown, api, *dialect) {
            Ok(checked) => fixed(&checked.document, &checked.warnings),
            Err(refusal) => refusal.document.as_ref().and_then(|document| fixed(document, &refusal.diagnostics)),
        };
        let Some((text, made)) = changed else { break };
        // What is read has no byte order mark; what is written keeps it.
        let old = fs_err::read_to_string(path).map_err(|error| error.to_string())?;
        let mark = if old.starts_with('\u{feff}') { "\u{feff}" } else { "" };
        write_atomically(path, &format!("{mark}{text}")).map_err(|error| error.to_string())?;
        total += made;
    }
    Ok(total)
}
