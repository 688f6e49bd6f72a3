//! Generation of clients from specs outside the workspace.

use std::fs;

use subkit_tests::{check, repository};

use crate::{copy::Copy, xtask};

const SMALL: &str = include_str!("small.yaml");

#[test]
fn generates_a_crate_outside_the_workspace() {
    let (copy, folder) = (Copy::new(), tempfile::tempdir().unwrap());
    let (spec, out) = (folder.path().join("Small-API.yaml"), folder.path().join("out"));
    fs::write(&spec, SMALL).unwrap();
    let words = ["codegen", "--spec", spec.to_str().unwrap(), "--out", out.to_str().unwrap()];
    let output = xtask(copy.root(), &words);
    assert_eq!(output.status, 0, "{}", output.progress);
    assert!(output.progress.contains("Generated small_api in "), "{}", output.progress);
    let manifest = fs::read_to_string(out.join("Cargo.toml")).unwrap();
    assert!(manifest.contains("name = \"subkit-small_api\"") && !manifest.contains("workspace = true"), "{manifest}");
    assert_eq!(repository::files(&out).len(), 10);
    let check = ["codegen", "--check", "--spec", spec.to_str().unwrap(), "--out", out.to_str().unwrap()];
    assert_eq!(xtask(copy.root(), &check).status, 0);
    fs::write(out.join("src/types.rs"), "").unwrap();
    assert_eq!(xtask(copy.root(), &check).status, 4);
}

#[test]
fn dialect_rules_apply_only_to_specs_of_the_workspace() {
    let (copy, folder) = (Copy::new(), tempfile::tempdir().unwrap());
    let spec = folder.path().join("plain.yaml");
    let text: String = SMALL
        .lines()
        .filter(|line| !line.contains("description: ") && !line.contains("summary: "))
        .map(|line| format!("{line}\n"))
        .collect();
    fs::write(
        &spec,
        text.replace("        default:\n", "        default:\n          description: ''\n")
            .replace("        '200':\n", "        '200':\n          description: ''\n"),
    )
    .unwrap();
    let output = xtask(
        copy.root(),
        &["codegen", "--spec", spec.to_str().unwrap(), "--out", folder.path().join("out").to_str().unwrap()],
    );
    assert_eq!(output.status, 0, "{}", output.progress);
}

#[test]
fn invalid_spec_is_rejected_with_its_location() {
    let (copy, folder) = (Copy::new(), tempfile::tempdir().unwrap());
    let (spec, out) = (folder.path().join("bad.yaml"), folder.path().join("out"));
    fs::write(&spec, SMALL.replace("/{", "/{{")).unwrap();
    let output = xtask(copy.root(), &["codegen", "--spec", spec.to_str().unwrap(), "--out", out.to_str().unwrap()]);
    assert_eq!(output.status, 1);
    assert!(
        output.progress.contains("error[path-template]") && output.progress.contains("bad.yaml:"),
        "{}",
        output.progress
    );
    assert!(!out.exists());
}

#[test]
fn output_folder_with_foreign_files_is_rejected() {
    let (copy, folder) = (Copy::new(), tempfile::tempdir().unwrap());
    let spec = folder.path().join("small.yaml");
    fs::write(&spec, SMALL).unwrap();
    let output =
        xtask(copy.root(), &["codegen", "--spec", spec.to_str().unwrap(), "--out", folder.path().to_str().unwrap()]);
    assert_eq!(output.status, 1);
    assert!(output.progress.contains("holds files that were not generated"), "{}", output.progress);
}

#[test]
fn missing_spec_file_is_named_in_the_error() {
    let (copy, folder) = (Copy::new(), tempfile::tempdir().unwrap());
    let out = folder.path().join("out");
    let output = xtask(copy.root(), &["codegen", "--spec", "nowhere.yaml", "--out", out.to_str().unwrap()]);
    assert_eq!(output.status, 1);
    assert!(output.progress.contains("nowhere.yaml"), "{}", output.progress);
}

