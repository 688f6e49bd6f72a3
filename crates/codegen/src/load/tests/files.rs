//! Loading documents of several files.

use serde_json::json;

use super::{Outcome, loaded, rejected};
use crate::{
    lint::lint,
    load::{Document, Sources, record},
    openapi::Part,
    openapi::rules::Dialect,
};

const MAIN: &str = "openapi.yaml";

/// Writes `files` to `specs/` and loads `specs/openapi.yaml`.
fn load(files: &[(&str, &str)]) -> Outcome {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        let path = folder.path().join("specs").join(name);
        fs_err::create_dir_all(path.parent().unwrap()).unwrap();
        fs_err::write(path, text).unwrap();
    }
    Document::load(&folder.path().join("specs").join(MAIN), "specs/openapi.yaml")
}

fn names(document: &Document) -> Vec<&str> {
    document.files.iter().map(|file| file.name.as_str()).collect()
}

#[test]
fn bundles_each_file_once_with_local_references() {
    let document = loaded(load(&[
        (
            MAIN,
            "a: {$ref: './all.yaml#/components/schemas/a%20b'}\nb: {$ref: 'schemas/pet.json'}\nc: {$ref: all.yaml#/x}\nname: Rex\n",
        ),
        ("all.yaml", "components: {schemas: {a b: {$ref: '#/x'}}}\nx: {$ref: 'schemas/deep/owner.yml#/o~1p'}\n"),
        (
            "schemas/pet.json",
            r##"{"main": {"$ref": "../openapi.yaml#/name"}, "self": {"$ref": "#"}, "all": {"$ref": "../openapi.yaml"}}"##,
        ),
        ("schemas/deep/owner.yml", "o/p:\n  pet: {$ref: ../pet.json#/main}\n"),
    ]));
    assert_eq!(
        names(&document),
        ["specs/openapi.yaml", "specs/all.yaml", "specs/schemas/pet.json", "specs/schemas/deep/owner.yml"]
    );
    assert_eq!(
        document.root,
        json!({
            "a": {"$ref": "#/x-bundled/0/components/schemas/a b"},
            "b": {"$ref": "#/x-bundled/1"},
            "c": {"$ref": "#/x-bundled/0/x"},
            "name": "Rex",
            "x-bundled": [
                {"components": {"schemas": {"a b": {"$ref": "#/x-bundled/0/x"}}}, "x": {"$ref": "#/x-bundled/2/o~1p"}},
                {"main": {"$ref": "#/name"}, "self": {"$ref": "#/x-bundled/1"}, "all": {"$ref": "#"}},
                {"o/p": {"pet": {"$ref": "#/x-bundled/1/main"}}},
            ],
        })
    );
    assert_eq!(document.locate("/x-bundled/2/o~1p/pet", Part::Key), (3, 7..10));
    assert_eq!(document.resolve("/a", &document.root["a"]).unwrap().0, "/x-bundled/2/o~1p");
    let pet = document.get("/x-bundled/2/o~1p/pet").unwrap();
    assert_eq!(document.resolve("", pet).unwrap().1, "Rex");
}

#[test]
fn rewrites_references_in_mappings_but_not_in_schema_values() {
    let document = loaded(load(&[
        (
            MAIN,
            "s:\n  discriminator:\n    mapping: {a: ./a.yaml, b: 'a.yaml#/B', c: Cat, d: '#/s'}\n  example: {$ref: none.yaml}\n  enum: [{$ref: none.yaml}]\n  default: {$ref: none.yaml}\n",
        ),
        ("a.yaml", "B: 1\ndiscriminator: {mapping: {b: '#/B'}}\nexample: {$ref: none.yaml}\n"),
    ]));
    let mapping = document.get("/s/discriminator/mapping");
    assert_eq!(mapping, Some(&json!({"a": "#/x-bundled/0", "b": "#/x-bundled/0/B", "c": "Cat", "d": "#/s"})));
    assert_eq!(document.root["s"]["example"]["$ref"], "none.yaml");
    assert_eq!(document.get("/x-bundled/0/discriminator/mapping/b"), Some(&json!("#/x-bundled/0/B")));
}

