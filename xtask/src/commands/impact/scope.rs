//! The names that a file imports from an API, directly or from another file of the crate that exports them again.

use std::collections::{BTreeMap, BTreeSet};

use super::{imports::Import, names::is_type, tokens::Token};

/// The item of an API that a name stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Origin<'a> {
    /// The name of the item.
    pub name: &'a str,
    /// The name of the module or the enum that contains the item. It is empty if the item is a crate.
    pub module: &'a str,
}

/// The names of a file or a crate that stand for items of an API.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scope<'a> {
    /// The names, with their items.
    pub names: BTreeMap<&'a str, Origin<'a>>,
    /// The last parts of the paths of modules and enums all of whose items are imported.
    pub globs: BTreeSet<&'a str>,
}

impl<'a> Scope<'a> {
    /// Returns the names of crates that manifests rename: the new and the original name.
    pub fn of_crates(renamed: &'a BTreeMap<String, String>) -> Self {
        let names = renamed.iter().map(|(name, package)| (name.as_str(), Origin { name: package, module: "" }));
        Self { names: names.collect(), globs: BTreeSet::new() }
    }

    /// Returns the name of the item that a name stands for.
    pub fn original(&self, name: &'a str) -> &'a str {
        self.names.get(name).map_or(name, |origin| origin.name)
    }

    /// Returns whether a name can stand for an item of an API that is not a type.
    pub fn has(&self, name: &str) -> bool {
        self.names.contains_key(name) || self.has_functions()
    }

    /// Returns whether all functions of a module are imported.
    pub fn has_functions(&self) -> bool {
        self.globs.iter().any(|module| !is_type(module) && !matches!(*module, "requests" | "types"))
    }

    /// Adds names. The first meaning of a name stays, so that repeated additions end.
    fn extend(&mut self, other: &Self) {
        for (name, origin) in &other.names {
            self.names.entry(name).or_insert(*origin);
        }
        self.globs.extend(&other.globs);
    }
}

/// Returns the names that the files of a crate import from an API, and those that they export again. Every file can use `crates`.
pub fn scopes<'a>(files: &[(Vec<Token<'a>>, Vec<Import<'a>>)], crates: &Scope<'a>) -> (Vec<Scope<'a>>, Scope<'a>) {
    let modules: BTreeSet<&str> = files.iter().flat_map(|(tokens, _)| modules(tokens)).collect();
    let mut exports = Scope::default();
    loop {
        let before = exports.clone();
        let scopes = files.iter().map(|(_, imports)| of_file(imports, &modules, crates, &mut exports)).collect();
        if exports == before {
            return (scopes, exports);
        }
    }
}

/// Returns the names of the modules that a file declares.
fn modules<'a>(tokens: &[Token<'a>]) -> impl Iterator<Item = &'a str> {
    let names = tokens.iter().zip(tokens.iter().skip(1));
    names.filter(|(keyword, name)| keyword.text == "mod" && name.is_name).map(|(_, name)| name.text)
}

/// Returns the names that a file imports from an API, and adds those that it exports again.
fn of_file<'a>(
    imports: &[Import<'a>],
    modules: &BTreeSet<&str>,
    crates: &Scope<'a>,
    exports: &mut Scope<'a>,
) -> Scope<'a> {
    let mut scope = crates.clone();
    loop {
        let before = scope.clone();
        for import in imports {
            let found = of_import(import, &scope, modules, exports);
            scope.extend(&found);
            if import.is_public {
                exports.extend(&found);
            }
        }
        if scope == before {
            return scope;
        }
    }
}

/// Returns the names that an import adds to a file, if they stand for items of an API.
fn of_import<'a>(import: &Import<'a>, scope: &Scope<'a>, modules: &BTreeSet<&str>, exports: &Scope<'a>) -> Scope<'a> {
    let mut found = Scope::default();
    let (Some(first), Some(last)) = (import.path.first(), import.path.last()) else { return found };
    let is_local = matches!(*first, "crate" | "self" | "super") || modules.contains(first);
    let is_exported = || !exports.globs.is_empty() || import.path.iter().any(|part| exports.names.contains_key(part));
    let is_of_api = is_root(first) || scope.names.contains_key(first) || is_local && is_exported();
    if *last == "*" {
        let module = import.path.iter().rev().nth(1);
        if is_of_api {
            found.globs.extend(module.map(|module| scope.original(module)));
        }
        if is_local {
            found.extend(exports);
        }
    } else if is_of_api && import.name != "_" {
        let module = import.path.iter().rev().nth(1).map_or("", |module| scope.original(module));
        let known = match import.path.as_slice() {
            [only] => scope.names.get(only),
            _ if is_local => exports.names.get(last),
            _ => None,
        };
        found.names.insert(import.name, known.copied().unwrap_or(Origin { name: last, module }));
    }
    found
}

/// Returns whether a name is that of a crate of this project.
pub fn is_root(name: &str) -> bool {
    name == "subkit" || name.starts_with("subkit_")
}
