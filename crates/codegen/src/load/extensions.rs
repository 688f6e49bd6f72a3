//! Extensions in a document that nobody wrote for this project: they have no effect, whatever they are called, but for the names
//! of listed values that other generators read too.

use std::collections::HashSet;

use serde_json::{Map, Value};

use crate::openapi::{is_data, is_extension, pointer};

/// The extensions that name the values of an enum of integers.
pub const ENUM_NAMES: [&str; 3] = ["x-enum-varnames", "x-enumNames", "x-enum-names"];

/// Removes the extensions of a document. Those that a reference outside of extensions names, or one in these, are kept: what
/// the reference means is there.
pub fn drop_extensions(root: &mut Value) {
    let mut kept: HashSet<String> = HashSet::new();
    loop {
        let mut named = HashSet::new();
        references(root, "", &kept, &mut named);
        if named == kept {
            break;
        }
        kept = named;
    }
    drop_inside(root, "", &kept);
}

/// Collects the extensions that references name, starting at those that are no extensions and `kept`.
fn references(value: &Value, at: &str, kept: &HashSet<String>, named: &mut HashSet<String>) {
    match value {
        Value::Object(members) => {
            let is_mapping = pointer::last(at) == "mapping";
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

/// The outermost extension that a place is in.
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

/// Whether a key is an extension. Statuses and media types are names that never begin with `x-`.
fn has_no_effect(at: &str, key: &str) -> bool {
    if ENUM_NAMES.contains(&key) {
        return false;
    }
    let is_entry = match pointer::last(at).as_str() {
        "responses" => pointer::parent(at).is_some_and(|owner| pointer::last(owner) != "components"),
        "content" => !key.contains('/'),
        _ => false,
    };
    is_extension(at, key) || is_entry && key.starts_with("x-") && !is_property(at)
}

/// Whether the object at `at` is called so by an author, as a property `responses` is.
fn is_property(at: &str) -> bool {
    pointer::parent(at).is_some_and(crate::openapi::holds_names)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::drop_extensions;

    #[test]
    fn removes_extensions_that_no_reference_names() {
        let mut document = json!({
            "x-a": {"$ref": "#/x-b"},
            "x-b": 1,
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
        drop_extensions(&mut document);
        let expected = json!({
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
