//! `lint`: what is wrong with documents.

use std::{
    io::Write,
    path::{Path, PathBuf},
};

use super::{
    reconcile::write_with,
    report::{self, counted},
    status::{FAILED, FINE, closed},
};
use crate::{Diagnostic, Dialect, Document, Sources, check, load::fixed, pipeline::check_in, record, render};

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

/// Options of [`lint`].
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
    let (mut rejected, mut fixable) = (false, 0);
    for subject in subjects {
        let Subject { path, shown: name, api, dialect } = subject;
        if fix {
            let made = apply_fixes(subject)?;
            if made > 0 {
                report::verb(progress, "Fixed", &format!("{name}: {}", counted(made, "problem"))).map_err(closed)?;
            }
        }
        let checked = check(path, name, api, *dialect);
        let (problems, sources): (&[Diagnostic], Sources<'_>) = match &checked {
            Ok(checked) => (&checked.warnings, Sources::Document(&checked.document)),
            Err(refusal) => (&refusal.diagnostics, refusal.sources()),
        };
        rejected |= checked.is_err();
        if !fix && let Sources::Document(document) = sources {
            fixable += fixed(document, problems).map_or(0, |(_, count)| count);
        }
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
    if fixable > 0 {
        report::doubt(progress, "Fixable", &format!("{} by `--fix`", counted(fixable, "problem"))).map_err(closed)?;
    }
    Ok(if rejected { FAILED } else { FINE })
}

/// A fix can bring another problem to light.
const MAX_ROUNDS: usize = 10;

/// Makes the fixes of a document, until there are none left. Returns how many.
fn apply_fixes(subject: &Subject) -> Result<usize, String> {
    let mut total = 0;
    for _ in 0..MAX_ROUNDS {
        let (document, problems) = found(subject);
        let Some(document) = document else { break };
        // All at once, or, if that makes anything worse, one after the other.
        let together = fixed(&document, &problems).filter(|(text, _)| is_better(subject, text, &problems));
        let alone = || {
            let mut each = problems.iter().filter_map(|problem| fixed(&document, std::slice::from_ref(problem)));
            each.find(|(text, _)| is_better(subject, text, &problems))
        };
        let Some((text, made)) = together.or_else(alone) else { break };
        replace(&subject.path, &text)?;
        total += made;
    }
    Ok(total)
}

/// The document, if it can be read, and its problems.
fn found(Subject { path, shown, api, dialect }: &Subject) -> (Option<Document>, Vec<Diagnostic>) {
    match check(path, shown, api, *dialect) {
        Ok(checked) => (Some(checked.document), checked.warnings),
        Err(refusal) => (refusal.document, refusal.diagnostics),
    }
}

/// Whether a text has fewer problems, and none that was not there before. Places may move, messages may not.
fn is_better(subject: &Subject, text: &str, before: &[Diagnostic]) -> bool {
    let folder = subject.path.parent().unwrap_or(Path::new(""));
    let after = match check_in(text.to_owned(), folder, &subject.shown, &subject.api, subject.dialect) {
        Ok(checked) => checked.warnings,
        Err(refusal) => refusal.diagnostics,
    };
    let mut left: Vec<(&str, &str)> = before.iter().map(|problem| (problem.rule, problem.message.as_str())).collect();
    let is_known = |problem: &Diagnostic| {
        let known = left.iter().position(|known| *known == (problem.rule, problem.message.as_str()));
        known.map(|index| left.swap_remove(index)).is_some()
    };
    after.len() < before.len() && after.iter().all(is_known)
}

/// Replaces the text of a document. Its permissions stay, and a link stays a link.
fn replace(path: &Path, text: &str) -> Result<(), String> {
    let path = fs_err::canonicalize(path).map_err(|error| error.to_string())?;
    let metadata = fs_err::metadata(&path).map_err(|error| error.to_string())?;
    if !metadata.is_file() {
        return Err(format!("`{}` is not a regular file, so it is not changed", path.display()));
    }
    let permissions = metadata.permissions();
    if permissions.readonly() {
        return Err(format!("`{}` is read-only: make it writable, or mend it by hand", path.display()));
    }
    // The loader drops a byte order mark; the file keeps it.
    let old = fs_err::read_to_string(&path).map_err(|error| error.to_string())?;
    let mark = if old.starts_with('\u{feff}') { "\u{feff}" } else { "" };
    write_with(&path, &format!("{mark}{text}"), Some(permissions))
        .map_err(|error| format!("`{}` cannot be replaced: {error}", path.display()))
}
