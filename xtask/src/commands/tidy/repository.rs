//! The text files of the repository.

use std::{collections::BTreeMap, path::Path};

use subkit_codegen::slashed;

use crate::walk;

/// Folders that contain no hand-written or committed text.
const SKIPPED: [&str; 3] = ["target", ".git", "node_modules"];

/// The text files of a repository, by path relative to its root.
pub struct Repository {
    files: BTreeMap<String, String>,
}

impl Repository {
    /// Reads all text files below a folder.
    pub fn read(root: &Path) -> Result<Self, String> {
        let is_skipped =
            |folder: &Path| folder.file_name().is_some_and(|name| SKIPPED.iter().any(|skipped| name == *skipped));
        let mut files = BTreeMap::new();
        for path in walk::files(root, is_skipped)? {
            if let (Ok(text), Ok(relative)) = (fs_err::read_to_string(&path), path.strip_prefix(root)) {
                files.insert(slashed(relative), text);
            }
        }
        Ok(Self { files })
    }

    /// Returns the text of a file, or an empty text if there is no such file.
    pub fn text(&self, path: &str) -> &str {
        self.files.get(path).map_or("", String::as_str)
    }

    /// Returns whether there is a file or a folder with this path.
    pub fn has(&self, path: &str) -> bool {
        let folder = format!("{}/", path.trim_end_matches('/'));
        self.files.contains_key(path) || self.files.keys().any(|file| file.starts_with(&folder))
    }

    /// Returns the files whose path is accepted, with their text.
    pub fn files(&self, is_wanted: impl Fn(&str) -> bool) -> impl Iterator<Item = (&str, &str)> {
        self.files.iter().map(|(path, text)| (path.as_str(), text.as_str())).filter(move |(path, _)| is_wanted(path))
    }

    /// Returns the manifests of the crates that are published.
    pub fn published(&self) -> impl Iterator<Item = (&str, &str)> {
        let is_manifest = |path: &str| path.starts_with("crates/") && path.ends_with("/Cargo.toml");
        self.files(is_manifest).filter(|(_, text)| !text.lines().any(|line| line == "publish = false"))
    }
}

/// Returns the part of a path after the last dot.
pub fn ending(path: &str) -> &str {
    path.rsplit_once('.').map_or("", |(_, ending)| ending)
}

/// Returns a repository with these files, for tests of rules.
#[cfg(test)]
pub fn with<const N: usize>(files: [(&str, &str); N]) -> Repository {
    Repository { files: files.map(|(path, text)| (path.to_owned(), text.to_owned())).into() }
}
