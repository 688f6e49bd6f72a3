//! Loading YAML: anchors, merge keys, tags, keys, and size limits.

use std::{fmt::Write as _, time::Instant};

use serde_json::json;

use super::{loaded, parse, rejected};
use crate::openapi::Part;

#[test]
fn values_copied_by_an_alias_have_the_location_of_the_alias() {
    let text = "a: &a {b: [1, &c x]}\nd: *a\ne: [*c]\n";
    let document = loaded(parse(text));
    assert_eq!(document.root, json!({"a": {"b": [1, "x"]}, "d": {"b": [1, "x"]}, "e": ["x"]}));
    let alias = text.find("*a").unwrap();
    assert_eq!(document.locate("/d", Part::Value), (0, alias..alias + 2));
    assert_eq!(document.locate("/d/b/1", Part::Value), (0, alias..alias + 2));
}

#[test]
fn anchors_can_be_redefined() {
    assert_eq!(loaded(parse("- &a 1\n- *a\n- &a 2\n- *a\n")).root, json!([1, 1, 2, 2]));
}

#[test]
fn inserts_merged_keys_in_place_without_overriding_other_keys() {
    let text = "base: &base {x: 1, y: 1}\nmore: &more {y: 2, z: 2}\nall:\n  a: 0\n  <<: [*base, *more]\n  x: 3\n";
    let document = loaded(parse(text));
    assert_eq!(document.root["all"].to_string(), r#"{"a":0,"y":1,"z":2,"x":3}"#);
    let place = text.find("*more]").unwrap();
    assert_eq!(document.locate("/all/z", Part::Value), (0, place..place + 5));
    let inline = loaded(parse("a:\n  <<: {b: {c: 1}}\n  d: 2\n"));
    assert_eq!(inline.root, json!({"a": {"b": {"c": 1}, "d": 2}}));
    assert_eq!(inline.locate("/a/b", Part::Key), (0, 10..11));
}

#[test]
fn objects_with_merge_keys_can_be_merged() {
    let text = "a: &a {x: 1}\nb: &b\n  <<: *a\n  y: 2\nc: {<<: *b, z: 3}\n'<<': text\n";
    assert_eq!(
        loaded(parse(text)).root,
        json!({"a": {"x": 1}, "b": {"x": 1, "y": 2}, "c": {"x": 1, "y": 2, "z": 3}, "<<": "text"})
    );
}

#[test]
fn nesting_limit_includes_aliases() {
    let mut text = "l0: &l0 [x]\n".to_owned();
    for level in 1..250 {
        let _ = writeln!(text, "l{level}: &l{level} [*l{}]", level - 1);
    }
    assert_eq!(rejected(parse(&text)).0, "too-deep");
}

#[test]
fn alias_limit_includes_the_length_of_strings() {
    let text = format!("a: &a {}\nb: [{}]\n", "x".repeat(1_000_000), vec!["*a"; 20].join(", "));
    assert_eq!(rejected(parse(&text)), ("alias".to_owned(), "specs/shop.yaml".to_owned(), 2));
}

#[test]
fn applies_tags_of_the_core_schema() {
    let text = "- !!str 200\n- !!int '12'\n- !!float 1\n- !!bool true\n- !!null ''\n- !!seq [1]\n- !!map {a: !<tag:yaml.org,2002:str> 1}\n- ! 7\n";
    assert_eq!(loaded(parse(text)).root, json!(["200", 12, 1, true, null, [1], {"a": "1"}, "7"]));
    for text in ["- !!bool yes", "- !!seq {}", "- !!binary aGk=", "- !!int 1.5", "- !!timestamp 2025-01-01"] {
        assert_eq!(rejected(parse(text)).0, "tag", "{text}");
    }
}

#[test]
fn reads_scalar_keys_as_strings_and_rejects_unsupported_keys() {
    let document = loaded(parse("200: a\ntrue: b\n1.50: c\n!!str 7: d\n'null': e\n'': f\n"));
    assert_eq!(document.root, json!({"200": "a", "true": "b", "1.50": "c", "7": "d", "null": "e", "": "f"}));
    for text in ["a: 1\nnull: 2\n", "a: 1\n? {b: 1}\n: 2\n", "a: &a b\n*a : 2\n", "a: 1\n: 2\n"] {
        assert_eq!((rejected(parse(text)).0, rejected(parse(text)).2), ("key".to_owned(), 2), "{text}");
    }
}

#[test]
fn parses_json_escapes_tabs_and_spaces() {
    let text = "{\n\t\"a\\/b\":\"\\ud83d\\ude00\\u00e9\",\n\t\"c\":[1,\n\t\t2.5e3,null],\"d\" : { }\n}\n";
    assert_eq!(loaded(parse(text)).root, json!({"a/b": "😀é", "c": [1, 2500.0, null], "d": {}}));
}

/// Returns a document of at least `bytes` bytes.
fn long(bytes: usize) -> String {
    let mut text = "components:\n  schemas:\n".to_owned();
    for number in 0.. {
        let _ = writeln!(
            text,
            "    S{number}:\n      type: object\n      properties:\n        a: {{$ref: '#/components/schemas/S{}'}}",
            number / 2
        );
        if text.len() >= bytes {
            break;
        }
    }
    text
}

#[test]
fn load_time_is_linear_in_document_size() {
    let seconds = |bytes| {
        let text = long(bytes);
        let start = Instant::now();
        loaded(parse(&text));
        start.elapsed().as_secs_f64()
    };
    let (short, long) = (seconds(250_000), seconds(2_500_000));
    // Ten times the text takes ten times as long if loading is linear, and a hundred times if it is quadratic.
    assert!(long < 40.0 * short, "250 kB took {short} s, 2.5 MB took {long} s");
}

#[test]
fn resolves_percent_encoded_references() {
    let text = "a:\n  with space: {b~/c: 1}\n  50%: 2\nr:\n  - $ref: '#/a/with%20space'\n  - $ref: '#/a/with+space/b~0~1c'\n  - $ref: '#/a/50%25'\n  - $ref: '#'\n  - $ref: '#/a/50%'\n";
    let document = loaded(parse(text));
    let at = |index: usize| {
        let pointer = format!("/r/{index}");
        document.resolve(&pointer, document.get(&pointer).unwrap()).map(|(at, _)| at).unwrap()
    };
    assert_eq!([0, 1, 2, 3, 4].map(at), ["/a/with space", "/a/with space/b~0~1c", "/a/50%", "", "/a/50%"]);
    assert_eq!(document.root["r"][0]["$ref"], "#/a/with space", "loading decodes references");
    assert_eq!(document.target("#/a/with%20space").as_deref(), Some("/a/with space"));
}

#[test]
fn keeps_control_characters_in_strings() {
    let document = loaded(parse("{\"a\": \"x\u{9f}\u{80}y\", \"b\u{81}\": 1}"));
    assert_eq!(document.get("/a").and_then(|value| value.as_str()), Some("x\u{9f}\u{80}y"));
    assert!(document.get("/b\u{81}").is_some());
}

#[test]
fn parses_json_with_long_keys_like_serde_json() {
    let key = "k".repeat(2_000);
    let text = format!(
        "{{\"{key}\": [1, -0.50, true, null, \"\\ud83d\\ude00\\n\", {{}}, []],\n\t\"a\" : {{\"b\":\"\\\"\"}} }}\n"
    );
    let document = loaded(parse(&text));
    let expected: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(document.root, expected);
    let place = document.locate("/a/b", Part::Value).1;
    assert_eq!(&text[place], "\"\\\"\"");
    let (rule, _, line) = rejected(parse("{\"a\": 1,\n\"a\": 2}"));
    assert_eq!((rule.as_str(), line), ("duplicate-key", 2));
}
