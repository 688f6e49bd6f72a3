//! What a document says about an API, as plain values: what finishing and emission read in place of the tree.
//!
//! The model is built from a linted document, so what it needs is there; it keeps the JSON pointer of everything that
//! it names. It knows nothing of Rust syntax but the names that things will have.

mod build;
mod examples;
mod names;
mod operation;
mod provenance;
mod reach;
mod schema;
mod security;

pub use build::{build, is_json, title};
pub use names::{pascal, screaming, snake};
pub use operation::{Body, Effect, Example, ListStyle, Location, Operation, Parameter, ResponseKind, StatusPattern};
pub use provenance::{Mark, Source};
pub use reach::{Untold, component, holds, read_only_members};
pub use schema::{Kind, Member, Property, Schema, Variant, is_id, variant_name};
pub use security::{Scheme, SchemeKind, Server};

use indexmap::IndexMap;

/// One API.
#[derive(Debug)]
pub struct Api {
    /// The name of the spec's file without its ending: crate, module and feature are named after it.
    pub name: String,
    /// The name of the spec's file, as messages and headers print it.
    pub spec: String,
    /// The hash of the spec and of the example files that it names, in hexadecimal.
    pub digest: String,
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
    /// The operations, in the order of the document; each variant of an operation stands for itself.
    pub operations: Vec<Operation>,
    /// The component schemas by name, in the order of the document.
    pub schemas: IndexMap<String, Schema>,
}
