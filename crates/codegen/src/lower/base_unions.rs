//! Pass: turns a base schema with a discriminator into the union of its subtypes.

use serde_json::{Map, Value, json};

use super::{
    compose::{self, Located},
    schemas::Schemas,
    shape::{Member, Shape, Type, Union},
    tags::{mapping, may_be_text, subtype_tag},
    versions,
};
use crate::{load::Document, openapi::pointer};

impl Schemas<'_> {
    /// Returns the union of the subtypes of a component, if it has a discriminator and subtypes.
    pub(super) fn base(&self, at: &str, node: &Map<String, Value>) -> Option<Shape> {
        base(self, at, node).map(|union| Shape::Named(Type::Union(union)))
    }
}

/// Returns the union of a component with a discriminator. Its variants are the direct and indirect subtypes, which refer to the
/// component in `allOf`. If the mapping lists the component itself, it is a variant as well.
pub fn base(schemas: &Schemas<'_>, at: &str, node: &Map<String, Value>) -> Option<Union> {
    let property = node.get("discriminator")?.get("propertyName")?.as_str()?;
    if node.contains_key("oneOf") || node.contains_key("anyOf") {
        return None;
    }
    let tags = mapping(schemas.source, node.get("discriminator")?);
    let subtypes_of = |at: &str| schemas.subtypes.get(at).cloned().unwrap_or_default();
    let discriminator_of =
        |subtype: &str| schemas.source.get(subtype)?.pointer("/discriminator/propertyName")?.as_str();
    let mut found: Vec<String> = Vec::new();
    let mut pending = subtypes_of(at);
    while let Some(subtype) = pending.pop() {
        if subtype == at || found.contains(&subtype) {
            continue;
        }
        // If a subtype has another discriminator property, it is a union itself, which contains its own subtypes.
        if discriminator_of(&subtype).is_none_or(|other| other == property) {
            pending.extend(subtypes_of(&subtype));
        }
        found.push(subtype);
    }
    // Subtypes that are not components, such as those in other files, must be in the mapping.
    for (_, target) in &tags {
        if !found.contains(target) && target != at && is_composed_of(schemas.source, target, at) {
            found.push(target.clone());
        }
    }
    if found.is_empty() {
        return None;
    }
    if tags.iter().any(|(_, target)| target == at) {
        found.push(at.to_owned());
    }
    found.sort_by_key(|subtype| position(schemas.source, subtype));
    let flat_of = |subtype: &str| {
        let node = versions::read(schemas.source.get(subtype)?, schemas.is_31);
        Some(compose::flatten(schemas.source, subtype, &node, schemas.is_31))
    };
    let is_text = may_be_text(schemas, &flat_of(at)?, property);
    let mut members = Vec::new();
    for subtype in found {
        let place = Located { at: subtype.clone(), schema: json!({ "$ref": format!("#{subtype}") }) };
        // The component of a base schema is the union of its subtypes. As a variant of a union, it is only the base schema.
        let is_base_union =
            discriminator_of(&subtype) == Some(property) && (subtype == at || !subtypes_of(&subtype).is_empty());
        let merged = is_base_union.then(|| flat_of(&subtype)).flatten();
        let listed: Vec<&String> = tags.iter().filter(|(_, target)| **target == subtype).map(|(tag, _)| tag).collect();
        let own = pointer::last_token(&subtype);
        let implicit =
            flat_of(&subtype).map_or_else(|| own.clone(), |flat| subtype_tag(schemas, &flat, property, &own));
        for tag in if listed.is_empty() { vec![&implicit] } else { listed } {
            // The last token of a pointer to a whole file is an index. Use the tag instead.
            let hint = if own.chars().any(char::is_alphabetic) { own.clone() } else { tag.clone() };
            members.push((tag.clone(), Member { place: place.clone(), hint, by_hash: false, merged: merged.clone() }));
        }
    }
    Some(if is_text {
        Union::Tagged { property: property.to_owned(), members }
    } else {
        Union::Untagged(members.into_iter().map(|(_, member)| member).collect())
    })
}

/// Returns whether the `allOf` of a schema refers to another schema.
fn is_composed_of(document: &Document, at: &str, other: &str) -> bool {
    let parts = document.get(at).and_then(|schema| schema.get("allOf")?.as_array()).into_iter().flatten().enumerate();
    let all = pointer::join(at, "allOf");
    let mut parts = parts.filter(|(_, part)| part.get("$ref").is_some());
    parts.any(|(index, part)| {
        document.resolve(&pointer::item(&all, index), part).is_some_and(|(target, _)| target == other)
    })
}

fn position(document: &Document, at: &str) -> usize {
    let components = document.root.pointer("/components/schemas").and_then(Value::as_object);
    let name = pointer::last_token(at);
    components.and_then(|all| all.keys().position(|key| *key == name)).unwrap_or(usize::MAX)
}
