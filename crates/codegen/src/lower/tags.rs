//! The tags of unions: the values of a property that distinguish the variants.

use serde_json::{Map, Value, json};

use super::{
    compose::{self, MergedSchema},
    schemas::Schemas,
    versions,
};
use crate::{
    load::Document,
    openapi::{pascal, pointer},
};

/// Returns the tag of a subtype that is not in the mapping. If the enum of the property has a single value, this value is the tag.
/// Otherwise, the tag is the enum value that is spelled like the name of the subtype, or else the name itself. An enum in the base
/// schema lists the tags of all subtypes.
pub fn subtype_tag(schemas: &Schemas<'_>, flat: &MergedSchema, property: &str, name: &str) -> String {
    let listed = listed(schemas, flat, property);
    match listed.as_slice() {
        [only] => only.clone(),
        several => several.iter().find(|value| is_spelled_like(value, name)).map_or(name, String::as_str).to_owned(),
    }
}

/// Returns whether a value and a name differ only in case and separators.
pub fn is_spelled_like(value: &str, name: &str) -> bool {
    pascal(value).eq_ignore_ascii_case(&pascal(name))
}

/// Returns the enum values of a property of a variant, if all are strings.
pub fn listed(schemas: &Schemas<'_>, flat: &MergedSchema, property: &str) -> Vec<String> {
    let values = described(schemas, flat, property).and_then(|mut keywords| keywords.shift_remove("enum"));
    let texts = match values {
        Some(Value::Array(values)) => values.iter().map(|value| value.as_str().map(str::to_owned)).collect(),
        _ => None,
    };
    texts.unwrap_or_default()
}

/// Returns whether a property allows strings. Tags must be strings.
pub fn may_be_text(schemas: &Schemas<'_>, flat: &MergedSchema, property: &str) -> bool {
    let keywords = described(schemas, flat, property).unwrap_or_default();
    !matches!(keywords.get("type").and_then(Value::as_str), Some("integer" | "number" | "boolean" | "object" | "array"))
}

/// Returns the keywords of a property, with references and compositions resolved.
pub fn described(schemas: &Schemas<'_>, flat: &MergedSchema, property: &str) -> Option<Map<String, Value>> {
    let place = flat.properties.get(property)?;
    let (at, value) = schemas.source.resolve(&place.at, &place.schema)?;
    let node = versions::read(value, schemas.is_31);
    Some(compose::flatten(schemas.source, &at, &node, schemas.is_31).keywords)
}

/// Returns the mapping of a discriminator: the tags and the pointers of their schemas.
pub fn mapping(document: &Document, discriminator: &Value) -> Vec<(String, String)> {
    let entries = discriminator.get("mapping").and_then(Value::as_object).into_iter().flatten();
    entries
        .filter_map(|(tag, target)| {
            let target = target.as_str()?;
            let by_name = pointer::join("/components/schemas", target);
            let reference = if document.get(&by_name).is_some() { format!("#{by_name}") } else { target.to_owned() };
            let reference = json!({ "$ref": reference });
            Some((tag.clone(), document.resolve("", &reference)?.0))
        })
        .collect()
}
