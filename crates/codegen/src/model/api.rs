//! An API as a whole.

use std::collections::HashSet;

use indexmap::IndexMap;

use super::{Component, ErrorRule, Operation, RateLimit, Schema, Scheme, Server, Source, StatusPattern, Type, Webhook};

impl Api {
    /// The Rust names of the types that stand in boxes somewhere.
    pub fn boxed(&self) -> HashSet<&str> {
        self.components.values().flat_map(|component| component.boxed.iter().map(String::as_str)).collect()
    }

    /// The same API with some of its operations and schemas.
    #[must_use]
    pub fn with(&self, operations: Vec<Operation>, components: IndexMap<String, Component>) -> Self {
        Self { operations, components, ..self.clone() }
    }

    /// A component with those that it needs.
    pub fn closure(&self, name: &str) -> IndexMap<String, Component> {
        let mut open = vec![name];
        let mut found: IndexMap<String, Component> = IndexMap::new();
        while let Some(name) = open.pop() {
            if let Some(component) = self.components.get(name).filter(|_| !found.contains_key(name)) {
                open.extend(component.components());
                found.insert(name.to_owned(), component.clone());
            }
        }
        found
    }

    /// Whether a value may be a file.
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

/// One API.
#[derive(Clone, Debug)]
pub struct Api {
    /// The name of the spec's file without its ending: crate, module and feature are named after it.
    pub name: String,
    /// The name of the spec's file, as messages and headers print it.
    pub spec: String,
    /// `info.title`.
    pub title: String,
    /// `info.version`.
    pub version: String,
    /// `info.description`.
    pub description: String,
    /// Where the facts come from, unless something says otherwise.
    pub source: Source,
    /// The servers, the default one first.
    pub servers: Vec<Server>,
    /// The security schemes.
    pub schemes: Vec<Scheme>,
    /// Answers that mean something else than their status.
    pub error_map: Vec<ErrorRule>,
    /// How many calls the vendor allows.
    pub rate_limits: Vec<RateLimit>,
    /// The webhooks.
    pub webhooks: Vec<Webhook>,
    /// The operations, in the order of the document; each variant of an operation stands for itself.
    pub operations: Vec<Operation>,
    /// The sources of error responses that several operations have in common, so that docs say them once.
    pub shared_sources: Vec<(StatusPattern, Source)>,
    /// The component schemas by name, in the order of the document.
    pub components: IndexMap<String, Component>,
    /// The components that have a bound, however deep.
    pub bounded: HashSet<String>,
}
