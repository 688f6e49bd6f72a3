//! The text files of the repository.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};

use subkit_codegen::slashed;

use crate::walk;

/// Folders that contain no hand-written or committed text.
const SKIPPED: [&str; 3] = ["target", ".git", "node_modules"];

/// The text files of a repository, by path relative to its root.
pub struct Repository {
    files: BTreeMap<String, String>,
    executable: BTreeSet<String>,
}

impl Repository {
    /// Reads all text files below a folder.
    pub fn read(root: &Path) -> Result<Self, String> {
        let is_skipped =
            |folder: &Path| folder.file_name().is_some_and(|name| SKIPPED.iter().any(|skipped| name == *skipped));
        let (mut files, mut executable) = (BTreeMap::new(), BTreeSet::new());
        for path in walk::files(root, is_skipped)? {
            if let (Ok(text), Ok(relative)) = (fs_err::read_to_string(&path), path.strip_prefix(root)) {
                if is_executable(&path, &text) {
                    executable.insert(slashed(relative));
                }
                files.insert(slashed(relative), text);
            }
        }
        Ok(Self { files, executable })
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

    /// Returns whether a file can be executed.
    pub fn is_executable(&self, path: &str) -> bool {
        self.executable.contains(path)
    }

    /// Returns the files whose path is accepted, with their text.
    pub fn files(&self, is_wanted: impl Fn(&str) -> bool) -> impl Iterator<Item = (&str, &str)> {
        self.files.iter().map(|(path, text)| (path.as_str(), text.as_str())).filter(move |(path, _)| is_wanted(path))
    }
}

/// Returns the part of a file name after the last dot.
pub fn ending(path: &str) -> &str {
    let name = path.rsplit('/').next().unwrap_or_default();
    name.rsplit_once('.').map_or("", |(_, ending)| ending)
}

/// Returns whether a file can be executed.
#[cfg(unix)]
fn is_executable(path: &Path, _text: &str) -> bool {
    use std::os::unix::fs::PermissionsExt as _;

    fs_err::metadata(path).is_ok_and(|metadata| metadata.permissions().mode() & 0o111 != 0)
}

/// Returns whether a file is a script. The file system has no permission to execute.
#[cfg(not(unix))]
fn is_executable(_path: &Path, text: &str) -> bool {
    text.starts_with("#!/")
}

/// Returns a repository with these files, for tests of rules.
#[cfg(test)]
pub fn with<const N: usize>(files: [(&str, &str); N]) -> Repository {
    let files = files.map(|(path, text)| (path.to_owned(), text.to_owned())).into();
    Repository { files, executable: BTreeSet::new() }
}

#[cfg(test)]
impl Repository {
    pub fn set_executable<const N: usize>(&mut self, paths: [&str; N]) {
        self.executable = paths.map(str::to_owned).into();
    }
}