/// Constructs that our own specs do not use are generated correctly and compile without warnings, with every feature.
#[test]
fn unusual_constructs_compile() {
    let folder = tempfile::tempdir().unwrap();
    let (spec, out) = (folder.path().join("unusual.yaml"), folder.path().join("out"));
    fs::write(&spec, include_str!("unusual.yaml")).unwrap();
    // The generated crate depends on the runtime by path, so the original workspace generates it.
    let words = ["codegen", "--spec", spec.to_str().unwrap(), "--out", out.to_str().unwrap()];
    let output = xtask(&repository::root(), &words);
    assert_eq!(output.status, 0, "{}", output.progress);
    let types = fs::read_to_string(out.join("src/types.rs")).unwrap();
    for expected in [
        "pub struct Timestamp(pub subkit_runtime::Timestamp);",
        "pub parent: Option<Box<Shape>>,",
        "pub notes: Vec<Option<Nullable>>,",
        "pub prices: std::collections::BTreeMap<String, Option<String>>,",
        "pub when: subkit_runtime::Field<subkit_runtime::Timestamp>,",
        "UnknownValue = \"Unknown\",",
        "pub fn new(level: Option<subkit_runtime::Integer>, name: impl Into<String>) -> Self",
        "pub extra: serde_json::Map<String, serde_json::Value>,",
    ] {
        assert!(types.contains(expected), "types.rs lacks `{expected}`");
    }
    let requests = fs::read_to_string(out.join("src/requests.rs")).unwrap();
    for expected in [
        "200..=299 => response.json_or_empty(),",
        "404 => Err(response.error_json::<types::Empty>()),",
        "400..=499 => Err(response.error_json::<types::Problem>()),",
        "request.json_as(\"application/merge-patch+json\", body)",
        "self.token.as_ref().map(subkit_runtime::Secret::expose)",
    ] {
        assert!(requests.contains(expected), "requests.rs lacks `{expected}`");
    }
    let operations = fs::read_to_string(out.join("src/operations.rs")).unwrap();
    assert!(operations.contains("Header `Retry-After`: How long to wait."), "{operations}");
    // The spec declares its only server in a path item, and the client uses that server. Two names of one security scheme
    // become two methods.
    let client = fs::read_to_string(out.join("src/client.rs")).unwrap();
    for expected in ["\"https://things.example/v2\"", "pub fn key(", "pub fn other("] {
        assert!(client.contains(expected), "client.rs lacks `{expected}`");
    }
    let checked = check(&out).unwrap();
    assert!(checked.status.success(), "{}", String::from_utf8_lossy(&checked.stderr));
}

/// Types with `format: password` are redacted, including enums.
#[test]
fn secret_types_are_redacted() {
    let (copy, folder) = (Copy::new(), tempfile::tempdir().unwrap());
    let (spec, out) = (folder.path().join("secret.yaml"), folder.path().join("out"));
    let text = SMALL.replace("enum: [round, square]", "enum: [round, square]\n      format: password");
    fs::write(
        &spec,
        text.replace(
            "          description: Its name.",
            "          format: password\n          description: Its name.",
        ),
    )
    .unwrap();
    let output = xtask(copy.root(), &["codegen", "--spec", spec.to_str().unwrap(), "--out", out.to_str().unwrap()]);
    assert_eq!(output.status, 0, "{}", output.progress);
    let types = fs::read_to_string(out.join("src/types.rs")).unwrap();
    assert!(types.contains("pub name: subkit_runtime::Secret"), "{types}");
    assert!(types.contains("write_str(\"Kind([redacted])\")"), "{types}");
}

#[test]
fn crate_name_can_be_set_on_the_command_line() {
    let (copy, folder) = (Copy::new(), tempfile::tempdir().unwrap());
    let (spec, out) = (folder.path().join("2024--API (final).yaml"), folder.path().join("out"));
    fs::write(&spec, SMALL).unwrap();
    let (spec, out_text) = (spec.to_str().unwrap(), out.to_str().unwrap());
    let words = ["codegen", "--spec", spec, "--out", out_text, "--name", "shop"];
    let output = xtask(copy.root(), &words);
    assert_eq!(output.status, 0, "{}", output.progress);
    let manifest = fs::read_to_string(out.join("Cargo.toml")).unwrap();
    assert!(manifest.contains("name = \"subkit-shop\"") && manifest.contains("--name shop`"), "{manifest}");
    assert_eq!(xtask(copy.root(), &["lint", "--spec", spec, "--name", "shop"]).status, 0);
    // Without `--name`, the file name determines the name of the crate.
    let output = xtask(copy.root(), &["codegen", "--spec", spec, "--out", folder.path().join("two").to_str().unwrap()]);
    assert!(output.progress.contains("Generated api_2024_api_final in "), "{}", output.progress);
    for name in ["Shop", "self", "core"] {
        let output = xtask(copy.root(), &["codegen", "--spec", spec, "--out", out_text, "--name", name]);
        assert_eq!(output.status, 2, "{name}");
        assert!(
            output.progress.contains(&format!("'{name}' for '--name <NAME>': it is not a valid name for a crate")),
            "{}",
            output.progress
        );
    }
}
