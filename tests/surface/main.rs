//! Promise: snapshots of sorted text contain the public surface of every published crate, so that reviewers see each change.
//!
//! The surface is read from the sources with `syn`, so that no documentation build is needed and a diff names the item.
//! Clients and the facade have one snapshot per module. The snapshot `facts` of a client shows the facts of the spec that its Rust
//! items do not: servers, token URLs, bounds, signatures, pagination and the terminal values of jobs. For hand-written crates, there is one snapshot for each public module,
//! and one for the items that `lib.rs` exports from each top-level module.

#![expect(clippy::panic, clippy::expect_used, reason = "a panic fails the test")]

mod describe;
mod exports;

use std::{
    collections::{BTreeMap, BTreeSet},
    path::{Path, PathBuf},
};

use subkit_codegen::Dialect;
use subkit_tests::repository;

const SNAPSHOTS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/surface/snapshots");

#[test]
fn public_surface_of_every_crate_matches_snapshots() {
    let mut written = by_hand();
    let facade = repository::root().join("crates/subkit");
    for (name, folder) in repository::clients().into_iter().chain([("subkit".to_owned(), facade)]) {
        let sources = folder.join("src");
        for file in
            repository::files(&sources).into_iter().filter(|file| file.extension().is_some_and(|ending| ending == "rs"))
        {
            let text = std::fs::read_to_string(sources.join(&file)).expect("the source must be readable");
            let surface = describe::surface(&text).unwrap_or_else(|error| panic!("{name}/{}: {error}", file.display()));
            if !surface.is_empty() {
                written.push(snapshot(&name, &module(&file), &surface));
            }
        }
    }
    written.extend(facts());
    let unused = repository::unused_snapshots(Path::new(SNAPSHOTS), &written);
    assert!(unused.is_empty(), "unused snapshots; remove them: {unused:?}");
}

/// Compares the facts of each spec with their snapshot, and returns the paths of the snapshots.
fn facts() -> Vec<PathBuf> {
    let clients = repository::clients().into_iter();
    let facts = clients.map(|(api, _)| {
        let path = format!("specs/{api}.yaml");
        let checked = subkit_codegen::check(&repository::root().join(&path), &path, &api, Dialect::Subkit);
        let checked = checked.unwrap_or_else(|rejection| panic!("{path}: {}", rejection.render()));
        snapshot(&api, "facts", &subkit_codegen::diff::facts(&checked.api))
    });
    facts.collect()
}

/// Compares the surfaces of the hand-written crates with their snapshots, and returns the paths of the snapshots.
fn by_hand() -> Vec<PathBuf> {
    let mut written = Vec::new();
    for name in ["codegen", "runtime", "sim"] {
        let sources = repository::root().join("crates").join(name).join("src");
        let read = |file: &Path| std::fs::read_to_string(sources.join(file)).expect("the source must be readable");
        let root = read(Path::new("lib.rs"));
        let exported = exports::names(&root).unwrap_or_else(|error| panic!("{name}: {error}"));
        // The public names of each public module.
        let offered: BTreeMap<String, BTreeSet<String>> = exports::modules(&root)
            .unwrap_or_else(|error| panic!("{name}: {error}"))
            .into_iter()
            .map(|module| {
                let files = [format!("{module}.rs"), format!("{module}/mod.rs")];
                let file = files.iter().map(Path::new).find(|file| sources.join(file).is_file());
                let names = exports::public_names(&read(file.expect("a module must have a file")));
                (module, names.unwrap_or_else(|error| panic!("{name}: {error}")))
            })
            .collect();
        let mut surfaces: BTreeMap<String, Vec<String>> = BTreeMap::new();
        let files = repository::files(&sources).into_iter();
        for file in files.filter(|file| file.extension().is_some_and(|ending| ending == "rs")) {
            let module = module(&file);
            if module.split('.').any(|part| part == "tests") || module == "main" {
                continue;
            }
            let offered = module.split('.').next().and_then(|top| offered.get(top));
            let is_wanted = |name: &str| {
                module == "lib" || exported.contains(name) || offered.is_some_and(|names| names.contains(name))
            };
            let lines = describe::lines(&read(&file), &is_wanted);
            let lines = lines.unwrap_or_else(|error| panic!("{name}/{}: {error}", file.display()));
            // Re-exports inside a crate are visible to callers only at the root.
            let lines = lines
                .into_iter()
                .filter(|line| module == "lib" || !line.starts_with("use ") && !line.starts_with("mod "));
            surfaces.entry(module.split('.').next().unwrap_or_default().to_owned()).or_default().extend(lines);
        }
        for (module, mut lines) in surfaces {
            lines.sort();
            if !lines.is_empty() {
                written.push(snapshot(name, &module, &lines.join("\n")));
            }
        }
    }
    written
}

/// Returns the module of a file: `types` for `types.rs`, `generated` for `generated/mod.rs`, `lib` for `lib.rs`.
fn module(file: &Path) -> String {
    let text = file.with_extension("").to_string_lossy().replace(['/', '\\'], ".");
    text.strip_suffix(".mod").map_or(text.clone(), str::to_owned)
}

fn snapshot(name: &str, module: &str, text: &str) -> PathBuf {
    let folder = Path::new(SNAPSHOTS).join(name);
    insta::with_settings!({ snapshot_path => folder, prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!(module, text);
    });
    Path::new(name).join(format!("{module}.snap"))
}
