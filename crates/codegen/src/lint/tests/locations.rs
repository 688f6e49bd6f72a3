//! Locations of problems: each has a line and a column, even if the document cannot be parsed.

use std::{fmt::Write as _, path::Path};

use anstream::adapter::strip_str;

use crate::{
    lint::lint,
    load::{Document, Sources, render},
    openapi::rules::Dialect,
};

use super::{changed, document, json, read};

/// Returns cases: the rule, a text that cannot be parsed, and the line and column of the problem.
fn unreadable() -> Vec<(&'static str, String, u64, u64)> {
    vec![
        ("empty-document", String::new(), 1, 1),
        ("empty-document", "# Nothing yet.\n".to_owned(), 2, 1),
        ("syntax", "info:\n  title: [a\nb: 1\n".to_owned(), 3, 2),
        ("syntax", "{\"a\": 1".to_owned(), 1, 1),
        ("multiple-documents", "a: 1\n---\nb: 2\n".to_owned(), 2, 1),
        ("too-deep", deep(), 202, 202),
        ("tag", "a: !secret b\n".to_owned(), 1, 12),
        ("tag", "a: !!int b\n".to_owned(), 1, 10),
        ("tag", "a: !!map [b]\n".to_owned(), 1, 10),
        ("alias", "a: &x 1\nb: *y\n".to_owned(), 2, 4),
        ("alias", "a: &x\n  b: *x\n".to_owned(), 2, 6),
        ("alias", laughs(), 6, 45),
        ("merge-key", "a:\n  <<: [{b: 1}, 2]\n".to_owned(), 2, 3),
        ("key", "a:\n  ? [b]\n  : c\n".to_owned(), 2, 5),
        ("key", "a:\n  ~: c\n".to_owned(), 2, 3),
        ("duplicate-key", "a:\n  b: 1\n  é: 2\n  é: 3\n".to_owned(), 4, 3),
    ]
}

/// Returns nested lists, one per line, deeper than the limit.
fn deep() -> String {
    let mut text = String::new();
    for level in 0..210 {
        let _ = writeln!(text, "{}-", " ".repeat(level));
    }
    text
}

/// Returns a short text whose nested aliases expand to more values than the limit.
fn laughs() -> String {
    let mut text = "l0: &l0 ha\n".to_owned();
    for level in 1..9 {
        let _ = writeln!(text, "l{level}: &l{level} [{}]", vec![format!("*l{}", level - 1); 10].join(", "));
    }
    text
}

/// Returns the ids of the rules that have a case in this file.
pub fn ids() -> impl Iterator<Item = &'static str> {
    unreadable().into_iter().map(|(rule, ..)| rule).chain(["unreadable", "external-example"])
}

#[test]
fn reports_line_and_column_of_unparsable_documents() {
    for (rule, text, line, column) in unreadable() {
        let Err((files, diagnostic)) = read(&text) else { panic!("{rule}: the document was accepted") };
        let record = json(&diagnostic, Sources::Files(&files));
        assert_eq!(
            (&record["rule"], &record["line"], &record["column"]),
            (&rule.into(), &line.into(), &column.into()),
            "{rule}"
        );
        assert!(diagnostic.help.is_some(), "{rule} has no help");
    }
}

#[test]
fn the_diagnostic_of_a_missing_file_contains_its_name() {
    let Err((files, diagnostic)) = Document::load(Path::new("no/such/file.yaml"), "specs/file.yaml") else {
        panic!("the document was accepted")
    };
    assert_eq!(diagnostic.rule, "unreadable");
    assert_eq!(json(&diagnostic, Sources::Files(&files))["file"], "specs/file.yaml");
}

const VALUE: &str = "value: {items: [{id: 7, name: Rex, status: sold}], paging: {offset: 0}}";

