//! `cargo xtask codegen`.

use std::{
    io::{self, Write},
    path::{Path, PathBuf},
    sync::mpsc,
    thread,
    time::Instant,
};

use subkit_codegen::{
    Dialect, Document, Files, Refusal, Target,
    command::{
        Generate,
        reconcile::{self, Change, is_generated, refuse_foreign},
        report::{self, counted},
        show,
    },
    facade::{self, Entry},
    slashed,
};

use super::{FAILED, FINE, closed};
use crate::{
    cli::Codegen,
    fingerprint::Fingerprint,
    workspace::{CLIENTS, FACADE_MANIFEST, FACADE_SOURCES, Spec, Workspace, client_folder},
};

/// Makes the crates, or says what would change.
pub fn run(
    workspace: &Workspace,
    arguments: &Codegen,
    out: &mut dyn Write,
    progress: &mut dyn Write,
) -> Result<u8, String> {
    if let (Some(spec), Some(folder)) = (&arguments.spec, &arguments.out) {
        let outside = Generate {
            document: spec,
            folder,
            name: arguments.name.as_deref(),
            runtime: Some(&workspace.root.join("crates/runtime")),
            check: arguments.check,
            command: "cargo xtask codegen --spec",
            lint: "cargo xtask lint --spec",
        };
        return outside.run(out, progress);
    }
    let started = Instant::now();
    let specs = workspace.select(&arguments.apis)?;
    let mut changes = Vec::new();
    let mut refused = false;
    for (spec, outcome) in clients(workspace, &specs, arguments.check) {
        match outcome {
            Outcome::Fresh => {}
            Outcome::Made(files) => {
                let folder = client_folder(&spec.name);
                refuse_foreign(&workspace.root.join(&folder))?;
                changes.extend(
                    reconcile::owned_folder(&workspace.root, &folder, &files).map_err(|error| error.to_string())?,
                );
            }
            Outcome::Refused(refusal) => {
                refused = true;
                show::refused(progress, &slashed(&spec.path), &refusal)?;
            }
        }
    }
    if refused {
        return Ok(FAILED);
    }
    changes.extend(facade(workspace)?);
    let removed = orphans(workspace, &mut changes)?;
    let folders = specs.iter().map(|spec| client_folder(&spec.name));
    let is_empty = |folder: &PathBuf| reconcile::walk(&workspace.root, folder).is_ok_and(|files| files.is_empty());
    let created: Vec<PathBuf> = folders.filter(is_empty).collect();
    if arguments.check {
        let names: Vec<&str> = arguments.apis.iter().map(String::as_str).collect();
        return show::stale(&changes, &command(&names), out, progress);
    }
    reconcile::apply(&workspace.root, &changes, &created, &removed).map_err(|error| error.to_string())?;
    for spec in &specs {
        if let Some(fingerprint) = Fingerprint::of(&workspace.root, &spec.path, &client_folder(&spec.name)) {
            fingerprint.keep(&workspace.root, &spec.name);
        }
    }
    for change in &changes {
        report::verb(progress, show::done(change), &slashed(&change.path)).map_err(closed)?;
    }
    let files = counted(changes.len(), "file");
    let summary = if changes.is_empty() { "nothing to do".to_owned() } else { format!("{files} changed") };
    let apis = counted(specs.len(), "API");
    report::verb(progress, "Finished", &format!("{apis} in {:.2} s, {summary}", started.elapsed().as_secs_f64()))
        .map_err(closed)?;
    Ok(FINE)
}

enum Outcome {
    /// Nothing has changed since the last run.
    Fresh,
    Made(Files),
    Refused(Box<Refusal>),
}

