//! Pass: classifies schemas. After merging, a schema is a scalar, an array, a map, or a named type.

use serde_json::{Map, Value, json};

use super::{
    compose::{self, Located, MergedSchema},
    schemas::Schemas,
    shape::{Shape, Type, any_number, is_structure},
    unions, versions,
};
use crate::{model::is_id, openapi::pointer};

impl Schemas<'_> {
    /// Returns the shape of a schema.
    pub(super) fn shape(&mut self, at: &str, node: &Map<String, Value>) -> Shape {
        if let Some(shape) = self.wrapper(at, node) {
            return shape;
        }
        let flat = compose::flatten(self.source, at, node, self.is_31);
        self.merged_shape(at, flat)
    }

    /// Returns the shape of an `allOf` around one reference, or `None` if the schema has other structural keywords.
    fn wrapper(&self, at: &str, node: &Map<String, Value>) -> Option<Shape> {
        let parts = node.get("allOf")?.as_array()?;
        let has_structure = node.keys().any(|key| is_structure(key) && key != "allOf");
        if has_structure {
            return None;
        }
        let all = pointer::join(at, "allOf");
        match parts.as_slice() {
            [part] => Some(Shape::Wrapped(Located { at: pointer::item(&all, 0), schema: part.clone() }, Map::new())),
            [first, second] if first.get("$ref").is_some() => {
                let (_, target) = self.source.resolve(&pointer::item(&all, 0), first)?;
                let is_scalar = |schema: &Value| {
                    matches!(schema.get("type").and_then(Value::as_str), Some("string" | "integer" | "number"))
                };
                if is_scalar(second)
                    && second.get("enum").is_none()
                    && (is_id(target) || (is_scalar(target) && target.get("type") == second.get("type")))
                {
                    return Some(Shape::Narrowed);
                }
                annotated_composition(&all, parts)
            }
            _ => annotated_composition(&all, parts),
        }
    }

    /// Returns the shape of a merged schema.
    pub(super) fn merged_shape(&mut self, at: &str, mut flat: MergedSchema) -> Shape {
        if let Some(shape) = self.unions_of(at, &mut flat) {
            return shape;
        }
        if let Some(Value::Array(values)) = flat.keywords.get("enum").cloned() {
            return enumeration(flat.keywords, &values);
        }
        let names: Vec<String> = match flat.keywords.get("type") {
            Some(Value::String(name)) => vec![name.clone()],
            Some(Value::Array(names)) => names.iter().filter_map(Value::as_str).map(str::to_owned).collect(),
            _ => Vec::new(),
        };
        match names.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
            ["string", "integer"] | ["integer", "string"] if self.has_ids => {
                flat.keywords.shift_remove("type");
                return Shape::Named(Type::Id(flat.keywords));
            }
            ["integer", "number"] | ["number", "integer"] => {
                flat.keywords.extend(any_number().as_object().cloned().unwrap_or_default());
            }
            [_, _, ..] => {
                // `number` includes `integer`.
                let has_number = names.iter().any(|name| name == "number");
                let names: Vec<String> =
                    names.iter().filter(|name| !(has_number && *name == "integer")).cloned().collect();
                return Shape::Named(Type::Union(unions::of_types(at, &names, &flat)));
            }
            _ => {}
        }
        match flat.keywords.get("type").and_then(Value::as_str) {
            Some("array") => Shape::Array(flat),
            None if flat.items.is_some() && flat.properties.is_empty() => Shape::Array(flat),
            Some("object") | None if !flat.properties.is_empty() || !flat.required.is_empty() => {
                Shape::Named(Type::Object(Box::new(flat)))
            }
            None if flat.additional.as_ref().is_some_and(|place| place.schema.is_object()) => Shape::Map(flat),
            Some("object") => Shape::Map(flat),
            Some("string" | "integer" | "number" | "boolean") => Shape::Scalar(flat.keywords),
            _ => {
                flat.keywords.shift_remove("type");
                Shape::Scalar(flat.keywords)
            }
        }
    }

    /// Returns the shape of a composition whose parts include unions. Returns `None` if `flat` has no union, or if its union was merged
    /// into `flat`.
    fn unions_of(&mut self, at: &str, flat: &mut MergedSchema) -> Option<Shape> {
        let unions = std::mem::take(&mut flat.unions);
        let union = unions::find(self, at, unions, flat)?;
        Some(match union {
            unions::Found::Single(place) => {
                if flat.properties.is_empty() && flat.required.is_empty() {
                    Shape::Wrapped(place, Map::new())
                } else {
                    let node = versions::read(&json!({ "allOf": [{ "$ref": format!("#{}", place.at) }] }), false);
                    let inner = compose::flatten(self.source, &place.at, &node, self.is_31);
                    flat.merge(inner);
                    return None;
                }
            }
            unions::Found::Scalar(keywords) => {
                flat.keywords.extend(keywords);
                return None;
            }
            unions::Found::Id => {
                flat.keywords.shift_remove("type");
                Shape::Named(Type::Id(std::mem::take(&mut flat.keywords)))
            }
            unions::Found::Union(union) => Shape::Named(Type::Union(union)),
        })
    }
}

