//! The manifests of crates.

use toml::{Table, Value};

use super::{Problem, repository::Repository};

/// The manifest of a crate.
pub struct Manifest {
    table: Table,
}

impl Manifest {
    /// Reads the manifest in a file.
    ///
    /// # Errors
    ///
    /// Returns a [`Problem`] if the file is not TOML.
    pub fn read(repository: &Repository, file: &str) -> Result<Self, Problem> {
        let text = repository.text(file);
        text.parse().map(|table| Self { table }).map_err(|error: toml::de::Error| {
            let before = error.span().and_then(|span| text.get(..span.start)).unwrap_or_default();
            Problem::new(
                file,
                before.matches('\n').count() + 1,
                format!("the manifest is not TOML: {}", error.message()),
            )
        })
    }

    /// Returns the names of the features, without `default`.
    pub fn features(&self) -> impl Iterator<Item = &str> {
        let features = self.table.get("features").and_then(Value::as_table).into_iter().flatten();
        features.map(|(name, _)| name.as_str()).filter(|name| *name != "default")
    }

    /// Returns whether `[package]` has a key: its own value, or the value of the workspace.
    pub fn has(&self, key: &str) -> bool {
        self.package(key).is_some()
    }

    /// Returns whether docs.rs builds the documentation with all features.
    pub fn is_documented_with_all_features(&self) -> bool {
        let settings = self.package("metadata").and_then(|metadata| metadata.get("docs")?.get("rs"));
        settings.and_then(|settings| settings.get("all-features")?.as_bool()) == Some(true)
    }

    /// Returns whether the crate is published.
    pub fn is_published(&self) -> bool {
        let publish = self.package("publish");
        publish.and_then(Value::as_bool) != Some(false)
            && publish.and_then(Value::as_array).is_none_or(|to| !to.is_empty())
    }

    fn package(&self, key: &str) -> Option<&Value> {
        self.table.get("package")?.get(key)
    }
}
