//! Pass: removes components that are used only in `allOf`. Their properties are merged into the composed types.

use std::collections::HashSet;

use indexmap::IndexMap;
use serde_json::Value;

use crate::{
    load::Document,
    model::{named, target},
};

/// Removes the lowered components that the source refers to in `allOf` and that nothing refers to after lowering.
pub fn drop_unused(source: &Document, components: &mut IndexMap<String, Value>, others: &[&Value]) {
    let written = source.root.pointer("/components/schemas").and_then(Value::as_object).into_iter().flatten();
    let parts: HashSet<String> =
        written.filter_map(|(_, schema)| schema.get("allOf")?.as_array()).flatten().filter_map(target).collect();
    let used: HashSet<String> = components.values().chain(others.iter().copied()).flat_map(named).collect();
    components.retain(|name, _| !parts.contains(name) || used.contains(name));
}
