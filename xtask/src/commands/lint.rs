//! `cargo xtask lint`.

use std::{io::Write, path::PathBuf};

use super::{FAILED, FINE, closed};
use crate::{
    cli::Lint,
    report::{self, counted},
    workspace::{Spec, Workspace, outside_name},
};
use subkit_codegen::{Diagnostic, Dialect, Sources, record, slashed};

/// Checks specs and shows what is wrong with them.
pub fn run(
    workspace: &Workspace,
    arguments: &Lint,
    out: &mut dyn Write,
    progress: &mut dyn Write,
) -> Result<u8, String> {
    let mut records = Vec::new();
    let mut refused = false;
    for Subject { path, shown: name, api, dialect } in subjects(workspace, arguments)? {
        let checked = subkit_codegen::check(&path, &name, &api, dialect);
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
                writeln!(out, "{}", subkit_codegen::render(problem, sources)).map_err(closed)?;
            }
        }
    }
    if arguments.json {
        let text = serde_json::to_string_pretty(&records).map_err(|error| error.to_string())?;
        writeln!(out, "{text}").map_err(closed)?;
    }
    Ok(if refused { FAILED } else { FINE })
}

/// A spec to check.
struct Subject {
    /// The file.
    path: PathBuf,
    /// How messages name the file.
    shown: String,
    /// The name of the API.
    api: String,
    /// The rules that the spec must keep.
    dialect: Dialect,
}

fn subjects(workspace: &Workspace, arguments: &Lint) -> Result<Vec<Subject>, String> {
    if let Some(spec) = &arguments.spec {
        let api = outside_name(spec, arguments.name.as_deref())?;
        return Ok(vec![Subject { path: spec.clone(), shown: slashed(spec), api, dialect: Dialect::OpenApi }]);
    }
    let own = |spec: Spec| Subject {
        path: workspace.root.join(&spec.path),
        shown: slashed(&spec.path),
        api: spec.name,
        dialect: Dialect::Subkit,
    };
    Ok(workspace.select(&arguments.apis)?.into_iter().map(own).collect())
}
