//! Which schemas a request can carry, and which of its members only the server sets.

use std::collections::{HashMap, HashSet};

use indexmap::IndexMap;
use serde_json::Value;

use super::{
    Component, Kind, Operation, Schema,
    references::{component, named},
};
use crate::{load::Document, openapi::pointer};

/// Marks the components that a request can hold.
pub fn mark_requests(operations: &[Operation], components: &mut IndexMap<String, Component>) {
    let sent = operations.iter().flat_map(Operation::sent);
    let mut open: Vec<String> = sent.flat_map(Schema::components).map(str::to_owned).collect();
    let mut seen: HashSet<String> = HashSet::new();
    while let Some(name) = open.pop() {
        if !seen.insert(name.clone()) {
            continue;
        }
        let Some(component) = components.get_mut(&name) else { continue };
        component.in_requests = true;
        let held = match &component.kind {
            // What only the server sets is no part of a request.
            Kind::Object { properties, others, .. } => {
                let writable = properties.iter().filter(|property| !property.read_only);
                let parts = writable.map(|property| &property.schema).chain(others.kept());
                parts.flat_map(Schema::components).collect()
            }
            _ => component.components(),
        };
        open.extend(held.into_iter().map(str::to_owned));
    }
}

/// Read-only members that cannot be told by pointers: the component in which they are, and why.
#[derive(Debug)]
pub struct Unlisted {
    /// The pointer of the schema where the trouble is.
    pub place: String,
    /// The reason.
    pub why: &'static str,
}

/// How many read-only members a body may have; more come only of components that use each other many times over.
const MAX_READ_ONLY: usize = 200;

/// The read-only members of a document's schemas.
pub struct ReadOnly<'a> {
    document: &'a Document,
    /// The components that have a read-only member, however deep.
    holders: HashSet<String>,
}

impl<'a> ReadOnly<'a> {
    /// Looks at all components of a document.
    pub fn of(document: &'a Document) -> Self {
        let components = document.root.pointer("/components/schemas").and_then(Value::as_object).into_iter().flatten();
        let holders = holders(components.map(|(name, schema)| (name.as_str(), named(schema), says_read_only(schema))));
        Self { document, holders }
    }

    /// The pointers of the read-only members of a schema, relative to a value of it; `*` stands for every item.
    ///
    /// A member is left out by its pointer, so a type that holds itself, or a union whose members differ, cannot have any.
    pub fn members(&self, at: &str, schema: &Value) -> Result<Vec<String>, Unlisted> {
        let mut walk = Walk { document: self.document, holders: &self.holders, found: Vec::new(), open: Vec::new() };
        walk.schema(at, schema, "")?;
        Ok(walk.found)
    }
}

/// The components of which something is said, or that hold one of which it is, however deep. Each comes with those that it
/// names, and with whether it is said.
pub(super) fn holders<'a, N: Into<String>>(
    components: impl Iterator<Item = (&'a str, Vec<N>, bool)>,
) -> HashSet<String> {
    let mut users: HashMap<String, Vec<&str>> = HashMap::new();
    let mut open: Vec<&str> = Vec::new();
    for (user, named, is_said) in components {
        for name in named {
            users.entry(name.into()).or_default().push(user);
        }
        open.extend(is_said.then_some(user));
    }
    let mut holders = HashSet::new();
    while let Some(name) = open.pop() {
        if holders.insert(name.to_owned()) {
            open.extend(users.get(name).into_iter().flatten());
        }
    }
    holders
}

fn says_read_only(value: &Value) -> bool {
    match value {
        Value::Object(members) => is_read_only(value) || members.values().any(says_read_only),
        Value::Array(items) => items.iter().any(says_read_only),
        _ => false,
    }
}

struct Walk<'a> {
    document: &'a Document,
    holders: &'a HashSet<String>,
    found: Vec<String>,
    open: Vec<String>,
}

impl Walk<'_> {
    fn schema(&mut self, at: &str, schema: &Value, value: &str) -> Result<(), Unlisted> {
        if let Some(name) = schema.get("$ref").and_then(Value::as_str).and_then(component)
            && !self.holders.contains(&name)
        {
            return Ok(());
        }
        let document = self.document;
        let Some((place, schema)) = document.resolve(at, schema) else { return Ok(()) };
        if self.open.contains(&place) {
            return Err(Unlisted { place, why: "it has read-only members and holds itself" });
        }
        let is_union = schema.get("oneOf").is_some() || schema.get("anyOf").is_some();
        if is_union && (says_read_only(schema) || named(schema).iter().any(|name| self.holders.contains(name))) {
            return Err(Unlisted { place, why: "it is a union, and some of its members have read-only members" });
        }
        self.open.push(place.clone());
        for (name, property) in schema.get("properties").and_then(Value::as_object).into_iter().flatten() {
            let member = pointer::join(value, name);
            let member_place = pointer::join(&pointer::join(&place, "properties"), name);
            let target = document.meant(&member_place, property).map(|(_, target)| target);
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
        self.open.pop();
        if self.found.len() > MAX_READ_ONLY {
            return Err(Unlisted { place, why: "it has more read-only members than can be told one by one" });
        }
        Ok(())
    }
}

/// Whether a schema says that only the server sets it.
pub fn is_read_only(schema: &Value) -> bool {
    schema.get("readOnly").and_then(Value::as_bool).unwrap_or_default()
}
