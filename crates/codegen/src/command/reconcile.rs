//! Compares generated files with those on disk, and writes the files that differ.
//!
//! The changes are computed before any of them is applied, so that `--check` runs the same code without the last step.
//! Each file is written to a temporary file in the same folder and renamed, so that readers never see a partial file.

use std::{
    collections::BTreeSet,
    fs::Permissions,
    io::{self, Write},
    path::{Path, PathBuf},
};

use crate::Files;

/// A file that differs from the generated file.
#[derive(Debug, PartialEq, Eq)]
pub struct Change {
    /// The path, relative to the root folder.
    pub path: PathBuf,
    /// The current content; `None` if the file is missing.
    pub old: Option<String>,
    /// The expected content; `None` if the file is orphaned.
    pub new: Option<String>,
}

/// Compares `files` with the folder `folder`, which contains only generated files. Paths are relative to `root`.
pub fn diff_folder(root: &Path, folder: &Path, files: &Files) -> io::Result<Vec<Change>> {
    let mut changes = Vec::new();
    for (path, text) in files {
        changes.extend(diff_file(root, &folder.join(path), text)?);
    }
    let wanted: BTreeSet<PathBuf> = files.keys().map(|path| folder.join(path)).collect();
    for path in walk(root, folder)? {
        if !wanted.contains(&path) {
            changes.push(Change { old: Some(read(&root.join(&path))?.unwrap_or_default()), path, new: None });
        }
    }
    Ok(changes)
}

/// Compares one file with its expected text.
pub fn diff_file(root: &Path, path: &Path, text: &str) -> io::Result<Option<Change>> {
    let old = read(&root.join(path))?;
    let is_same = old.as_deref() == Some(text);
    Ok((!is_same).then(|| Change { path: path.to_owned(), old, new: Some(text.to_owned()) }))
}

/// Applies changes: first to the `created` folders, then to single files, then to the `removed` folders.
///
/// The folder of a crate is created and removed atomically, by renaming a temporary folder. Cargo cannot load a workspace that
/// contains an incomplete crate, and then `cargo xtask` could not run to repair the crate.
pub fn apply(root: &Path, changes: &[Change], created: &[PathBuf], removed: &[PathBuf]) -> io::Result<()> {
    for folder in created {
        let files =
            changes.iter().filter_map(|change| Some((change.path.strip_prefix(folder).ok()?, change.new.as_ref()?)));
        let temporary = tempfile::Builder::new().prefix(".codegen-").tempdir_in(root)?;
        let crate_folder = temporary.path().join("crate");
        for (path, text) in files {
            write_atomically(&crate_folder.join(path), text)?;
        }
        let target = root.join(folder);
        fs_err::create_dir_all(target.parent().unwrap_or(root))?;
        // The rename fails if the target exists, so remove an empty folder.
        let _ = fs_err::remove_dir(&target);
        fs_err::rename(&crate_folder, &target)?;
    }
    let is_in = |folders: &[PathBuf], change: &Change| folders.iter().any(|folder| change.path.starts_with(folder));
    for change in changes.iter().filter(|change| !is_in(created, change) && !is_in(removed, change)) {
        match &change.new {
            Some(text) => write_atomically(&root.join(&change.path), text)?,
            None => remove_file(root, &change.path)?,
        }
    }
    for folder in removed {
        let temporary = tempfile::Builder::new().prefix(".codegen-").tempdir_in(root)?;
        fs_err::rename(root.join(folder), temporary.path().join("crate"))?;
    }
    Ok(())
}

/// Removes a file, and its parent folders if they become empty.
fn remove_file(root: &Path, path: &Path) -> io::Result<()> {
    let path = root.join(path);
    fs_err::remove_file(&path)?;
    let mut folder = path.parent();
    // Stops at the first folder that is not empty.
    while let Some(empty) = folder.filter(|folder| *folder != root && fs_err::remove_dir(folder).is_ok()) {
        folder = empty.parent();
    }
    Ok(())
}

