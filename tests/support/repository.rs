//! Paths of the repository.

use std::path::{Path, PathBuf};

/// Returns the root of the workspace.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Returns the client crates, as name and folder, sorted by name.
pub fn clients() -> Vec<(String, PathBuf)> {
    let mut found: Vec<(String, PathBuf)> = entries(&root().join("crates/clients"))
        .into_iter()
        .filter(|folder| folder.join("Cargo.toml").exists())
        .map(|folder| (file_name(&folder), folder))
        .collect();
    found.sort();
    found
}

/// Returns the entries of a folder, sorted. Returns nothing if the folder does not exist.
pub fn entries(folder: &Path) -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> =
        std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    found.sort();
    found
}

/// Returns the last component of a path.
pub fn file_name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

/// Returns all files below a folder, relative to it and sorted.
pub fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut open = vec![PathBuf::new()];
    while let Some(relative) = open.pop() {
        for path in entries(&folder.join(&relative)) {
            let name = relative.join(file_name(&path));
            if path.is_dir() { open.push(name) } else { found.push(name) }
        }
    }
    found.sort();
    found
}

/// Returns the snapshot files that no test uses, because their operation or module was removed.
pub fn unused_snapshots(folder: &Path, used: &[PathBuf]) -> Vec<PathBuf> {
    files(folder)
        .into_iter()
        .filter(|file| file.extension().is_some_and(|ending| ending == "snap") && !used.contains(file))
        .collect()
}
