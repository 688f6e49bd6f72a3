//! The job of a worker of `corpus`: runs one document through the pipeline.

use std::{
    path::{Path, PathBuf},
    time::Instant,
};

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::commands::workers::WorkerFailure;
use subkit_codegen::{CrateOptions, Diagnostic, Dialect, Files, Rejection, Sources, record};

/// A document to run through the pipeline.
#[derive(Serialize, Deserialize)]
pub struct Job {
    /// The path of the document.
    pub path: PathBuf,
    /// The name of the crate that is generated from the document.
    pub name: String,
    /// The path of `subkit-runtime`, on which the crate depends.
    pub runtime: String,
    /// The folder that the crate is written to, if any.
    pub output: Option<PathBuf>,
}

/// The result of running a document through the pipeline.
#[derive(Serialize, Deserialize)]
pub struct Row {
    pub document: String,
    pub outcome: Outcome,
    pub milliseconds: u64,
    pub operations: usize,
    pub types: usize,
    pub files: usize,
    pub lines: usize,
    pub bytes: usize,
    pub problems: Vec<Value>,
    pub warnings: Vec<Value>,
    pub compiled: Option<Compiled>,
}

#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Outcome {
    Generated,
    Rejected,
    Failed,
}

#[derive(Serialize, Deserialize)]
pub struct Compiled {
    pub ok: bool,
    pub seconds: f64,
    pub errors: Vec<String>,
}

impl Row {
    fn new(path: &Path) -> Self {
        Self {
            document: path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default(),
            outcome: Outcome::Generated,
            milliseconds: 0,
            operations: 0,
            types: 0,
            files: 0,
            lines: 0,
            bytes: 0,
            problems: Vec::new(),
            warnings: Vec::new(),
            compiled: None,
        }
    }

    /// Returns the result for a document whose worker crashed or timed out.
    pub fn failed(job: &Job, failure: &WorkerFailure) -> Self {
        let mut row = Self::new(&job.path);
        row.outcome = Outcome::Failed;
        row.milliseconds = u64::try_from(failure.after.as_millis()).unwrap_or(u64::MAX);
        row.problems = vec![json!({
            "rule": "generator",
            "file": row.document,
            "line": 1,
            "column": 1,
            "pointer": "",
            "message": failure.cause,
            "help": "this is a bug in the generator; reduce the document to the smallest one that fails, and report it",
        })];
        row
    }
}

/// Runs a document through the pipeline.
///
/// # Errors
///
/// Returns a message if the crate cannot be written.
pub fn attempt(job: Job) -> Result<Row, String> {
    let mut row = Row::new(&job.path);
    let started = Instant::now();
    let options = CrateOptions { command: "cargo xtask corpus", in_workspace: false, runtime: Some(&job.runtime) };
    let result = subkit_codegen::check(&job.path, &row.document, &job.name, Dialect::OpenApi).and_then(|checked| {
        (row.operations, row.types) = (checked.api.operations.len(), checked.api.components.len());
        row.warnings = records(&checked.warnings, Sources::Document(&checked.document));
        subkit_codegen::files(checked, options)
    });
    row.milliseconds = u64::try_from(started.elapsed().as_millis()).unwrap_or(u64::MAX);
    match result {
        Ok(files) => {
            row.files = files.len();
            row.lines = files.values().map(|text| text.lines().count()).sum();
            row.bytes = files.values().map(String::len).sum();
            if let Some(folder) = job.output {
                write(&folder, files).map_err(|error| error.to_string())?;
            }
        }
        Err(rejection) => {
            row.outcome = if is_internal_error(&rejection) { Outcome::Failed } else { Outcome::Rejected };
            row.problems = records(&rejection.diagnostics, rejection.sources());
        }
    }
    Ok(row)
}

fn records(diagnostics: &[Diagnostic], sources: Sources<'_>) -> Vec<Value> {
    diagnostics.iter().filter_map(|diagnostic| serde_json::to_value(record(diagnostic, sources)).ok()).collect()
}

fn write(folder: &Path, files: Files) -> std::io::Result<()> {
    if folder.exists() {
        fs_err::remove_dir_all(folder)?;
    }
    for (path, text) in files {
        let path = folder.join(path);
        fs_err::create_dir_all(path.parent().unwrap_or(folder))?;
        fs_err::write(&path, text)?;
    }
    Ok(())
}

/// Returns whether a problem is caused by a bug in the generator and not by the document.
fn is_internal_error(rejection: &Rejection) -> bool {
    rejection.diagnostics.iter().any(|diagnostic| diagnostic.rule == "generator")
}
