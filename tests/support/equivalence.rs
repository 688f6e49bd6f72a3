//! Equivalence of JSON values.

use serde_json::Value;

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
        (Value::String(a), Value::String(b)) if without_zeros(a) == without_zeros(b) => None,
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

/// Returns a timestamp without the zeros at the end of its fraction, and any other text as it is. It does not parse the timestamp,
/// because a digit that the client drops must remain a difference.
fn without_zeros(text: &str) -> String {
    let is_date_time = |text: &str| {
        text.len() == 19
            && text.chars().zip("0000-00-00T00:00:00".chars()).all(|(char, form)| match form {
                '0' => char.is_ascii_digit(),
                form => char == form,
            })
    };
    let Some((date_time, rest)) = text.split_once('.').filter(|(start, _)| is_date_time(start)) else {
        return text.to_owned();
    };
    let zone = rest.trim_start_matches(|char: char| char.is_ascii_digit());
    let fraction = rest.strip_suffix(zone).unwrap_or_default().trim_end_matches('0');
    let point = if fraction.is_empty() { "" } else { "." };
    format!("{date_time}{point}{fraction}{zone}")
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
        assert_eq!(
            first_difference(&json!("2026-01-02T03:04:05.000+01:00"), &json!("2026-01-02T03:04:05+01:00"), true),
            None
        );
        // More digits than a client may be able to keep, another zone, and texts that are no timestamps.
        assert!(difference("2026-01-02T03:04:05.5000000000001Z").is_some());
        assert!(difference("2026-01-02T03:04:05.5+00:00").is_some());
        assert!(first_difference(&json!("1.50"), &json!("1.5"), true).is_some());
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
