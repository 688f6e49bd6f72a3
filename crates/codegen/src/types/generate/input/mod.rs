//! The model becomes a document that progenitor does well, and nothing else is left in it.
//!
//! Everything has a number for a name (`T0`, `f0`, `p0`, `op0`): no name of a spec can be taken for another, for a keyword,
//! or for something that the generator has itself. Finishing gives the names back.
//!
//! Progenitor is asked two things: which Rust type each schema is, and which Rust type each argument and response has. What it
//! gets wrong is taken out here and put back by finishing and emission: the README of this crate lists what, why, and where.

pub mod names;
mod operations;
mod schemas;

use serde_json::{Map, Value, json};

use self::{
    names::{operation_name, responses_name, type_name},
    schemas::Schemas,
};
use crate::model::Api;

/// A document for progenitor.
pub fn of(api: &Api) -> Value {
    let schemas = Schemas::of(api);
    let mut paths = Map::new();
    let mut components: Map<String, Value> = api
        .components
        .values()
        .enumerate()
        .map(|(index, component)| (type_name(index), schemas.component(component)))
        .collect();
    for (index, operation) in api.operations.iter().enumerate() {
        paths.insert(format!("/{}", operation_name(index)), operations::lower(index, operation, &schemas));
        components
            .extend(operations::responses(operation, &schemas).map(|responses| (responses_name(index), responses)));
    }
    json!({
        "openapi": "3.0.3",
        "info": { "title": api.name, "version": "0" },
        "paths": paths,
        "components": { "schemas": components },
    })
}
