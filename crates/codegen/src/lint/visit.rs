//! Operations, parameters, media types and members of a document, for rules that look at each of them.

use serde_json::{Map, Value};

use crate::{
    load::Document,
    openapi::{METHODS, is_data, pointer},
};

/// An operation with its place.
pub struct Found<'a> {
    /// Its path, as a template.
    pub path: &'a str,
    /// Its method, in lower case.
    pub method: &'a str,
    /// Where it is.
    pub pointer: String,
    /// The operation.
    pub value: &'a Value,
    /// Where its path item is.
    pub item_pointer: String,
    /// Where all path items of its path are: one may refer to another.
    pub item_pointers: Vec<String>,
    /// Its path item.
    pub item: &'a Map<String, Value>,
}

/// All operations of a document, in its order.
pub fn all_operations(document: &Document) -> Vec<Found<'_>> {
    let mut found = Vec::new();
    for path in document.paths() {
        let items = document.path_items(path);
        let item_pointers: Vec<String> = items.iter().map(|(at, _)| at.clone()).collect();
        for method in METHODS {
            let Some((item_pointer, pointer, value)) = document.operation(&items, method) else { continue };
            let item = items.iter().find(|(at, _)| *at == item_pointer).and_then(|(_, item)| item.as_object());
            let Some(item) = item else { continue };
            let item_pointers = item_pointers.clone();
            found.push(Found { path, method, pointer, value, item_pointer, item_pointers, item });
        }
    }
    found
}

/// The parameters of an operation, those of its path included, resolved.
pub fn all_parameters<'a>(document: &'a Document, operation: &Found<'a>) -> Vec<(String, &'a Value)> {
    document.parameters(&operation.item_pointers, &operation.pointer)
}

/// The media types of the bodies of an operation, the request's first, then those of the answers whose status is wanted:
/// each with its place.
pub fn all_media_types<'a>(
    document: &'a Document,
    operation: &Found<'a>,
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

/// Visits the members of every object that is no data, with the place of the object, and goes into those for which `visit`
/// says so.
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

/// Whether a name that was made for Rust can be one: not every letter or digit of Unicode can stand in it.
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
