//! Completeness of the rules: each rule id in the sources has a test case and a row in the table.

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
};

use super::{locations, rules};

/// The text of the calls that report a rule, up to their first argument.
const CALLS: [&str; 6] = ["Diagnostic::new(", "at_range(", ".report(", ".report_value(", ".error(", "reject("];

/// Returns the rule ids in the source files of these modules.
fn in_sources(parts: &[&str]) -> BTreeSet<String> {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let files = parts
        .iter()
        .map(|part| source.join(part))
        .flat_map(|part| if part.is_dir() { rust_files(&part) } else { vec![part] });
    let texts = files.map(|file| fs_err::read_to_string(file).unwrap_or_default());
    texts.flat_map(|text| CALLS.iter().flat_map(|call| after(&text, call)).collect::<Vec<_>>()).collect()
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs_err::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let files = entries.filter(|path| !path.ends_with("lint/tests"));
    files
        .flat_map(|path| if path.is_dir() { rust_files(&path) } else { vec![path] })
        .filter(|path| path.extension().is_some_and(|ending| ending == "rs"))
        .collect()
}

/// Returns the first argument of each occurrence of a call in a source text, if the argument is a string literal.
fn after(text: &str, call: &str) -> Vec<String> {
    let arguments = text.split(call).skip(1).filter_map(|rest| rest.trim_start().strip_prefix('"'));
    arguments.filter_map(|rest| rest.split_once('"')).map(|(id, _)| id.to_owned()).collect()
}

#[test]
fn every_reported_rule_has_a_test_case() {
    let cases: BTreeSet<String> = rules::ids().chain(locations::ids()).map(str::to_owned).collect();
    assert_eq!(
        in_sources(&["load", "lint"]),
        cases,
        "left: rules that the sources report; right: rules with a test case"
    );
}

#[test]
fn every_reported_rule_is_in_the_table() {
    let reported = in_sources(&["load", "lint", "lower", "pipeline.rs"]);
    let rows: BTreeSet<String> = crate::openapi::rules::all().map(|rule| rule.id.to_owned()).collect();
    assert_eq!(reported, rows, "left: rules that the sources report; right: rules in `openapi/rules`");
}

#[test]
fn finds_rule_ids_on_the_line_of_the_call_and_on_the_next_line() {
    assert_eq!(after("x.reject(\"one\", a); x.reject(\n    \"two\",\n)", "reject("), ["one", "two"]);
    assert!(in_sources(&["lint"]).len() > 40);
}
