//! The input of progenitor: a document with only the features that progenitor supports well.
//!
//! All names are numbered (`T0`, `f0`, `p0`, `op0`), so that no name of a spec conflicts with another name, with a keyword, or with a
//! name that progenitor uses. The stage `finish` restores the names.
//!
//! Progenitor determines the Rust types of schemas, arguments and responses. Features that it handles incorrectly are removed here and
//! restored by the stages `finish` and `emit`. The README of this crate lists these features.

pub mod names;
mod operations;
mod schemas;

use serde_json::{Map, Value, json};

use self::{
    names::{operation_name, responses_name, type_name},
    schemas::Schemas,
};
use crate::model::Api;

/// Returns the document for progenitor.
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
