//! Stage 7, reconcile: what the files should be against what they are.
//!
//! A plan is made first and carried out afterwards, so that `--check` is the same code without the last step.
//! Files are written to a temporary file beside them and renamed, so that no reader ever sees half of one.

use std::{
    collections::BTreeSet,
    io::{self, Write},
    path::{Path, PathBuf},
};

use crate::emit::Files;

/// One file that is not as it should be.
#[derive(Debug, PartialEq, Eq)]
pub struct Change {
    /// The path, relative to the workspace.
    pub path: PathBuf,
    /// What is there now.
    pub old: Option<String>,
    /// What should be there; `None` for an orphan.
    pub new: Option<String>,
}

/// Compares `files` with the folder `owned`, all of whose files are generated. Paths are relative to `root`.
pub fn owned_folder(root: &Path, owned: &Path, files: &Files) -> io::Result<Vec<Change>> {
    let mut changes = Vec::new();
    for (path, text) in files {
        changes.extend(file(root, &owned.join(path), text)?);
    }
    let wanted: BTreeSet<PathBuf> = files.keys().map(|path| owned.join(path)).collect();
    for path in walk(root, owned)? {
        if !wanted.contains(&path) {
            changes.push(Change { old: Some(read(&root.join(&path))?.unwrap_or_default()), path, new: None });
        }
    }
    Ok(changes)
}

/// Compares one file with what it should be.
pub fn file(root: &Path, path: &Path, text: &str) -> io::Result<Option<Change>> {
    let old = read(&root.join(path))?;
    let is_same = old.as_deref() == Some(text);
    Ok((!is_same).then(|| Change { path: path.to_owned(), old, new: Some(text.to_owned()) }))
}

/// Carries out changes: writes first, then removes orphans and the folders that they leave empty.
///
/// A manifest is written when its sources are there and removed when they are gone, so that cargo can load the
/// workspace, and with it this program, whenever a run is interrupted.
pub fn apply(root: &Path, changes: &[Change]) -> io::Result<()> {
    let mut changes: Vec<&Change> = changes.iter().collect();
    changes.sort_by_key(|change| change.path.file_name().is_some_and(|name| name == "Cargo.toml"));
    for change in &changes {
        if let Some(text) = &change.new {
            write_atomically(&root.join(&change.path), text)?;
        }
    }
    for change in changes.iter().filter(|change| change.new.is_none()) {
        let path = root.join(&change.path);
        fs_err::remove_file(&path)?;
        let mut folder = path.parent();
        // A folder that still holds something stays, and so do those around it.
        while let Some(empty) = folder.filter(|folder| *folder != root && fs_err::remove_dir(folder).is_ok()) {
            folder = empty.parent();
        }
    }
    Ok(())
}

/// Writes a file so that it is either the old one or the new one, whatever happens.
pub fn write_atomically(path: &Path, text: &str) -> io::Result<()> {
    let folder = path.parent().ok_or_else(|| io::Error::other(format!("`{}` has no folder", path.display())))?;
    fs_err::create_dir_all(folder)?;
    let mut file = tempfile::Builder::new().prefix(".codegen-").tempfile_in(folder)?;
    file.write_all(text.as_bytes())?;
    // A temporary file is private; what it becomes is not.
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        file.as_file().set_permissions(std::fs::Permissions::from_mode(0o644))?;
    }
    file.persist(path).map_err(|error| error.error)?;
    Ok(())
}

/// The text of a file; `None` where there is none. What isn't text is not ours, and differs.
fn read(path: &Path) -> io::Result<Option<String>> {
    match fs_err::read(path) {
        Ok(bytes) => Ok(Some(String::from_utf8_lossy(&bytes).into_owned())),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// All files below `folder`, relative to `root`, build output left out.
pub fn walk(root: &Path, folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut open = vec![folder.to_owned()];
    while let Some(folder) = open.pop() {
        let entries = match fs_err::read_dir(root.join(&folder)) {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
            Err(error) => return Err(error),
        };
        for entry in entries {
            let entry = entry?;
            let path = folder.join(entry.file_name());
            if !entry.file_type()?.is_dir() {
                found.push(path);
            } else if entry.file_name() != "target" {
                open.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}
