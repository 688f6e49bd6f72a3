//! A spec outside the workspace.

use std::fs;

use subkit_tests::{check, repository};

use crate::{copy::Copy, xtask};

const SMALL: &str = include_str!("small.yaml");

#[test]
fn a_spec_from_elsewhere_becomes_a_crate_elsewhere() {
    let (copy, folder) = (Copy::new(), tempfile::tempdir().unwrap());
    let (spec, out) = (folder.path().join("Small-API.yaml"), folder.path().join("out"));
    fs::write(&spec, SMALL).unwrap();
    let words = ["codegen", "--spec", spec.to_str().unwrap(), "--out", out.to_str().unwrap()];
    let said = xtask(copy.root(), &words);
    assert_eq!(said.status, 0, "{}", said.progress);
    assert!(said.progress.contains("Generated small_api in "), "{}", said.progress);
    let manifest = fs::read_to_string(out.join("Cargo.toml")).unwrap();
    assert!(manifest.contains("name = \"subkit-small_api\"") && !manifest.contains("workspace = true"), "{manifest}");
    assert_eq!(repository::files(&out).len(), 10);
    let check = ["codegen", "--check", "--spec", spec.to_str().unwrap(), "--out", out.to_str().unwrap()];
    assert_eq!(xtask(copy.root(), &check).status, 0);
    fs::write(out.join("src/types.rs"), "").unwrap();
    assert_eq!(xtask(copy.root(), &check).status, 4);
}

#[test]
fn the_dialect_is_asked_of_our_own_specs_only() {
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
    let said = xtask(
        copy.root(),
        &["codegen", "--spec", spec.to_str().unwrap(), "--out", folder.path().join("out").to_str().unwrap()],
    );
    assert_eq!(said.status, 0, "{}", said.progress);
}

#[test]
fn what_cannot_be_generated_is_refused_with_its_place() {
    let (copy, folder) = (Copy::new(), tempfile::tempdir().unwrap());
    let (spec, out) = (folder.path().join("bad.yaml"), folder.path().join("out"));
    fs::write(&spec, SMALL.replace("/{", "/{{")).unwrap();
    let said = xtask(copy.root(), &["codegen", "--spec", spec.to_str().unwrap(), "--out", out.to_str().unwrap()]);
    assert_eq!(said.status, 1);
    assert!(said.progress.contains("error[path-template]") && said.progress.contains("bad.yaml:"), "{}", said.progress);
    assert!(!out.exists());
}

#[test]
fn a_folder_of_somebody_elses_is_not_taken() {
    let (copy, folder) = (Copy::new(), tempfile::tempdir().unwrap());
    let spec = folder.path().join("small.yaml");
    fs::write(&spec, SMALL).unwrap();
    let said =
        xtask(copy.root(), &["codegen", "--spec", spec.to_str().unwrap(), "--out", folder.path().to_str().unwrap()]);
    assert_eq!(said.status, 1);
    assert!(said.progress.contains("holds files that were not generated"), "{}", said.progress);
}

#[test]
fn a_file_that_is_not_there_is_named() {
    let (copy, folder) = (Copy::new(), tempfile::tempdir().unwrap());
    let out = folder.path().join("out");
    let said = xtask(copy.root(), &["codegen", "--spec", "nowhere.yaml", "--out", out.to_str().unwrap()]);
    assert_eq!(said.status, 1);
    assert!(said.progress.contains("nowhere.yaml"), "{}", said.progress);
}

/// What is unlike our own specs comes out right and compiles without a warning, with every feature.
#[test]
fn odd_things_compile() {
    let folder = tempfile::tempdir().unwrap();
    let (spec, out) = (folder.path().join("odd.yaml"), folder.path().join("out"));
    fs::write(&spec, include_str!("odd.yaml")).unwrap();
    // The crate must find the runtime, so it is made by the workspace that has one.
    let words = ["codegen", "--spec", spec.to_str().unwrap(), "--out", out.to_str().unwrap()];
    let said = xtask(&repository::root(), &words);
    assert_eq!(said.status, 0, "{}", said.progress);
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
        assert!(types.contains(expected), "`{expected}` is not in the types");
    }
    let requests = fs::read_to_string(out.join("src/requests.rs")).unwrap();
    for expected in [
        "200..=299 => response.json_or_empty(),",
        "404 => Err(response.error_json::<types::Empty>()),",
        "400..=499 => Err(response.error_json::<types::Problem>()),",
        "request.json_as(\"application/merge-patch+json\", body)",
        "self.token.as_ref().map(subkit_runtime::Secret::expose)",
    ] {
        assert!(requests.contains(expected), "`{expected}` is not in the requests");
    }
    let operations = fs::read_to_string(out.join("src/operations.rs")).unwrap();
    assert!(operations.contains("Header `Retry-After`: How long to wait."), "{operations}");
    // The only server is that of a path, so it is the client's; two names of one scheme are two methods.
    let client = fs::read_to_string(out.join("src/client.rs")).unwrap();
    for expected in ["\"https://things.example/v2\"", "pub fn key(", "pub fn other("] {
        assert!(client.contains(expected), "`{expected}` is not in the client");
    }
    let checked = check(&out).unwrap();
    assert!(checked.status.success(), "{}", String::from_utf8_lossy(&checked.stderr));
}

/// What holds secrets is not printed, whatever it is.
#[test]
fn secrets_are_not_printed() {
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
    let said = xtask(copy.root(), &["codegen", "--spec", spec.to_str().unwrap(), "--out", out.to_str().unwrap()]);
    assert_eq!(said.status, 0, "{}", said.progress);
    let types = fs::read_to_string(out.join("src/types.rs")).unwrap();
    assert!(types.contains("pub name: subkit_runtime::Secret"), "{types}");
    assert!(types.contains("write_str(\"Kind([redacted])\")"), "{types}");
}

#[test]
fn the_name_of_the_crate_can_be_given() {
    let (copy, folder) = (Copy::new(), tempfile::tempdir().unwrap());
    let (spec, out) = (folder.path().join("2024--API (final).yaml"), folder.path().join("out"));
    fs::write(&spec, SMALL).unwrap();
    let (spec, out_text) = (spec.to_str().unwrap(), out.to_str().unwrap());
    let words = ["codegen", "--spec", spec, "--out", out_text, "--name", "shop"];
    let said = xtask(copy.root(), &words);
    assert_eq!(said.status, 0, "{}", said.progress);
    let manifest = fs::read_to_string(out.join("Cargo.toml")).unwrap();
    assert!(manifest.contains("name = \"subkit-shop\"") && manifest.contains("--name shop`"), "{manifest}");
    assert_eq!(xtask(copy.root(), &["lint", "--spec", spec, "--name", "shop"]).status, 0);
    // Without one the words of the file's name make it.
    let said = xtask(copy.root(), &["codegen", "--spec", spec, "--out", folder.path().join("two").to_str().unwrap()]);
    assert!(said.progress.contains("Generated api_2024_api_final in "), "{}", said.progress);
    for name in ["Shop", "self", "core"] {
        let said = xtask(copy.root(), &["codegen", "--spec", spec, "--out", out_text, "--name", name]);
        assert_eq!(said.status, 1);
        assert!(
            said.progress.contains(&format!("`--name {name}` is not a valid name for a crate")),
            "{}",
            said.progress
        );
    }
}
