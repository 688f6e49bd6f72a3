//! No rule without a case, and none without a row in the documentation.

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
};

use super::{places, rules};

/// What stands before the id of a rule where one is reported.
const CALLS: [&str; 5] = ["Diagnostic::new(", "at_range(", ".report(", ".report_value(", "refuse("];

/// The ids of the rules in the sources of load and lint.
fn in_sources() -> BTreeSet<String> {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let files = ["load", "lint"].iter().flat_map(|folder| rust_files(&source.join(folder)));
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

/// The texts in quotes that are the first argument of a call.
fn after(text: &str, call: &str) -> Vec<String> {
    let arguments = text.split(call).skip(1).filter_map(|rest| rest.trim_start().strip_prefix('"'));
    arguments.filter_map(|rest| rest.split_once('"')).map(|(id, _)| id.to_owned()).collect()
}

#[test]
fn every_rule_has_a_case() {
    let cases: BTreeSet<String> = rules::ids().chain(places::ids()).map(str::to_owned).collect();
    assert_eq!(in_sources(), cases, "left: rules that the sources report; right: rules with a case");
}

#[test]
fn every_rule_has_a_row_in_the_readme() {
    let readme = fs_err::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")).unwrap_or_default();
    let section = readme.split("\n## Rules\n").nth(1).and_then(|rest| rest.split("\n## ").next()).unwrap_or_default();
    let rows: BTreeSet<String> =
        section.lines().filter_map(|line| Some(line.strip_prefix("| `")?.split_once("` |")?.0.to_owned())).collect();
    assert_eq!(
        in_sources(),
        rows,
        "left: rules that the sources report; right: rows of the section `Rules` of crates/codegen/README.md"
    );
}

#[test]
fn the_search_finds_ids_on_the_line_of_the_call_and_below_it() {
    assert_eq!(after("x.refuse(\"one\", a); x.refuse(\n    \"two\",\n)", "refuse("), ["one", "two"]);
    assert!(in_sources().len() > 40);
}
