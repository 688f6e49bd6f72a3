//! `cargo xtask tidy`: rules for the repository that neither the compiler nor the tests of a crate check.

mod code;
mod command_line;
mod features;
mod guide;
mod manifest;
mod metadata;
mod named;
mod repository;
mod scripts;
mod shell;
mod workflow;

use std::io::Write;

use subkit_codegen::command::report::{counted, error, status_ok};

use super::{FAILED, SUCCESS, output_error};
use crate::{cli::Tidy, workspace::Workspace};
use repository::Repository;

/// A line that breaks a rule.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The file, relative to the root.
    file: String,
    /// The line, or 0 for the file as a whole.
    line: usize,
    /// The problem, and the remedy.
    message: String,
}

impl Problem {
    fn new(file: &str, line: usize, message: impl Into<String>) -> Self {
        Self { file: file.to_owned(), line, message: message.into() }
    }
}

/// Checks all rules, and prints a line for each problem.
pub fn run(
    workspace: &Workspace,
    arguments: &Tidy,
    out: &mut dyn Write,
    progress: &mut dyn Write,
) -> Result<u8, String> {
    let repository = Repository::read(&workspace.root)?;
    let problems = problems(&repository);
    if arguments.json {
        let entries = problems
            .iter()
            .map(|Problem { file, line, message }| serde_json::json!({"file": file, "line": line, "message": message}));
        let text = serde_json::to_string_pretty(&entries.collect::<Vec<_>>()).map_err(|error| error.to_string())?;
        writeln!(out, "{text}").map_err(output_error)?;
    } else {
        for Problem { file, line, message } in &problems {
            let place = if *line == 0 { file.clone() } else { format!("{file}:{line}") };
            writeln!(out, "{place}: {message}").map_err(output_error)?;
        }
    }
    if problems.is_empty() {
        status_ok(progress, "Checked", "the rules for the repository hold").map_err(output_error)?;
        return Ok(SUCCESS);
    }
    error(progress, &counted(problems.len(), "problem")).map_err(output_error)?;
    Ok(FAILED)
}

/// Returns the problems of all rules, in the order of files and lines.
fn problems(repository: &Repository) -> Vec<Problem> {
    let rules = [features::check, guide::check, metadata::check, named::check, scripts::check, workflow::check];
    let mut problems: Vec<Problem> = rules.iter().flat_map(|check| check(repository)).collect();
    problems.sort();
    // An anchor repeats a part of a file.
    problems.dedup();
    problems
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a panic fails the test")]
mod tests {
    use std::path::Path;

    use super::{Problem, Repository, problems};

    #[test]
    fn this_repository_follows_all_rules() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        assert_eq!(problems(&Repository::read(&root).unwrap()), [] as [Problem; 0]);
    }
}
