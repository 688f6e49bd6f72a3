//! Specs that are added, edited or removed, and specs with errors.

use std::{
    cell::RefCell,
    fs,
    io::{self, Write},
    rc::Rc,
};

use subkit_tests::strip_ansi;

use crate::{copy::Copy, xtask};

/// A small spec that satisfies every rule of the dialect.
const SMALL: &str = include_str!("small.yaml");

#[test]
fn spec_has_a_crate_and_a_feature_until_it_is_removed() {
    let copy = Copy::new();
    let before = copy.generated();
    copy.write("specs/small.yaml", SMALL);
    let output = xtask(copy.root(), &["codegen"]);
    assert_eq!(output.status, 0, "{}", output.progress);
    assert!(copy.read("crates/clients/small/Cargo.toml").contains("name = \"subkit-small\""));
    assert!(copy.read("crates/subkit/Cargo.toml").contains("small = [\"dep:subkit-small\"]"));
    assert!(copy.read("crates/subkit/src/generated/mod.rs").contains("pub use subkit_small as small;"));
    fs::remove_file(copy.path("specs/small.yaml")).unwrap();
    let output = xtask(copy.root(), &["codegen", "--check"]);
    assert_eq!(output.status, 4);
    assert!(output.progress.contains("Orphaned crates/clients/small/Cargo.toml"), "{}", output.progress);
    assert_eq!(xtask(copy.root(), &["codegen"]).status, 0);
    assert_eq!(copy.generated(), before);
    assert!(!copy.path("crates/clients/small").exists());
}

