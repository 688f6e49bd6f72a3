mod scalars;

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::{Value, json};

use super::{DecodeError, from_slice, from_value};
use crate::Timestamp;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "the tests only decode this type")]
struct Strict {
    id: u8,
    kind: Option<Kind>,
    at: Option<Timestamp>,
    address: Option<std::net::IpAddr>,
    pair: Option<(u8, u8)>,
}

#[derive(Debug, Deserialize)]
enum Kind {
    A,
    B,
}

#[derive(Debug, Deserialize)]
enum Never {}

fn message(text: &str) -> String {
    from_slice::<Strict>(text.as_bytes()).unwrap_err().to_string()
}

#[test]
fn error_messages_have_the_path_but_not_the_value() {
    for (text, expected) in [
        (r#"{"id":"canary"}"#, "expected u8, found a string at `$.id`"),
        (r#"{"id":"canary, expected canary"}"#, "expected u8, found a string at `$.id`"),
        (r#"{"id":4711}"#, "expected u8, found an integer with an invalid value at `$.id`"),
        (r#"{"id":47.11}"#, "expected u8, found a number with a fraction at `$.id`"),
        (r#"{"id":true}"#, "expected u8, found a boolean at `$.id`"),
        (r#"{"id":null}"#, "expected u8, found null at `$.id`"),
        (r#"{"id":[]}"#, "expected u8, found an array at `$.id`"),
        (r#"{"id":{}}"#, "expected u8, found an object at `$.id`"),
        ("{}", "missing field `id` at `$`"),
        (r#"{"id":1,"id":2}"#, "duplicate field `id` at `$`"),
        (r#"{"id":1,"kind":"canary"}"#, "expected `A` or `B`, found another value at `$.kind`"),
        (
            r#"{"id":1,"canary":1}"#,
            "unknown field, expected one of `id`, `kind`, `at`, `address`, `pair` at `$.canary`",
        ),
        (
            r#"{"id":1,"at":7}"#,
            "expected an RFC 3339 timestamp such as 2025-07-12T02:08:36Z, found an integer at `$.at`",
        ),
        (r#"{"id":1,"address":"canary"}"#, "the value is invalid for its type at `$.address`"),
        (r#"{"id":1,"pair":[1]}"#, "expected a tuple of size 2, found another length at `$.pair`"),
        (r#"{"id":1} x"#, "not valid JSON: trailing characters at line 1 column 10 at `$`"),
        ("<html>", "not valid JSON: expected value at line 1 column 1 at `$`"),
        ("", "the JSON is incomplete: EOF while parsing a value at line 1 column 0 at `$`"),
        (r#"{"id":"#, "the JSON is incomplete: EOF while parsing a value at line 1 column 6 at `$.id`"),
    ] {
        assert_eq!(message(text), expected, "{text}");
    }
    let error = from_slice::<Never>(br#""a, expected canary""#).unwrap_err();
    assert_eq!(error.reason(), "the value is invalid for its type");
}

#[test]
fn rejects_an_array_for_a_struct() {
    for (text, path) in [("[1]", "$"), ("[]", "$")] {
        let error = from_slice::<Strict>(text.as_bytes()).unwrap_err();
        assert_eq!(error.to_string(), format!("expected an object, found an array at `{path}`"));
    }
    let error = from_slice::<Vec<Option<Strict>>>(br#"[{"id":1},null,[1]]"#).unwrap_err();
    assert_eq!(error.to_string(), "expected an object, found an array at `$[2]`");
    let error = from_value::<BTreeMap<String, Strict>>(json!({ "a": [1] })).unwrap_err();
    assert_eq!(error.to_string(), "expected an object, found an array at `$.a`");
    assert_eq!(message(r#""canary""#), "expected an object, found a string at `$`");
}

#[cfg(feature = "client")]
#[test]
fn from_known_rejects_a_nonempty_object_without_known_properties() {
    #[derive(Debug, Default, Deserialize, PartialEq)]
    #[serde(default)]
    struct Page {
        items: Vec<Page>,
        #[serde(rename = "next-page", alias = "nextPage")]
        next: Option<String>,
    }
    for text in ["{}", r#"{"next-page":null}"#, r#"{"error":1,"nextPage":"a"}"#, r#"{"items":[{"error":1}]}"#] {
        assert!(super::from_known::<Page>(text.as_bytes()).is_ok(), "{text}");
        assert!(super::from_known::<Option<Page>>(text.as_bytes()).is_ok(), "{text}");
    }
    assert_eq!(super::from_known::<Vec<Page>>(br#"[{"error":1}]"#).map(|pages| pages.len()), Ok(1));
    for text in [r#"{"error":"canary"}"#, r#"{"Items":[],"next":"a"}"#] {
        let error = super::from_known::<Page>(text.as_bytes()).unwrap_err();
        assert_eq!(error.to_string(), "the object has none of the properties that the API documents at `$`");
        assert!(from_slice::<Page>(text.as_bytes()).is_ok());
    }
}

#[test]
fn decodes_numbers_with_zero_fraction_as_integers() {
    for (text, integer) in [("5.0", 5), ("-5.0", -5), ("1e3", 1000), ("9007199254740991.0", (1 << 53) - 1)] {
        assert_eq!(from_slice::<Vec<i64>>(format!("[{text}]").as_bytes()), Ok(vec![integer]), "{text}");
    }
    for text in ["5.5", "1e300", "9007199254740993.0"] {
        assert!(from_slice::<i64>(text.as_bytes()).is_err(), "{text}");
    }
    assert!(from_slice::<u8>(b"-5.0").is_err() && from_slice::<u8>(b"1e3").is_err());
    assert_eq!(from_slice::<Value>(b"5.0"), Ok(json!(5.0)));
}

#[test]
fn limits_the_memory_of_decoded_values() {
    #[derive(Debug, Default, Deserialize)]
    #[serde(default)]
    struct Large {
        numbers: [u64; 32],
    }
    let items = |count: usize| format!("[{}{{}}]", "{},".repeat(count - 1));
    assert_eq!(from_slice::<Vec<Large>>(items(1000).as_bytes()).unwrap().len(), 1000);
    let error = from_slice::<Vec<Large>>(items(1_500_000).as_bytes()).unwrap_err();
    assert_eq!(
        error.reason(),
        "the decoded value would take more than 256 MiB of memory, far more than the size of its JSON text: request smaller pages"
    );
}

#[test]
fn escapes_and_truncates_paths() {
    let error = from_slice::<BTreeMap<String, u8>>(br#"{"a\nb":"x"}"#).unwrap_err();
    assert_eq!(error.path(), r"$.a\nb");
    let key = "k".repeat(1000);
    let error = from_value::<BTreeMap<String, u8>>(json!({ key: "x" })).unwrap_err();
    assert_eq!(error.path().chars().count(), 257);
    assert!(error.path().ends_with('…'));
}

#[test]
fn keeps_but_does_not_print_keys_that_are_not_plain_names() {
    let long = "k".repeat(65);
    for key in ["canary@example.com", "+33 canary", "1canary", "canary.x", "", "-canary", "canaré", "a`: canary", &long]
    {
        let error = from_value::<BTreeMap<String, [u8; 1]>>(json!({ key: ["x"] })).unwrap_err();
        assert_eq!(error.path(), format!("$.{key}[0]"));
        assert_eq!(error.to_string(), "expected u8, found a string at `$.*[0]`");
        assert_eq!(
            format!("{error:?}"),
            r#"DecodeError { path: "$.*[0]", reason: "expected u8, found a string", .. }"#
        );
    }
    for key in ["name", "_a-1", "A", &long[1..]] {
        let error = from_value::<BTreeMap<String, u8>>(json!({ key: "x" })).unwrap_err();
        assert_eq!(error.to_string(), format!("expected u8, found a string at `$.{key}`"));
        assert_eq!(error.path(), format!("$.{key}"));
    }
}

#[test]
fn rejects_text_that_is_not_utf_8() {
    #[derive(Debug, Deserialize)]
    struct Pet {
        #[serde(rename = "id")]
        _id: u8,
    }
    // The property `name` is unknown, but the text is not JSON (RFC 8259, section 8.1).
    let error = from_slice::<Pet>(b"{\"id\":1,\"name\":\"\xe9\"}").unwrap_err();
    assert_eq!(error.to_string(), "not valid JSON: the text is not UTF-8 at byte 16 at `$`");
}

#[test]
fn keeps_and_prints_paths_inside_unions() {
    #[derive(Clone, Debug, Deserialize, serde::Serialize)]
    struct Map {
        counts: Option<BTreeMap<String, u8>>,
        inner: Option<Box<Node>>,
    }
    #[derive(Clone, Debug)]
    enum Node {
        Map(Map),
        Unknown(crate::UnknownVariant),
    }
    crate::open_union!(Node by "type" { Map(Map) = "map" });

    assert_eq!(from_value::<Node>(json!({ "type": "x" })).unwrap().tag(), Some("x"));
    for key in ["canary@x (in full: y)", "plain", "a`: b at line 1 column 2"] {
        let text = json!([{ "type": "map", "inner": { "type": "map", "counts": { key: "x" } } }]).to_string();
        let error = from_slice::<Vec<Node>>(text.as_bytes()).unwrap_err();
        let shown = if key == "plain" { key } else { "*" };
        assert_eq!(
            error.to_string(),
            format!(
                "expected u8, found a string (in the variant `map`) (in the variant `map`) at `$[0].inner.counts.{shown}`"
            )
        );
        assert_eq!(error.path(), format!("$[0].inner.counts.{key}"));
        assert!(!format!("{error:?}").contains("canary"));
    }
}

#[test]
fn reports_untagged_enums_without_a_matching_variant() {
    #[derive(Debug, Deserialize)]
    #[serde(untagged)]
    #[expect(dead_code, reason = "the tests only decode this type")]
    enum Either {
        Number(u8),
    }
    let error = from_value::<Either>(json!("canary")).unwrap_err();
    assert_eq!(error, DecodeError::new("$", "the value matches no variant of its type"));
}
