//! The subtypes of components.

use std::collections::HashMap;

use serde_json::Value;

use crate::{load::Document, openapi::pointer};

/// Returns the direct subtypes of each component, in document order. A subtype refers to the component in its `allOf`.
pub fn subtypes(document: &Document) -> HashMap<String, Vec<String>> {
    let mut subtypes: HashMap<String, Vec<String>> = HashMap::new();
    let components = document.root.pointer("/components/schemas").and_then(Value::as_object);
    for (name, schema) in components.into_iter().flatten() {
        let at = pointer::join("/components/schemas", name);
        let parts = schema.get("allOf").and_then(Value::as_array).into_iter().flatten().enumerate();
        for (index, part) in parts.filter(|(_, part)| part.get("$ref").is_some()) {
            let place = pointer::item(&pointer::join(&at, "allOf"), index);
            if let Some((target, _)) = document.resolve(&place, part) {
                subtypes.entry(target).or_default().push(at.clone());
            }
        }
    }
    subtypes
}