#[test]
fn removed_spec_can_be_restored() {
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
fn changed_spec_is_stale_until_regenerated() {
    let copy = Copy::new();
    copy.write("specs/small.yaml", SMALL);
    assert_eq!(xtask(copy.root(), &["codegen"]).status, 0);
    copy.edit("specs/small.yaml", "required: [name]", "required: [name, size]");
    let output = xtask(copy.root(), &["codegen", "--check", "small"]);
    assert_eq!(output.status, 4);
    assert!(
        output.out.contains("-    pub size: Option<subkit_runtime::Integer>,")
            && output.out.contains("+    pub size: subkit_runtime::Integer,"),
        "{}",
        output.out
    );
}

#[test]
fn removing_a_property_used_in_an_example_is_rejected() {
    let copy = Copy::new();
    let used = "        size:\n          type: integer\n          description: How large it is.\n";
    assert!(SMALL.contains(used));
    copy.write("specs/small.yaml", &SMALL.replace(used, ""));
    let output = xtask(copy.root(), &["codegen"]);
    assert_eq!(output.status, 1);
    assert!(output.progress.contains("error[example]"), "{}", output.progress);
    assert!(
        output.progress.contains("the example `one` is not valid against its schema")
            && output.progress.contains("'size'"),
        "{}",
        output.progress
    );
    assert!(output.progress.contains("specs/small.yaml:"), "{}", output.progress);
    assert!(!copy.path("crates/clients/small").exists(), "a rejected spec was generated");
}

#[test]
fn lint_reports_all_problems_and_codegen_writes_nothing() {
    let copy = Copy::new();
    let before = copy.generated();
    copy.write(
        "specs/small.yaml",
        &SMALL
            .replace("operationId: get_thing", "operationId: getThing")
            .replace("'#/components/schemas/Kind'", "'#/components/schemas/Knd'"),
    );
    let output = xtask(copy.root(), &["lint", "small"]);
    assert_eq!(output.status, 1);
    assert!(
        output.out.contains("unresolved-reference") && output.out.contains("a similar name exists: `Kind`"),
        "{}",
        output.out
    );
    copy.write(
        "specs/small.yaml",
        &SMALL
            .replace("operationId: get_thing", "operationId: getThing")
            .replace("summary: Get a thing.", "summary: ''"),
    );
    let output = xtask(copy.root(), &["lint", "small", "--json"]);
    let problems: Vec<serde_json::Value> = serde_json::from_str(&output.out).unwrap();
    let rules: Vec<_> = problems.iter().filter_map(|problem| problem.get("rule")?.as_str()).collect();
    assert_eq!(rules, ["operation-parts", "operation-id"]);
    assert!(problems.iter().all(|problem| problem.get("line").and_then(serde_json::Value::as_u64) > Some(1)));
    assert_eq!(xtask(copy.root(), &["codegen"]).status, 1);
    assert_eq!(copy.generated(), before);
}

#[test]
fn unknown_api_is_named_in_the_error() {
    let copy = Copy::new();
    let output = xtask(copy.root(), &["codegen", "nobody"]);
    assert_eq!(output.status, 2);
    assert!(output.progress.contains("there is no spec `nobody`; the specs are "), "{}", output.progress);
}

#[test]
fn invalid_command_lines_are_rejected() {
    let copy = Copy::new();
    for words in [&["codegen", "--spec", "a.yaml"][..], &["nothing"], &["ops", "--yaml"]] {
        let output = xtask(copy.root(), words);
        assert_eq!(output.status, 2, "{words:?}");
        assert!(output.progress.contains("error:"), "{words:?}: {}", output.progress);
    }
    for command in ["codegen", "lint"] {
        let output = xtask(copy.root(), &[command, "--help"]);
        assert_eq!(output.status, 0);
        assert!(
            output.out.contains("1 spec rejected") && output.out.contains("2 wrong command line"),
            "{}",
            output.out
        );
    }
}

#[test]
fn specs_are_selected_by_name_or_path() {
    let copy = Copy::new();
    let absolute = copy.path("specs/bird.yaml");
    for given in ["bird", "specs/bird.yaml", absolute.to_str().unwrap()] {
        let output = xtask(copy.root(), &["lint", given]);
        assert_eq!((output.status, output.progress.trim()), (0, "Checked specs/bird.yaml"), "{given}");
        assert_eq!(xtask(copy.root(), &["codegen", "--check", given]).status, 0, "{given}");
    }
    // The file exists, but it is not a spec of the workspace.
    let elsewhere = copy.path("crates/subkit/Cargo.toml");
    let output = xtask(copy.root(), &["lint", elsewhere.to_str().unwrap()]);
    assert_eq!(output.status, 2);
    assert!(output.progress.contains("use `--spec`"), "{}", output.progress);
}

#[test]
fn commands_reject_specs_with_conflict_markers() {
    let copy = Copy::new();
    let conflict = "openapi: 3.0.3\n<<<<<<< HEAD\ninfo: {title: A}\n=======\ninfo: {title: B}\n>>>>>>> other\n";
    copy.write("specs/small.yaml", conflict);
    let expected = "error: specs/small.yaml:2: a conflict of a merge; resolve it, and run this again\n";
    for words in [&["codegen", "small"][..], &["lint", "small"], &["lint", "--fix", "small"]] {
        let output = xtask(copy.root(), words);
        assert_eq!((output.status, output.progress.as_str()), (1, expected), "{words:?}: {}", output.out);
    }
    let spec = copy.path("specs/small.yaml");
    let output = xtask(copy.root(), &["lint", "--spec", spec.to_str().unwrap()]);
    assert_eq!(output.status, 1);
    assert!(output.progress.ends_with(expected.trim_start_matches("error: ")), "{}", output.progress);
    assert_eq!(copy.read("specs/small.yaml"), conflict);
}

/// The first problem is found by a later check than the second one.
#[test]
fn lint_prints_problems_in_the_order_of_lines_and_then_their_number() {
    #[derive(Clone, Default)]
    struct Terminal(Rc<RefCell<Vec<u8>>>);
    impl Write for Terminal {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.borrow_mut().write(bytes)
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }
    let copy = Copy::new();
    let wrong = SMALL.replace("mark: documented", "mark: rumored").replace("get_thing", "getThing");
    copy.write("specs/small.yaml", &wrong);
    let terminal = Terminal::default();
    let words = ["xtask", "lint", "small", "--workspace", copy.root().to_str().unwrap()];
    let status = xtask::run(words, &mut terminal.clone(), &mut terminal.clone());
    let text = strip_ansi(&String::from_utf8_lossy(&terminal.0.borrow()));
    let at = |part: &str| text.find(part).unwrap_or_else(|| panic!("`{part}` is not in {text}"));
    assert_eq!(status, 1);
    assert!(at("small.yaml:6:") < at("error[operation-id]"), "{text}");
    assert!(at("error[operation-id]") < at("Rejected specs/small.yaml: 2 problems"), "{text}");
}

/// `cargo xtask ops` prints the operation catalogue of the clients.
#[test]
fn ops_lists_the_operations_of_the_clients() {
    let output = xtask(&subkit_tests::repository::root(), &["ops", "--json"]);
    assert_eq!(output.status, 0);
    let entries: Vec<serde_json::Value> = serde_json::from_str(&output.out).unwrap();
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
fn reserved_spec_names_are_rejected() {
    let copy = Copy::new();
    for (name, why) in
        [("tests", "the name is reserved"), ("type", "a keyword of Rust"), ("Small", "lower-case letters")]
    {
        let file = format!("specs/{name}.yaml");
        copy.write(&file, SMALL);
        let output = xtask(copy.root(), &["codegen"]);
        assert_eq!(output.status, 1, "{name}");
        assert!(output.progress.contains(&file) && output.progress.contains(why), "{}", output.progress);
        fs::remove_file(copy.path(&file)).unwrap();
    }
}
