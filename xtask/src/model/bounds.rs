//! Which schemas have bounds: what is checked of a request before it is sent.

use std::collections::{HashMap, HashSet};

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
    let is_checked = |schema: &&Schema| matches!(schema.kind, Kind::Object { .. } | Kind::Union { .. } | Kind::Other);
    let mut users: HashMap<String, Vec<&String>> = HashMap::new();
    for schema in schemas.values().filter(is_checked) {
        for name in reach::named(&schema.value) {
            users.entry(name).or_default().push(&schema.name);
        }
    }
    let mut open: Vec<&String> =
        schemas.values().filter(is_checked).filter(|schema| says(&schema.value)).map(|schema| &schema.name).collect();
    let mut found = HashSet::new();
    while let Some(name) = open.pop() {
        if found.insert(name.clone()) {
            open.extend(users.get(name).into_iter().flatten());
        }
    }
    found
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
