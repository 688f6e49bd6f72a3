//! Boolean keywords.

use serde_json::Value;

/// Returns whether a boolean keyword is true. A missing keyword is false.
pub fn flag(value: &Value, key: &str) -> bool {
    value.get(key).and_then(Value::as_bool).unwrap_or_default()
}
