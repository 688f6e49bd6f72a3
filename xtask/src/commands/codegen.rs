//! `cargo xtask codegen`.

use std::{
    io::{self, Write},
    path::{Path, PathBuf},
    thread,
    time::Instant,
};

use super::{FAILED, FINE, STALE, closed};
use crate::{
    cli::Codegen,
    facade,
    reconcile::{self, Change},
    report::{self, counted},
    workspace::{CLIENTS, Spec, Workspace, client_folder, outside_name},
};
use subkit_codegen::{Dialect, Files, Refusal, Target, slashed};

/// How many warnings are shown for a spec.
const WARNINGS: usize = 10;

/// How many lines of a diff are shown for a file.
const DIFF_LINES: usize = 40;

/// Makes the crates, or says what would change.
pub fn run(
    workspace: &Workspace,
    arguments: &Codegen,
    out: &mut dyn Write,
    progress: &mut dyn Write,
) -> Result<u8, String> {
    if let (Some(spec), Some(folder)) = (&arguments.spec, &arguments.out) {
        let name = outside_name(spec, arguments.name.as_deref())?;
        let outside = Outside { spec, folder, name: &name, has_given_name: arguments.name.is_some() };
        return outside.run(workspace, arguments.check, out, progress);
    }
    let started = Instant::now();
    let specs = workspace.select(&arguments.apis)?;
    let mut changes = Vec::new();
    let mut refused = false;
    for (spec, made) in clients(workspace, &specs) {
        match made {
            Ok(files) => {
                let folder = client_folder(&spec.name);
                refuse_foreign(&workspace.root.join(&folder))?;
                changes.extend(
                    reconcile::owned_folder(&workspace.root, &folder, &files).map_err(|error| error.to_string())?,
                );
            }
            Err(refusal) => {
                refused = true;
                refuse(progress, &slashed(&spec.path), &refusal)?;
            }
        }
    }
    if refused {
        return Ok(FAILED);
    }
    changes.extend(facade::changes(workspace)?);
    let removed = orphans(workspace, &mut changes)?;
    let folders = specs.iter().map(|spec| client_folder(&spec.name));
    let is_empty = |folder: &PathBuf| reconcile::walk(&workspace.root, folder).is_ok_and(|files| files.is_empty());
    let created: Vec<PathBuf> = folders.filter(is_empty).collect();
    if arguments.check {
        let names: Vec<&str> = arguments.apis.iter().map(String::as_str).collect();
        return check(&changes, &command(&names), out, progress);
    }
    reconcile::apply(&workspace.root, &changes, &created, &removed).map_err(|error| error.to_string())?;
    for change in &changes {
        report::verb(progress, done(change), &slashed(&change.path)).map_err(closed)?;
    }
    let files = counted(changes.len(), "file");
    let summary = if changes.is_empty() { "nothing to do".to_owned() } else { format!("{files} changed") };
    let apis = counted(specs.len(), "API");
    report::verb(progress, "Finished", &format!("{apis} in {:.2} s, {summary}", started.elapsed().as_secs_f64()))
        .map_err(closed)?;
    Ok(FINE)
}

/// The files of a client, or why its spec is refused.
type Made = Result<Files, Box<Refusal>>;

/// Runs the pipeline for all specs at once; what comes of them is in their order.
fn clients<'a>(workspace: &Workspace, specs: &'a [Spec]) -> Vec<(&'a Spec, Made)> {
    thread::scope(|scope| {
        let running: Vec<_> = specs.iter().map(|spec| (spec, scope.spawn(move || client(workspace, spec)))).collect();
        let joined = running.into_iter().map(|(spec, thread)| (spec, thread.join()));
        joined.map(|(spec, made)| (spec, made.unwrap_or_else(|panic| std::panic::resume_unwind(panic)))).collect()
    })
}

fn client(workspace: &Workspace, spec: &Spec) -> Made {
    let command = command(&[&spec.name]);
    let target = Target { command: &command, in_workspace: true, runtime: "" };
    subkit_codegen::check(&workspace.root.join(&spec.path), &slashed(&spec.path), &spec.name, Dialect::Subkit)
        .and_then(|checked| subkit_codegen::files(checked, target))
}

fn command(apis: &[&str]) -> String {
    let mut words = vec!["cargo xtask codegen"];
    words.extend(apis);
    words.join(" ")
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

/// Shows what is not as it should be, and the command that mends it.
fn check(changes: &[Change], command: &str, out: &mut dyn Write, progress: &mut dyn Write) -> Result<u8, String> {
    if changes.is_empty() {
        report::verb(progress, "Checked", "generated files are fresh").map_err(closed)?;
        return Ok(FINE);
    }
    let mut show = || -> io::Result<()> {
        for change in changes {
            report::problem(progress, state(change), &slashed(&change.path))?;
            if let (Some(old), Some(new)) = (&change.old, &change.new) {
                report::diff(out, old, new, DIFF_LINES)?;
            }
        }
        writeln!(progress)?;
        let (files, are) = (counted(changes.len(), "generated file"), if changes.len() == 1 { "is" } else { "are" });
        report::failure(
            progress,
            &format!("{files} {are} not what the specs say; run `{command}` and commit what it writes"),
        )
    };
    show().map_err(closed)?;
    Ok(STALE)
}

fn state(change: &Change) -> &'static str {
    match (&change.old, &change.new) {
        (None, _) => "Missing",
        (_, None) => "Orphaned",
        _ => "Stale",
    }
}

