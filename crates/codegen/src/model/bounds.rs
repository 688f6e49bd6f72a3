//! The components with bounds, which are validated before a request is sent.

use std::collections::HashSet;

use indexmap::IndexMap;

use super::{Component, Kind, Schema, usage};

/// Returns the components that have bounds, at any depth.
pub fn bounded(components: &IndexMap<String, Component>) -> HashSet<String> {
    let checked = components
        .values()
        .filter(|component| matches!(component.kind, Kind::Object { .. } | Kind::Union { .. } | Kind::Alias(_)));
    usage::transitively_flagged(
        checked.map(|component| (component.name.as_str(), component.components(), has_bound(component))),
    )
}

/// Returns whether a component itself has bounds. Ignores the components that it refers to.
fn has_bound(component: &Component) -> bool {
    let mut parts = component.parts().into_iter().flat_map(Schema::walk);
    !component.bounds.is_empty() || parts.any(|part| !part.bounds.is_empty())
}