#[test]
fn lint_reports_references_outside_of_the_folder() {
    let main = "openapi: 3.0.3\na: {$ref: ../outside.yaml}\nb: {$ref: 'https://shop.example/a.yaml#/A'}\nc: {$ref: /etc/hosts}\nd: {$ref: a.yaml}\n";
    let document = loaded(load(&[(MAIN, main), ("a.yaml", "e: {$ref: '../x.yaml'}\nf: {$ref: '#/g'}\n")]));
    let found = lint(&document, Dialect::OpenApi);
    let at = |rule: &str| {
        found.iter().filter(|one| one.rule == rule).filter_map(|one| one.pointer()).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(at("external-reference"), "/a/$ref /b/$ref /c/$ref /x-bundled/0/e/$ref");
    assert_eq!(at("unresolved-reference"), "/x-bundled/0/f/$ref");
    assert!(found.iter().any(|one| one.message == "`specs/a.yaml#/g` does not exist"), "{found:?}");
}

#[test]
fn reports_unreadable_files_at_the_reference() {
    let rule = |rule: &str, file: &str, line: u64| (rule.to_owned(), file.to_owned(), line);
    let main = (MAIN, "openapi: 3.0.3\nb: {$ref: a.yaml}\n");
    // Lint reports a missing file, so that other problems are still found.
    let missing = |files: &[(&str, &str)]| {
        let document = loaded(load(files));
        let found = lint(&document, Dialect::OpenApi);
        assert!(found[0].message.starts_with("cannot read the file `specs/"), "{found:?}");
        let record = serde_json::to_value(record(&found[0], Sources::Document(&document))).unwrap();
        rule(found[0].rule, record["file"].as_str().unwrap(), record["line"].as_u64().unwrap())
    };
    assert_eq!(missing(&[main]), rule("external-reference", "specs/openapi.yaml", 2));
    assert_eq!(
        missing(&[main, ("a.yaml", "x: 1\ny: 2\nz: {$ref: sub/b.yaml}\n")]),
        rule("external-reference", "specs/a.yaml", 3)
    );
    assert_eq!(rejected(load(&[main, ("a.yaml", "x: 1\ny: [2\nz: 3\n")])), rule("syntax", "specs/a.yaml", 3));
    assert_eq!(rejected(load(&[main, ("a.yaml", "")])), rule("empty-document", "specs/a.yaml", 1));
    let own = (MAIN, "x-bundled: 1\nb: {$ref: a.yaml}\n");
    assert_eq!(rejected(load(&[own, ("a.yaml", "x: 1\n")])), rule("external-reference", "specs/openapi.yaml", 2));
    let copied = (MAIN, "openapi: 3.0.3\na: &a\n  - &c {$ref: a.yaml}\nexample: {}\nb: *c\n");
    assert_eq!(missing(&[copied]), rule("external-reference", "specs/openapi.yaml", 3));
}

#[test]
fn rejects_more_than_a_thousand_files() {
    let mut files: Vec<(String, String)> =
        (0..1_000).map(|number| (format!("f{number}.yaml"), "a".to_owned())).collect();
    let main = files.iter().map(|(name, _)| format!("- $ref: {name}\n")).collect();
    files.push((MAIN.to_owned(), main));
    let files: Vec<(&str, &str)> = files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    let expected = ("external-reference".to_owned(), "specs/openapi.yaml".to_owned(), 1_000);
    assert_eq!(rejected(load(&files)), expected);
}

#[test]
fn resolves_external_examples_relative_to_their_file() {
    let document = loaded(load(&[
        (MAIN, "a: {$ref: sub/a.yaml}\n"),
        ("sub/a.yaml", "examples:\n  one: {externalValue: data/one.json}\n"),
        ("sub/data/one.json", "{\"id\": 7}"),
    ]));
    assert_eq!(names(&document), ["specs/openapi.yaml", "specs/sub/a.yaml", "specs/sub/data/one.json"]);
    assert_eq!(document.get("/x-bundled/0/examples/one/value"), Some(&json!({"id": 7})));
}
