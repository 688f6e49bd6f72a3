//! Promise: inside a crate, modules import in one direction only. The lists below show which modules may import which.

#![expect(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a panic fails the test")]

mod cycles;
mod imports;
mod paths;

use std::collections::BTreeSet;

use cycles::cycles;
use imports::{Import, Modules};
use subkit_tests::repository;

/// The stages of the generator, in order. Each stage may import only earlier stages.
const CODEGEN: &[&str] = &["openapi", "load", "model", "diff", "lint", "lower", "types", "emit", "pipeline", "command"];

/// The modules of the runtime, in order. Each module may import only earlier modules.
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

/// Returns the imports of modules that come later in the order.
fn upward<'a>(imports: &'a BTreeSet<Import>, order: &[&str]) -> Vec<&'a Import> {
    let position_of = |name: &str| order.iter().position(|known| *known == name);
    let unknown: BTreeSet<&str> =
        imports.iter().flat_map(Import::stages).filter(|name| position_of(name).is_none()).collect();
    assert!(unknown.is_empty(), "modules missing from the order: {unknown:?}");
    let is_upward = |import: &&Import| {
        let [from, to] = import.stages();
        position_of(from) < position_of(to)
    };
    imports.iter().filter(is_upward).collect()
}

#[test]
fn generator_stages_import_only_earlier_stages() {
    let imports = Modules::read(&repository::root().join("crates/codegen/src")).imports();
    let upward = upward(&imports, CODEGEN);
    assert!(upward.is_empty(), "{upward:#?}");
}

#[test]
fn runtime_modules_import_only_earlier_modules() {
    let mut imports = Modules::read(&repository::root().join("crates/runtime/src")).imports();
    // Exclude `generated`, which only re-exports items for generated code and macro expansions.
    imports.retain(|import| !import.stages().contains(&"generated"));
    let upward = upward(&imports, RUNTIME);
    assert!(upward.is_empty(), "{upward:#?}");
}

#[test]
fn generator_stages_have_no_import_cycles() {
    let imports = Modules::read(&repository::root().join("crates/codegen/src")).imports();
    let cycles = cycles(&imports);
    assert!(
        cycles.is_empty(),
        "import cycle; move the shared items to a module that all of them may import: {cycles:#?}"
    );
}

#[test]
fn crates_depend_only_on_allowed_workspace_crates() {
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
