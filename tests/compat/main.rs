//! Promise: backward-compatible changes to responses do not break a client.
//!
//! The tests change one location of a response example at a time, in every way that fits its schema: they add a property,
//! insert an unknown enum value, an unknown union variant or null, or remove a property. Each changed copy must decode
//! without losing data that a caller can use.

mod injection;
mod walk;

use std::collections::BTreeMap;

use injection::{Injection, Kind};
use serde_json::Value;
use subkit::runtime::{DecodeError, testing::Example};
use subkit_tests::{Contract, first_difference};

type Decode<'a> = &'a dyn Fn(&str) -> Result<Value, DecodeError>;
type Counts = BTreeMap<(&'static str, Kind), usize>;

/// The minimum number of injections of each kind. If there are fewer, the walk misses locations.
const MIN_INJECTIONS: [(Kind, usize); 5] = [
    (Kind::UnknownProperty, 500),
    (Kind::UnknownValue, 400),
    (Kind::UnknownTag, 10),
    (Kind::Null, 1_000),
    (Kind::Absent, 1_000),
];

/// Returns the problem that an injection causes, if any.
fn problem(injection: &Injection, original: &Value, decode: Decode<'_>) -> Option<String> {
    let Some(changed) = injection.apply(original) else { return Some("the location does not exist".to_owned()) };
    let found = match decode(&changed.to_string()) {
        Ok(found) => found,
        Err(error) => return Some(format!("decoding failed: {error}")),
    };
    let was_dropped = found.pointer(&injection.pointer()).is_none();
    if injection.kind == Kind::UnknownProperty && !injection.is_kept && was_dropped {
        return first_difference(original, &found, false);
    }
    first_difference(&changed, &found, false)
}

/// Returns the problems of an example and counts the injections.
fn problems(example: &Example, contract: &Contract, counts: &mut Counts) -> Result<Vec<String>, String> {
    let schema = contract.body(example.operation, example.location).ok_or("the spec has no schema for this example")?;
    let value: Value = serde_json::from_str(example.json).map_err(|error| error.to_string())?;
    let decode = |text: &str| (example.round_trip)(text).map(|found| found.json);
    let mut found = Vec::new();
    for injection in walk::injections(schema, contract.components(), &value) {
        *counts.entry((example.api, injection.kind)).or_default() += 1;
        if let Some(problem) = problem(&injection, &value, &decode) {
            found.push(format!("at `{}`, {}: {problem}", injection.pointer(), injection.kind));
        }
    }
    Ok(found)
}

#[test]
fn responses_decode_after_backward_compatible_changes() {
    let mut failures = Vec::new();
    let mut counts = Counts::new();
    for suite in subkit::SUITES {
        let contract = match Contract::load(suite.api) {
            Ok(contract) => contract,
            Err(error) => {
                failures.push(error);
                continue;
            }
        };
        let tried = counts.len();
        let responses = suite.examples().filter(|example| example.location.starts_with("response "));
        for example in responses.filter(|example| example.reason.is_none()) {
            let Example { api, operation, location, name, .. } = example;
            let found = problems(example, &contract, &mut counts).unwrap_or_else(|error| vec![error]);
            failures.extend(found.iter().map(|problem| format!("{api} {operation} {location} `{name}` {problem}")));
        }
        if counts.len() == tried {
            failures.push(format!("{}: no change was tried", suite.api));
        }
    }
    for ((api, kind), count) in &counts {
        println!("{api}: {count} × {kind}");
    }
    let total: usize = counts.values().sum();
    assert!(failures.is_empty(), "{} of {total} injections failed:\n{}", failures.len(), failures.join("\n"));
    for (kind, minimum) in MIN_INJECTIONS {
        let count: usize = counts.iter().filter(|((_, other), _)| *other == kind).map(|(_, count)| count).sum();
        assert!(count >= minimum, "{kind}: {count} injections, expected at least {minimum}");
    }
}

/// Tests of the check itself: it reports a decoder that does not tolerate a change.
#[cfg(test)]
mod self_test {
    use serde_json::{Value, json};
    use subkit::runtime::{DecodeError, decode};

    use super::{Kind, problem, walk};

    fn schema() -> Value {
        json!({
            "type": "object",
            "required": ["kind"],
            "properties": {
                "kind": { "enum": ["a"], "type": "string" },
                "list": { "type": "array", "items": { "$ref": "#/$defs/Union" } },
            },
        })
    }

    fn components() -> Value {
        json!({ "Union": { "type": "object", "required": ["t"], "allOf": [{
            "if": { "properties": { "t": { "const": "x" } } },
            "then": { "type": "object", "properties": { "map": { "type": "object", "additionalProperties": true } } },
        }] } })
    }

    fn value() -> Value {
        json!({ "kind": "a", "list": [{ "t": "x", "map": {} }] })
    }

    /// Returns the locations with a problem, by kind.
    fn failing(decode: fn(&str) -> Result<Value, DecodeError>) -> Vec<(Kind, String)> {
        walk::injections(&schema(), &components(), &value())
            .iter()
            .filter(|injection| problem(injection, &value(), &decode).is_some())
            .map(|injection| (injection.kind, injection.pointer()))
            .collect()
    }

    fn all() -> Vec<(Kind, String)> {
        let found = walk::injections(&schema(), &components(), &value());
        found.iter().map(|injection| (injection.kind, injection.pointer())).collect()
    }

    fn any(text: &str) -> Result<Value, DecodeError> {
        decode::from_slice::<Value>(text.as_bytes())
    }

    /// Acts like a decoder of a closed type: fails on text that the original example does not contain.
    fn fail_on(text: &str, word: &str) -> Result<Value, DecodeError> {
        if text.contains(word) { decode::from_slice::<bool>(b"7").map(Value::from) } else { any(text) }
    }

    #[test]
    fn injects_every_kind_of_change_and_accepts_a_tolerant_decoder() {
        assert_eq!(failing(any), Vec::new());
        let all = all();
        for kind in Kind::ALL {
            assert!(all.iter().any(|(other, _)| *other == kind), "{kind}: none in {all:?}");
        }
        for expected in ["/kind", "/list/0/t", "/list/0/map", "/list/0/map/subkit-unknown"] {
            assert!(all.iter().any(|(_, pointer)| pointer == expected), "{expected}: not in {all:?}");
        }
    }

    #[test]
    fn reports_a_decoder_that_rejects_unknown_or_missing_data() {
        let found = failing(|text| fail_on(text, r#":"subkit-unknown""#));
        assert_eq!(found, [(Kind::UnknownValue, "/kind".to_owned()), (Kind::UnknownTag, "/list/0/t".to_owned())]);
        let found = failing(|text| fail_on(text, r#""subkit-unknown":"#));
        assert!(found.len() == 3 && found.iter().all(|(kind, _)| *kind == Kind::UnknownProperty), "{found:?}");
        let found = failing(|text| fail_on(text, ":null"));
        assert_eq!(found, [(Kind::Null, "/list".to_owned()), (Kind::Null, "/list/0/map".to_owned())]);
        let found = failing(|text| if text.contains("list") { any(text) } else { fail_on(text, "kind") });
        assert_eq!(found, [(Kind::Absent, "/list".to_owned())]);
    }

    #[test]
    fn reports_a_decoder_that_drops_or_invents_data() {
        let found = failing(|text| any(&text.replace("subkit-unknown", "Unknown")));
        for lost in ["/kind", "/list/0/t", "/list/0/map/subkit-unknown"] {
            assert!(found.iter().any(|(_, pointer)| pointer == lost), "{lost}: not in {found:?}");
        }
        let found = failing(|text| any(&text.replace("null", "7")));
        assert!(found.contains(&(Kind::Null, "/list".to_owned())), "{found:?}");
    }
}
