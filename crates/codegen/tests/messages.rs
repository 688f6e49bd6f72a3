//! Snapshots of all diagnostics: `tests/messages` contains a document for each message, and next to it the output of `lint`.
//!
//! `spec` contains specs of this project, and `document` contains third-party documents. A document is named after the rule that
//! it violates. A document with several files is a folder with an `openapi.yaml`.

#![expect(clippy::unwrap_used, reason = "a panic fails the test")]

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use anstream::adapter::strip_str;
use subkit_codegen::{
    Dialect,
    command::{LintTarget, Options, lint},
};

const FOLDERS: [(&str, Dialect); 2] = [("spec", Dialect::Subkit), ("document", Dialect::OpenApi)];

/// The main file of a document that consists of several files.
const MAIN: &str = "openapi.yaml";

fn path_of(folder: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/messages").join(folder)
}

/// Returns the documents of a folder, each with its name without the extension.
fn documents(folder: &str) -> Vec<(String, PathBuf)> {
    let mut found = entries(folder);
    found.retain(|(_, path)| path.is_dir() || has_ending(path, &["yaml", "json"]));
    found
}

fn snapshots(folder: &str) -> Vec<(String, PathBuf)> {
    let mut found = entries(folder);
    found.retain(|(_, path)| has_ending(path, &["snap"]));
    found
}

fn entries(folder: &str) -> Vec<(String, PathBuf)> {
    let paths = fs::read_dir(path_of(folder)).unwrap().map(|entry| entry.unwrap().path());
    let mut entries: Vec<_> =
        paths.map(|path| (path.file_stem().unwrap().to_str().unwrap().to_owned(), path)).collect();
    entries.sort();
    entries
}

fn has_ending(path: &Path, endings: &[&str]) -> bool {
    path.extension().is_some_and(|own| endings.iter().any(|ending| own == *ending))
}

/// Returns the output of `lint` for a document: the problems, then the summary.
fn lint_output(path: &Path, dialect: Dialect) -> String {
    let path = if path.is_dir() { path.join(MAIN) } else { path.to_owned() };
    let name = path.file_name().unwrap().to_str().unwrap().to_owned();
    let target = LintTarget { display_name: name, api: "example".to_owned(), path, dialect };
    let (mut problems, mut verdict) = (Vec::new(), Vec::new());
    lint(&[target], Options::default(), &mut problems, &mut verdict).unwrap();
    problems.append(&mut verdict);
    strip_str(&String::from_utf8(problems).unwrap()).to_string()
}

#[test]
fn each_document_violates_only_its_own_rule() {
    let mut settings = insta::Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    let mut wrong = Vec::new();
    for (folder, dialect) in FOLDERS {
        settings.set_snapshot_path(path_of(folder));
        for (name, path) in documents(folder) {
            let shown = lint_output(&path, dialect);
            let problem = |line: &str| {
                let rest = line.strip_prefix("error[").or_else(|| line.strip_prefix("warning["))?;
                Some(rest.split(']').next()?.to_owned())
            };
            let rules: BTreeSet<String> = shown.lines().filter_map(problem).collect();
            let is_named = |rule: &String| name.starts_with(&format!("{rule}-"));
            if rules.len() != 1 || !rules.iter().all(is_named) {
                wrong.push(format!("{folder}/{name}:\n{shown}"));
            }
            settings.bind(|| insta::assert_snapshot!(name.as_str(), shown));
        }
    }
    assert!(
        wrong.is_empty(),
        "these documents must violate one rule, which is in their file name, and no other rule:\n{}",
        wrong.join("\n")
    );
}

#[test]
fn every_document_has_a_snapshot() {
    for (folder, _) in FOLDERS {
        let names =
            |entries: Vec<(String, PathBuf)>| entries.into_iter().map(|(name, _)| name).collect::<BTreeSet<_>>();
        let (documents, snapshots) = (names(documents(folder)), names(snapshots(folder)));
        assert_eq!(documents, snapshots, "left: the documents in tests/messages/{folder}; right: the snapshots");
    }
}

#[test]
fn rejects_references_to_more_than_1000_files() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
    let parts: String = (0..1000).map(|index| format!("\n      - $ref: {index}.yaml")).collect();
    write(MAIN, &format!("openapi: 3.0.3\npaths: {{}}\ncomponents:\n  schemas:\n    All:\n      oneOf:{parts}\n"));
    (0..1000).for_each(|index| write(&format!("{index}.yaml"), "{}"));
    insta::assert_snapshot!(lint_output(folder.path(), Dialect::OpenApi), @r"
    error[external-reference]: the document references more than 1000 files
        --> openapi.yaml:1006:15
         |
    1006 |       - $ref: 999.yaml
         |               ^^^^^^^^
         |
         = help: move related components into one file

        Rejected openapi.yaml: 1 problem
    ");
}
