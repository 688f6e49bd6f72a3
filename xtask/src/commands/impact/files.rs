//! The files of a caller's crate or workspace.

use std::{collections::BTreeMap, path::Path};

use subkit_codegen::slashed;
use toml::{Table, Value};

use super::scope::is_root;
use crate::walk;

/// The files of a crate or a workspace.
#[derive(Default)]
pub struct Files {
    /// The paths and texts of the Rust files.
    pub sources: Vec<(String, String)>,
    /// The crates of this project that manifests rename: the new and the original name.
    pub renamed: BTreeMap<String, String>,
}

impl Files {
    /// Reads the Rust files and the manifests below a folder.
    pub fn read(folder: &Path) -> Result<Self, String> {
        let is_skipped = |folder: &Path| {
            let is_hidden = folder.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
            // Cargo puts this file into the folder of its builds.
            is_hidden || folder.join("CACHEDIR.TAG").is_file()
        };
        let mut files = Self::default();
        for path in walk::files(folder, is_skipped)? {
            let is_manifest = path.file_name().is_some_and(|name| name == "Cargo.toml");
            if is_manifest || path.extension().is_some_and(|ending| ending == "rs") {
                let bytes = fs_err::read(&path).map_err(|error| error.to_string())?;
                let text = String::from_utf8_lossy(&bytes).into_owned();
                if is_manifest {
                    // Cargo reports the errors of manifests.
                    files.add_renamed(&text.parse().unwrap_or_default());
                } else {
                    files.sources.push((slashed(path.strip_prefix(folder).unwrap_or(&path)), text));
                }
            }
        }
        Ok(files)
    }

    /// Adds the dependencies of a manifest that have another name: `vendor = { package = "subkit-bird" }`.
    fn add_renamed(&mut self, table: &Table) {
        for (name, value) in table {
            let Value::Table(value) = value else { continue };
            let package = value.get("package").and_then(Value::as_str).map(|package| package.replace('-', "_"));
            match package.filter(|package| is_root(package)) {
                Some(package) => drop(self.renamed.insert(name.replace('-', "_"), package)),
                None => self.add_renamed(value),
            }
        }
    }
}
