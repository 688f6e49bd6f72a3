//! Values in paths, queries and headers.

use http::HeaderMap;
use percent_encoding::percent_decode_str;
use serde_json::{Value, json};

/// Parses the values of a parameter by its schema. The items of an array can be separated by commas in one value, and the parameter
/// can have several values. Returns `None` if a parameter of another type does not have exactly one value.
pub(super) fn value(schema: &Value, texts: &[&str]) -> Option<Value> {
    if schema.get("type").is_some_and(|kind| kind == "array") {
        let items = schema.get("items").unwrap_or(&Value::Null);
        let parts = texts.iter().flat_map(|text| text.split(','));
        return Some(Value::Array(parts.map(|text| scalar(items, text.trim())).collect()));
    }
    let [text] = texts else { return None };
    Some(scalar(schema, text))
}

/// Parses a scalar by its schema. Text that cannot be parsed stays a string.
fn scalar(schema: &Value, text: &str) -> Value {
    let typed = match schema.get("type").and_then(Value::as_str) {
        Some("integer") => integer(text),
        Some("number") => text.parse::<f64>().ok().map(Value::from),
        Some("boolean") => text.parse::<bool>().ok().map(Value::from),
        _ => None,
    };
    typed.unwrap_or_else(|| json!(text))
}

/// Parses an integer. An integer beyond 64 bits becomes the nearest float, as in JSON.
fn integer(text: &str) -> Option<Value> {
    let is_integer = text.strip_prefix('-').unwrap_or(text).bytes().all(|byte| byte.is_ascii_digit());
    is_integer.then(|| serde_json::from_str(text).ok()).flatten()
}

/// Returns a media type without its parameters, in lower case.
pub(super) fn essence(media_type: &str) -> String {
    media_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
}

/// Decodes a value of a form or a query.
pub(crate) fn decode_form_value(text: &str) -> String {
    percent_decode_str(&text.replace('+', " ")).decode_utf8_lossy().into_owned()
}

/// Returns the decoded names and values of a query.
pub(crate) fn pairs(query: &str) -> Vec<(String, String)> {
    let pairs = query.split('&').filter(|pair| !pair.is_empty());
    pairs
        .map(|pair| pair.split_once('=').unwrap_or((pair, "")))
        .map(|(name, value)| (decode_form_value(name), decode_form_value(value)))
        .collect()
}

/// Returns the names and values of the headers.
pub(crate) fn header_pairs(headers: &HeaderMap) -> Vec<(String, String)> {
    let text = |value: &http::HeaderValue| String::from_utf8_lossy(value.as_bytes()).into_owned();
    headers.iter().map(|(name, value)| (name.as_str().to_owned(), text(value))).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::value;

    #[test]
    fn converts_text_to_the_type_of_the_schema() {
        let (text, integer) = (json!({ "type": "string" }), json!({ "type": "integer" }));
        assert_eq!(value(&text, &["a,b"]), Some(json!("a,b")));
        assert_eq!((value(&integer, &["-7"]), value(&integer, &["7x"])), (Some(json!(-7)), Some(json!("7x"))));
        assert_eq!((value(&text, &["a", "b"]), value(&text, &[])), (None, None));
        let list = json!({ "type": "array", "items": integer });
        assert_eq!(value(&list, &["1, 2", "3"]), Some(json!([1, 2, 3])));
    }
}
