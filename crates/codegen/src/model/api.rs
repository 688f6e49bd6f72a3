//! An API as a whole.

use std::collections::HashSet;

use indexmap::IndexMap;

use super::{ErrorRule, Operation, RateLimit, Schema, Scheme, Server, Source, Webhook, references};

impl Api {
    /// The Rust names of the types that stand in boxes somewhere.
    pub fn boxed(&self) -> HashSet<&str> {
        self.schemas.values().flat_map(|schema| schema.boxed.iter().map(String::as_str)).collect()
    }

    /// The same API with some of its operations and schemas.
    #[must_use]
    pub fn with(&self, operations: Vec<Operation>, schemas: IndexMap<String, Schema>) -> Self {
        Self { operations, schemas, ..self.clone() }
    }

    /// The schemas that a schema needs, itself included if it has a name.
    pub fn closure(&self, schema: &serde_json::Value, name: Option<&str>) -> IndexMap<String, Schema> {
        let mut open: Vec<String> = references::named(schema).into_iter().chain(name.map(str::to_owned)).collect();
        let mut found: IndexMap<String, Schema> = IndexMap::new();
        while let Some(name) = open.pop() {
            if let Some(schema) = self.schemas.get(&name).filter(|_| !found.contains_key(&name)) {
                open.extend(references::named(&schema.value));
                found.insert(name, schema.clone());
            }
        }
        found
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
    /// What the vendor sends.
    pub webhooks: Vec<Webhook>,
    /// The operations, in the order of the document; each variant of an operation stands for itself.
    pub operations: Vec<Operation>,
    /// The component schemas by name, in the order of the document.
    pub schemas: IndexMap<String, Schema>,
    /// The components that have a bound, however deep.
    pub bounded: HashSet<String>,
}
