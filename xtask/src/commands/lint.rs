//! `cargo xtask lint`.

use std::{
    io::Write,
    path::{Path, PathBuf},
};

use super::{FAILED, FINE, closed};
use crate::{
    cli::Lint,
    diagnostics::{Diagnostic, Sources, record},
    lint::Dialect,
    load::slashed,
    pipeline,
    report::{self, counted},
    workspace::Workspace,
};

/// Checks specs and shows what is wrong with them.
pub fn run(
    workspace: &Workspace,
    arguments: &Lint,
    out: &mut dyn Write,
    progress: &mut dyn Write,
) -> Result<u8, String> {
    let mut records = Vec::new();
    let mut refused = false;
    for (path, name, dialect) in specs(workspace, arguments)? {
        let checked = pipeline::check(&path, &name, "checked", dialect);
        let (problems, sources): (&[Diagnostic], Sources<'_>) = match &checked {
            Ok(checked) => (&checked.warnings, Sources::Document(&checked.document)),
            Err(refusal) => (&refusal.diagnostics, refusal.sources()),
        };
        refused |= checked.is_err();
        let said = match &checked {
            Ok(_) if problems.is_empty() => report::verb(progress, "Checked", &name),
            Ok(_) => report::doubt(progress, "Checked", &format!("{name}: {}", counted(problems.len(), "warning"))),
            Err(_) => report::problem(progress, "Refused", &format!("{name}: {}", counted(problems.len(), "problem"))),
        };
        said.map_err(closed)?;
        for problem in problems {
            if arguments.json {
                records.push(serde_json::to_value(record(problem, sources)).map_err(|error| error.to_string())?);
            } else {
                writeln!(out, "{}", crate::diagnostics::render(problem, sources)).map_err(closed)?;
            }
        }
    }
    if arguments.json {
        let text = serde_json::to_string_pretty(&records).map_err(|error| error.to_string())?;
        writeln!(out, "{text}").map_err(closed)?;
    }
    Ok(if refused { FAILED } else { FINE })
}

/// What is to be checked: the file, the name that it is shown by, and the rules that it is held to.
fn specs(workspace: &Workspace, arguments: &Lint) -> Result<Vec<(PathBuf, String, Dialect)>, String> {
    if let Some(spec) = &arguments.spec {
        return Ok(vec![(spec.clone(), slashed(spec), Dialect::OpenApi)]);
    }
    let own = |path: &Path| (workspace.root.join(path), slashed(path), Dialect::Subkit);
    Ok(workspace.select(&arguments.apis)?.iter().map(|spec| own(&spec.path)).collect())
}
