//! What a document says about an API, as plain values: what finishing and emission read in place of the tree.
//!
//! The model is built from a linted document, so what it needs is there; it keeps the JSON pointer of everything that
//! it names. It knows nothing of Rust syntax but the names that things will have.

mod bodies;
mod bounds;
mod build;
mod depth;
mod examples;
mod headers;
mod jobs;
mod media_types;
mod operation;
mod paging;
mod parameters;
mod policies;
mod provenance;
mod reach;
mod responses;
mod schema;
mod security;
mod token_refresh;
mod webhooks;

pub use build::{build, title};
pub use headers::{SetBy, set_by_client};
pub use jobs::{JobOutcome, JobStatus, StartsJob, is_status as is_job_status, targets as job_targets};
pub use media_types::{Media, is_json};
pub use operation::{
    Body, Effect, Encoding, Example, ListStyle, Location, Operation, Parameter, ResponseKind, StatusPattern, Style,
};
pub use paging::{FACTS, Paging, PagingStyle, STYLES};
pub use policies::{ErrorRule, MEANINGS, PERIODS, RateLimit, TOKEN_ENDPOINT};
pub use provenance::{Mark, Source};
pub use reach::{ReadOnly, Untold, component, named};
pub use schema::{Choice, IntegerVariant, Kind, Member, Property, Schema, Variant, is_id};
pub use security::{Scheme, SchemeKind, Server};
pub use token_refresh::{LIFETIME_UNITS, REFRESH_METHODS, REFRESH_PARAMETERS, TokenRefresh};
pub use webhooks::{
    Bare, DUPLICATES, DeliveryLocation, ENCODINGS, Embedded, Identity, SIGNED_PARTS, Signature, Webhook, locations,
};

use std::collections::HashSet;

use indexmap::IndexMap;

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
        let mut open: Vec<String> = reach::named(schema).into_iter().chain(name.map(str::to_owned)).collect();
        let mut found: IndexMap<String, Schema> = IndexMap::new();
        while let Some(name) = open.pop() {
            if let Some(schema) = self.schemas.get(&name).filter(|_| !found.contains_key(&name)) {
                open.extend(reach::named(&schema.value));
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
