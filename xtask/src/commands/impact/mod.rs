//! `cargo xtask impact`: the findings of `cargo xtask diff` that touch a caller's crate, with the lines that they touch.

mod changes;
mod files;
mod imports;
mod item;
mod names;
mod scope;
mod sources;
mod text;
mod tokens;
mod uses;

use std::{io::Write, path::Path};

use serde_json::json;
use subkit_codegen::{
    command::report::{error, status_warning},
    diff::Breaks,
};

use super::{FAILED, SUCCESS, TOO_LOW, diff::Finding, output_error};
use crate::{cli::Impact, workspace::Workspace};
use files::Files;
use sources::Sources;
use uses::Use;

/// A change, and the lines of the crate that use what changed.
struct Touched<'a> {
    finding: &'a Finding,
    uses: Vec<Use<'a>>,
}

/// Reports which changes between two revisions touch a crate.
pub fn run(
    workspace: &Workspace,
    arguments: &Impact,
    out: &mut dyn Write,
    progress: &mut dyn Write,
) -> Result<u8, String> {
    let files = Files::read(&arguments.folder)?;
    let sources = sources(&arguments.folder, &files)?;
    for problem in &sources.problems {
        status_warning(progress, "Incomplete", problem).map_err(output_error)?;
    }
    let changes = changes::read(workspace, arguments)?;
    if let Some(problem) = changes.problems.first() {
        error(progress, problem).map_err(output_error)?;
        return Ok(FAILED);
    }
    let touched: Vec<Touched<'_>> = changes
        .findings
        .iter()
        .filter_map(|finding| uses::of(finding, &sources).map(|uses| Touched { finding, uses }))
        .collect();
    if arguments.json {
        writeln!(out, "{}", rendered(&touched)).map_err(output_error)?;
    } else {
        text::render(&touched, changes.findings.len(), out).map_err(output_error)?;
    }
    Ok(if touched.iter().any(|touched| touched.finding.breaks() != Breaks::Nobody) { TOO_LOW } else { SUCCESS })
}

fn rendered(touched: &[Touched<'_>]) -> String {
    let changes = touched.iter().map(|touched| {
        let finding = touched.finding;
        let uses = touched.uses.iter().map(|found| json!({"file": found.file, "line": found.line, "text": found.text}));
        json!({
            "id": finding.id,
            "api": finding.api,
            "subject": finding.subject,
            "message": finding.message,
            "breaks": finding.breaks().as_str(),
            "every_request": uses::is_for_every_request(finding),
            "uses": uses.collect::<Vec<_>>(),
        })
    });
    serde_json::to_string_pretty(&changes.collect::<Vec<_>>()).unwrap_or_default()
}

/// Finds the names in the files. Returns an error if none of them uses subkit.
fn sources<'a>(folder: &Path, files: &'a Files) -> Result<Sources<'a>, String> {
    let sources = Sources::new(files);
    if sources.names().any(|(_, name)| scope::is_root(name.text)) {
        return Ok(sources);
    }
    Err(format!("no Rust file in `{}` names `subkit`: pass the folder of a crate that uses it", folder.display()))
}
