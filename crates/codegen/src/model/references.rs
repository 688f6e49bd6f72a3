//! References to component schemas.

use serde_json::Value;

use crate::openapi::pointer;

/// The component schemas that a schema names, at any depth.
pub fn named(schema: &Value) -> Vec<String> {
    let mut found = Vec::new();
    collect(schema, &mut found);
    found
}

fn collect(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Object(members) => {
            if let Some(name) = members.get("$ref").and_then(Value::as_str).and_then(component) {
                found.push(name);
            }
            members.values().for_each(|member| collect(member, found));
        }
        Value::Array(items) => items.iter().for_each(|item| collect(item, found)),
        _ => {}
    }
}

/// The name of the component schema that a `$ref` names.
pub fn component(reference: &str) -> Option<String> {
    reference.strip_prefix("#/components/schemas/").map(pointer::unescape)
}
