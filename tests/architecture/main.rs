//! Promise: inside a crate, modules import in one direction only. A reader who knows the order knows where a thing can be used.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that meets them fails, as it should"
)]

mod circles;
mod imports;
mod paths;

use std::collections::BTreeSet;

use circles::circles;
use imports::{Import, Modules};
use subkit_tests::repository;

/// The stages of the generator. Each may import those before it.
const CODEGEN: &[&str] = &["openapi", "load", "model", "lint", "lower", "types", "emit", "pipeline", "command"];

/// The folders of the runtime. Each may import those before it.
const RUNTIME: &[&str] = &[
    "serde_context",
    "value",
    "decode",
    "open",
    "api",
    "retry",
    "transport",
    "encode",
    "redis_connection",
    "auth",
    "client",
    "paging",
    "jobs",
    "webhook",
    "testing",
];

/// The imports that lead from a module to one that stands behind it in the order.
fn upward<'a>(imports: &'a BTreeSet<Import>, order: &[&str]) -> Vec<&'a Import> {
    let place = |name: &str| order.iter().position(|known| *known == name);
    let unknown: BTreeSet<&str> =
        imports.iter().flat_map(Import::stages).filter(|name| place(name).is_none()).collect();
    assert!(unknown.is_empty(), "modules without a place in the order: {unknown:?}");
    let is_upward = |import: &&Import| {
        let [from, to] = import.stages();
        place(from) < place(to)
    };
    imports.iter().filter(is_upward).collect()
}

#[test]
fn stages_of_the_generator_import_only_what_stands_before_them() {
    let imports = Modules::read(&repository::root().join("crates/codegen/src")).imports();
    let upward = upward(&imports, CODEGEN);
    assert!(upward.is_empty(), "{upward:#?}");
}

#[test]
fn folders_of_the_runtime_import_only_what_stands_before_them() {
    let mut imports = Modules::read(&repository::root().join("crates/runtime/src")).imports();
    // It only exports, for generated code and for what macros expand to.
    imports.retain(|import| !import.stages().contains(&"generated"));
    let upward = upward(&imports, RUNTIME);
    assert!(upward.is_empty(), "{upward:#?}");
}

#[test]
fn stages_of_the_generator_have_no_circles() {
    let imports = Modules::read(&repository::root().join("crates/codegen/src")).imports();
    let circles = circles(&imports);
    assert!(circles.is_empty(), "move what these modules share to a module below them: {circles:#?}");
}

#[test]
fn crates_depend_in_one_direction() {
    let root = repository::root();
    let dependencies = |path: &str| {
        let manifest = std::fs::read_to_string(root.join(path).join("Cargo.toml")).unwrap();
        let section = manifest.split("\n[dependencies]\n").nth(1).and_then(|rest| rest.split("\n[").next()).unwrap();
        let names = section.lines().filter_map(|line| line.split([' ', '=']).next()).map(str::to_owned);
        names.filter(|name| name.starts_with("subkit") || name == "xtask").collect::<Vec<_>>()
    };
    assert_eq!(dependencies("crates/runtime"), <[&str; 0]>::default());
    assert_eq!(dependencies("crates/codegen"), <[&str; 0]>::default());
    assert_eq!(dependencies("xtask"), ["subkit-codegen"]);
    for api in ["agentsync", "bird", "np6", "syniverse"] {
        assert_eq!(dependencies(&format!("crates/clients/{api}")), ["subkit-runtime"], "{api}");
    }
}
