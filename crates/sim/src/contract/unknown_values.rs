//! The fault [`Fault::UnknownValues`](crate::Fault::UnknownValues): adds unknown properties and enum values to a response.

use serde_json::{Map, Value, json};

use super::parse::resolved;

/// A value that no enum of these APIs lists.
const UNKNOWN_VALUE: &str = "brand-new";

/// A property that no object of these APIs has.
const UNKNOWN_PROPERTY: &str = "brandNew";

/// Replaces all enum values and discriminator values with unknown values, and adds an unknown property to each object that allows it.
pub(super) fn add(value: &mut Value, schema: &Value, definitions: &Value) {
    let schema = resolved(schema, definitions);
    if value.is_string() && schema.get("enum").is_some() {
        *value = json!(UNKNOWN_VALUE);
        return;
    }
    for part in schema.get("allOf").and_then(Value::as_array).into_iter().flatten() {
        match (part.get("if"), part.get("then")) {
            (Some(condition), Some(then)) if matches_condition(condition, value) => add(value, then, definitions),
            (None, _) => add(value, part, definitions),
            _ => {}
        }
    }
    // Each alternative changes only values of its own type.
    for alternative in schema.get("anyOf").and_then(Value::as_array).into_iter().flatten() {
        add(value, alternative, definitions);
    }
    if let (Value::Array(items), Some(item_schema)) = (&mut *value, schema.get("items")) {
        for item in items {
            add(item, item_schema, definitions);
        }
    }
    let properties = schema.get("properties").and_then(Value::as_object);
    if let (Value::Object(object), Some(properties)) = (value, properties) {
        for (name, property_schema) in properties {
            if let Some(property) = object.get_mut(name) {
                add(property, property_schema, definitions);
            }
        }
        if allows_additional(schema) {
            object.insert(UNKNOWN_PROPERTY.to_owned(), json!({ "of": ["tomorrow"] }));
        }
    }
}

/// Returns whether a value has the discriminator value that a condition requires.
fn matches_condition(condition: &Value, value: &Value) -> bool {
    let required: Option<&Map<String, Value>> = condition.get("properties").and_then(Value::as_object);
    required.is_some_and(|required| required.iter().all(|(name, tag)| value.get(name) == tag.get("const")))
}

/// Returns whether the schema of an object allows additional properties of any type.
fn allows_additional(schema: &Value) -> bool {
    schema.get("additionalProperties").is_none_or(|additional| *additional == true)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::add;

    #[test]
    fn adds_unknown_enum_values_discriminator_values_and_properties() {
        let definitions = json!({ "Status": { "type": "string", "enum": ["on", "off"] } });
        let when = json!({ "if": { "properties": { "kind": { "const": "a" } } }, "then": { "properties": { "status": { "$ref": "#/$defs/Status" } } } });
        let schema = json!({
            "properties": {
                "list": { "type": "array", "items": { "properties": { "status": { "$ref": "#/$defs/Status" } } } },
                "map": { "type": "object", "additionalProperties": { "type": "string" } },
                "closed": { "properties": {}, "additionalProperties": false },
                "union": { "properties": { "kind": { "enum": ["a"] } }, "allOf": [when] },
                "text": { "type": "string" },
                "nullable": { "anyOf": [{ "properties": { "status": { "$ref": "#/$defs/Status" } } }, { "type": "null" }] },
                "nothing": { "anyOf": [{ "$ref": "#/$defs/Status" }, { "type": "null" }] },
            },
        });
        let mut response = json!({
            "list": [{ "status": "on" }], "map": { "a": "b" }, "closed": {}, "union": { "kind": "a", "status": "on" }, "text": "on",
            "nullable": { "status": "on" }, "nothing": null,
        });
        add(&mut response, &schema, &definitions);
        let unknown_values = json!({ "of": ["tomorrow"] });
        let expected = json!({
            "list": [{ "status": "brand-new", "brandNew": unknown_values }],
            "map": { "a": "b" },
            "closed": {},
            "union": { "kind": "brand-new", "status": "brand-new", "brandNew": unknown_values },
            "text": "on",
            "nullable": { "status": "brand-new", "brandNew": unknown_values },
            "nothing": null,
            "brandNew": unknown_values,
        });
        assert_eq!(response, expected);
    }
}