fn done(change: &Change) -> &'static str {
    match (&change.old, &change.new) {
        (None, _) => "Created",
        (_, None) => "Removed",
        _ => "Updated",
    }
}

/// Shows why a spec is refused.
fn refuse(progress: &mut dyn Write, spec: &str, refusal: &Refusal) -> Result<(), String> {
    writeln!(progress, "{}", refusal.render()).map_err(closed)?;
    let problems = counted(refusal.diagnostics.len(), "problem");
    report::problem(progress, "Refused", &format!("{spec}: {problems}")).map_err(closed)
}

/// Shows what the client of a spec leaves out.
fn warn(progress: &mut dyn Write, spec: &str, warnings: &[String]) -> Result<(), String> {
    for warning in warnings.iter().take(WARNINGS) {
        writeln!(progress, "{warning}").map_err(closed)?;
    }
    if warnings.is_empty() {
        return Ok(());
    }
    let count = counted(warnings.len(), "warning");
    let more = if warnings.len() > WARNINGS {
        format!(", {WARNINGS} shown; `cargo xtask lint --spec {spec}` shows all")
    } else {
        String::new()
    };
    report::doubt(progress, "Warned", &format!("{spec}: {count}{more}")).map_err(closed)
}

/// A crate of a spec outside the workspace.
struct Outside<'a> {
    spec: &'a Path,
    folder: &'a Path,
    name: &'a str,
    /// Whether the name stands on the command line, and must again when the crate is checked.
    has_given_name: bool,
}

impl Outside<'_> {
    fn run(
        &self,
        workspace: &Workspace,
        check_only: bool,
        out: &mut dyn Write,
        progress: &mut dyn Write,
    ) -> Result<u8, String> {
        let (started, spec, name) = (Instant::now(), self.spec, self.name);
        let folder = absolute(self.folder)?;
        refuse_foreign(&folder)?;
        let runtime = relative(&folder, &workspace.root.join("crates/runtime"));
        let display = file_name(spec);
        let mut command = format!("cargo xtask codegen --spec {display} --out {}", file_name(&folder));
        if self.has_given_name {
            command.push_str(&format!(" --name {name}"));
        }
        let target = Target { command: &command, in_workspace: false, runtime: &slashed(&runtime) };
        let checked = subkit_codegen::check(spec, &display, name, Dialect::OpenApi);
        let warnings: Vec<String> = checked.iter().flat_map(subkit_codegen::Checked::render_warnings).collect();
        let files = match checked.and_then(|checked| subkit_codegen::files(checked, target)) {
            Ok(files) => files,
            Err(refusal) => {
                refuse(progress, &slashed(spec), &refusal)?;
                return Ok(FAILED);
            }
        };
        let mut changes = reconcile::owned_folder(&folder, Path::new(""), &files).map_err(|error| error.to_string())?;
        changes.retain(|change| change.path != Path::new("Cargo.lock"));
        if check_only {
            return check(&changes, &command, out, progress);
        }
        warn(progress, &slashed(spec), &warnings)?;
        reconcile::apply(&folder, &changes, &[], &[]).map_err(|error| error.to_string())?;
        let lines: usize = files.values().map(|text| text.lines().count()).sum();
        let what = format!(
            "{} in {} ({} files, {lines} lines) in {:.2} s",
            name,
            folder.display(),
            files.len(),
            started.elapsed().as_secs_f64()
        );
        report::verb(progress, "Generated", &what).map_err(closed)?;
        Ok(FINE)
    }
}

/// Everything in the folder of a crate belongs to the generator, so a folder of somebody else's is not taken.
fn refuse_foreign(folder: &Path) -> Result<(), String> {
    if is_generated(folder).map_err(|error| error.to_string())? {
        return Ok(());
    }
    Err(format!("`{}` holds files that were not generated; move them, or name an empty folder", folder.display()))
}

/// Whether a folder is empty, or what is in it was generated: the manifest says so, or, after an interrupted run that
/// did not come to the manifest, another file does.
fn is_generated(folder: &Path) -> io::Result<bool> {
    let files = reconcile::walk(folder, Path::new(""))?;
    let says_so = |file: &PathBuf| {
        let text = fs_err::read_to_string(folder.join(file)).unwrap_or_default();
        text.lines().next().is_some_and(|line| line.contains("@generated"))
    };
    let manifest = PathBuf::from("Cargo.toml");
    Ok(if files.contains(&manifest) { says_so(&manifest) } else { files.is_empty() || files.iter().any(says_so) })
}

fn absolute(path: &Path) -> Result<PathBuf, String> {
    std::path::absolute(path).map_err(|error| error.to_string())
}

fn file_name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

/// The way from one folder to another; both are absolute.
fn relative(from: &Path, to: &Path) -> PathBuf {
    let shared = from.components().zip(to.components()).take_while(|(a, b)| a == b).count();
    let up = from.components().skip(shared).map(|_| std::path::Component::ParentDir);
    up.chain(to.components().skip(shared)).collect()
}

#[cfg(test)]
mod tests {
    use super::relative;
    use std::path::{Path, PathBuf};

    #[test]
    fn the_way_between_folders() {
        assert_eq!(relative(Path::new("/a/b/c"), Path::new("/a/x/y")), PathBuf::from("../../x/y"));
        assert_eq!(relative(Path::new("/a"), Path::new("/a/x")), PathBuf::from("x"));
    }
}
