//! Pass: every schema gets a shape. What it and its parts say together is a scalar, an array, a map, or what has a type of
//! its own.

use serde_json::{Map, Value, json};

use super::{
    compose::{self, Flat, Place},
    kinds::{Shape, Type, any_number, is_structure},
    schemas::Schemas,
    unions, versions,
};
use crate::{model::is_id, openapi::pointer};

impl Schemas<'_> {
    /// The shape of a schema, whatever it is composed of.
    pub(super) fn shape(&mut self, at: &str, node: &Map<String, Value>) -> Shape {
        if let Some(shape) = self.wrapper(at, node) {
            return shape;
        }
        let flat = compose::flatten(self.source, at, node, self.is_31);
        self.flat(at, flat)
    }

    /// `allOf` around one reference, and nothing else that has a structure.
    fn wrapper(&self, at: &str, node: &Map<String, Value>) -> Option<Shape> {
        let parts = node.get("allOf")?.as_array()?;
        let says_more = node.keys().any(|key| is_structure(key) && key != "allOf");
        if says_more {
            return None;
        }
        let all = pointer::join(at, "allOf");
        match parts.as_slice() {
            [part] => Some(Shape::Wrapped(Place { at: pointer::item(&all, 0), schema: part.clone() }, Map::new())),
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
                remarked(&all, parts)
            }
            _ => remarked(&all, parts),
        }
    }

    /// The shape of what was gathered already.
    pub(super) fn flat(&mut self, at: &str, mut flat: Flat) -> Shape {
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
                // An integer is a number.
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

    /// Returns the shape that the unions among the parts give a composition; `None` without relevant unions.
    fn unions_of(&mut self, at: &str, flat: &mut Flat) -> Option<Shape> {
        let unions = std::mem::take(&mut flat.unions);
        let union = unions::find(self, at, unions, flat)?;
        Some(match union {
            unions::Found::One(place) => {
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

/// A composition of one reference, and of parts that only say more of it.
fn remarked(all: &str, parts: &[Value]) -> Option<Shape> {
    let says_what = |part: &Value| part.as_object().is_some_and(|part| part.keys().any(|key| is_structure(key)));
    let mut named = parts.iter().enumerate().filter(|(_, part)| says_what(part));
    let (index, part) = named.next().filter(|(_, part)| part.get("$ref").is_some())?;
    if named.next().is_some() {
        return None;
    }
    let mut said = Map::new();
    for remark in parts.iter().filter_map(Value::as_object).filter(|part| !part.contains_key("$ref")) {
        // A part that may be null doesn't make the others so.
        said.extend(
            remark.iter().filter(|(key, _)| *key != "nullable").map(|(key, value)| (key.clone(), value.clone())),
        );
    }
    Some(Shape::Wrapped(Place { at: pointer::item(all, index), schema: part.clone() }, said))
}

/// Enums of texts and of integers have types; other listed values are what they are.
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
        // What is not quoted in YAML is a text all the same where the type says so.
        Some("string") if all(is_scalar) => {
            listed = listed
                .iter()
                .map(|value| value.as_str().map_or_else(|| json!(value.to_string()), |text| json!(text)))
                .collect();
            listed.dedup();
            Some("string")
        }
        None if all(Value::is_string) => Some("string"),
        // Another value of an open enum may have a fraction where the type is `number`.
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
