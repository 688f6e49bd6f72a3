//! Iteration over the operations, parameters, media types and object keys of a document.

use std::collections::HashSet;

use serde_json::{Map, Value};

use crate::{
    load::Document,
    openapi::{METHODS, is_data, pointer},
};

/// An operation and its location.
pub struct OperationAt<'a> {
    /// The path template.
    pub path: &'a str,
    /// The method, in lower case.
    pub method: &'a str,
    /// The location of the operation.
    pub pointer: String,
    /// The operation object.
    pub value: &'a Value,
    /// The location of the path item.
    pub item_pointer: String,
    /// The locations of all path items of the path: the path item itself, and those that its `$ref` leads to.
    pub item_pointers: Vec<String>,
    /// The path item object.
    pub item: &'a Map<String, Value>,
}

/// Returns all operations in document order.
pub fn all_operations(document: &Document) -> Vec<OperationAt<'_>> {
    let mut found = Vec::new();
    for path in document.paths() {
        let items = document.path_items(path);
        let item_pointers: Vec<String> = items.iter().map(|(at, _)| at.clone()).collect();
        for method in METHODS {
            let Some((item_pointer, pointer, value)) = document.operation(&items, method) else { continue };
            let item = items.iter().find(|(at, _)| *at == item_pointer).and_then(|(_, item)| item.as_object());
            let Some(item) = item else { continue };
            let item_pointers = item_pointers.clone();
            found.push(OperationAt { path, method, pointer, value, item_pointer, item_pointers, item });
        }
    }
    found
}

/// Returns the resolved parameters of an operation, including those of its path.
pub fn all_parameters<'a>(document: &'a Document, operation: &OperationAt<'a>) -> Vec<(String, &'a Value)> {
    document.parameters(&operation.item_pointers, &operation.pointer)
}

/// Returns the media types of an operation with their locations: first those of the request body, then those of the responses.
/// Skips responses for whose status `wanted` returns `false`.
pub fn all_media_types<'a>(
    document: &'a Document,
    operation: &OperationAt<'a>,
    wanted: fn(&str) -> bool,
) -> Vec<(String, &'a Value)> {
    let mut owners = vec![pointer::join(&operation.pointer, "requestBody")];
    let responses = pointer::join(&operation.pointer, "responses");
    let statuses = members(operation.value, "responses").map(|(status, _)| status);
    owners.extend(statuses.filter(|status| wanted(status)).map(|status| pointer::join(&responses, status)));
    let mut found = Vec::new();
    for owner in owners {
        let Some((at, body)) = document.get(&owner).and_then(|body| document.resolve(&owner, body)) else { continue };
        let content = pointer::join(&at, "content");
        found.extend(members(body, "content").map(|(name, media)| (pointer::join(&content, name), media)));
    }
    found
}

/// Returns a schema and all parts of its `allOf`, at any depth, with their locations. References are resolved, and each schema is
/// returned once, because a composition can be recursive.
pub fn schema_parts<'a>(document: &'a Document, at: &str, schema: &'a Value) -> Vec<(String, &'a Value)> {
    let mut found = Vec::new();
    let mut seen = HashSet::new();
    let mut pending = vec![(at.to_owned(), schema)];
    while let Some((at, schema)) = pending.pop() {
        let Some((at, schema)) = document.resolve(&at, schema) else { continue };
        if !seen.insert(at.clone()) {
            continue;
        }
        let parts: Vec<_> = items(schema, "allOf")
            .map(|(index, part)| (pointer::item(&pointer::join(&at, "allOf"), index), part))
            .collect();
        pending.extend(parts.into_iter().rev());
        found.push((at, schema));
    }
    found
}

/// Calls `visit` for each key of each object, with the location of the object, the key and the value. Continues inside the value
/// if `visit` returns `true` and the value is not data.
pub fn each_member<'a>(at: &str, value: &'a Value, visit: &mut dyn FnMut(&str, &str, &'a Value) -> bool) {
    match value {
        Value::Object(members) => {
            for (key, member) in members {
                if visit(at, key, member) && !is_data(at, key) {
                    each_member(&pointer::join(at, key), member, visit);
                }
            }
        }
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(index, item)| each_member(&pointer::item(at, index), item, visit));
        }
        _ => {}
    }
}

/// Returns whether a converted name is a valid Rust identifier. Identifiers cannot contain some Unicode letters and digits.
pub fn is_identifier(name: &str) -> bool {
    syn::parse_str::<syn::Ident>(name).is_ok()
}

pub fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value.get(key).and_then(Value::as_str).unwrap_or_default()
}

pub fn members<'a>(value: &'a Value, key: &str) -> impl Iterator<Item = (&'a String, &'a Value)> {
    value.get(key).and_then(Value::as_object).into_iter().flatten()
}

pub fn items<'a>(value: &'a Value, key: &str) -> impl Iterator<Item = (usize, &'a Value)> {
    value.get(key).and_then(Value::as_array).into_iter().flatten().enumerate()
}
