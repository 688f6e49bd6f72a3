//! The model becomes a document that progenitor does well, and nothing else is left in it.
//!
//! Everything has a number for a name (`T0`, `f0`, `p0`, `op0`): no name of a spec can be taken for another, for a keyword,
//! or for something that the generator has itself. Finishing gives the names back.
//!
//! Progenitor is asked two things: which Rust type each schema is, and which Rust type each argument and answer has.
//! Everything that it gets wrong is taken out here and put back by finishing and emission:
//!
//! | taken out | because | put back by |
//! |---|---|---|
//! | `required`, `nullable` of properties | absent, null and set become one | `finish::fields` |
//! | enums, unions, choices, ids | unknown values fail, tags are ignored | `finish::open_types`; a struct of the members tells their types |
//! | bounds, patterns, defaults, `additionalProperties: false` | they turn into types that refuse whole answers | docs; checks on requests |
//! | path templates, parameter names and places | collisions, panics, several parameters in a segment | `emit::requests`, from the model |
//! | all answers but one | it has one type for success and one for errors | `emit::requests`, from the model |
//! | media types | `*+json` becomes a byte stream | `emit::requests`, from the model |

pub mod names;
mod operations;
mod schemas;

use serde_json::{Map, Value, json};

use self::{
    names::{answers_name, operation_name, type_name},
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
        components.extend(operations::answers(operation, &schemas).map(|answers| (answers_name(index), answers)));
    }
    json!({
        "openapi": "3.0.3",
        "info": { "title": api.name, "version": "0" },
        "paths": paths,
        "components": { "schemas": components },
    })
}
