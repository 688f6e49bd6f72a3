//! `cargo xtask corpus`: runs the pipeline on a folder of third-party documents.

mod attempt;

use std::{
    fmt::Write as _,
    io::Write,
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use serde_json::json;

pub use self::attempt::attempt;
use self::attempt::{Compiled, Job, Outcome, Row};
use super::{FAILED, SUCCESS, output_error, workers};
use crate::{
    cli::Corpus,
    workspace::{self, Workspace},
};
use subkit_codegen::{
    command::{
        name::api_name,
        report::{self, counted},
    },
    slashed,
};

/// The time limit for a document. It is shorter than the limit of the pipeline, so that the worker process is killed and its memory
/// is freed.
const LIMIT: Duration = Duration::from_secs(60);

/// Runs the documents of a folder through the pipeline.
pub fn run(
    workspace: &Workspace,
    arguments: &Corpus,
    out: &mut dyn Write,
    progress: &mut dyn Write,
) -> Result<u8, String> {
    let scratch = workspace.root.join("target/corpus");
    let runtime = slashed(&workspace.root.join("crates/runtime"));
    let jobs: Vec<Job> = documents(&arguments.folder)?
        .into_iter()
        .map(|path| {
            let name = api_name(&path, None)?;
            let output = arguments.compile.then(|| scratch.join(&name));
            Ok(Job { path, name, runtime: runtime.clone(), output })
        })
        .collect::<Result<_, String>>()?;
    let mut rows = Vec::new();
    let worker = || workers::worker(workspace, "corpus");
    workers::run(&worker, LIMIT, jobs.into_iter(), |job, outcome: Result<Result<Row, String>, _>| {
        let mut row = match outcome {
            Ok(row) => row?,
            Err(failure) => Row::failed(&job, &failure),
        };
        if let (Some(folder), Outcome::Generated) = (&job.output, row.outcome) {
            row.compiled = Some(compile(workspace, folder)?);
        }
        let (verb, is_good) = match (&row.outcome, &row.compiled) {
            (Outcome::Generated, Some(Compiled { ok: true, .. })) => ("Compiled", true),
            (Outcome::Generated, Some(_)) => ("Broken", false),
            (Outcome::Generated, None) => ("Generated", true),
            (Outcome::Rejected, _) => ("Rejected", true),
            (Outcome::Failed, _) => ("Failed", false),
        };
        let print = if is_good { report::status_ok } else { report::status_error };
        print(progress, verb, &describe(&row)).map_err(output_error)?;
        rows.push(row);
        Ok(())
    })?;
    rows.sort_by(|a, b| a.document.cmp(&b.document));
    let count = |outcome: Outcome| rows.iter().filter(|row| row.outcome == outcome).count();
    let compiled = rows.iter().filter(|row| row.compiled.as_ref().is_some_and(|compiled| compiled.ok)).count();
    let broken = rows.iter().filter(|row| row.compiled.as_ref().is_some_and(|compiled| !compiled.ok)).count();
    let total: u64 = rows.iter().map(|row| row.milliseconds).sum();
    if arguments.json {
        let totals = json!({
            "documents": rows.len(),
            "generated": count(Outcome::Generated),
            "rejected": count(Outcome::Rejected),
            "failed": count(Outcome::Failed),
            "warnings": rows.iter().map(|row| row.warnings.len()).sum::<usize>(),
            "compiled": arguments.compile.then_some(compiled),
            "milliseconds": total,
        });
        let text = serde_json::to_string_pretty(&json!({ "documents": rows, "totals": totals }));
        writeln!(out, "{}", text.map_err(|error| error.to_string())?).map_err(output_error)?;
    } else {
        let mut line = format!(
            "{}: {} generated, {} rejected, {} failed",
            counted(rows.len(), "document"),
            count(Outcome::Generated),
            count(Outcome::Rejected),
            count(Outcome::Failed)
        );
        if arguments.compile {
            let _ = write!(line, "; {compiled} compiled, {broken} failed to compile");
        }
        let slowest = rows.iter().max_by_key(|row| row.milliseconds);
        let slowest =
            slowest.map(|row| format!(", at most {} ms ({})", row.milliseconds, row.document)).unwrap_or_default();
        writeln!(out, "{line}; {total} ms in total{slowest}").map_err(output_error)?;
    }
    Ok(if count(Outcome::Failed) + broken == 0 { SUCCESS } else { FAILED })
}

fn documents(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let mut found = Vec::new();
    for entry in fs_err::read_dir(folder).map_err(|error| error.to_string())? {
        let path = entry.map_err(|error| error.to_string())?.path();
        let ending = path.extension().and_then(|ending| ending.to_str());
        if path.is_file() && matches!(ending, Some("yaml" | "yml" | "json")) {
            found.push(path);
        }
    }
    found.sort();
    if found.is_empty() {
        return Err(format!("`{}` has no `.yaml`, `.yml` or `.json` files", folder.display()));
    }
    Ok(found)
}

fn compile(workspace: &Workspace, folder: &Path) -> Result<Compiled, String> {
    // Use the versions of this workspace, so that no dependency has to be downloaded.
    fs_err::copy(workspace.root.join("Cargo.lock"), folder.join("Cargo.lock")).map_err(|error| error.to_string())?;
    let started = Instant::now();
    let output = workspace::cargo()
        .args(["check", "--quiet", "--offline", "--all-features", "--message-format", "short"])
        .env("CARGO_TARGET_DIR", workspace.root.join("target/outside"))
        .env("CARGO_TERM_COLOR", "never")
        .current_dir(folder)
        .output()
        .map_err(|error| format!("cannot run cargo: {error}"))?;
    let text = String::from_utf8_lossy(&output.stderr);
    let errors = text.lines().filter(|line| line.contains("error")).take(10).map(str::to_owned).collect();
    Ok(Compiled { ok: output.status.success(), seconds: started.elapsed().as_secs_f64(), errors })
}

fn describe(row: &Row) -> String {
    let mut text = format!("{} in {} ms", row.document, row.milliseconds);
    match row.outcome {
        Outcome::Generated => {
            let (operations, types) = (counted(row.operations, "operation"), counted(row.types, "type"));
            let _ = write!(
                text,
                ": {operations}, {types}, {} in {}",
                counted(row.lines, "line"),
                counted(row.files, "file")
            );
            if !row.warnings.is_empty() {
                let _ = write!(text, ", {}", counted(row.warnings.len(), "warning"));
            }
        }
        Outcome::Rejected | Outcome::Failed => {
            if let Some(first) = row.problems.first() {
                let part = |key: &str| {
                    first
                        .get(key)
                        .map(|value| value.as_str().map_or_else(|| value.to_string(), str::to_owned))
                        .unwrap_or_default()
                };
                let _ = write!(
                    text,
                    ": {} at {}:{}:{} ({}): {}",
                    counted(row.problems.len(), "problem"),
                    part("file"),
                    part("line"),
                    part("column"),
                    part("rule"),
                    part("message")
                );
            }
        }
    }
    if let Some(compiled) = &row.compiled {
        let _ = write!(text, "; checked in {:.1} s", compiled.seconds);
        for error in &compiled.errors {
            let _ = write!(text, "\n             {error}");
        }
    }
    text
}
