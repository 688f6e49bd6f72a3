//! Descriptions: every component schema, property and parameter must have one, because descriptions become documentation.

use serde_json::Value;

use crate::{
    lint::visit::{all_operations, all_parameters, members, text},
    load::Document,
    openapi::{Diagnostic, pointer},
};

pub fn check(document: &Document) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let empty = Value::Null;
    let components = document.root.get("components").unwrap_or(&empty);
    for (name, schema) in members(components, "schemas") {
        let at = pointer::join("/components/schemas", name);
        found.extend(described(&at, schema));
        for (name, property) in members(schema, "properties") {
            found.extend(described(&pointer::join(&pointer::join(&at, "properties"), name), property));
        }
    }
    for operation in all_operations(document) {
        for (at, parameter) in all_parameters(document, &operation) {
            found.extend(described(&at, parameter));
        }
    }
    found.sort_by(|a, b| a.pointer().cmp(&b.pointer()));
    found.dedup_by(|a, b| a.pointer() == b.pointer());
    found
}

/// Checks that a value has a description. A reference inherits the description of its target.
fn described(at: &str, value: &Value) -> Option<Diagnostic> {
    let refers = value.get("$ref").is_some() || value.get("allOf").is_some();
    if refers || !text(value, "description").trim().is_empty() {
        return None;
    }
    Some(
        Diagnostic::new("description", at, format!("`{}` has no description", pointer::last_token(at)))
            .help("add `description:`, which becomes documentation"),
    )
}
