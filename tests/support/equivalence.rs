//! Equivalence of JSON values.

use serde_json::Value;
use subkit::runtime::Timestamp;

/// Returns the JSON pointer and a description of the first difference between two values, or `None` if they are equivalent.
///
/// In a response, an absent property is equivalent to null, an empty array and an empty object, because a client decodes all
/// of these as empty. In a request, the server can see the difference, so with `exact` they differ. Numbers are compared by
/// value: `1` and `1.0` are the same number in JSON. Timestamps are compared without the zeros at the end of their fraction, which
/// clients do not keep.
pub fn first_difference(expected: &Value, found: &Value, exact: bool) -> Option<String> {
    compare(expected, found, exact, "")
}

fn compare(expected: &Value, found: &Value, exact: bool, at: &str) -> Option<String> {
    match (expected, found) {
        (Value::Object(a), Value::Object(b)) => {
            let mut keys = a.keys().chain(b.keys().filter(|key| !a.contains_key(*key)));
            keys.find_map(|key| compare_property(a.get(key), b.get(key), exact, &format!("{at}/{key}")))
        }
        (Value::Array(a), Value::Array(b)) if a.len() == b.len() => {
            a.iter().zip(b).enumerate().find_map(|(index, (a, b))| compare(a, b, exact, &format!("{at}/{index}")))
        }
        (Value::Number(a), Value::Number(b)) if a.as_f64() == b.as_f64() => None,
        (Value::String(a), Value::String(b)) if is_same_timestamp(a, b) => None,
        _ if expected == found => None,
        _ => Some(format!("{}: expected {expected}, found {found}", if at.is_empty() { "/" } else { at })),
    }
}

fn compare_property(expected: Option<&Value>, found: Option<&Value>, exact: bool, at: &str) -> Option<String> {
    match (expected, found) {
        // A client decodes a null list as an empty one, even if the list is required.
        (Some(Value::Null), Some(other)) | (Some(other), Some(Value::Null)) if !exact && is_empty_value(other) => None,
        (Some(expected), Some(found)) => compare(expected, found, exact, at),
        (Some(value), None) if exact || !is_empty_value(value) => {
            Some(format!("{at}: expected {value}, found nothing"))
        }
        (None, Some(value)) if exact || !is_empty_value(value) => {
            Some(format!("{at}: expected nothing, found {value}"))
        }
        _ => None,
    }
}

/// Returns whether two texts are equal timestamps.
fn is_same_timestamp(a: &str, b: &str) -> bool {
    matches!((a.parse::<Timestamp>(), b.parse::<Timestamp>()), (Ok(a), Ok(b)) if a == b)
}

fn is_empty_value(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Array(items) => items.is_empty(),
        Value::Object(properties) => properties.is_empty(),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::first_difference;
    use serde_json::json;

    #[test]
    fn equal_values_have_no_difference() {
        let value = json!({"a": [1, {"b": null}], "c": "d"});
        assert_eq!(first_difference(&value, &value, true), None);
        assert_eq!(first_difference(&json!(1), &json!(1.0), true), None);
    }

    #[test]
    fn timestamps_are_equal_without_zeros_at_the_end() {
        let difference = |other: &str| first_difference(&json!("2026-01-02T03:04:05.500Z"), &json!(other), true);
        assert_eq!(difference("2026-01-02T03:04:05.5Z"), None);
        assert!(difference("2026-01-02T03:04:05Z").is_some());
        assert!(difference("2026-01-02").is_some());
    }

    #[test]
    fn difference_starts_with_its_json_pointer() {
        let found = first_difference(&json!({"a": [1, 2]}), &json!({"a": [1, 3]}), false);
        assert_eq!(found.as_deref(), Some("/a/1: expected 2, found 3"));
        assert!(first_difference(&json!([1]), &json!([1, 2]), false).is_some());
        assert!(first_difference(&json!({"a": 1}), &json!({}), false).is_some());
        assert!(first_difference(&json!({}), &json!({"a": 1}), false).is_some());
    }

    #[test]
    fn absent_null_and_empty_are_equivalent_except_in_exact_comparisons() {
        let cases = [
            (json!({"a": null}), json!({})),
            (json!({}), json!({"a": []})),
            (json!({"a": null}), json!({"a": []})),
            (json!({"a": {}}), json!({"a": null})),
        ];
        for (a, b) in cases {
            assert_eq!(first_difference(&a, &b, false), None, "{a} {b}");
            assert!(first_difference(&a, &b, true).is_some(), "{a} {b}");
        }
        for (a, b) in [(json!({"a": null}), json!({"a": [1]})), (json!({"a": []}), json!({"a": {}}))] {
            assert!(first_difference(&a, &b, false).is_some(), "{a} {b}");
        }
    }
}
