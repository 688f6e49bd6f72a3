//! Imports between the modules of a crate.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use crate::paths::{self, Paths};

/// An import: one module uses an item of another.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Import {
    /// The module that names the item: `emit::requests`.
    pub from: String,
    /// The module that defines the item, even if another module re-exports it.
    pub to: String,
}

impl Import {
    /// Returns the top-level modules of the crate that contain `from` and `to`.
    pub fn stages(&self) -> [&str; 2] {
        [&self.from, &self.to].map(|module| module.split("::").next().unwrap_or(module))
    }
}

/// The file modules of a crate by path, excluding test modules.
pub struct Modules(BTreeMap<Vec<String>, Paths>);

impl Modules {
    /// Reads the `src` folder of a crate.
    pub fn read(source: &Path) -> Self {
        Self::from_files(rust_files(source).into_iter().map(|file| {
            let relative = file.strip_prefix(source).unwrap().with_extension("");
            (relative.to_str().unwrap().to_owned(), fs::read_to_string(&file).unwrap())
        }))
    }

    /// Builds the modules from file contents, keyed by the path in `src` without the extension.
    pub fn from_files(files: impl IntoIterator<Item = (String, String)>) -> Self {
        let texts = files.into_iter().map(|(file, text)| {
            let mut module: Vec<String> = file.split('/').map(str::to_owned).collect();
            if module.last().is_some_and(|last| last == "mod") || ["lib", "main"].contains(&file.as_str()) {
                module.pop();
            }
            (module, text)
        });
        let texts: BTreeMap<Vec<String>, String> =
            texts.filter(|(module, _)| !module.iter().any(|name| name == "tests")).collect();
        let modules = texts.iter().map(|(module, text)| {
            let tokens = text.parse().unwrap_or_else(|error| panic!("{}: {error}", module.join("::")));
            let is_child = |name: &str| texts.contains_key(&[module.as_slice(), &[name.to_owned()]].concat());
            (module.clone(), paths::read(tokens, module, &is_child))
        });
        Self(modules.collect())
    }

    /// Returns all imports between two modules, except those to or from the crate root.
    pub fn imports(&self) -> BTreeSet<Import> {
        let mut found = BTreeSet::new();
        for (from, paths) in &self.0 {
            let to = paths.used().map(|path| self.definer(path, 0));
            let to = to.filter(|to| !from.is_empty() && !to.is_empty() && *to != from);
            found.extend(to.map(|to| Import { from: from.join("::"), to: to.join("::") }));
        }
        found
    }

    /// Returns the module that defines the item at a path, following re-exports.
    fn definer(&self, path: &[String], depth: usize) -> &[String] {
        assert!(depth < 10, "cyclic re-export of {}", path.join("::"));
        let modules = (0..=path.len()).rev();
        let mut modules = modules.filter_map(|length| self.0.get_key_value(&path[..length]));
        let Some((module, paths)) = modules.next() else { return &[] };
        let target = path.get(module.len()).and_then(|name| paths.imported.get(name));
        let Some(target) = target else { return module };
        self.definer(&[target.as_slice(), &path[module.len() + 1..]].concat(), depth + 1)
    }
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let paths = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let files = paths.flat_map(|path| if path.is_dir() { rust_files(&path) } else { vec![path] });
    files.filter(|path| path.extension().is_some_and(|extension| extension == "rs")).collect()
}

#[test]
fn resolves_re_exports_to_the_defining_module() {
    let files = [("a/mod", "mod b; mod c; pub use b::T;"), ("a/b", "pub struct T;"), ("a/c", "use super::T;")];
    let files = files.map(|(file, text)| (file.to_owned(), text.to_owned()));
    let imports: Vec<Import> = Modules::from_files(files).imports().into_iter().collect();
    assert_eq!(imports, [Import { from: "a::c".to_owned(), to: "a::b".to_owned() }]);
}
