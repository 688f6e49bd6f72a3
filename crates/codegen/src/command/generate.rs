//! The command `generate`: generates a client crate from one document, and writes it to a folder.

use std::{
    io::Write,
    path::{Path, PathBuf},
    time::Instant,
};

use super::{
    name, reconcile,
    report::{self, counted},
    show,
    status::{FAILED, SUCCESS, output_error},
};
use crate::{Checked, CrateOptions, Dialect, check, files, slashed};

/// The options for generating a crate from a document.
#[derive(Debug)]
pub struct Generate<'a> {
    /// The path of the document.
    pub document: &'a Path,
    /// The folder of the crate. It must be empty or contain a crate that this command generated.
    pub folder: &'a Path,
    /// The name of the API. Defaults to a name derived from the file name.
    pub name: Option<&'a str>,
    /// The folder of `subkit-runtime`. If `None`, the crate depends on the version on crates.io.
    pub runtime: Option<&'a Path>,
    /// Whether to report stale files instead of writing them.
    pub check: bool,
    /// The command that regenerates the crate, without its arguments. The headers of generated files show it.
    pub command: &'a str,
    /// The command that lists all problems of a document, without its arguments.
    pub lint: &'a str,
}

impl Generate<'_> {
    /// Generates the crate, or reports stale files. Returns the exit status.
    ///
    /// # Errors
    ///
    /// Returns a message if the name or the folder cannot be used, or a file cannot be read or written.
    pub fn run(&self, out: &mut dyn Write, progress: &mut dyn Write) -> Result<u8, String> {
        let started = Instant::now();
        let name = name::api_name(self.document, self.name)?;
        let folder = absolute(self.folder)?;
        if !reconcile::is_crate_or_empty(&folder).map_err(|error| error.to_string())? {
            return Err(reconcile::foreign_files_message(&folder));
        }
        let runtime = self.runtime.map(|path| runtime_of(&folder, path)).transpose()?;
        let display = file_name(self.document);
        let command = self.command_of(&display, &name, &folder);
        let options = CrateOptions { command: &command, in_workspace: false, runtime: runtime.as_deref() };
        let checked = check(self.document, &slashed(self.document), &name, Dialect::OpenApi).map(|mut checked| {
            // The generated files are the same in every folder.
            checked.api.spec = display;
            checked
        });
        let warnings: Vec<String> = checked.iter().flat_map(Checked::render_warnings).collect();
        let files = match checked.and_then(|checked| files(checked, options)) {
            Ok(files) => files,
            Err(rejection) => {
                show::report_rejected(progress, &slashed(self.document), &rejection)?;
                return Ok(FAILED);
            }
        };
        let mut changes = reconcile::diff_folder(&folder, Path::new(""), &files).map_err(|error| error.to_string())?;
        // Only generated files are removed. The folder may also contain notes, a lock file or a repository.
        changes.retain(|change| {
            change.new.is_some() || change.old.as_deref().is_some_and(reconcile::has_generated_header)
        });
        if self.check {
            return show::report_stale(&changes, &command, out, progress);
        }
        show::report_warnings(progress, &slashed(self.document), &warnings, self.lint)?;
        reconcile::apply(&folder, &changes, &[], &[]).map_err(|error| error.to_string())?;
        for removed in changes.iter().filter(|change| change.new.is_none()) {
            report::status_ok(progress, "Removed", &slashed(&removed.path)).map_err(output_error)?;
        }
        let lines: usize = files.values().map(|text| text.lines().count()).sum();
        let what = format!(
            "{name} in {} ({}, {lines} lines) in {:.2} s",
            folder.display(),
            counted(files.len(), "file"),
            started.elapsed().as_secs_f64()
        );
        report::status_ok(progress, "Generated", &what).map_err(output_error)?;
        Ok(SUCCESS)
    }

    /// Returns the command line that regenerates the crate.
    fn command_of(&self, document: &str, name: &str, folder: &Path) -> String {
        let name_option = if self.name.is_some() { format!(" --name {name}") } else { String::new() };
        format!("{} {document} --out {}{name_option}", self.command, file_name(folder))
    }
}

/// Returns the path from a crate to the runtime, as it is written in a manifest.
fn runtime_of(folder: &Path, path: &Path) -> Result<String, String> {
    let path = absolute(path)?;
    let relative_path = relative(folder, &path);
    match relative_path.to_str() {
        Some(_) => Ok(slashed(&relative_path)),
        None => Err(format!("a manifest cannot contain the path `{}`: it is not valid UTF-8", path.display())),
    }
}

fn absolute(path: &Path) -> Result<PathBuf, String> {
    std::path::absolute(path).map_err(|error| error.to_string())
}

fn file_name(path: &Path) -> String {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    // The name is written in a line comment, which a line break would end.
    name.replace(char::is_control, "?")
}

/// Returns the relative path from one absolute path to another.
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
    fn computes_relative_paths() {
        assert_eq!(relative(Path::new("/a/b/c"), Path::new("/a/x/y")), PathBuf::from("../../x/y"));
        assert_eq!(relative(Path::new("/a"), Path::new("/a/x")), PathBuf::from("x"));
    }
}
