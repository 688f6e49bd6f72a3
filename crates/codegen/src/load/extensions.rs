//! Extensions (`x-…`) in third-party documents. All are ignored, except the common extensions that name enum values, and valid
//! extensions of this project.

use std::collections::HashSet;

use serde_json::{Map, Value};

use crate::openapi::{is_data, is_extension, pointer};

/// The extensions that name the values of an enum of integers.
pub const ENUM_NAMES: [&str; 3] = ["x-enum-varnames", "x-enumNames", "x-enum-names"];

/// Removes the extensions of a document, except those at the `honored` locations and those that contain the target of a reference.
/// A reference that is itself inside a removed extension does not count.
pub fn drop_extensions(root: &mut Value, honored: &HashSet<String>) {
    let mut kept: HashSet<String> = honored.clone();
    loop {
        let mut named = honored.clone();
        references(root, "", &kept, &mut named);
        if named == kept {
            break;
        }
        kept = named;
    }
    drop_inside(root, "", &kept);
}

/// Collects the extensions that references point into. Does not search extensions that are not in `kept`.
fn references(value: &Value, at: &str, kept: &HashSet<String>, named: &mut HashSet<String>) {
    match value {
        Value::Object(members) => {
            let is_mapping = pointer::last_token(at) == "mapping";
            for (key, member) in members {
                let place = pointer::join(at, key);
                if let Value::String(text) = member
                    && (key == "$ref" || is_mapping)
                {
                    named.extend(text.strip_prefix('#').and_then(extension_around));
                }
                if !is_data(at, key) && (kept.contains(&place) || !has_no_effect(at, key)) {
                    references(member, &place, kept, named);
                }
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                references(item, &pointer::item(at, index), kept, named);
            }
        }
        _ => {}
    }
}

/// Returns the outermost extension around a pointer.
fn extension_around(target: &str) -> Option<String> {
    let mut at = String::new();
    for token in pointer::tokens(target) {
        let place = pointer::join(&at, &token);
        if has_no_effect(&at, &token) {
            return Some(place);
        }
        at = place;
    }
    None
}

fn drop_inside(value: &mut Value, at: &str, kept: &HashSet<String>) {
    match value {
        Value::Object(members) => object(members, at, kept),
        Value::Array(items) => {
            for (index, item) in items.iter_mut().enumerate() {
                drop_inside(item, &pointer::item(at, index), kept);
            }
        }
        _ => {}
    }
}

fn object(members: &mut Map<String, Value>, at: &str, kept: &HashSet<String>) {
    members.retain(|key, member| {
        let place = pointer::join(at, key);
        if has_no_effect(at, key) && !kept.contains(&place) {
            return false;
        }
        if !is_data(at, key) {
            drop_inside(member, &place, kept);
        }
        true
    });
}

/// Returns whether a key is an extension that is ignored. In `responses` and `content`, whose keys are statuses and media types,
/// a key that begins with `x-` is also an extension, unless it is a media type with a slash.
fn has_no_effect(at: &str, key: &str) -> bool {
    if ENUM_NAMES.contains(&key) {
        return false;
    }
    let is_entry = match pointer::last_token(at).as_str() {
        "responses" => pointer::parent(at).is_some_and(|owner| pointer::last_token(owner) != "components"),
        "content" => !key.contains('/'),
        _ => false,
    };
    is_extension(at, key) || is_entry && key.starts_with("x-") && !is_property(at)
}

/// Returns whether the last key of `at` is a name chosen by the author, such as a property named `responses`.
fn is_property(at: &str) -> bool {
    pointer::parent(at).is_some_and(crate::openapi::is_name_map)
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use serde_json::json;

    use super::drop_extensions;

    #[test]
    fn keeps_only_honored_and_referenced_extensions() {
        let mut document = json!({
            "x-a": {"$ref": "#/x-b"},
            "x-b": 1,
            "x-q": {"x-r": 1, "s": {"$ref": "#/x-t"}},
            "x-t": {},
            "paths": {
                "x-c": {},
                "/a": {"get": {
                    "x-d": {},
                    "parameters": [{"x-e": 1, "schema": {"$ref": "#/components/x-shared/A"}}],
                    "responses": {
                        "x-f": {"$ref": "#/nowhere"},
                        "200": {"headers": {"x-id": {}}, "content": {"x-g": 1, "x-h/i": {}}},
                    },
                }},
            },
            "components": {
                "x-shared": {"A": {"properties": {"x-j": {"$ref": "#/components/x-more"}}, "x-k": 1}},
                "x-more": {},
                "responses": {"x-l": {}},
                "schemas": {"x-m": {"example": {"x-n": 1}, "x-o": 1, "properties": {"responses": {"properties": {"x-p": {}}}}}},
            },
        });
        drop_extensions(&mut document, &HashSet::from(["/x-q".to_owned()]));
        let expected = json!({
            "x-q": {"s": {"$ref": "#/x-t"}},
            "x-t": {},
            "paths": {
                "/a": {"get": {
                    "parameters": [{"schema": {"$ref": "#/components/x-shared/A"}}],
                    "responses": {"200": {"headers": {"x-id": {}}, "content": {"x-h/i": {}}}},
                }},
            },
            "components": {
                "x-shared": {"A": {"properties": {"x-j": {"$ref": "#/components/x-more"}}}},
                "x-more": {},
                "responses": {"x-l": {}},
                "schemas": {"x-m": {"example": {"x-n": 1}, "properties": {"responses": {"properties": {"x-p": {}}}}}},
            },
        });
        assert_eq!(document, expected);
    }
}
