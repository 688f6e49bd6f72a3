//! Schemas as typify sees them: types and references, nothing that refuses a value.

use std::collections::{HashMap, HashSet};

use serde_json::{Map, Value, json};

use super::names::{field_name, type_name};
use crate::model::{Api, Kind, Schema, component};

/// The format that gives a scalar its type: one that typify or our conversions know. A schema's other formats are only
/// documented.
///
/// The type holds every value of the schema. A number without a format has any number of digits; so has an integer, unless its
/// bounds say otherwise. `float` is read as a double: documents say it of prices too, and the digits of most of them need one.
fn format(scalar: &str, schema: &Value) -> Option<&'static str> {
    let format = schema.get("format").and_then(Value::as_str).unwrap_or_default();
    match (scalar, format) {
        ("string", "binary") => Some("binary"),
        ("string", "date") => Some("date"),
        ("string", "date-time") => Some("date-time"),
        ("string", "uuid") => Some("uuid"),
        ("string", "password") => Some("password"),
        ("number", "float" | "double") => Some("double"),
        ("number", _) => Some("decimal"),
        ("integer", "int8" | "int16" | "int32") => Some("int32"),
        ("integer", "uint8" | "uint16" | "uint32") => Some("uint32"),
        ("integer", "int64") => Some("int64"),
        ("integer", "uint64") => Some("uint64"),
        ("integer", _) if is_within_64_bits(schema) => Some("int64"),
        ("integer", _) => Some("any"),
        _ => None,
    }
}

/// Whether both bounds of a schema are integers of 64 bits.
fn is_within_64_bits(schema: &Value) -> bool {
    let is_bounded = |bounds: [&str; 2]| bounds.iter().any(|bound| schema.get(bound).is_some_and(Value::is_i64));
    is_bounded(["minimum", "exclusiveMinimum"]) && is_bounded(["maximum", "exclusiveMaximum"])
}

/// Lowers the schemas of one API.
pub struct Schemas {
    /// The components that may be null by themselves.
    nullable: HashSet<String>,
    /// The names of the components' types.
    names: HashMap<String, String>,
}

impl Schemas {
    /// Learns which components may be null.
    pub fn of(api: &Api) -> Self {
        let nullable = api.schemas.values().filter(|schema| is_nullable(&schema.value));
        let names = api.schemas.keys().enumerate().map(|(index, name)| (name.clone(), type_name(index)));
        Self { nullable: nullable.map(|schema| schema.name.clone()).collect(), names: names.collect() }
    }

    /// One component.
    pub fn component(&self, schema: &Schema) -> Value {
        match &schema.kind {
            // Only the name is wanted.
            Kind::OpenEnum(_) | Kind::IntegerEnum(_) | Kind::Id => members([json!({ "type": "string" })], false),
            Kind::Union { members: all, .. } => {
                members(all.iter().map(|member| self.reference(&member.component)), false)
            }
            Kind::Choice(all) => members(all.iter().map(|member| self.value(&member.schema)), false),
            Kind::Object { properties, keeps_extra } => {
                members(properties.iter().map(|property| self.value(&property.schema)), *keeps_extra)
            }
            Kind::Other => self.value(&schema.value),
        }
    }

    fn reference(&self, component: &str) -> Value {
        match self.names.get(component) {
            Some(name) => json!({ "$ref": format!("#/components/schemas/{name}") }),
            None => json!({}),
        }
    }

    /// A schema where a value stands that is not null: whether it may be is told by what holds it.
    pub fn value(&self, schema: &Value) -> Value {
        if let Some(name) = schema.get("$ref").and_then(Value::as_str).and_then(component) {
            return self.reference(&name);
        }
        let parts = schema.get("allOf").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
        if let Some(part) = parts.iter().find(|part| part.get("$ref").is_some()).or_else(|| parts.first()) {
            return self.value(part);
        }
        match schema.get("type").and_then(Value::as_str) {
            Some("array") => {
                let items = schema.get("items").map_or_else(|| json!({}), |items| self.value_or_null(items));
                json!({ "type": "array", "items": items })
            }
            Some("object") => match schema.get("additionalProperties") {
                Some(values @ Value::Object(_)) => {
                    json!({ "type": "object", "additionalProperties": self.value_or_null(values) })
                }
                _ => json!({ "type": "object", "additionalProperties": true }),
            },
            Some(scalar @ ("string" | "integer" | "number" | "boolean")) => {
                let mut lowered = json!({ "type": scalar });
                if let Some(format) = format(scalar, schema) {
                    put(&mut lowered, "format", json!(format));
                }
                lowered
            }
            _ => json!({}),
        }
    }

    /// A schema where a value or null stands and nothing else can tell: an item, a value of a map, a whole answer.
    pub fn value_or_null(&self, schema: &Value) -> Value {
        let mut lowered = self.value(schema);
        let named = named(schema);
        let may_be_null = is_nullable(schema) || named.as_ref().is_some_and(|name| self.nullable.contains(name));
        // Any JSON value may be null already.
        if may_be_null && lowered.as_object().is_some_and(|members| !members.is_empty()) {
            if lowered.get("$ref").is_some() {
                lowered = json!({ "allOf": [lowered] });
            }
            put(&mut lowered, "nullable", json!(true));
        }
        lowered
    }
}

/// A struct with numbered members, all of them there.
fn members(schemas: impl IntoIterator<Item = Value>, keeps_extra: bool) -> Value {
    let all: Map<String, Value> =
        schemas.into_iter().enumerate().map(|(index, schema)| (field_name(index), schema)).collect();
    let required: Vec<&String> = all.keys().collect();
    let mut object = json!({ "type": "object", "required": required });
    put(&mut object, "properties", Value::Object(all));
    if keeps_extra {
        // `true` would be read as "nothing said" and the members dropped; a schema of anything is kept.
        put(&mut object, "additionalProperties", json!({}));
    }
    object
}

/// The component that a place of use names, by itself or in a wrapper.
fn named(schema: &Value) -> Option<String> {
    let parts = schema.get("allOf").and_then(Value::as_array).into_iter().flatten();
    std::iter::once(schema).chain(parts).find_map(|part| component(part.get("$ref")?.as_str()?))
}

fn is_nullable(schema: &Value) -> bool {
    schema.get("nullable").and_then(Value::as_bool).unwrap_or_default()
}

fn put(object: &mut Value, key: &str, value: Value) {
    if let Value::Object(members) = object {
        members.insert(key.to_owned(), value);
    }
}
