//! Stage 3, lower: the model becomes a document that progenitor does well, and nothing else is left in it.
//!
//! Progenitor is asked two things: which Rust type each schema is, and which Rust type each argument and answer has.
//! Everything that it gets wrong is taken out here and put back by finishing:
//!
//! | taken out | because | put back by |
//! |---|---|---|
//! | `required`, `nullable` of properties | absent, null and set become one | `finish::fields` |
//! | open enums, unions, ids | unknown values fail, tags are ignored | `finish::open_types`, through type replacements |
//! | bounds, patterns, defaults, `additionalProperties: false` | they turn into types that refuse whole answers | docs; checks on requests |
//! | path templates, parameter names and places | collisions, panics, several parameters in a segment | `emit::requests`, from the model |
//! | all answers but one | it has one type for success and one for errors | `emit::requests`, from the model |
//! | media types | `*+json` becomes a byte stream | `emit::requests`, from the model |

mod operations;
mod schemas;

use serde_json::{Map, Value, json};

use self::schemas::Schemas;
use crate::model::Api;

/// A document for progenitor.
pub fn lower(api: &Api) -> Value {
    let schemas = Schemas::of(api);
    let mut paths = Map::new();
    for operation in &api.operations {
        let (path, item) = operations::lower(operation, &schemas);
        paths.insert(path, item);
    }
    let components: Map<String, Value> =
        api.schemas.values().map(|schema| (schema.name.clone(), schemas.component(schema))).collect();
    json!({
        "openapi": "3.0.3",
        "info": { "title": api.name, "version": "0" },
        "paths": paths,
        "components": { "schemas": components },
    })
}

pub use schemas::MARKER;
