//! Pass: components that are only parts of compositions make no type. Their properties are in the types that are composed of them,
//! and no value is ever of the part alone.

use std::collections::HashSet;

use indexmap::IndexMap;
use serde_json::Value;

use crate::{
    load::Document,
    model::{named, target},
};

/// Removes from the lowered components those that others compose in the source and that nothing refers to.
pub fn drop_unused(source: &Document, components: &mut IndexMap<String, Value>, others: &[&Value]) {
    let written = source.root.pointer("/components/schemas").and_then(Value::as_object).into_iter().flatten();
    let parts: HashSet<String> =
        written.filter_map(|(_, schema)| schema.get("allOf")?.as_array()).flatten().filter_map(target).collect();
    let used: HashSet<String> = components.values().chain(others.iter().copied()).flat_map(named).collect();
    components.retain(|name, _| !parts.contains(name) || used.contains(name));
}
