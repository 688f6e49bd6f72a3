//! When two JSON values are the same.

use serde_json::Value;

/// The JSON pointer of the first place where two values differ, and how; nothing if they don't.
///
/// In an answer a member that is absent, null or an empty array or object is one and the same: a client reads all of
/// them as "nothing there". In a request the difference reaches the vendor, so `exact` compares to the letter.
/// Numbers compare by value: `1` and `1.0` are one number in JSON.
pub fn difference(expected: &Value, found: &Value, exact: bool) -> Option<String> {
    compare(expected, found, exact, "")
}

fn compare(expected: &Value, found: &Value, exact: bool, at: &str) -> Option<String> {
    match (expected, found) {
        (Value::Object(a), Value::Object(b)) => {
            let mut keys = a.keys().chain(b.keys().filter(|key| !a.contains_key(*key)));
            keys.find_map(|key| member(a.get(key), b.get(key), exact, &format!("{at}/{key}")))
        }
        (Value::Array(a), Value::Array(b)) if a.len() == b.len() => {
            a.iter().zip(b).enumerate().find_map(|(index, (a, b))| compare(a, b, exact, &format!("{at}/{index}")))
        }
        (Value::Number(a), Value::Number(b)) if a.as_f64() == b.as_f64() => None,
        _ if expected == found => None,
        _ => Some(format!("{}: expected {expected}, found {found}", if at.is_empty() { "/" } else { at })),
    }
}

fn member(expected: Option<&Value>, found: Option<&Value>, exact: bool, at: &str) -> Option<String> {
    match (expected, found) {
        (Some(expected), Some(found)) => compare(expected, found, exact, at),
        (Some(value), None) if exact || !is_nothing(value) => Some(format!("{at}: expected {value}, found nothing")),
        (None, Some(value)) if exact || !is_nothing(value) => Some(format!("{at}: expected nothing, found {value}")),
        _ => None,
    }
}

fn is_nothing(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Array(items) => items.is_empty(),
        Value::Object(members) => members.is_empty(),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::difference;
    use serde_json::json;

    #[test]
    fn equal_values_do_not_differ() {
        let value = json!({"a": [1, {"b": null}], "c": "d"});
        assert_eq!(difference(&value, &value, true), None);
        assert_eq!(difference(&json!(1), &json!(1.0), true), None);
    }

    #[test]
    fn the_place_of_a_difference_is_named() {
        let found = difference(&json!({"a": [1, 2]}), &json!({"a": [1, 3]}), false);
        assert_eq!(found.as_deref(), Some("/a/1: expected 2, found 3"));
        assert!(difference(&json!([1]), &json!([1, 2]), false).is_some());
        assert!(difference(&json!({"a": 1}), &json!({}), false).is_some());
        assert!(difference(&json!({}), &json!({"a": 1}), false).is_some());
    }

    #[test]
    fn nothing_is_nothing_in_answers_and_something_in_requests() {
        for (a, b) in [(json!({"a": null}), json!({})), (json!({}), json!({"a": []}))] {
            assert_eq!(difference(&a, &b, false), None);
            assert!(difference(&a, &b, true).is_some());
        }
    }
}
