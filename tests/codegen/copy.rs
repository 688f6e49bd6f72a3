//! Copies of the workspace files that the generator reads and writes.

use std::{
    fs,
    path::{Path, PathBuf},
};

use subkit_tests::repository;
use tempfile::TempDir;

/// A copy of the specs, the clients and the facade, freshly generated.
///
/// Only one test checks whether the committed files are fresh. If that test fails, the other tests must still pass.
pub struct Copy {
    folder: TempDir,
}

impl Copy {
    /// Creates a copy in a temporary folder.
    pub fn new() -> Self {
        let copy = Self { folder: tempfile::tempdir().unwrap() };
        for part in ["specs", "crates/clients", "crates/subkit"] {
            copy_folder(&repository::root().join(part), &copy.path(part));
        }
        let output = crate::xtask(copy.root(), &["codegen"]);
        assert_eq!(output.status, 0, "{}", output.progress);
        copy
    }

    /// Returns the folder of the copy.
    pub fn root(&self) -> &Path {
        self.folder.path()
    }

    /// Returns the absolute path of a file in the copy.
    pub fn path(&self, relative: &str) -> PathBuf {
        self.root().join(relative)
    }

    /// Returns the text of a file.
    pub fn read(&self, relative: &str) -> String {
        fs::read_to_string(self.path(relative)).unwrap_or_else(|error| panic!("{relative}: {error}"))
    }

    /// Writes a file.
    pub fn write(&self, relative: &str, text: &str) {
        fs::create_dir_all(self.path(relative).parent().unwrap()).unwrap();
        fs::write(self.path(relative), text).unwrap();
    }

    /// Replaces one occurrence of a text in a file. Panics if the file does not contain it.
    pub fn edit(&self, relative: &str, from: &str, to: &str) {
        let text = self.read(relative);
        assert!(text.contains(from), "{relative} has no `{from}`");
        self.write(relative, &text.replacen(from, to, 1));
    }

    /// Returns every file below `crates` with its text.
    pub fn generated(&self) -> Vec<(PathBuf, String)> {
        let crates = self.path("crates");
        repository::files(&crates)
            .into_iter()
            .map(|file| (file.clone(), fs::read_to_string(crates.join(file)).unwrap()))
            .collect()
    }

    /// Returns the name of the first spec. Any API will do, because the tests do not depend on it.
    pub fn api(&self) -> String {
        let specs = repository::entries(&self.path("specs"));
        let names = specs.iter().filter(|path| path.extension().is_some_and(|ending| ending == "yaml"));
        names
            .map(|path| path.file_stem().unwrap().to_string_lossy().into_owned())
            .next()
            .expect("the workspace must have a spec")
    }
}

fn copy_folder(from: &Path, to: &Path) {
    for file in repository::files(from) {
        let target = to.join(&file);
        fs::create_dir_all(target.parent().unwrap()).unwrap();
        fs::copy(from.join(&file), target).unwrap();
    }
}
