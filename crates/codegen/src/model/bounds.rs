//! Which components have bounds: what is checked of a request before it is sent.

use std::collections::HashSet;

use indexmap::IndexMap;

use super::{Component, Kind, Schema, reach};

/// The components that have a bound, however deep.
pub fn bounded(components: &IndexMap<String, Component>) -> HashSet<String> {
    let checked = components
        .values()
        .filter(|component| matches!(component.kind, Kind::Object { .. } | Kind::Union { .. } | Kind::Plain(_)));
    reach::holders(checked.map(|component| (component.name.as_str(), component.components(), has_bound(component))))
}

/// Whether a bound is said in a component itself.
fn has_bound(component: &Component) -> bool {
    let mut parts = component.parts().into_iter().flat_map(Schema::walk);
    !component.bounds.is_empty() || parts.any(|part| !part.bounds.is_empty())
}
