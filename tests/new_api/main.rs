//! Promise: a new API passes the tests from its spec alone.
//!
//! The test adds an API to a copy of the repository and runs the tests there that read specs. Nothing is edited by hand: the
//! generator writes the client, the facade and `Cargo.lock`, and the tests write the snapshots of the new API.
//!
//! The copy starts with the build of this test, so that only the new client and the tests are compiled.

#![expect(clippy::unwrap_used, reason = "a panic fails the test")]

mod copy;

use std::{fs, process::Command};

use copy::Copy;

/// The name of the new API.
const API: &str = "ledger";

/// The spec of the new API. It has the constructs that billing APIs have and that the other specs lack.
const SPEC: &str = include_str!("ledger.yaml");

/// The tests that read the specs and finish in seconds. The other tests call operations by name, or take minutes.
const TESTS: [&str; 7] = ["compat", "documented", "round_trips", "schema", "surface", "wire", "words"];

/// The beginnings of the paths that differ from the original: the spec, generated files, and the snapshots that review accepts.
const CHANGED: [&str; 8] = [
    "specs/ledger.yaml",
    "crates/clients/ledger/",
    "crates/subkit/Cargo.toml",
    "crates/subkit/src/generated/",
    "Cargo.lock",
    "tests/surface/snapshots/ledger/",
    "tests/surface/snapshots/subkit/",
    "tests/wire/snapshots/ledger/",
];

#[test]
fn new_api_passes_the_tests_from_its_spec_alone() {
    let copy = Copy::create();
    fs::write(copy.path(&format!("specs/{API}.yaml")), SPEC).unwrap();
    codegen(&copy, &["codegen"]);

    let output = copy.cargo_test(&TESTS, API);
    assert!(
        output.status.success(),
        "{}\n{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
    let stdout = String::from_utf8_lossy(&output.stdout);
    for evidence in ["ledger: 25 components", "examples ran"] {
        assert!(stdout.contains(evidence), "`{evidence}` is not in the output: {stdout}");
    }

    codegen(&copy, &["codegen", "--check"]);
    let changed = copy.changed_files();
    let unexpected: Vec<&String> =
        changed.iter().filter(|path| !CHANGED.iter().any(|expected| path.starts_with(expected))).collect();
    assert!(unexpected.is_empty(), "files that a person would have to edit: {unexpected:?}");
    for expected in CHANGED {
        assert!(changed.iter().any(|path| path.starts_with(expected)), "{expected} did not change: {changed:?}");
    }
    copy.remove();
}

/// Runs a command of the generator in the copy.
fn codegen(copy: &Copy, words: &[&str]) {
    let (mut out, mut progress) = (Vec::new(), Vec::new());
    let root = copy.path("");
    let arguments = ["xtask", "--workspace", root.to_str().unwrap()].into_iter().chain(words.iter().copied());
    let status = xtask::run(arguments, &mut out, &mut progress);
    assert_eq!(status, 0, "{}{}", String::from_utf8_lossy(&out), String::from_utf8_lossy(&progress));
}

/// Returns the command that runs cargo. The environment of this test, such as flags for the compiler, applies to it as well.
fn cargo() -> Command {
    Command::new(env!("CARGO"))
}
