//! Pass: OpenAPI 3.1 composes a reference with what is beside it. References to such a schema would lead past it to what it
//! names, so it is written as an `allOf` of both.

use serde_json::{Map, Value, json};

use super::kinds::is_structure;
use crate::{
    lint::{Object, objects},
    load::Document,
};

/// A document of OpenAPI 3.1 in which no schema has a structure of its own beside a `$ref`; `None` if it has none anyway.
pub fn composed(document: &Document) -> Option<Document> {
    if !document.is_31() {
        return None;
    }
    let has_siblings = |at: &String| {
        let schema = document.get(at).and_then(Value::as_object);
        schema.is_some_and(|schema| {
            schema.get("$ref").is_some_and(Value::is_string)
                && schema.keys().any(|key| key != "$ref" && (is_structure(key) || key == "const"))
        })
    };
    let schemas = objects(document).into_iter().filter(|(object, _)| *object == Object::Schema).map(|(_, at)| at);
    let places: Vec<String> = schemas.filter(has_siblings).collect();
    if places.is_empty() {
        return None;
    }
    let mut root = document.root.clone();
    for at in places {
        if let Some(Value::Object(schema)) = root.pointer_mut(&at) {
            compose(schema);
        }
    }
    Some(document.lowered(root))
}

/// Makes the reference the last of the parts, so that the others keep their places.
fn compose(schema: &mut Map<String, Value>) {
    let Some(reference) = schema.shift_remove("$ref") else { return };
    let part = json!({ "$ref": reference });
    match schema.get_mut("allOf") {
        Some(Value::Array(parts)) => parts.push(part),
        _ => drop(schema.insert("allOf".to_owned(), json!([part]))),
    }
}
