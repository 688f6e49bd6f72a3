//! Compares generated files with those on disk, and writes the difference.
//!
//! A plan is made first and carried out afterwards, so that `--check` is the same code without the last step.
//! Files are written to a temporary file beside them and renamed, so that no reader ever sees half of one.

use std::{
    collections::BTreeSet,
    fs::Permissions,
    io::{self, Write},
    path::{Path, PathBuf},
};

use crate::Files;

/// One file that is not as it should be.
#[derive(Debug, PartialEq, Eq)]
pub struct Change {
    /// The path, relative to the workspace.
    pub path: PathBuf,
    /// The current content.
    pub old: Option<String>,
    /// The expected content; `None` for an orphan.
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

/// Carries out changes: `created` folders first, then single files, then `removed` folders.
///
/// A folder of a crate comes and goes as a whole: cargo cannot load a workspace in which one is half there, and then this
/// program could not be started to mend it. It is put together beside, and renamed.
pub fn apply(root: &Path, changes: &[Change], created: &[PathBuf], removed: &[PathBuf]) -> io::Result<()> {
    for folder in created {
        let files =
            changes.iter().filter_map(|change| Some((change.path.strip_prefix(folder).ok()?, change.new.as_ref()?)));
        let beside = tempfile::Builder::new().prefix(".codegen-").tempdir_in(root)?;
        let whole = beside.path().join("crate");
        for (path, text) in files {
            write_atomically(&whole.join(path), text)?;
        }
        let target = root.join(folder);
        fs_err::create_dir_all(target.parent().unwrap_or(root))?;
        // What is left of an empty folder would be in the way.
        let _ = fs_err::remove_dir(&target);
        fs_err::rename(&whole, &target)?;
    }
    let is_in = |folders: &[PathBuf], change: &Change| folders.iter().any(|folder| change.path.starts_with(folder));
    for change in changes.iter().filter(|change| !is_in(created, change) && !is_in(removed, change)) {
        match &change.new {
            Some(text) => write_atomically(&root.join(&change.path), text)?,
            None => remove_file(root, &change.path)?,
        }
    }
    for folder in removed {
        let beside = tempfile::Builder::new().prefix(".codegen-").tempdir_in(root)?;
        fs_err::rename(root.join(folder), beside.path().join("crate"))?;
    }
    Ok(())
}

/// Removes a file and the folders that it leaves empty.
fn remove_file(root: &Path, path: &Path) -> io::Result<()> {
    let path = root.join(path);
    fs_err::remove_file(&path)?;
    let mut folder = path.parent();
    // A folder that still holds something stays, and so do those around it.
    while let Some(empty) = folder.filter(|folder| *folder != root && fs_err::remove_dir(folder).is_ok()) {
        folder = empty.parent();
    }
    Ok(())
}

/// Writes a file so that it is either the old one or the new one, whatever happens.
pub fn write_atomically(path: &Path, text: &str) -> io::Result<()> {
    write_with(path, text, None)
}

/// The same with these permissions; those of a file that anybody may read if none are given.
pub fn write_with(path: &Path, text: &str, permissions: Option<Permissions>) -> io::Result<()> {
    let folder = path.parent().ok_or_else(|| io::Error::other(format!("`{}` has no folder", path.display())))?;
    fs_err::create_dir_all(folder)?;
    let mut file = tempfile::Builder::new().prefix(".codegen-").tempfile_in(folder)?;
    file.write_all(text.as_bytes())?;
    // A temporary file is private; what it becomes is not.
    #[cfg(unix)]
    let permissions = permissions.or_else(|| Some(std::os::unix::fs::PermissionsExt::from_mode(0o644)));
    if let Some(permissions) = permissions {
        file.as_file().set_permissions(permissions)?;
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

/// Refuses a folder with files of somebody else: everything in the folder of a crate belongs to the generator, and would be removed.
pub fn reject_foreign(folder: &Path) -> Result<(), String> {
    if is_generated(folder).map_err(|error| error.to_string())? {
        return Ok(());
    }
    Err(foreign(folder))
}

/// The message about a folder with files of somebody else.
pub fn foreign(folder: &Path) -> String {
    format!("`{}` holds files that were not generated; move them, or name an empty folder", folder.display())
}

/// Whether a folder is empty, or what is in it was generated: the manifest says so, or, after an interrupted run that
/// did not come to the manifest, another file does.
pub fn is_generated(folder: &Path) -> io::Result<bool> {
    let files = walk(folder, Path::new(""))?;
    let says_so = |file: &PathBuf| is_marked(&fs_err::read_to_string(folder.join(file)).unwrap_or_default());
    let manifest = PathBuf::from("Cargo.toml");
    Ok(if files.contains(&manifest) { says_so(&manifest) } else { files.is_empty() || files.iter().any(says_so) })
}

/// Whether a folder may become the crate of a document: its own manifest was generated, or nothing is in it. What begins with a dot
/// is no content of a crate: a repository, settings of an editor, a temporary file of a run that was killed.
pub fn is_crate_or_empty(folder: &Path) -> io::Result<bool> {
    if let Some(manifest) = read(&folder.join("Cargo.toml"))? {
        return Ok(is_marked(&manifest));
    }
    let is_content = |path: &PathBuf| !path.iter().any(|part| part.to_string_lossy().starts_with('.'));
    Ok(!walk(folder, Path::new(""))?.iter().any(is_content))
}

/// Whether the text of a file says that it was generated by this program.
pub fn is_marked(text: &str) -> bool {
    text.lines().next().is_some_and(|line| line.contains("@generated from "))
}
