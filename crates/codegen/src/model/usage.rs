//! The components that requests can contain, and their read-only properties.

use std::collections::{HashMap, HashSet};

use indexmap::IndexMap;
use serde_json::Value;

use super::{
    Component, Kind, Operation, Schema,
    references::{component, named},
};
use crate::{load::Document, openapi::pointer};

/// Marks the components that requests can contain.
pub fn mark_requests(operations: &[Operation], components: &mut IndexMap<String, Component>) {
    let sent = operations.iter().flat_map(Operation::request_schemas);
    let mut pending: Vec<String> = sent.flat_map(Schema::components).map(str::to_owned).collect();
    let mut seen: HashSet<String> = HashSet::new();
    while let Some(name) = pending.pop() {
        if !seen.insert(name.clone()) {
            continue;
        }
        let Some(component) = components.get_mut(&name) else { continue };
        component.in_requests = true;
        let contained = match &component.kind {
            // Requests do not contain read-only properties.
            Kind::Object { properties, additional, .. } => {
                let writable = properties.iter().filter(|property| !property.read_only);
                let parts = writable.map(|property| &property.schema).chain(additional.kept());
                parts.flat_map(Schema::components).collect()
            }
            _ => component.components(),
        };
        pending.extend(contained.into_iter().map(str::to_owned));
    }
}

/// The reason why the read-only properties of a schema cannot be listed by pointer.
#[derive(Debug)]
pub struct ReadOnlyError {
    /// The pointer of the schema that causes the problem.
    pub place: String,
    /// The reason why they cannot be listed.
    pub why: &'static str,
}

/// The maximum number of read-only properties in a body. A body has more only if its components refer to each other many times.
const MAX_READ_ONLY: usize = 200;

/// Finds the read-only properties in the schemas of a document.
pub struct ReadOnly<'a> {
    document: &'a Document,
    /// The components that have read-only properties, at any depth.
    transitively_flagged: HashSet<String>,
}

impl<'a> ReadOnly<'a> {
    /// Searches the components of a document for read-only properties.
    pub fn of(document: &'a Document) -> Self {
        let components = document.root.pointer("/components/schemas").and_then(Value::as_object).into_iter().flatten();
        let transitively_flagged = transitively_flagged(
            components.map(|(name, schema)| (name.as_str(), named(schema), has_read_only(schema))),
        );
        Self { document, transitively_flagged }
    }

    /// Returns the pointers of the read-only properties of a schema, relative to a value. `*` matches every item.
    ///
    /// # Errors
    ///
    /// Returns [`ReadOnlyError`] if a recursive schema or a union has read-only properties, or if there are more than 200 of them.
    /// Clients remove read-only properties from requests by pointer, so each property must have exactly one pointer.
    pub fn pointers(&self, at: &str, schema: &Value) -> Result<Vec<String>, ReadOnlyError> {
        let mut walk = Walk {
            document: self.document,
            transitively_flagged: &self.transitively_flagged,
            found: Vec::new(),
            in_progress: Vec::new(),
        };
        walk.schema(at, schema, "")?;
        Ok(walk.found)
    }
}

/// Returns the components that are flagged or that refer to a flagged component, at any depth. The input contains the name of each
/// component, the components that it refers to, and its flag.
pub(super) fn transitively_flagged<'a, N: Into<String>>(
    components: impl Iterator<Item = (&'a str, Vec<N>, bool)>,
) -> HashSet<String> {
    let mut users: HashMap<String, Vec<&str>> = HashMap::new();
    let mut pending: Vec<&str> = Vec::new();
    for (user, named, is_flagged) in components {
        for name in named {
            users.entry(name.into()).or_default().push(user);
        }
        pending.extend(is_flagged.then_some(user));
    }
    let mut transitively_flagged = HashSet::new();
    while let Some(name) = pending.pop() {
        if transitively_flagged.insert(name.to_owned()) {
            pending.extend(users.get(name).into_iter().flatten());
        }
    }
    transitively_flagged
}

fn has_read_only(value: &Value) -> bool {
    match value {
        Value::Object(members) => is_read_only(value) || members.values().any(has_read_only),
        Value::Array(items) => items.iter().any(has_read_only),
        _ => false,
    }
}

struct Walk<'a> {
    document: &'a Document,
    transitively_flagged: &'a HashSet<String>,
    found: Vec<String>,
    in_progress: Vec<String>,
}

impl Walk<'_> {
    fn schema(&mut self, at: &str, schema: &Value, value: &str) -> Result<(), ReadOnlyError> {
        if let Some(name) = schema.get("$ref").and_then(Value::as_str).and_then(component)
            && !self.transitively_flagged.contains(&name)
        {
            return Ok(());
        }
        let document = self.document;
        let Some((place, schema)) = document.resolve(at, schema) else { return Ok(()) };
        if self.in_progress.contains(&place) {
            return Err(ReadOnlyError { place, why: "the schema is recursive and has read-only properties" });
        }
        let is_union = schema.get("oneOf").is_some() || schema.get("anyOf").is_some();
        if is_union
            && (has_read_only(schema) || named(schema).iter().any(|name| self.transitively_flagged.contains(name)))
        {
            return Err(ReadOnlyError {
                place,
                why: "the schema is a union, and its schemas have read-only properties",
            });
        }
        self.in_progress.push(place.clone());
        for (name, property) in schema.get("properties").and_then(Value::as_object).into_iter().flatten() {
            let member = pointer::join(value, name);
            let member_place = pointer::join(&pointer::join(&place, "properties"), name);
            let target = document.referenced_schema(&member_place, property).map(|(_, target)| target);
            if is_read_only(property) || target.is_some_and(is_read_only) {
                if !self.found.contains(&member) {
                    self.found.push(member);
                }
            } else {
                self.schema(&member_place, property, &member)?;
            }
        }
        for key in ["items", "additionalProperties"] {
            if let Some(inner) = schema.get(key).filter(|inner| inner.is_object()) {
                self.schema(&pointer::join(&place, key), inner, &pointer::join(value, "*"))?;
            }
        }
        for (index, part) in schema.get("allOf").and_then(Value::as_array).into_iter().flatten().enumerate() {
            self.schema(&pointer::item(&pointer::join(&place, "allOf"), index), part, value)?;
        }
        self.in_progress.pop();
        if self.found.len() > MAX_READ_ONLY {
            return Err(ReadOnlyError { place, why: "the schema has more than 200 read-only properties" });
        }
        Ok(())
    }
}

/// Returns whether a schema is marked `readOnly`.
pub fn is_read_only(schema: &Value) -> bool {
    schema.get("readOnly").and_then(Value::as_bool).unwrap_or_default()
}
