//! `cargo xtask codegen`.

use std::{
    collections::BTreeMap,
    io::{self, Write},
    path::{Path, PathBuf},
    thread,
    time::Instant,
};

use subkit_codegen::{
    CrateOptions, Dialect, Files, Rejection,
    command::{
        Generate,
        reconcile::{self, Change, is_generated, reject_foreign_files},
        report::{self, counted},
        show,
    },
    slashed,
};

use super::{FAILED, SUCCESS, output_error};
use crate::{
    cli::Codegen,
    conflict, facade,
    failure::Failure,
    lock::{self, Client},
    workspace::{CLIENTS, Spec, Workspace, client_folder},
};

/// Generates the client crates and the facade, or reports stale files.
pub fn run(
    workspace: &Workspace,
    arguments: &Codegen,
    out: &mut dyn Write,
    progress: &mut dyn Write,
) -> Result<u8, Failure> {
    if let (Some(spec), Some(folder)) = (&arguments.spec, &arguments.out) {
        let clients = workspace.root.join(CLIENTS);
        if std::path::absolute(folder).is_ok_and(|folder| folder.starts_with(&clients)) {
            return Err(
                format!("`{}` belongs to this workspace: add the spec to `specs/` instead", folder.display()).into()
            );
        }
        let outside = Generate {
            document: spec,
            folder,
            name: arguments.name.as_deref(),
            runtime: Some(&workspace.root.join("crates/runtime")),
            check: arguments.check,
            command: "cargo xtask codegen --spec",
            lint: "cargo xtask lint --spec",
        };
        return Ok(outside.run(out, progress)?);
    }
    let started = Instant::now();
    let specs = workspace.select(&arguments.apis)?;
    reject_conflicts(workspace, &specs)?;
    let mut changes = Vec::new();
    let mut manifests = BTreeMap::new();
    let mut rejected = false;
    for (spec, result) in clients(workspace, &specs) {
        match result {
            Ok(files) => {
                manifests.extend(files.get(Path::new("Cargo.toml")).map(|text| (spec.name.clone(), text.clone())));
                let folder = client_folder(&spec.name);
                reject_foreign_files(&workspace.root.join(&folder))?;
                changes.extend(
                    reconcile::diff_folder(&workspace.root, &folder, &files).map_err(|error| error.to_string())?,
                );
            }
            Err(rejection) => {
                rejected = true;
                show::report_rejected(progress, &slashed(&spec.path), &rejection)?;
            }
        }
    }
    if rejected {
        return Ok(FAILED);
    }
    changes.extend(facade::changes(workspace)?);
    let removed = orphans(workspace, &mut changes)?;
    let client = |spec: Spec| Client { manifest: manifests.remove(&spec.name), api: spec.name };
    let clients: Vec<Client> = workspace.specs()?.into_iter().map(client).collect();
    let gone = removed.iter().filter_map(|folder| Some(folder.file_name()?.to_str()?.to_owned()));
    changes.extend(lock::change(workspace, &clients, &gone.collect::<Vec<_>>())?);
    let folders = specs.iter().map(|spec| client_folder(&spec.name));
    let is_empty = |folder: &PathBuf| reconcile::walk(&workspace.root, folder).is_ok_and(|files| files.is_empty());
    let created: Vec<PathBuf> = folders.filter(is_empty).collect();
    if arguments.check {
        let given = specs.iter().filter(|_| !arguments.apis.is_empty());
        let given: Vec<&str> = given.map(|spec| spec.name.as_str()).collect();
        return Ok(show::report_stale(&changes, &command(&given), out, progress)?);
    }
    reconcile::apply(&workspace.root, &changes, &created, &removed).map_err(|error| error.to_string())?;
    for change in &changes {
        report::status_ok(progress, show::past_verb(change), &slashed(&change.path)).map_err(output_error)?;
    }
    let files = counted(changes.len(), "file");
    let summary = if changes.is_empty() { "nothing to do".to_owned() } else { format!("{files} changed") };
    let apis = counted(specs.len(), "API");
    report::status_ok(progress, "Finished", &format!("{apis} in {:.2} s, {summary}", started.elapsed().as_secs_f64()))
        .map_err(output_error)?;
    Ok(SUCCESS)
}

/// Returns an error if a spec has a conflict marker. Conflicts in generated files need no attention: the run replaces the files.
fn reject_conflicts(workspace: &Workspace, specs: &[Spec]) -> Result<(), String> {
    for spec in specs {
        let text = fs_err::read(workspace.root.join(&spec.path)).map_err(|error| error.to_string())?;
        conflict::reject(&slashed(&spec.path), &String::from_utf8_lossy(&text))?;
    }
    Ok(())
}

/// The files of a client, or the problems of a rejected spec.
type ClientResult = Result<Files, Box<Rejection>>;

/// Runs the pipeline for all specs in parallel. Returns the results in the order of the specs.
fn clients<'a>(workspace: &Workspace, specs: &'a [Spec]) -> Vec<(&'a Spec, ClientResult)> {
    thread::scope(|scope| {
        let running: Vec<_> = specs.iter().map(|spec| (spec, scope.spawn(move || client(workspace, spec)))).collect();
        let joined = running.into_iter().map(|(spec, thread)| (spec, thread.join()));
        joined.map(|(spec, result)| (spec, result.unwrap_or_else(|panic| std::panic::resume_unwind(panic)))).collect()
    })
}

fn client(workspace: &Workspace, spec: &Spec) -> ClientResult {
    let command = command(&[&spec.name]);
    let options = CrateOptions { command: &command, in_workspace: true, runtime: None };
    subkit_codegen::check(&workspace.root.join(&spec.path), &slashed(&spec.path), &spec.name, Dialect::Subkit)
        .and_then(|checked| subkit_codegen::files(checked, options))
}

fn command(apis: &[&str]) -> String {
    let mut words = vec!["cargo xtask codegen"];
    words.extend(apis);
    words.join(" ")
}

/// Returns the folders of client crates whose specs no longer exist, and adds the removal of their files to `changes`.
///
/// # Errors
///
/// Returns a message if a folder has no spec and was not generated. Such a folder is never changed.
fn orphans(workspace: &Workspace, changes: &mut Vec<Change>) -> Result<Vec<PathBuf>, String> {
    let names: Vec<String> = workspace.specs()?.into_iter().map(|spec| spec.name).collect();
    let entries = match fs_err::read_dir(workspace.root.join(CLIENTS)) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(error.to_string()),
    };
    let mut folders = Vec::new();
    for entry in entries {
        let entry = entry.map_err(|error| error.to_string())?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if names.contains(&name) || !entry.path().is_dir() {
            continue;
        }
        let folder = client_folder(&name);
        if !is_generated(&workspace.root.join(&folder)).map_err(|error| error.to_string())? {
            return Err(format!("`{}` belongs to no spec and was not generated; move it elsewhere", folder.display()));
        }
        folders.push(folder);
    }
    folders.sort();
    for folder in &folders {
        let files = reconcile::diff_folder(&workspace.root, folder, &Files::new());
        changes.extend(files.map_err(|error| error.to_string())?);
    }
    Ok(folders)
}
