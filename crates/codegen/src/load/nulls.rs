//! Nulls in documents of other projects: keys without a value.
//!
//! Such a member says nothing, and is taken as one that is not there; a name with nothing behind it is kept where what it
//! names may be empty. Data is left as it is.

use serde_json::{Map, Value};

use crate::openapi::{METHODS, holds_names, is_data, is_extension, pointer};

/// The maps in which a name may stand for an empty object: a schema of any value, an answer without a body.
const HOLDERS: [&str; 8] =
    ["properties", "schemas", "patternProperties", "dependentSchemas", "$defs", "responses", "content", "headers"];

/// Takes what is null out of an object and all that is inside.
pub fn drop_nulls(value: &mut Value, at: &str) {
    match value {
        Value::Object(members) => object(members, at),
        Value::Array(items) => {
            for (index, item) in items.iter_mut().enumerate() {
                if item.is_null() && pointer::last(at) == "type" {
                    // Without quotes, the name of the type is YAML's word for nothing.
                    *item = Value::String("null".to_owned());
                }
                drop_nulls(item, &pointer::item(at, index));
            }
        }
        _ => {}
    }
}

fn object(members: &mut Map<String, Value>, at: &str) {
    let has_names = holds_names(at);
    let is_path_item = pointer::parent(at).is_some_and(|paths| pointer::last(paths) == "paths");
    let may_be_empty = if has_names {
        HOLDERS.contains(&pointer::last(at).as_str())
    } else {
        // An operation of which nothing is said is one.
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
    fn what_is_null_is_not_there_and_data_stays() {
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
