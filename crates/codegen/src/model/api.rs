//! The model of an API.

use std::collections::HashSet;

use indexmap::IndexMap;

use super::{Component, ErrorRule, Operation, RateLimit, Schema, Scheme, Server, Source, StatusPattern, Type, Webhook};

impl Api {
    /// Returns the Rust names of the types that at least one component wraps in a `Boxed`.
    pub fn boxed(&self) -> HashSet<&str> {
        self.components.values().flat_map(|component| component.boxed.iter().map(String::as_str)).collect()
    }

    /// Returns a copy of the API with the given operations and components.
    #[must_use]
    pub fn with(&self, operations: Vec<Operation>, components: IndexMap<String, Component>) -> Self {
        Self { operations, components, ..self.clone() }
    }

    /// Returns a component and all components that it refers to, at any depth.
    pub fn closure(&self, name: &str) -> IndexMap<String, Component> {
        let mut pending = vec![name];
        let mut found: IndexMap<String, Component> = IndexMap::new();
        while let Some(name) = pending.pop() {
            if let Some(component) = self.components.get(name).filter(|_| !found.contains_key(name)) {
                pending.extend(component.components());
                found.insert(name.to_owned(), component.clone());
            }
        }
        found
    }

    /// Returns whether any schema is or contains a file.
    pub fn has_files(&self) -> bool {
        let in_components = self.components.values().flat_map(Component::types);
        let in_operations = self.operations.iter().flat_map(Operation::schemas).map(|schema| &schema.ty);
        in_components.chain(in_operations).any(Type::has_files)
    }

    /// Returns the component that a schema refers to.
    pub fn component(&self, schema: &Schema) -> Option<&Component> {
        self.components.get(schema.component()?)
    }
}

/// The model of an API.
#[derive(Clone, Debug)]
pub struct Api {
    /// The name of the spec's file without its extension. Crate, module and feature are named after it.
    pub name: String,
    /// The path of the spec's file, for messages and file headers.
    pub spec: String,
    /// The `info.title` of the document.
    pub title: String,
    /// The `info.version` of the document.
    pub version: String,
    /// The `info.description` of the document.
    pub description: String,
    /// The source of everything in the spec that has no source of its own.
    pub source: Source,
    /// The servers. The first is the default.
    pub servers: Vec<Server>,
    /// The security schemes.
    pub schemes: Vec<Scheme>,
    /// Rules for responses that are treated as if they had another status, because of their body.
    pub error_map: Vec<ErrorRule>,
    /// The rate limits.
    pub rate_limits: Vec<RateLimit>,
    /// The webhooks.
    pub webhooks: Vec<Webhook>,
    /// The operations, in document order. Each variant of an operation is an operation.
    pub operations: Vec<Operation>,
    /// The sources that several error responses have in common. The documentation shows them once.
    pub shared_sources: Vec<(StatusPattern, Source)>,
    /// The component schemas by name, in document order.
    pub components: IndexMap<String, Component>,
    /// The components that have bounds, at any depth.
    pub bounded: HashSet<String>,
}
