//! The files of a revision that the comparison needs.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use subkit_codegen::{command::reconcile, slashed};

/// The files and folders that the comparison reads.
pub const ROOTS: [&str; 4] = ["Cargo.toml", "specs", SURFACE, WIRE];

/// The snapshots of the public surface.
pub const SURFACE: &str = "tests/surface/snapshots";

/// The snapshots of requests.
pub const WIRE: &str = "tests/wire/snapshots";

/// The files of a revision, by path.
pub struct Tree {
    files: BTreeMap<String, Vec<u8>>,
}

impl Tree {
    /// Creates a tree from paths and contents.
    pub fn new(files: impl IntoIterator<Item = (String, Vec<u8>)>) -> Self {
        Self { files: files.into_iter().collect() }
    }

    /// Reads the working tree.
    pub fn of_folder(root: &Path) -> Result<Self, String> {
        let mut files = BTreeMap::new();
        for start in ROOTS {
            let start = PathBuf::from(start);
            let found = if root.join(&start).is_dir() {
                reconcile::walk(root, &start).map_err(|error| error.to_string())?
            } else {
                vec![start]
            };
            for file in found.into_iter().filter(|file| root.join(file).is_file()) {
                let content = fs_err::read(root.join(&file)).map_err(|error| error.to_string())?;
                files.insert(slashed(&file), content);
            }
        }
        Ok(Self { files })
    }

    /// Returns the text of a file.
    pub fn text(&self, path: &str) -> Option<String> {
        self.files.get(path).map(|content| String::from_utf8_lossy(content).into_owned())
    }

    /// Returns the files below a folder: their paths relative to the folder, and their contents.
    pub fn below<'a>(&'a self, folder: &str) -> impl Iterator<Item = (&'a str, &'a [u8])> {
        let prefix = format!("{folder}/");
        let files = self.files.iter();
        files.filter_map(move |(path, content)| Some((path.strip_prefix(&prefix)?, content.as_slice())))
    }

    /// Writes the files below a folder to another folder.
    pub fn write_below(&self, folder: &str, target: &Path) -> std::io::Result<()> {
        for (path, content) in self.below(folder) {
            let path = target.join(path);
            if let Some(parent) = path.parent() {
                fs_err::create_dir_all(parent)?;
            }
            fs_err::write(path, content)?;
        }
        Ok(())
    }
}
