//! Promise: the public surface of every client and of the facade, as sorted text. A change shows in review.
//!
//! The surface is read from the sources with `syn`, a snapshot for each module, so that no documentation build is needed
//! and a diff names the item.

#![expect(clippy::panic, clippy::expect_used, reason = "a test that meets them fails, as it should")]

mod describe;

use std::path::{Path, PathBuf};

use subkit_tests::repository;

const SNAPSHOTS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/surface/snapshots");

#[test]
fn clients_and_facade_offer_exactly_this() {
    let mut made = Vec::new();
    let facade = repository::root().join("crates/subkit");
    for (name, folder) in repository::clients().into_iter().chain([("subkit".to_owned(), facade)]) {
        let sources = folder.join("src");
        for file in
            repository::files(&sources).into_iter().filter(|file| file.extension().is_some_and(|ending| ending == "rs"))
        {
            let text = std::fs::read_to_string(sources.join(&file)).expect("the source can be read");
            let surface = describe::surface(&text).unwrap_or_else(|error| panic!("{name}/{}: {error}", file.display()));
            if !surface.is_empty() {
                made.push(snapshot(&name, &module(&file), &surface));
            }
        }
    }
    let left = repository::unreferenced(Path::new(SNAPSHOTS), &made);
    assert!(left.is_empty(), "these snapshots belong to no module, remove them: {left:?}");
}

/// `types` of `types.rs`, `generated` of `generated/mod.rs`, `lib` of `lib.rs`.
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
