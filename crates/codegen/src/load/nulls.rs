//! Null values in third-party documents, usually keys without a value.
//!
//! A key with a null value is removed. In maps whose keys are names, such as `properties`, and for operations, null becomes an
//! empty object instead. Data such as examples stays unchanged.

use serde_json::{Map, Value};

use crate::openapi::{METHODS, is_data, is_extension, is_name_map, pointer};

/// Maps in which a null value means an empty object, such as a schema of any value or a response without a body.
const MAPS_OF_OBJECTS: [&str; 8] =
    ["properties", "schemas", "patternProperties", "dependentSchemas", "$defs", "responses", "content", "headers"];

/// Removes keys with null values, at any depth.
pub fn drop_nulls(value: &mut Value, at: &str) {
    match value {
        Value::Object(members) => object(members, at),
        Value::Array(items) => {
            for (index, item) in items.iter_mut().enumerate() {
                if item.is_null() && pointer::last_token(at) == "type" {
                    // In YAML, the type name `null` without quotes is the null value.
                    *item = Value::String("null".to_owned());
                }
                drop_nulls(item, &pointer::item(at, index));
            }
        }
        _ => {}
    }
}

fn object(members: &mut Map<String, Value>, at: &str) {
    let has_names = is_name_map(at);
    let is_path_item = pointer::parent(at).is_some_and(|paths| pointer::last_token(paths) == "paths");
    let may_be_empty = if has_names {
        MAPS_OF_OBJECTS.contains(&pointer::last_token(at).as_str())
    } else {
        // In a path item, a method with a null value is an empty operation.
        is_path_item
    };
    members.retain(|key, member| {
        if is_extension(at, key) || key == "const" && !has_names || is_data(at, key) {
            return true;
        }
        if !member.is_null() {
            let is_examples = key == "examples" && member.is_array();
            if !is_examples || has_names {
                drop_nulls(member, &pointer::join(at, key));
            }
            return true;
        }
        let is_operation = METHODS.contains(&key.as_str());
        if may_be_empty && (has_names || is_operation) {
            *member = Value::Object(Map::new());
            return true;
        }
        false
    });
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::drop_nulls;

    #[test]
    fn removes_null_values_except_in_schema_values_and_extensions() {
        let mut document = json!({
            "servers": null,
            "paths": {
                "/a": {"get": null, "parameters": null},
                "/b": {"post": {"requestBody": {"content": {"application/json": {"schema": null}}}, "responses": {"204": null}}},
                "/c": null
            },
            "components": {"schemas": {
                "Any": null,
                "Thing": {
                    "type": ["object", null],
                    "required": null,
                    "properties": {"required": null, "kind": {"default": null, "const": null, "enum": [null], "examples": [null]}}
                }
            }},
            "x-own": {"a": null}
        });
        drop_nulls(&mut document, "");
        let expected = json!({
            "paths": {
                "/a": {"get": {}},
                "/b": {"post": {"requestBody": {"content": {"application/json": {}}}, "responses": {"204": {}}}}
            },
            "components": {"schemas": {
                "Any": {},
                "Thing": {
                    "type": ["object", "null"],
                    "properties": {"required": {}, "kind": {"default": null, "const": null, "enum": [null], "examples": [null]}}
                }
            }},
            "x-own": {"a": null}
        });
        assert_eq!(document, expected);
    }
}