/// Runs the pipeline for each spec, as many at once as there are cores; the outcomes come in the order of the specs.
fn clients<'a>(workspace: &Workspace, specs: &'a [Spec], check: bool) -> Vec<(&'a Spec, Outcome)> {
    let workers = thread::available_parallelism().map_or(1, usize::from).min(specs.len()).max(1);
    let (sender, receiver) = mpsc::channel();
    // The largest spec takes longest, so it goes first.
    let mut order: Vec<(usize, &Spec)> = specs.iter().enumerate().collect();
    order.sort_by_key(|(_, spec)| {
        std::cmp::Reverse(fs_err::metadata(workspace.root.join(&spec.path)).map_or(0, |file| file.len()))
    });
    let queue = std::sync::Mutex::new(order.into_iter());
    thread::scope(|scope| {
        for _ in 0..workers {
            let (sender, queue) = (sender.clone(), &queue);
            scope.spawn(move || {
                loop {
                    let next = queue.lock().ok().and_then(|mut queue| queue.next());
                    let Some((index, spec)) = next else { break };
                    let _ = sender.send((index, spec, client(workspace, spec, check)));
                }
            });
        }
    });
    drop(sender);
    let mut outcomes: Vec<_> = receiver.into_iter().collect();
    outcomes.sort_by_key(|(index, ..)| *index);
    outcomes.into_iter().map(|(_, spec, outcome)| (spec, outcome)).collect()
}

fn client(workspace: &Workspace, spec: &Spec, check: bool) -> Outcome {
    let folder = client_folder(&spec.name);
    let known = Fingerprint::of(&workspace.root, &spec.path, &folder)
        .is_some_and(|state| state.is_known(&workspace.root, &spec.name));
    if known && !check {
        return Outcome::Fresh;
    }
    let command = command(&[&spec.name]);
    let target = Target { command: &command, in_workspace: true, runtime: None };
    let made =
        subkit_codegen::check(&workspace.root.join(&spec.path), &slashed(&spec.path), &spec.name, Dialect::Subkit)
            .and_then(|checked| subkit_codegen::files(checked, target));
    match made {
        Ok(files) => Outcome::Made(files),
        Err(refusal) => Outcome::Refused(refusal),
    }
}

fn command(apis: &[&str]) -> String {
    let mut words = vec!["cargo xtask codegen"];
    words.extend(apis);
    words.join(" ")
}

/// The generated parts of the facade. They need no more of a spec than its name and title.
fn facade(workspace: &Workspace) -> Result<Vec<Change>, String> {
    let entries = workspace
        .specs()?
        .into_iter()
        .map(|spec| {
            let document = Document::load(&workspace.root.join(&spec.path), &slashed(&spec.path));
            let title = document.map(|document| subkit_codegen::title(&document.root)).unwrap_or_default();
            Entry { title: if title.is_empty() { spec.name.clone() } else { title }, name: spec.name }
        })
        .collect::<Vec<_>>();
    let manifest = Path::new(FACADE_MANIFEST);
    let text = fs_err::read_to_string(workspace.root.join(manifest)).map_err(|error| error.to_string())?;
    let place = |message: String| format!("{FACADE_MANIFEST}: {message}; restore the file or put the lines back");
    let text = facade::replace_region(&text, "features", &facade::manifest_features(&entries)).map_err(place)?;
    let dependencies = facade::manifest_dependencies(&entries, env!("CARGO_PKG_VERSION"));
    let text = facade::replace_region(&text, "dependencies", &dependencies).map_err(place)?;
    let mut changes = reconcile::owned_folder(&workspace.root, Path::new(FACADE_SOURCES), &facade::files(&entries))
        .map_err(|error| error.to_string())?;
    changes.extend(reconcile::file(&workspace.root, manifest, &text).map_err(|error| error.to_string())?);
    Ok(changes)
}

/// The folders of client crates whose specs are gone, with their files. A crate that was not generated is never touched.
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
        let files = reconcile::owned_folder(&workspace.root, folder, &Files::new());
        changes.extend(files.map_err(|error| error.to_string())?);
    }
    Ok(folders)
}
