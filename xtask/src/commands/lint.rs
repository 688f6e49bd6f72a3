//! `cargo xtask lint`.

use std::io::Write;

use subkit_codegen::{
    Dialect,
    command::{self, LintTarget, Options, name::api_name},
    slashed,
};

use crate::{
    cli::Lint,
    conflict,
    failure::Failure,
    workspace::{Spec, Workspace},
};

/// Checks specs and reports their problems.
pub fn run(
    workspace: &Workspace,
    arguments: &Lint,
    out: &mut dyn Write,
    progress: &mut dyn Write,
) -> Result<u8, Failure> {
    if let Some(rule) = &arguments.explain {
        return command::explain((rule != "all").then_some(rule), out).map_err(Failure::Usage);
    }
    let targets = targets(workspace, arguments)?;
    reject_conflicts(&targets)?;
    let options = Options { json: arguments.json, fix: arguments.fix };
    Ok(command::lint(&targets, options, out, progress)?)
}

/// Returns an error if a document has a conflict marker. Documents that cannot be read are reported with the other problems.
fn reject_conflicts(targets: &[LintTarget]) -> Result<(), String> {
    for target in targets {
        let text = fs_err::read(&target.path).unwrap_or_default();
        conflict::reject(&target.display_name, &String::from_utf8_lossy(&text))?;
    }
    Ok(())
}

fn targets(workspace: &Workspace, arguments: &Lint) -> Result<Vec<LintTarget>, Failure> {
    if let Some(spec) = &arguments.spec {
        let api = api_name(spec, arguments.name.as_deref())?;
        return Ok(vec![LintTarget {
            path: spec.clone(),
            display_name: slashed(spec),
            api,
            dialect: Dialect::OpenApi,
        }]);
    }
    let spec_target = |spec: Spec| LintTarget {
        path: workspace.root.join(&spec.path),
        display_name: slashed(&spec.path),
        api: spec.name,
        dialect: Dialect::Subkit,
    };
    Ok(workspace.select(&arguments.apis)?.into_iter().map(spec_target).collect())
}