/// Returns the shape of a composition of one reference and parts without structural keywords.
fn annotated_composition(all: &str, parts: &[Value]) -> Option<Shape> {
    let has_structure = |part: &Value| part.as_object().is_some_and(|part| part.keys().any(|key| is_structure(key)));
    let mut named = parts.iter().enumerate().filter(|(_, part)| has_structure(part));
    let (index, part) = named.next().filter(|(_, part)| part.get("$ref").is_some())?;
    if named.next().is_some() {
        return None;
    }
    let mut keywords = Map::new();
    for annotation in parts.iter().filter_map(Value::as_object).filter(|part| !part.contains_key("$ref")) {
        // A composition is nullable only if all of its parts are nullable.
        keywords.extend(
            annotation.iter().filter(|(key, _)| *key != "nullable").map(|(key, value)| (key.clone(), value.clone())),
        );
    }
    Some(Shape::Wrapped(Located { at: pointer::item(all, index), schema: part.clone() }, keywords))
}

/// Returns the shape of a schema with `enum`. Enums of strings and of 64-bit integers get a type. For other types, ignores `enum`.
fn enumeration(mut keywords: Map<String, Value>, values: &[Value]) -> Shape {
    if values.iter().any(Value::is_null) {
        keywords.insert("nullable".to_owned(), json!(true));
    }
    let mut listed: Vec<Value> = Vec::new();
    for value in values.iter().filter(|value| !value.is_null()) {
        if !listed.contains(value) {
            listed.push(value.clone());
        }
    }
    let declared = keywords.get("type").and_then(Value::as_str).map(str::to_owned);
    let all = |test: fn(&Value) -> bool| !listed.is_empty() && listed.iter().all(test);
    let is_scalar = |value: &Value| !value.is_array() && !value.is_object();
    let kind = match declared.as_deref() {
        // With `type: string`, unquoted YAML values are strings.
        Some("string") if all(is_scalar) => {
            listed = listed
                .iter()
                .map(|value| value.as_str().map_or_else(|| json!(value.to_string()), |text| json!(text)))
                .collect();
            listed.dedup();
            Some("string")
        }
        None if all(Value::is_string) => Some("string"),
        // With `type: number`, an unknown value may have a fraction.
        Some("integer") | None if all(Value::is_i64) => Some("integer"),
        _ => None,
    };
    let Some(kind) = kind else {
        keywords.shift_remove("enum");
        return Shape::Scalar(keywords);
    };
    keywords.insert("type".to_owned(), json!(kind));
    keywords.insert("enum".to_owned(), Value::Array(listed));
    Shape::Named(Type::Enum(keywords))
}