/// Writes a file atomically: even after a failure, the file has either the old or the new content.
pub fn write_atomically(path: &Path, text: &str) -> io::Result<()> {
    write_with(path, text, None)
}

/// Writes a file atomically with the given permissions, which default to `0644` on Unix.
pub fn write_with(path: &Path, text: &str, permissions: Option<Permissions>) -> io::Result<()> {
    let folder = path.parent().ok_or_else(|| io::Error::other(format!("`{}` has no parent folder", path.display())))?;
    fs_err::create_dir_all(folder)?;
    let mut file = tempfile::Builder::new().prefix(".codegen-").tempfile_in(folder)?;
    file.write_all(text.as_bytes())?;
    // By default, only the owner can read a temporary file.
    #[cfg(unix)]
    let permissions = permissions.or_else(|| Some(std::os::unix::fs::PermissionsExt::from_mode(0o644)));
    if let Some(permissions) = permissions {
        file.as_file().set_permissions(permissions)?;
    }
    file.persist(path).map_err(|error| error.error)?;
    Ok(())
}

/// Returns the text of a file, or `None` if the file does not exist. Invalid UTF-8 is replaced, so that the text differs from
/// every generated text.
fn read(path: &Path) -> io::Result<Option<String>> {
    match fs_err::read(path) {
        Ok(bytes) => Ok(Some(String::from_utf8_lossy(&bytes).into_owned())),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// Returns all files below `folder`, relative to `root`, except those in folders named `target`.
pub fn walk(root: &Path, folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut pending = vec![folder.to_owned()];
    while let Some(folder) = pending.pop() {
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
                pending.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}

/// Returns an error if a folder contains files that were not generated. The generator owns everything in the folder of a crate, and
/// would remove such files.
pub fn reject_foreign_files(folder: &Path) -> Result<(), String> {
    if is_generated(folder).map_err(|error| error.to_string())? {
        return Ok(());
    }
    Err(foreign_files_message(folder))
}

/// Returns the message about a folder with files that were not generated.
pub fn foreign_files_message(folder: &Path) -> String {
    format!("`{}` holds files that were not generated; move them, or choose an empty folder", folder.display())
}

/// Returns whether a folder is empty or its content was generated. The content was generated if the manifest is marked as
/// generated. If there is no manifest, because a run was interrupted, another file must have the mark.
pub fn is_generated(folder: &Path) -> io::Result<bool> {
    let files = walk(folder, Path::new(""))?;
    let is_generated_file =
        |file: &PathBuf| has_generated_header(&fs_err::read_to_string(folder.join(file)).unwrap_or_default());
    let manifest = PathBuf::from("Cargo.toml");
    Ok(if files.contains(&manifest) {
        is_generated_file(&manifest)
    } else {
        files.is_empty() || files.iter().any(is_generated_file)
    })
}

/// Returns whether the crate of a document can be written to a folder without overwriting other files: the manifest in the folder
/// was generated, or the folder is empty. Files and folders whose names begin with a dot are ignored, such as `.git`, editor
/// settings, and the temporary file of a run that was killed.
pub fn is_crate_or_empty(folder: &Path) -> io::Result<bool> {
    if let Some(manifest) = read(&folder.join("Cargo.toml"))? {
        return Ok(has_generated_header(&manifest));
    }
    let is_content = |path: &PathBuf| !path.iter().any(|part| part.to_string_lossy().starts_with('.'));
    Ok(!walk(folder, Path::new(""))?.iter().any(is_content))
}

/// Returns whether a text is marked as generated by this program. A conflict marker of git may precede the mark.
pub fn has_generated_header(text: &str) -> bool {
    let mut lines = text.lines().skip_while(|line| line.starts_with("<<<<<<< "));
    lines.next().is_some_and(|line| line.contains("@generated from "))
}
