//! `lint`: what is wrong with documents.

use std::{io::Write, path::PathBuf};

use super::{
    FAILED, FINE, closed,
    report::{self, counted},
};
use crate::{Diagnostic, Dialect, Sources, check, record, render};

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

/// Checks documents and shows what is wrong with them, as JSON records if asked; gives the exit status.
///
/// # Errors
///
/// Returns why the output cannot be written.
pub fn lint(subjects: &[Subject], json: bool, out: &mut dyn Write, progress: &mut dyn Write) -> Result<u8, String> {
    let mut records = Vec::new();
    let mut refused = false;
    for Subject { path, shown: name, api, dialect } in subjects {
        let checked = check(path, name, api, *dialect);
        let (problems, sources): (&[Diagnostic], Sources<'_>) = match &checked {
            Ok(checked) => (&checked.warnings, Sources::Document(&checked.document)),
            Err(refusal) => (&refusal.diagnostics, refusal.sources()),
        };
        refused |= checked.is_err();
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
    Ok(if refused { FAILED } else { FINE })
}
