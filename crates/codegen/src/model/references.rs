//! References to component schemas.

use serde_json::Value;

use crate::openapi::pointer;

/// Returns the component that the `$ref` of a schema names.
pub fn target(schema: &Value) -> Option<String> {
    component(schema.get("$ref")?.as_str()?)
}

/// Returns the components that a schema refers to, at any depth.
pub fn named(schema: &Value) -> Vec<String> {
    let mut found = Vec::new();
    collect(schema, &mut found);
    found
}

fn collect(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Object(members) => {
            found.extend(target(value));
            members.values().for_each(|member| collect(member, found));
        }
        Value::Array(items) => items.iter().for_each(|item| collect(item, found)),
        _ => {}
    }
}

/// Returns the name of the component schema that a reference names.
pub fn component(reference: &str) -> Option<String> {
    reference.strip_prefix("#/components/schemas/").map(pointer::unescape)
}
