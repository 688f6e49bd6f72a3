//! The schemas of multipart parts.

use std::collections::HashSet;

use serde_json::Value;

use super::{compose, versions};
use crate::{
    lint::{Object, objects},
    load::Document,
    openapi::pointer,
};

/// Returns the pointers of the schemas of multipart parts. If a part is an array, adds the pointer of its items.
pub fn part_schemas(document: &Document) -> HashSet<String> {
    let is_31 = document.is_31();
    let flat = |at: &str, schema: &Value| {
        let (at, schema) = document.resolve(at, schema)?;
        Some((compose::flatten(document, &at, &versions::read(schema, is_31), is_31), at))
    };
    let mut found = HashSet::new();
    for (_, at) in objects(document).into_iter().filter(|(object, _)| *object == Object::RequestBody) {
        let Some(content) = document.get(&at).and_then(|body| body.get("content")?.as_object()) else { continue };
        for (name, media) in content.iter().filter(|(name, _)| name.to_ascii_lowercase().starts_with("multipart/")) {
            let place = pointer::join(&pointer::join(&pointer::join(&at, "content"), name), "schema");
            let Some((body, _)) = media.get("schema").and_then(|schema| flat(&place, schema)) else { continue };
            for property in body.properties.into_values() {
                let Some((part, at)) = flat(&property.at, &property.schema) else { continue };
                found.extend(part.items.and_then(|items| Some(document.resolve(&items.at, &items.schema)?.0)));
                found.insert(at);
            }
        }
    }
    found
}
