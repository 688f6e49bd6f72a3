//! The schemas in the document for progenitor: types and references, without bounds.

use std::collections::{HashMap, HashSet};

use serde_json::{Map, Value, json};

use super::names::{field_name, type_name};
use crate::model::{Api, Component, Kind, Scalar, Schema, Type};

/// Returns the `format` for a scalar. Typify, or a conversion in its settings, maps the format to a Rust type.
fn format(scalar: Scalar) -> Option<&'static str> {
    Some(match scalar {
        Scalar::Boolean | Scalar::Text => return None,
        Scalar::Secret => "password",
        Scalar::File => "binary",
        Scalar::Date => "date",
        Scalar::Timestamp => "date-time",
        Scalar::Uuid => "uuid",
        Scalar::Decimal => "decimal",
        Scalar::Double => "double",
        Scalar::Integer => "any",
        Scalar::Int32 => "int32",
        Scalar::Uint32 => "uint32",
        Scalar::Int64 => "int64",
        Scalar::Uint64 => "uint64",
    })
}

/// Converts the schemas of an API.
pub struct Schemas {
    /// The nullable components.
    nullable: HashSet<String>,
    /// The names of the types, by component.
    names: HashMap<String, String>,
}

impl Schemas {
    /// Creates a converter for the schemas of an API.
    pub fn of(api: &Api) -> Self {
        let nullable = api.components.values().filter(|component| component.annotations.nullable);
        let names = api.components.keys().enumerate().map(|(index, name)| (name.clone(), type_name(index)));
        Self { nullable: nullable.map(|component| component.name.clone()).collect(), names: names.collect() }
    }

    /// Converts a component.
    pub fn component(&self, component: &Component) -> Value {
        match &component.kind {
            // The stage `finish` uses only the name.
            Kind::OpenEnum(_) | Kind::IntegerEnum(_) | Kind::Id => members([json!({ "type": "string" })], false),
            Kind::Union { members: all, .. } => {
                members(all.iter().map(|member| self.reference(&member.component)), false)
            }
            Kind::UntaggedUnion(all) => members(all.iter().map(|member| self.value(&member.schema.ty)), false),
            Kind::Object { properties, additional, .. } => {
                let values = properties.iter().map(|property| self.value(&property.schema.ty));
                members(values, additional.kept().is_some())
            }
            Kind::Alias(ty) => self.value(ty),
        }
    }

    fn reference(&self, component: &str) -> Value {
        match self.names.get(component) {
            Some(name) => json!({ "$ref": format!("#/components/schemas/{name}") }),
            None => json!({}),
        }
    }

    /// Converts a type without nullability, which the stage `finish` restores for properties.
    pub fn value(&self, ty: &Type) -> Value {
        match ty {
            Type::Any => json!({}),
            Type::Scalar(scalar) => {
                let mut lowered = json!({ "type": scalar.json_type() });
                if let Some(format) = format(*scalar) {
                    put(&mut lowered, "format", json!(format));
                }
                lowered
            }
            Type::List(items) => json!({ "type": "array", "items": self.value_or_null(items) }),
            Type::Map(Some(values)) => {
                json!({ "type": "object", "additionalProperties": self.value_or_null(values) })
            }
            Type::Map(None) => json!({ "type": "object", "additionalProperties": true }),
            Type::Component(name) => self.reference(name),
            Type::AllOf(_) => self.value(ty.base()),
        }
    }

    /// Converts a schema with nullability, for items, values of maps, and responses.
    pub fn value_or_null(&self, schema: &Schema) -> Value {
        let mut lowered = self.value(&schema.ty);
        let may_be_null =
            schema.annotations.nullable || schema.component().is_some_and(|name| self.nullable.contains(name));
        // Any JSON value includes null.
        if may_be_null && lowered.as_object().is_some_and(|members| !members.is_empty()) {
            if lowered.get("$ref").is_some() {
                lowered = json!({ "allOf": [lowered] });
            }
            put(&mut lowered, "nullable", json!(true));
        }
        lowered
    }
}

/// Returns an object schema with numbered, required properties.
fn members(schemas: impl IntoIterator<Item = Value>, keeps_extra: bool) -> Value {
    let all: Map<String, Value> =
        schemas.into_iter().enumerate().map(|(index, schema)| (field_name(index), schema)).collect();
    let required: Vec<&String> = all.keys().collect();
    let mut object = json!({ "type": "object", "required": required });
    put(&mut object, "properties", Value::Object(all));
    if keeps_extra {
        // With `true`, typify drops additional properties. With an empty schema, it keeps them.
        put(&mut object, "additionalProperties", json!({}));
    }
    object
}

fn put(object: &mut Value, key: &str, value: Value) {
    if let Value::Object(members) = object {
        members.insert(key.to_owned(), value);
    }
}
