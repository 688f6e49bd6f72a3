//! What a maintainer does to specs: adding, changing, removing, and getting it wrong.

use std::fs;

use crate::{copy::Copy, xtask};

/// A small spec that keeps every rule of the dialect.
const SMALL: &str = include_str!("small.yaml");

#[test]
fn adding_a_spec_makes_a_crate_and_a_feature_and_removing_it_takes_them_away() {
    let copy = Copy::new();
    let before = copy.generated();
    copy.write("specs/small.yaml", SMALL);
    let said = xtask(copy.root(), &["codegen"]);
    assert_eq!(said.status, 0, "{}", said.progress);
    assert!(copy.read("crates/clients/small/Cargo.toml").contains("name = \"subkit-small\""));
    assert!(copy.read("crates/subkit/Cargo.toml").contains("small = [\"dep:subkit-small\"]"));
    assert!(copy.read("crates/subkit/src/generated/mod.rs").contains("pub use subkit_small as small;"));
    fs::remove_file(copy.path("specs/small.yaml")).unwrap();
    let said = xtask(copy.root(), &["codegen", "--check"]);
    assert_eq!(said.status, 4);
    assert!(said.progress.contains("Orphaned crates/clients/small/Cargo.toml"), "{}", said.progress);
    assert_eq!(xtask(copy.root(), &["codegen"]).status, 0);
    assert_eq!(copy.generated(), before);
    assert!(!copy.path("crates/clients/small").exists());
}

#[test]
fn a_committed_spec_can_be_removed_and_put_back() {
    let copy = Copy::new();
    let before = copy.generated();
    let api = copy.api();
    let spec = format!("specs/{api}.yaml");
    let text = copy.read(&spec);
    fs::remove_file(copy.path(&spec)).unwrap();
    assert_eq!(xtask(copy.root(), &["codegen"]).status, 0);
    assert!(!copy.path(&format!("crates/clients/{api}")).exists());
    copy.write(&spec, &text);
    assert_eq!(xtask(copy.root(), &["codegen"]).status, 0);
    assert_eq!(copy.generated(), before);
}

#[test]
fn a_changed_spec_is_stale_until_it_is_generated() {
    let copy = Copy::new();
    copy.write("specs/small.yaml", SMALL);
    assert_eq!(xtask(copy.root(), &["codegen"]).status, 0);
    copy.edit("specs/small.yaml", "required: [name]", "required: [name, size]");
    let said = xtask(copy.root(), &["codegen", "--check", "small"]);
    assert_eq!(said.status, 4);
    assert!(
        said.out.contains("-    pub size: Option<subkit_runtime::Integer>,")
            && said.out.contains("+    pub size: subkit_runtime::Integer,"),
        "{}",
        said.out
    );
}

#[test]
fn a_property_that_an_example_still_uses_cannot_be_removed() {
    let copy = Copy::new();
    let used = "        size:\n          type: integer\n          description: How large it is.\n";
    assert!(SMALL.contains(used));
    copy.write("specs/small.yaml", &SMALL.replace(used, ""));
    let said = xtask(copy.root(), &["codegen"]);
    assert_eq!(said.status, 1);
    assert!(said.progress.contains("error[example]"), "{}", said.progress);
    assert!(
        said.progress.contains("the example `one` is not valid against its schema") && said.progress.contains("'size'"),
        "{}",
        said.progress
    );
    assert!(said.progress.contains("specs/small.yaml:"), "{}", said.progress);
    assert!(!copy.path("crates/clients/small").exists(), "nothing is written of a spec that is refused");
}

#[test]
fn several_problems_are_all_told_and_nothing_is_written() {
    let copy = Copy::new();
    let before = copy.generated();
    copy.write(
        "specs/small.yaml",
        &SMALL
            .replace("operationId: get_thing", "operationId: getThing")
            .replace("'#/components/schemas/Kind'", "'#/components/schemas/Knd'"),
    );
    let said = xtask(copy.root(), &["lint", "small"]);
    assert_eq!(said.status, 1);
    assert!(
        said.out.contains("unresolved-reference") && said.out.contains("a similar name exists: `Kind`"),
        "{}",
        said.out
    );
    copy.write(
        "specs/small.yaml",
        &SMALL
            .replace("operationId: get_thing", "operationId: getThing")
            .replace("summary: Get a thing.", "summary: ''"),
    );
    let said = xtask(copy.root(), &["lint", "small", "--json"]);
    let problems: Vec<serde_json::Value> = serde_json::from_str(&said.out).unwrap();
    let rules: Vec<_> = problems.iter().filter_map(|problem| problem.get("rule")?.as_str()).collect();
    assert_eq!(rules, ["operation-id", "operation-parts"]);
    assert!(problems.iter().all(|problem| problem.get("line").and_then(serde_json::Value::as_u64) > Some(1)));
    assert_eq!(xtask(copy.root(), &["codegen"]).status, 1);
    assert_eq!(copy.generated(), before);
}

#[test]
fn an_unknown_api_is_named() {
    let copy = Copy::new();
    let said = xtask(copy.root(), &["codegen", "nobody"]);
    assert_eq!(said.status, 1);
    assert!(said.progress.contains("there is no spec `nobody`; the specs are "), "{}", said.progress);
}

#[test]
fn a_command_line_that_makes_no_sense_is_refused() {
    let copy = Copy::new();
    for words in [&["codegen", "--spec", "a.yaml"][..], &["nothing"], &["ops", "--yaml"]] {
        let said = xtask(copy.root(), words);
        assert_eq!(said.status, 1, "{words:?}");
        assert!(said.progress.contains("error:"), "{words:?}: {}", said.progress);
    }
    assert_eq!(xtask(copy.root(), &["codegen", "--help"]).status, 0);
}

/// The catalogue that the command prints is the one that the clients have.
#[test]
fn ops_lists_what_the_clients_offer() {
    let said = xtask(&subkit_tests::repository::root(), &["ops", "--json"]);
    assert_eq!(said.status, 0);
    let entries: Vec<serde_json::Value> = serde_json::from_str(&said.out).unwrap();
    let text = |entry: &serde_json::Value, key: &str| {
        entry.get(key).and_then(serde_json::Value::as_str).unwrap_or_default().to_owned()
    };
    let listed: Vec<_> = entries
        .iter()
        .map(|entry| {
            [text(entry, "api"), text(entry, "id"), text(entry, "method"), text(entry, "path"), text(entry, "source")]
        })
        .collect();
    let offered: Vec<_> = subkit::SUITES
        .iter()
        .flat_map(|suite| suite.operations.iter().map(|operation| (suite.api, operation)))
        .map(|(api, operation)| {
            [
                api.to_owned(),
                operation.id.to_owned(),
                operation.method.as_str().to_owned(),
                operation.path.to_owned(),
                operation.source.mark.to_string(),
            ]
        })
        .collect();
    assert_eq!(listed, offered);
}

#[test]
fn a_spec_whose_name_is_taken_is_refused() {
    let copy = Copy::new();
    for (name, why) in
        [("tests", "the name is reserved"), ("type", "a keyword of Rust"), ("Small", "lower-case letters")]
    {
        let file = format!("specs/{name}.yaml");
        copy.write(&file, SMALL);
        let said = xtask(copy.root(), &["codegen"]);
        assert_eq!(said.status, 1, "{name}");
        assert!(said.progress.contains(&file) && said.progress.contains(why), "{}", said.progress);
        fs::remove_file(copy.path(&file)).unwrap();
    }
}
