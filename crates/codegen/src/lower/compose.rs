//! Pass: merges the parts of an `allOf` into one schema, at any depth.

use std::{cmp::Ordering, collections::HashSet};

use indexmap::IndexMap;
use serde_json::{Map, Value, json};

use super::versions;
use crate::{load::Document, openapi::pointer};

/// A schema and its pointer.
#[derive(Clone, Debug, PartialEq)]
pub struct Located {
    /// The pointer of the schema, or of the part of the document that it was created from.
    pub at: String,
    /// The schema. References in it are not resolved.
    pub schema: Value,
}

/// The merged parts of a composition.
#[derive(Clone, Debug, Default)]
pub struct MergedSchema {
    /// Keywords that do not contain schemas: type, format, enum, bounds, description.
    pub keywords: Map<String, Value>,
    /// The properties, in the order of the parts.
    pub properties: IndexMap<String, Located>,
    /// The required properties.
    pub required: Vec<Value>,
    /// The schema of additional properties.
    pub additional: Option<Located>,
    /// The schema of the items of an array.
    pub items: Option<Located>,
    /// The unions among the parts. Each is a schema object with `oneOf` or `anyOf`.
    pub unions: Vec<Located>,
}

/// Keywords that are not copied to [`MergedSchema::keywords`].
const STRUCTURE: [&str; 10] = [
    "x-intersection",
    "allOf",
    "oneOf",
    "anyOf",
    "properties",
    "required",
    "additionalProperties",
    "items",
    "discriminator",
    "$ref",
];

/// Bounds: the keyword, the keyword that makes the bound exclusive, and whether it is a maximum.
const BOUNDS: [(&str, &str, bool); 8] = [
    ("minimum", "exclusiveMinimum", false),
    ("maximum", "exclusiveMaximum", true),
    ("minLength", "", false),
    ("maxLength", "", true),
    ("minItems", "", false),
    ("maxItems", "", true),
    ("minProperties", "", false),
    ("maxProperties", "", true),
];

/// Merges the schema object at `at` and its parts.
pub fn flatten(document: &Document, at: &str, node: &Map<String, Value>, is_31: bool) -> MergedSchema {
    let mut flat = MergedSchema::default();
    Merger { document, is_31, seen: HashSet::new() }.object(at, node, &mut flat);
    flat
}

struct Merger<'a> {
    document: &'a Document,
    is_31: bool,
    seen: HashSet<String>,
}

impl Merger<'_> {
    fn object(&mut self, at: &str, node: &Map<String, Value>, flat: &mut MergedSchema) {
        let parts = node.get("allOf").and_then(Value::as_array).into_iter().flatten();
        let mut nullable = Vec::new();
        for (index, part) in parts.enumerate() {
            let place = pointer::item(&pointer::join(at, "allOf"), index);
            let Some((place, part)) = self.document.resolve(&place, part) else { continue };
            // Merge each schema only once, which prevents endless recursion in cycles.
            if !self.seen.insert(place.clone()) {
                continue;
            }
            let part = versions::read(part, self.is_31);
            let mut inner = MergedSchema::default();
            self.object(&place, &part, &mut inner);
            nullable.push(inner.keywords.shift_remove("nullable") == Some(json!(true)));
            // Descriptions and examples of one part do not apply to the whole composition.
            for key in ["description", "title", "example", "externalDocs", "x-vendor-example", "deprecated"] {
                inner.keywords.shift_remove(key);
            }
            flat.merge(inner);
        }
        if !nullable.is_empty() && nullable.iter().all(|nullable| *nullable) {
            flat.keywords.insert("nullable".to_owned(), json!(true));
        }
        flat.merge(own(at, node));
    }
}

/// Returns the schema without its `allOf`.
fn own(at: &str, node: &Map<String, Value>) -> MergedSchema {
    let place = |key: &str, schema: &Value| Located { at: pointer::join(at, key), schema: schema.clone() };
    let mut flat = MergedSchema::default();
    let properties = pointer::join(at, "properties");
    for (name, schema) in node.get("properties").and_then(Value::as_object).into_iter().flatten() {
        flat.properties.insert(name.clone(), Located { at: pointer::join(&properties, name), schema: schema.clone() });
    }
    flat.required = node.get("required").and_then(Value::as_array).cloned().unwrap_or_default();
    flat.additional = node.get("additionalProperties").map(|schema| place("additionalProperties", schema));
    flat.items = node.get("items").map(|schema| place("items", schema));
    if node.contains_key("oneOf") || node.contains_key("anyOf") {
        let union: Map<String, Value> = ["oneOf", "anyOf", "discriminator"]
            .iter()
            .filter_map(|key| Some(((*key).to_owned(), node.get(*key)?.clone())))
            .collect();
        flat.unions.push(Located { at: at.to_owned(), schema: Value::Object(union) });
    }
    let keywords = node.iter().filter(|(key, _)| !STRUCTURE.contains(&key.as_str()));
    flat.keywords = keywords.map(|(key, value)| (key.clone(), value.clone())).collect();
    flat
}

