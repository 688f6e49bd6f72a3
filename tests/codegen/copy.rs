//! Copies of what the generator works on.

use std::{
    fs,
    path::{Path, PathBuf},
};

use subkit_tests::repository;
use tempfile::TempDir;

/// A workspace with the specs, the clients and the facade, generated anew.
///
/// Whether what is committed is fresh is one test's question; the others must not fail with it.
pub struct Copy {
    folder: TempDir,
}

impl Copy {
    /// Makes one.
    pub fn new() -> Self {
        let copy = Self { folder: tempfile::tempdir().unwrap() };
        for part in ["specs", "crates/clients", "crates/subkit"] {
            copy_folder(&repository::root().join(part), &copy.path(part));
        }
        let said = crate::xtask(copy.root(), &["codegen"]);
        assert_eq!(said.status, 0, "{}", said.progress);
        copy
    }

    /// Its folder.
    pub fn root(&self) -> &Path {
        self.folder.path()
    }

    /// A path inside it.
    pub fn path(&self, relative: &str) -> PathBuf {
        self.root().join(relative)
    }

    /// The text of a file.
    pub fn read(&self, relative: &str) -> String {
        fs::read_to_string(self.path(relative)).unwrap_or_else(|error| panic!("{relative}: {error}"))
    }

    /// Writes a file.
    pub fn write(&self, relative: &str, text: &str) {
        fs::create_dir_all(self.path(relative).parent().unwrap()).unwrap();
        fs::write(self.path(relative), text).unwrap();
    }

    /// Changes a file; what is replaced must be there.
    pub fn edit(&self, relative: &str, from: &str, to: &str) {
        let text = self.read(relative);
        assert!(text.contains(from), "{relative} has no `{from}`");
        self.write(relative, &text.replacen(from, to, 1));
    }

    /// Every generated file with its text.
    pub fn generated(&self) -> Vec<(PathBuf, String)> {
        let crates = self.path("crates");
        repository::files(&crates)
            .into_iter()
            .map(|file| (file.clone(), fs::read_to_string(crates.join(file)).unwrap()))
            .collect()
    }

    /// The first API, whichever it is: what is promised is promised of all.
    pub fn api(&self) -> String {
        let specs = repository::entries(&self.path("specs"));
        let names = specs.iter().filter(|path| path.extension().is_some_and(|ending| ending == "yaml"));
        names.map(|path| path.file_stem().unwrap().to_string_lossy().into_owned()).next().expect("there is a spec")
    }
}

fn copy_folder(from: &Path, to: &Path) {
    for file in repository::files(from) {
        let target = to.join(&file);
        fs::create_dir_all(target.parent().unwrap()).unwrap();
        fs::copy(from.join(&file), target).unwrap();
    }
}
