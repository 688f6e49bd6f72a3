//! `x-webhooks`: the declared properties of bodies and of embedded events. Properties from `allOf` count like those of the schema.

use serde_json::{Map, Value};

use crate::{
    lint::visit::{items, schema_parts},
    load::Document,
    model::component,
    openapi::pointer,
};

/// The declared properties of an object schema.
pub struct Properties<'a>(Vec<&'a Map<String, Value>>);

impl<'a> Properties<'a> {
    /// Returns the properties of the component that a `$ref` names. Returns `None` if the component is not an object with declared
    /// properties.
    pub fn of_component(document: &'a Document, reference: Option<&Value>) -> Option<Self> {
        let (at, schema) = target(document, reference)?;
        let parts = schema_parts(document, &at, schema);
        let all: Vec<_> = parts.iter().filter_map(|(_, part)| part.get("properties")?.as_object()).collect();
        (!all.is_empty()).then_some(Self(all))
    }

    /// Returns whether the schema declares a property.
    pub fn declares(&self, name: &str) -> bool {
        self.0.iter().any(|properties| properties.contains_key(name))
    }
}

/// Returns the properties of each object schema that a body can have: those of a component, or of each schema of a union with a
/// `discriminator`.
pub fn bodies<'a>(document: &'a Document, reference: Option<&Value>) -> Vec<Properties<'a>> {
    match target(document, reference).filter(|(_, schema)| schema.get("discriminator").is_some()) {
        Some((_, union)) => {
            items(union, "oneOf").filter_map(|(_, member)| Properties::of_component(document, Some(member))).collect()
        }
        None => Properties::of_component(document, reference).into_iter().collect(),
    }
}

/// Returns the component that a `$ref` names, and its location. Returns `None` for a component that is a `$ref` to another one: it does
/// not become a type.
fn target<'a>(document: &'a Document, reference: Option<&Value>) -> Option<(String, &'a Value)> {
    let at = pointer::join("/components/schemas", &component(reference?.get("$ref")?.as_str()?)?);
    document.get(&at).filter(|schema| schema.get("$ref").is_none()).map(|schema| (at, schema))
}

/// Returns whether a body, or at least one of the schemas of a union, declares a property at a pointer. Each name in `aliases` counts as
/// a property of the body.
pub fn is_declared(document: &Document, schema: &Value, target: &str, aliases: &[&str]) -> bool {
    let Some(rest) = target.strip_prefix('/') else { return target.is_empty() };
    let (token, rest) = rest.split_once('/').map_or((rest, String::new()), |(token, rest)| (token, format!("/{rest}")));
    let name = pointer::unescape(token);
    if rest.is_empty() && aliases.contains(&name.as_str()) {
        return true;
    }
    schema_parts(document, "", schema).into_iter().any(|(_, part)| {
        let property = part.get("properties").and_then(|properties| properties.get(&name));
        property.is_some_and(|property| is_declared(document, property, &rest, &[]))
            || items(part, "oneOf").any(|(_, variant)| is_declared(document, variant, target, &[]))
    })
}
