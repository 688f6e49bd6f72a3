//! Members that are true or false.

use serde_json::Value;

/// Whether a member is true; one that is absent is not.
pub fn flag(value: &Value, key: &str) -> bool {
    value.get(key).and_then(Value::as_bool).unwrap_or_default()
}
