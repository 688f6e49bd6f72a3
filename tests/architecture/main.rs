//! Promise: inside a crate, modules import in one direction only. A reader who knows the order knows where a thing can be used.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that meets them fails, as it should")]

mod imports;

use std::{collections::BTreeSet, path::Path};

use imports::{Import, imports};
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

/// The imports of a crate that lead from a module to one that stands behind it in the order.
fn upward(source: &Path, order: &[&str]) -> Vec<Import> {
    let found = imports(source);
    let named: BTreeSet<&str> = found.iter().map(|import| import.from.as_str()).collect();
    let unknown: Vec<&&str> = named.iter().filter(|name| !order.contains(name)).collect();
    assert!(unknown.is_empty(), "modules without a place in the order: {unknown:?}");
    let place = |name: &str| order.iter().position(|known| *known == name);
    found.into_iter().filter(|import| place(&import.from) < place(&import.to)).collect()
}

#[test]
fn stages_of_the_generator_import_only_what_stands_before_them() {
    let upward = upward(&repository::root().join("crates/codegen/src"), CODEGEN);
    assert!(upward.is_empty(), "{upward:#?}");
}

#[test]
fn folders_of_the_runtime_import_only_what_stands_before_them() {
    let upward = upward(&repository::root().join("crates/runtime/src"), RUNTIME);
    assert!(upward.is_empty(), "{upward:#?}");
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
