//! The tags of unions. Either the union alone encodes and decodes the tag, or its variants have a field for the tag.

use std::collections::HashSet;

use indexmap::IndexMap;

use super::{Component, Kind, Member};
use crate::model::{Operation, Schema};

/// Removes the tag property from the variants of unions, because the union encodes and decodes the tag. If a variant is also used
/// outside of the union, all variants keep the tag.
pub fn strip(components: &mut IndexMap<String, Component>, used: &HashSet<String>) {
    let unions: Vec<(String, String, Vec<Member>)> = components
        .values()
        .filter_map(|component| match &component.kind {
            Kind::Union { tag, members, .. } => Some((component.name.clone(), tag.clone(), members.clone())),
            _ => None,
        })
        .collect();
    let mut kept: HashSet<&str> = HashSet::new();
    loop {
        let before = kept.len();
        for (name, tag, members) in &unions {
            let stands_elsewhere = |member: &Member| {
                let component = member.component.as_str();
                let twice = members.iter().filter(|other| other.component == component).count() > 1;
                let by_another = unions.iter().any(|(other, other_tag, all)| {
                    all.iter().any(|member| member.component == component)
                        && (other_tag != tag || kept.contains(other.as_str()))
                });
                let is_object =
                    matches!(components.get(component).map(|component| &component.kind), Some(Kind::Object { .. }));
                twice || by_another || !is_object || used.contains(component)
            };
            if members.iter().any(stands_elsewhere) {
                kept.insert(name);
            }
        }
        if kept.len() == before {
            break;
        }
    }
    for (name, tag, members) in &unions {
        if kept.contains(name.as_str()) {
            if let Some(Component { kind: Kind::Union { keeps_tag, .. }, .. }) = components.get_mut(name) {
                *keeps_tag = true;
            }
            continue;
        }
        for member in members {
            if let Some(Component { kind: Kind::Object { properties, tag: own, .. }, .. }) =
                components.get_mut(&member.component)
                && let Some(index) = properties.iter().position(|property| property.name == *tag)
            {
                *own = Some(Box::new(properties.remove(index)));
            }
        }
    }
}

/// Returns the components that are used outside of tagged unions.
pub fn used_outside_unions(operations: &[Operation], components: &IndexMap<String, Component>) -> HashSet<String> {
    let in_components = components.values().filter(|component| !matches!(component.kind, Kind::Union { .. }));
    let named = in_components.flat_map(Component::components);
    let in_operations = operations.iter().flat_map(Operation::schemas).flat_map(Schema::components);
    named.chain(in_operations).map(str::to_owned).collect()
}
