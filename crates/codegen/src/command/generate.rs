//! `generate`: the crate of one document, in a folder of its own.

use std::{
    io::Write,
    path::{Path, PathBuf},
    time::Instant,
};

use super::{
    name, reconcile,
    report::{self, counted},
    show,
    status::{FAILED, FINE, closed},
};
use crate::{Checked, Dialect, Target, check, files, slashed};

/// A document, and the folder that its crate goes to.
#[derive(Debug)]
pub struct Generate<'a> {
    /// The document.
    pub document: &'a Path,
    /// The folder of the crate. It is empty, or a crate that was made this way.
    pub folder: &'a Path,
    /// The name of the API; one made from the name of the file if there is none.
    pub name: Option<&'a str>,
    /// The folder of `subkit-runtime`; the version on crates.io if there is none.
    pub runtime: Option<&'a Path>,
    /// Writes nothing, and says what is stale.
    pub check: bool,
    /// The words that begin this command: the generated files name it.
    pub command: &'a str,
    /// The words that begin the command that lists all problems of a document.
    pub lint: &'a str,
}

impl Generate<'_> {
    /// Makes the crate, or says what would change; gives the exit status.
    ///
    /// # Errors
    ///
    /// Returns why the name or the folder cannot be taken, or which file cannot be read or written.
    pub fn run(&self, out: &mut dyn Write, progress: &mut dyn Write) -> Result<u8, String> {
        let started = Instant::now();
        let name = name::api_name(self.document, self.name)?;
        let folder = absolute(self.folder)?;
        if !reconcile::is_crate_or_empty(&folder).map_err(|error| error.to_string())? {
            return Err(reconcile::foreign(&folder));
        }
        let runtime = self.runtime.map(|path| runtime_of(&folder, path)).transpose()?;
        let display = file_name(self.document);
        let command = self.command_of(&display, &name, &folder);
        let target = Target { command: &command, in_workspace: false, runtime: runtime.as_deref() };
        let checked = check(self.document, &display, &name, Dialect::OpenApi);
        let warnings: Vec<String> = checked.iter().flat_map(Checked::render_warnings).collect();
        let files = match checked.and_then(|checked| files(checked, target)) {
            Ok(files) => files,
            Err(refusal) => {
                show::rejected(progress, &slashed(self.document), &refusal)?;
                return Ok(FAILED);
            }
        };
        let mut changes = reconcile::owned_folder(&folder, Path::new(""), &files).map_err(|error| error.to_string())?;
        // Only what this program made is removed: beside it may be notes, a lock file, a repository.
        changes.retain(|change| change.new.is_some() || change.old.as_deref().is_some_and(reconcile::is_marked));
        if self.check {
            return show::stale(&changes, &command, out, progress);
        }
        show::warned(progress, &slashed(self.document), &warnings, self.lint)?;
        reconcile::apply(&folder, &changes, &[], &[]).map_err(|error| error.to_string())?;
        for removed in changes.iter().filter(|change| change.new.is_none()) {
            report::verb(progress, "Removed", &slashed(&removed.path)).map_err(closed)?;
        }
        let lines: usize = files.values().map(|text| text.lines().count()).sum();
        let what = format!(
            "{name} in {} ({}, {lines} lines) in {:.2} s",
            folder.display(),
            counted(files.len(), "file"),
            started.elapsed().as_secs_f64()
        );
        report::verb(progress, "Generated", &what).map_err(closed)?;
        Ok(FINE)
    }

    /// The command line that makes the crate again.
    fn command_of(&self, document: &str, name: &str, folder: &Path) -> String {
        let given = if self.name.is_some() { format!(" --name {name}") } else { String::new() };
        format!("{} {document} --out {}{given}", self.command, file_name(folder))
    }
}

/// The way from a crate to the runtime, as a manifest has it.
fn runtime_of(folder: &Path, path: &Path) -> Result<String, String> {
    let path = absolute(path)?;
    let way = relative(folder, &path);
    match way.to_str() {
        Some(_) => Ok(slashed(&way)),
        None => Err(format!("a manifest cannot name `{}`: it is not UTF-8", path.display())),
    }
}

fn absolute(path: &Path) -> Result<PathBuf, String> {
    std::path::absolute(path).map_err(|error| error.to_string())
}

fn file_name(path: &Path) -> String {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    // A line break would end the comment that names the file.
    name.replace(char::is_control, "?")
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
