//! Which schemas have bounds: what is checked of a request before it is sent.

use std::collections::HashSet;

use indexmap::IndexMap;
use serde_json::Value;

use super::{Kind, Schema, reach};

/// The words of a schema that are bounds.
const WORDS: [&str; 10] = [
    "minimum",
    "maximum",
    "multipleOf",
    "minLength",
    "maxLength",
    "minItems",
    "maxItems",
    "uniqueItems",
    "minProperties",
    "maxProperties",
];

/// The components that have a bound, however deep.
pub fn bounded(schemas: &IndexMap<String, Schema>) -> HashSet<String> {
    let checked =
        schemas.values().filter(|schema| matches!(schema.kind, Kind::Object { .. } | Kind::Union { .. } | Kind::Other));
    reach::holders(checked.map(|schema| (schema.name.as_str(), &schema.value)), says)
}

/// Whether a bound is said in a schema itself.
fn says(value: &Value) -> bool {
    match value {
        Value::Object(members) => {
            WORDS.iter().any(|word| members.get(*word).is_some_and(|bound| !bound.is_object()))
                || members.values().any(says)
        }
        Value::Array(items) => items.iter().any(says),
        _ => false,
    }
}
