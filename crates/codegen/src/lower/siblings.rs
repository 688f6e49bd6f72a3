//! Pass: rewrites `$ref` with sibling keywords, which OpenAPI 3.1 allows, to `allOf`. Otherwise, references to such a schema would
//! resolve to the target of its `$ref`, without the siblings.

use serde_json::{Map, Value, json};

use super::shape::is_structure;
use crate::{
    lint::{Object, objects},
    load::Document,
};

/// Rewrites the schemas of an OpenAPI 3.1 document that have both a `$ref` and structural keywords. Returns `None` if there are none.
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
    Some(document.with_root(root))
}

/// Appends the reference to `allOf`, so that the pointers of other parts do not change.
fn compose(schema: &mut Map<String, Value>) {
    let Some(reference) = schema.shift_remove("$ref") else { return };
    let part = json!({ "$ref": reference });
    match schema.get_mut("allOf") {
        Some(Value::Array(parts)) => parts.push(part),
        _ => drop(schema.insert("allOf".to_owned(), json!([part]))),
    }
}
