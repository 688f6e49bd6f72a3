//! Promise: every example of every spec decodes, and encodes to an equal value. Decoding fails for vendor examples that the
//! spec marks as invalid.

use serde_json::{Value, json};
use subkit::runtime::{
    DecodeError,
    testing::{Example, RoundTrip},
};
use subkit_tests::first_difference;

/// Returns the problem with an example, if any.
fn problem(example: &Example) -> Option<String> {
    match (example.reason, (example.round_trip)(example.json)) {
        (None, Err(error)) => Some(format!("decoding failed: {error}")),
        (Some(reason), Ok(_)) => Some(format!("decoding succeeded, although the spec says: {reason}")),
        (Some(_), Err(_)) => None,
        (None, Ok(found)) => match serde_json::from_str::<Value>(example.json) {
            Ok(expected) => first_difference(&expected, &found.json, example.location == "request"),
            Err(error) => Some(format!("the example is not JSON: {error}")),
        },
    }
}

#[test]
fn every_example_round_trips() {
    let mut problems = Vec::new();
    let mut count = 0;
    for example in subkit::SUITES.iter().flat_map(|suite| suite.examples()) {
        count += 1;
        if let Some(problem) = problem(example) {
            let Example { api, operation, location, name, type_name, .. } = example;
            problems.push(format!("{api} {operation} {location} `{name}` as {type_name}: {problem}"));
        }
    }
    assert!(problems.is_empty(), "{} of {count} examples:\n{}", problems.len(), problems.join("\n"));
    assert!(count > 0, "the specs have no examples");
}

#[test]
fn every_invalid_vendor_example_has_a_reason() {
    for example in subkit::SUITES.iter().flat_map(|suite| suite.examples()) {
        assert_ne!(
            example.reason,
            Some(""),
            "{} {}: an invalid example without a reason",
            example.api,
            example.operation
        );
    }
}

/// Tests the check itself with an example that loses a property, an example that does not decode, and an invalid example
/// that decodes.
#[test]
fn round_trip_check_reports_every_kind_of_problem() {
    fn example(reason: Option<&'static str>, round_trip: fn(&str) -> Result<RoundTrip, DecodeError>) -> Example {
        Example {
            api: "x",
            operation: "x",
            location: "request",
            name: "x",
            type_name: "x",
            json: r#"{"a":1}"#,
            reason,
            round_trip,
        }
    }
    assert_eq!(problem(&example(None, |_| Ok(RoundTrip::new(json!({"a": 1}), "")))), None);
    assert_eq!(
        problem(&example(None, |_| Ok(RoundTrip::new(json!({}), "")))).as_deref(),
        Some("/a: expected 1, found nothing")
    );
    assert!(
        problem(&example(Some("it is wrong"), |_| Ok(RoundTrip::new(json!({"a": 1}), ""))))
            .is_some_and(|problem| problem.contains("it is wrong"))
    );
    let fails = |text: &str| {
        subkit::runtime::decode::from_slice::<bool>(text.as_bytes()).map(|is| RoundTrip::new(is.into(), ""))
    };
    assert!(problem(&example(None, fails)).is_some_and(|problem| problem.starts_with("decoding failed")));
    assert_eq!(problem(&example(Some("it is wrong"), fails)), None);
    assert!(!subkit::SUITES.is_empty(), "no API is under test");
}
