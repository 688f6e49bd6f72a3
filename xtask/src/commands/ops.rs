//! `cargo xtask ops`.

use std::io::Write;

use serde::Serialize;

use super::{FAILED, SUCCESS, output_error};
use crate::{cli::Ops, workspace::Workspace};
use subkit_codegen::{Dialect, Operation, slashed};

/// An operation in the output of `--json`.
#[derive(Serialize)]
struct Entry {
    api: String,
    id: String,
    method: String,
    path: String,
    summary: String,
    idempotent: bool,
    paged: bool,
    deprecated: bool,
    auth: Vec<Vec<String>>,
    effects: Vec<String>,
    source: &'static str,
    source_url: Option<String>,
}

impl Entry {
    fn new(api: &str, operation: Operation) -> Self {
        Self {
            api: api.to_owned(),
            source: operation.source.kind.as_str(),
            source_url: operation.docs_url.or(operation.source.url),
            id: operation.id,
            method: operation.method,
            path: operation.path,
            summary: operation.summary,
            idempotent: operation.idempotent,
            paged: operation.paging.is_some(),
            deprecated: operation.deprecated,
            auth: operation.auth,
            effects: operation.effects.into_iter().map(|effect| effect.kind).collect(),
        }
    }
}

/// Lists the operations of all specs.
pub fn run(
    workspace: &Workspace,
    arguments: &Ops,
    out: &mut dyn Write,
    progress: &mut dyn Write,
) -> Result<u8, String> {
    let mut entries = Vec::new();
    let mut status = SUCCESS;
    for spec in workspace.specs()? {
        let name = slashed(&spec.path);
        match subkit_codegen::check(&workspace.root.join(&spec.path), &name, &spec.name, Dialect::Subkit) {
            Ok(checked) => {
                entries.extend(checked.api.operations.into_iter().map(|operation| Entry::new(&spec.name, operation)));
            }
            Err(rejection) => {
                writeln!(progress, "{}", rejection.render()).map_err(output_error)?;
                status = FAILED;
            }
        }
    }
    if arguments.json {
        let text = serde_json::to_string_pretty(&entries).map_err(|error| error.to_string())?;
        writeln!(out, "{text}").map_err(output_error)?;
    } else {
        let width = |part: fn(&Entry) -> &str| entries.iter().map(|entry| part(entry).len()).max().unwrap_or_default();
        let (api, id) = (width(|entry| &entry.api), width(|entry| &entry.id));
        for Entry { api: of, id: name, method, path, source, .. } in &entries {
            writeln!(out, "{of:api$}  {name:id$}  {method:6} {path}  ({source})").map_err(output_error)?;
        }
    }
    Ok(status)
}