impl MergedSchema {
    /// Merges another part into this part. A value must be valid for both.
    pub fn merge(&mut self, other: Self) {
        for (name, place) in other.properties {
            match self.properties.get_mut(&name) {
                Some(first) if *first != place && first.schema != place.schema => *first = intersection(first, &place),
                Some(_) => {}
                None => drop(self.properties.insert(name, place)),
            }
        }
        for name in other.required {
            if !self.required.contains(&name) {
                self.required.push(name);
            }
        }
        // A part that allows any additional properties does not override the schema of another part.
        match (&self.additional, other.additional) {
            (Some(first), Some(second)) if first.schema.is_object() && !second.schema.is_object() => {}
            (_, Some(second)) => self.additional = Some(second),
            (_, None) => {}
        }
        self.items = match (self.items.take(), other.items) {
            (Some(first), Some(second)) if first.schema != second.schema => Some(intersection(&first, &second)),
            (first, second) => second.or(first),
        };
        self.unions.extend(other.unions);
        let mut keywords = other.keywords;
        self.narrow(&mut keywords);
        for (key, value) in keywords {
            let merged = match (self.keywords.get(&key), key.as_str()) {
                // A value must be in both enums.
                (Some(Value::Array(first)), "enum") => match &value {
                    Value::Array(second) => {
                        json!(first.iter().filter(|value| second.contains(value)).collect::<Vec<_>>())
                    }
                    _ => value,
                },
                // Every integer is a number.
                (Some(Value::String(first)), "type") if first == "integer" && value == "number" => json!("integer"),
                _ => value,
            };
            self.keywords.insert(key, merged);
        }
    }

    /// Keeps the stricter of two bounds, with its exclusive flag.
    fn narrow(&mut self, others: &mut Map<String, Value>) {
        for (bound, exclusive, is_maximum) in BOUNDS {
            let number = |keywords: &Map<String, Value>| keywords.get(bound).and_then(Value::as_f64);
            let Some((own, other)) = number(&self.keywords).zip(number(others)) else { continue };
            let order = if is_maximum { other.total_cmp(&own) } else { own.total_cmp(&other) };
            let excludes = self.keywords.get(exclusive) == Some(&json!(true));
            match order {
                Ordering::Greater => {
                    others.shift_remove(bound);
                    others.shift_remove(exclusive);
                }
                Ordering::Equal if excludes => drop(others.shift_remove(exclusive)),
                Ordering::Equal | Ordering::Less => drop(self.keywords.shift_remove(exclusive)),
            }
        }
        if self.keywords.get("uniqueItems") == Some(&json!(true)) {
            others.shift_remove("uniqueItems");
        }
    }

    /// Returns whether the schema describes an object: it has properties or the type `object`.
    pub fn is_object(&self) -> bool {
        !self.properties.is_empty() || self.keywords.get("type").is_some_and(|name| name == "object")
    }
}

/// Returns a composition of two schemas.
fn intersection(first: &Located, second: &Located) -> Located {
    let mut parts = Vec::new();
    for place in [first, second] {
        match place.schema.get("allOf").and_then(Value::as_array) {
            // Flatten compositions that this function created, so that they are not nested.
            Some(inner) if place.schema.get("x-intersection").is_some() => parts.extend(inner.iter().cloned()),
            _ => parts.push(json!({ "$ref": format!("#{}", place.at) })),
        }
    }
    Located { at: second.at.clone(), schema: json!({ "allOf": parts, "x-intersection": true }) }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::MergedSchema;

    fn flat(keywords: Value) -> MergedSchema {
        let Value::Object(keywords) = keywords else { return MergedSchema::default() };
        MergedSchema { keywords, ..MergedSchema::default() }
    }

    #[test]
    fn keeps_the_stricter_of_two_bounds() {
        for (first, second, expected) in [
            (json!({"maximum": 5}), json!({"maximum": 9}), json!({"maximum": 5})),
            (json!({"maximum": 9}), json!({"maximum": 5}), json!({"maximum": 5})),
            (json!({"minLength": 2}), json!({"minLength": 1, "maxLength": 3}), json!({"minLength": 2, "maxLength": 3})),
            (json!({"minimum": 1, "exclusiveMinimum": true}), json!({"minimum": 5}), json!({"minimum": 5})),
            (
                json!({"minimum": 5}),
                json!({"minimum": 5, "exclusiveMinimum": true}),
                json!({"minimum": 5, "exclusiveMinimum": true}),
            ),
            (
                json!({"minimum": 5, "exclusiveMinimum": true}),
                json!({"minimum": 5, "exclusiveMinimum": false}),
                json!({"minimum": 5, "exclusiveMinimum": true}),
            ),
            (json!({"uniqueItems": true}), json!({"uniqueItems": false}), json!({"uniqueItems": true})),
        ] {
            for (first, second) in [(&first, &second), (&second, &first)] {
                let mut merged = flat(first.clone());
                merged.merge(flat(second.clone()));
                assert_eq!(Value::Object(merged.keywords), expected, "{first} and {second}");
            }
        }
    }
}
