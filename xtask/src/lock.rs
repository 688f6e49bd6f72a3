//! The entries of the clients in `Cargo.lock`, so that `cargo build --locked` works after a client was added, changed or removed.
//!
//! The entries of all other packages are copied. If a client needs a package that is not in the file, cargo adds the package.

use std::{collections::BTreeSet, fmt::Write as _, path::Path};

use subkit_codegen::command::reconcile::{self, Change};

use crate::{conflict, workspace::Workspace};

/// The path of the lock file.
const FILE: &str = "Cargo.lock";

/// The package whose dependencies show which version of a package the workspace uses, if the lock file has several.
const RUNTIME: &str = "subkit-runtime";

/// The package of the facade, which depends on all clients.
const FACADE: &str = "subkit";

/// A client: its name, and the text of its manifest if this run generated it.
#[derive(Debug)]
pub struct Client {
    /// The name of the API.
    pub api: String,
    /// The generated manifest; `None` keeps the entry as it is.
    pub manifest: Option<String>,
}

/// Returns the change of the lock file, if it is stale. A workspace without a lock file stays without one.
pub fn change(workspace: &Workspace, clients: &[Client], removed: &[String]) -> Result<Option<Change>, String> {
    let file = Path::new(FILE);
    if !workspace.root.join(file).is_file() {
        return Ok(None);
    }
    let text = fs_err::read_to_string(workspace.root.join(file)).map_err(|error| error.to_string())?;
    let new = updated(&conflict::ours(&text), clients, removed);
    reconcile::diff_file(&workspace.root, file, &new).map_err(|error| error.to_string())
}

/// An entry of the lock file.
#[derive(Clone)]
struct Entry {
    name: String,
    text: String,
}

impl Entry {
    fn parse(text: &str) -> Self {
        let name = text.lines().find_map(|line| line.strip_prefix("name = \"")?.strip_suffix('"'));
        Self { name: name.unwrap_or_default().to_owned(), text: text.trim_end().to_owned() }
    }

    fn new(name: &str, dependencies: &BTreeSet<String>) -> Self {
        let mut text = format!("name = \"{name}\"\nversion = \"{}\"\ndependencies = [\n", env!("CARGO_PKG_VERSION"));
        for dependency in dependencies {
            let _ = writeln!(text, " \"{dependency}\",");
        }
        text.push(']');
        Self { name: name.to_owned(), text }
    }

    /// Returns the dependencies as they are written: the name, and the version if the file has several.
    fn dependencies(&self) -> impl Iterator<Item = &str> {
        self.text.lines().filter_map(|line| line.strip_prefix(" \"")?.strip_suffix("\","))
    }
}

/// Returns the text of the lock file with current entries of the clients and the facade.
fn updated(text: &str, clients: &[Client], removed: &[String]) -> String {
    let mut parts = text.split("[[package]]\n");
    let head = parts.next().unwrap_or_default().to_owned();
    let mut entries: Vec<Entry> = parts.map(Entry::parse).collect();
    let package = |api: &String| format!("subkit-{api}");
    let removed: Vec<String> = removed.iter().map(package).collect();
    entries.retain(|entry| !removed.contains(&entry.name));
    for Client { api, manifest } in clients {
        if let Some(manifest) = manifest {
            let dependencies = dependencies(manifest).map(|name| locked_name(&entries, name)).collect();
            insert(&mut entries, Entry::new(&package(api), &dependencies));
        }
    }
    if let Some(facade) = entries.iter().find(|entry| entry.name == FACADE).cloned() {
        let mut names: BTreeSet<String> = facade.dependencies().map(str::to_owned).collect();
        names.retain(|name| !removed.contains(name));
        names.extend(clients.iter().map(|client| package(&client.api)));
        insert(&mut entries, Entry::new(FACADE, &names));
    }
    let entries = entries.iter().map(|entry| format!("[[package]]\n{}\n", entry.text)).collect::<Vec<_>>();
    head + &entries.join("\n")
}

/// Replaces the entry of a package, or inserts it in the order of the names.
fn insert(entries: &mut Vec<Entry>, new: Entry) {
    let at = entries.partition_point(|entry| entry.name < new.name);
    match entries.get_mut(at).filter(|entry| entry.name == new.name) {
        Some(entry) => *entry = new,
        None => entries.insert(at, new),
    }
}

/// Returns the names in the section `[dependencies]` of a generated manifest.
fn dependencies(manifest: &str) -> impl Iterator<Item = &str> {
    let lines = manifest.lines().skip_while(|line| *line != "[dependencies]").skip(1);
    lines.take_while(|line| !line.starts_with('[')).filter_map(|line| Some(line.split_once(" = ")?.0))
}

/// Returns a dependency as the lock file writes it. If the file has several versions of the package, the version is that of the
/// runtime, because clients and the runtime have the same dependencies.
fn locked_name(entries: &[Entry], name: &str) -> String {
    let is_unique = entries.iter().filter(|entry| entry.name == name).count() < 2;
    let runtime = entries.iter().find(|entry| entry.name == RUNTIME);
    let mut written = runtime.into_iter().flat_map(Entry::dependencies);
    let with_version = written.find(|written| written.split(' ').next() == Some(name)).filter(|_| !is_unique);
    with_version.unwrap_or(name).to_owned()
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a panic fails the test")]
mod tests {
    use super::{Client, updated};

    const MANIFEST: &str = "[features]\nx = []\n\n[dependencies]\nschemars = { workspace = true, optional = true }\n\
                            serde = { workspace = true }\nsubkit-runtime = { workspace = true }\n\n[lints]\nworkspace = true\n";

    /// The committed lock file.
    fn lock() -> String {
        std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../Cargo.lock")).unwrap()
    }

    fn client(api: &str) -> Client {
        Client { api: api.to_owned(), manifest: Some(MANIFEST.to_owned()) }
    }

    #[test]
    fn client_has_an_entry_until_it_is_removed() {
        let before = lock();
        let after = updated(&before, &[client("ledger")], &[]);
        let start = after.find("[[package]]\nname = \"subkit-ledger\"").unwrap();
        let entry = after.get(start..).unwrap().split("\n\n").next().unwrap();
        assert!(entry.contains(" \"schemars 1.") && entry.contains(" \"subkit-runtime\",\n]"), "{entry}");
        assert!(after.contains(" \"subkit-bird\",\n \"subkit-ledger\",\n \"subkit-np6\","), "the facade depends on it");
        let inserted = after.matches('\n').count() - before.matches('\n').count();
        assert_eq!(inserted, entry.matches('\n').count() + 3);
        assert_eq!(updated(&after, &[client("ledger")], &[]), after, "the update is not idempotent");
        assert_eq!(updated(&after, &[], &["ledger".to_owned()]), before);
    }
}