#[test]
fn rejects_missing_example_files_and_those_outside_the_folder() {
    for name in ["examples/none.json", "/etc/hosts", "../base.yaml", "https://docs.shop.example/page.json"] {
        let text = changed(VALUE, &format!("externalValue: {name}"));
        let document = document(&text);
        let found = lint(&document, Dialect::Subkit);
        assert_eq!(found.len(), 1, "{name}");
        let line = text.lines().position(|line| line.contains("externalValue")).unwrap() + 1;
        let record = json(&found[0], Sources::Document(&document));
        assert_eq!((&record["rule"], &record["line"]), (&"external-example".into(), &line.into()), "{name}");
    }
}

#[test]
fn reports_a_problem_in_an_example_file_at_its_location_in_that_file() {
    let text =
        changed(VALUE, "externalValue: examples/page.json").replace("required: [items]", "required: [items, paging]");
    let document = document(&text);
    let found = lint(&document, Dialect::Subkit);
    assert_eq!(found.len(), 1);
    let record = json(&found[0], Sources::Document(&document));
    assert_eq!(
        (&record["rule"], &record["file"], &record["line"]),
        (&"example".into(), &"specs/examples/page.json".into(), &1.into())
    );
}

#[test]
fn json_record_has_line_column_and_pointer() {
    let document = document(&changed("operationId: get_pet\n", "operationId: getPet\n"));
    let found = lint(&document, Dialect::Subkit);
    let expected = serde_json::json!({
        "rule": "operation-id",
        "severity": "error",
        "file": "specs/shop.yaml",
        "line": 146,
        "column": 20,
        "pointer": "/paths/~1pets~1{petId}/get/operationId",
        "message": "`getPet` cannot be used as a method name",
        "help": "write `get_pet`",
    });
    assert_eq!(json(&found[0], Sources::Document(&document)), expected);
}

fn shown(text: &str, dialect: Dialect) -> String {
    let document = document(text);
    let found = lint(&document, dialect);
    assert_eq!(found.len(), 1, "{found:?}");
    strip_str(&render(&found[0], Sources::Document(&document))).to_string()
}

#[test]
fn renders_all_parts_of_a_diagnostic() {
    let text = changed("owner: {$ref: '#/components/schemas/Owner'}", "owner: {$ref: '#/components/schemas/Owners'}");
    let expected = "\
error[unresolved-reference]: `#/components/schemas/Owners` does not exist
   --> specs/shop.yaml:320:27
    |
320 |             owner: {$ref: '#/components/schemas/Owners'}
    |                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    |
    = note: at /components/schemas/Pet/allOf/1/properties/owner/$ref
    = help: a similar name exists: `Owner`
";
    assert_eq!(shown(&text, Dialect::OpenApi), expected);
}

#[test]
fn renders_a_missing_key_at_the_key_of_its_object() {
    let expected = "\
error[operation-parts]: the operation has no `tags`
   --> specs/shop.yaml:206:5
    |
206 |     get:
    |     ^^^
    |
    = note: at /paths/~1jobs~1{jobId}/get
    = help: name the resource that the operation belongs to
";
    assert_eq!(shown(&changed("      tags: [jobs]\n", ""), Dialect::Subkit), expected);
}

#[test]
fn renders_a_duplicate_key_with_the_location_of_the_first_one() {
    let Err((files, diagnostic)) = read("openapi: 3.0.3\ninfo: {}\nopenapi: 3.0.3\n") else {
        panic!("the document was accepted")
    };
    let expected = "\
error[duplicate-key]: duplicate key `openapi`
 --> specs/shop.yaml:3:1
  |
1 | openapi: 3.0.3
  | ------- first defined here
2 | info: {}
3 | openapi: 3.0.3
  | ^^^^^^^
  |
  = help: remove or rename one of the two
";
    assert_eq!(strip_str(&render(&diagnostic, Sources::Files(&files))).to_string(), expected);
}

#[test]
fn reports_problems_of_shared_components_once() {
    let document = document(&changed("      example: 7\n", ""));
    assert_eq!(lint(&document, Dialect::Subkit).len(), 1, "two operations refer to this parameter");
}
