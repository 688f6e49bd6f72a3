//! Schemas as typify sees them: types and references, nothing that refuses a value.

use std::collections::HashSet;

use serde_json::{Map, Value, json};

use crate::model::{Api, Kind, Schema, component};

/// Stands before the name of the component in the description of its type; finishing reads it and takes it out.
pub const MARKER: &str = "⟦component⟧";

/// Formats that typify or our conversions turn into a type; all others are only documented.
const FORMATS: [(&str, &str); 11] = [
    ("string", "date"),
    ("string", "date-time"),
    ("string", "uuid"),
    ("string", "password"),
    ("number", "decimal"),
    ("number", "float"),
    ("number", "double"),
    ("integer", "int32"),
    ("integer", "int64"),
    ("integer", "uint32"),
    ("integer", "uint64"),
];

/// Lowers the schemas of one API.
pub struct Schemas {
    /// The components that may be null by themselves.
    nullable: HashSet<String>,
}

impl Schemas {
    /// Learns which components may be null.
    pub fn of(api: &Api) -> Self {
        let nullable = api.schemas.values().filter(|schema| is_nullable(&schema.value));
        Self { nullable: nullable.map(|schema| schema.name.clone()).collect() }
    }

    /// One component.
    pub fn component(&self, schema: &Schema) -> Value {
        let mut lowered = match &schema.kind {
            // The reference has to lead somewhere; the type replacement takes its place.
            Kind::OpenEnum(_) | Kind::Union { .. } | Kind::Id => json!({ "type": "string" }),
            Kind::Object { properties, keeps_extra } => {
                let members: Map<String, Value> =
                    properties.iter().map(|property| (property.name.clone(), self.value(&property.schema))).collect();
                let required: Vec<&str> = properties.iter().map(|property| property.name.as_str()).collect();
                let mut object = json!({ "type": "object", "properties": members });
                if !required.is_empty() {
                    put(&mut object, "required", json!(required));
                }
                if *keeps_extra {
                    // `true` would be read as "nothing said" and the members dropped; a schema of anything is kept.
                    put(&mut object, "additionalProperties", json!({}));
                }
                object
            }
            Kind::Other => self.value(&schema.value),
        };
        if lowered.get("$ref").is_none() {
            put(&mut lowered, "description", json!(format!("{MARKER}{}", schema.name)));
        }
        lowered
    }

    /// A schema where a value stands that is not null: whether it may be is told by what holds it.
    pub fn value(&self, schema: &Value) -> Value {
        if let Some(reference) = schema.get("$ref") {
            return json!({ "$ref": reference });
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
                let format = schema.get("format").and_then(Value::as_str);
                let format = format.filter(|format| FORMATS.contains(&(scalar, format)));
                if let Some(format) = format {
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
        let named = lowered.get("$ref").and_then(Value::as_str).and_then(component);
        let may_be_null = is_nullable(schema) || named.as_ref().is_some_and(|name| self.nullable.contains(name));
        // Any JSON value may be null already.
        if may_be_null && lowered.as_object().is_some_and(|members| !members.is_empty()) {
            if named.is_some() {
                lowered = json!({ "allOf": [lowered] });
            }
            put(&mut lowered, "nullable", json!(true));
        }
        lowered
    }
}

fn is_nullable(schema: &Value) -> bool {
    schema.get("nullable").and_then(Value::as_bool).unwrap_or_default()
}

fn put(object: &mut Value, key: &str, value: Value) {
    if let Value::Object(members) = object {
        members.insert(key.to_owned(), value);
    }
}
