//! The files below a folder.

use std::path::{Path, PathBuf};

/// Returns the files below a folder, in the order of their paths, without those in folders for which `is_skipped` returns true. Links
/// are not followed, because they can form cycles.
pub fn files(folder: &Path, is_skipped: impl Fn(&Path) -> bool) -> Result<Vec<PathBuf>, String> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs_err::read_dir(next).map_err(|error| error.to_string())? {
            let entry = entry.map_err(|error| error.to_string())?;
            let kind = entry.file_type().map_err(|error| error.to_string())?;
            let path = entry.path();
            if kind.is_file() {
                found.push(path);
            } else if kind.is_dir() && !is_skipped(&path) {
                folders.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}
