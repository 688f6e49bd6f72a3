//! The table of rules: each rule has a row in the README and, where possible, an example that violates only this rule.

#![expect(clippy::unwrap_used, reason = "a panic fails the test")]

use std::{collections::BTreeSet, fmt::Write as _, fs, path::Path};

use anstream::adapter::strip_str;
use subkit_codegen::{command::render_example, rules};

fn folder() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn each_example_violates_only_its_own_rule() {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("rules");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    for rule in rules::all() {
        let Some(example) = rule.example else { continue };
        let output = strip_str(&render_example(rule, example)).to_string();
        let problems: Vec<&str> =
            output.lines().filter(|line| line.starts_with("error[") || line.starts_with("warning[")).collect();
        assert!(problems.len() == 1 && output.contains(&format!("[{}]", rule.id)), "{}:\n{output}", rule.id);
        settings.bind(|| insta::assert_snapshot!(rule.id, output));
    }
}

#[test]
fn has_no_unused_examples_or_snapshots() {
    let ids: BTreeSet<String> =
        rules::all().filter(|rule| rule.example.is_some()).map(|rule| rule.id.to_owned()).collect();
    for (path, ending) in [("src/openapi/rules/examples", ".yaml"), ("tests/rules", ".snap")] {
        let files = fs::read_dir(folder().join(path)).unwrap().map(|file| file.unwrap().file_name());
        let names: BTreeSet<String> =
            files.filter_map(|file| Some(file.to_str()?.strip_suffix(ending)?.to_owned())).collect();
        assert_eq!(ids, names, "left: the rules with an example; right: the files in {path}");
    }
}

#[test]
fn readme_contains_the_table_of_rules() {
    let path = folder().join("README.md");
    let text = fs::read_to_string(&path).unwrap();
    let begin = text.find("<!-- rules: ").and_then(|at| Some(at + text[at..].find('\n')? + 1)).unwrap();
    let end = text.find("<!-- end of rules -->").unwrap();
    let mut table = "\n| rule | class | rejects | why | fix |\n|---|---|---|---|---|\n".to_owned();
    for rule in rules::all() {
        let (id, class) = (rule.id, rule.class.name());
        writeln!(table, "| `{id}` | {class} | {} | {} | {} |", rule.rejects, rule.why, rule.fix).unwrap();
    }
    table.push('\n');
    if text[begin..end] != table && std::env::var("INSTA_UPDATE").as_deref() == Ok("always") {
        fs::write(&path, format!("{}{table}{}", &text[..begin], &text[end..])).unwrap();
        return;
    }
    assert!(
        text[begin..end] == table,
        "crates/codegen/README.md is stale: run `INSTA_UPDATE=always cargo test -p subkit-codegen --test rules`"
    );
}
