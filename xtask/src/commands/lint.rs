//! `cargo xtask lint`.

use std::io::Write;

use super::{FAILED, FINE, closed};
use crate::{
    cli::Lint,
    diagnostics::record,
    lint::Dialect,
    load::slashed,
    pipeline,
    report::{self, counted},
    workspace::Workspace,
};

/// Checks the specs and shows what is wrong with them.
pub fn run(
    workspace: &Workspace,
    arguments: &Lint,
    out: &mut dyn Write,
    progress: &mut dyn Write,
) -> Result<u8, String> {
    let mut refusals = Vec::new();
    for spec in workspace.select(&arguments.apis)? {
        let name = slashed(&spec.path);
        match pipeline::check(&workspace.root.join(&spec.path), &name, &spec.name, Dialect::Subkit) {
            Ok(_) => report::verb(progress, "Checked", &name).map_err(closed)?,
            Err(refusal) => {
                report::problem(
                    progress,
                    "Refused",
                    &format!("{name}: {}", counted(refusal.diagnostics.len(), "problem")),
                )
                .map_err(closed)?;
                refusals.push(refusal);
            }
        }
    }
    if arguments.json {
        let records: Vec<_> = refusals
            .iter()
            .flat_map(|refusal| refusal.diagnostics.iter().map(|diagnostic| record(diagnostic, refusal.sources())))
            .collect();
        let text = serde_json::to_string_pretty(&records).map_err(|error| error.to_string())?;
        writeln!(out, "{text}").map_err(closed)?;
    } else {
        for refusal in &refusals {
            writeln!(out, "{}", refusal.render()).map_err(closed)?;
        }
    }
    Ok(if refusals.is_empty() { FINE } else { FAILED })
}
