//! The command `lint`: reports problems in documents.

use std::{
    io::Write,
    path::{Path, PathBuf},
};

use super::{
    reconcile::write_with,
    report::{self, counted},
    status::{FAILED, SUCCESS, output_error},
};
use crate::{Diagnostic, Dialect, Document, Sources, check, load, pipeline::check_text_in, record, render};

/// A document to check.
#[derive(Debug)]
pub struct LintTarget {
    /// The path of the file.
    pub path: PathBuf,
    /// The name of the file in messages.
    pub display_name: String,
    /// The name of the API.
    pub api: String,
    /// The set of rules that applies to the document.
    pub dialect: Dialect,
}

/// The options of the command `lint`.
#[derive(Clone, Copy, Debug, Default)]
pub struct Options {
    /// Whether to print the problems as a JSON array.
    pub json: bool,
    /// Whether to apply the unambiguous fixes.
    pub fix: bool,
}

/// Checks documents and reports their problems. Returns the exit status.
///
/// # Errors
///
/// Returns a message if the output or a fixed document cannot be written.
pub fn lint(
    targets: &[LintTarget],
    options: Options,
    out: &mut dyn Write,
    progress: &mut dyn Write,
) -> Result<u8, String> {
    let Options { json, fix } = options;
    let mut records = Vec::new();
    let (mut rejected, mut fixable) = (false, 0);
    for target in targets {
        let LintTarget { path, display_name: name, api, dialect } = target;
        if fix {
            let count = apply_fixes(target)?;
            if count > 0 {
                report::status_ok(progress, "Fixed", &format!("{name}: {}", counted(count, "problem")))
                    .map_err(output_error)?;
            }
        }
        let checked = check(path, name, api, *dialect);
        let (problems, sources): (&[Diagnostic], Sources<'_>) = match &checked {
            Ok(checked) => (&checked.warnings, Sources::Document(&checked.document)),
            Err(rejection) => (&rejection.diagnostics, rejection.sources()),
        };
        rejected |= checked.is_err();
        if !fix && let Sources::Document(document) = sources {
            fixable += load::apply_fixes(document, problems).map_or(0, |(_, count)| count);
        }
        for problem in problems {
            if json {
                records.push(serde_json::to_value(record(problem, sources)).map_err(|error| error.to_string())?);
            } else {
                writeln!(out, "{}", render(problem, sources)).map_err(output_error)?;
            }
        }
        let written = match &checked {
            Ok(_) if problems.is_empty() => report::status_ok(progress, "Checked", name),
            Ok(_) => {
                report::status_warning(progress, "Checked", &format!("{name}: {}", counted(problems.len(), "warning")))
            }
            Err(_) => {
                report::status_error(progress, "Rejected", &format!("{name}: {}", counted(problems.len(), "problem")))
            }
        };
        written.map_err(output_error)?;
    }
    if json {
        let text = serde_json::to_string_pretty(&records).map_err(|error| error.to_string())?;
        writeln!(out, "{text}").map_err(output_error)?;
    }
    if fixable > 0 {
        report::status_warning(progress, "Fixable", &format!("{} with `--fix`", counted(fixable, "problem")))
            .map_err(output_error)?;
    }
    Ok(if rejected { FAILED } else { SUCCESS })
}

/// The maximum number of times that fixes are applied. A fix can reveal another problem.
const MAX_ROUNDS: usize = 10;

/// Applies fixes to a document until none are left. Returns the number of fixed problems.
fn apply_fixes(target: &LintTarget) -> Result<usize, String> {
    let mut total = 0;
    for _ in 0..MAX_ROUNDS {
        let (document, problems) = check_target(target);
        let Some(document) = document else { break };
        // Apply all fixes at once. If that causes a new problem, apply them one at a time.
        let together = load::apply_fixes(&document, &problems).filter(|(text, _)| is_better(target, text, &problems));
        let alone = || {
            let mut each =
                problems.iter().filter_map(|problem| load::apply_fixes(&document, std::slice::from_ref(problem)));
            each.find(|(text, _)| is_better(target, text, &problems))
        };
        let Some((text, count)) = together.or_else(alone) else { break };
        replace(&target.path, &text)?;
        total += count;
    }
    Ok(total)
}

/// Returns the problems of a document, and the document itself if it can be loaded.
fn check_target(LintTarget { path, display_name, api, dialect }: &LintTarget) -> (Option<Document>, Vec<Diagnostic>) {
    match check(path, display_name, api, *dialect) {
        Ok(checked) => (Some(checked.document), checked.warnings),
        Err(rejection) => (rejection.document, rejection.diagnostics),
    }
}

/// Returns whether a text has fewer problems than before, and no new problems. Problems are compared by rule and message,
/// because their locations may change.
fn is_better(target: &LintTarget, text: &str, before: &[Diagnostic]) -> bool {
    let folder = target.path.parent().unwrap_or(Path::new(""));
    let after = match check_text_in(text.to_owned(), folder, &target.display_name, &target.api, target.dialect) {
        Ok(checked) => checked.warnings,
        Err(rejection) => rejection.diagnostics,
    };
    let mut left: Vec<(&str, &str)> = before.iter().map(|problem| (problem.rule, problem.message.as_str())).collect();
    let is_known = |problem: &Diagnostic| {
        let known = left.iter().position(|known| *known == (problem.rule, problem.message.as_str()));
        known.map(|index| left.swap_remove(index)).is_some()
    };
    after.len() < before.len() && after.iter().all(is_known)
}

/// Replaces the text of a document. Keeps its permissions, and writes through symbolic links.
fn replace(path: &Path, text: &str) -> Result<(), String> {
    let path = fs_err::canonicalize(path).map_err(|error| error.to_string())?;
    let metadata = fs_err::metadata(&path).map_err(|error| error.to_string())?;
    if !metadata.is_file() {
        return Err(format!("`{}` was not fixed: it is not a regular file", path.display()));
    }
    let permissions = metadata.permissions();
    if permissions.readonly() {
        return Err(format!(
            "`{}` was not fixed: it is read-only; make it writable, or edit it by hand",
            path.display()
        ));
    }
    // The loader removes the byte order mark, so restore it.
    let old = fs_err::read_to_string(&path).map_err(|error| error.to_string())?;
    let mark = if old.starts_with('\u{feff}') { "\u{feff}" } else { "" };
    write_with(&path, &format!("{mark}{text}"), Some(permissions))
        .map_err(|error| format!("`{}` cannot be written: {error}", path.display()))
}
