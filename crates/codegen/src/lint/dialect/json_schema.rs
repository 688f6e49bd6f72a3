//! Conversion of OpenAPI schemas to JSON Schema 2020-12, to validate examples.
//!
//! The converted schema rejects undeclared properties unless the schema has `additionalProperties`, because an undeclared property
//! in an example is a mistake.

use serde_json::{Map, Value, json};

/// Returns the definitions of all component schemas, for `$defs`.
pub fn definitions(root: &Value) -> Map<String, Value> {
    let schemas = root.pointer("/components/schemas").and_then(Value::as_object).into_iter().flatten();
    schemas.map(|(name, schema)| (name.clone(), part(schema, AllowedProperties::Declared))).collect()
}

/// The properties that the converted schema allows in an object.
#[derive(Clone, Copy, PartialEq, Eq)]
enum AllowedProperties {
    /// Only the properties that the schema declares.
    Declared,
    /// Any properties. Used inside `not`, which must also match objects with additional properties.
    Any,
}

/// Converts the schema of a value: a body, a parameter, a property or an item.
fn value_schema(schema: &Value, allowed: AllowedProperties) -> Value {
    let converted = part(schema, allowed);
    if allowed == AllowedProperties::Any || !may_close(schema) {
        return converted;
    }
    match converted {
        // Only the object branch rejects undeclared properties, so that null stays valid.
        Value::Object(mut members) => {
            if let Some(Value::Array(branches)) = members.get_mut("anyOf").filter(|_| is_nullable_reference(schema)) {
                if let Some(branch) = branches.first_mut() {
                    close(branch);
                }
                return Value::Object(members);
            }
            members.insert("unevaluatedProperties".to_owned(), json!(false));
            Value::Object(members)
        }
        other => other,
    }
}

fn close(schema: &mut Value) {
    if let Value::Object(members) = schema {
        members.insert("unevaluatedProperties".to_owned(), json!(false));
    }
}

/// Returns whether a schema can describe an object with declared properties. An empty schema allows any value.
fn may_close(schema: &Value) -> bool {
    ["$ref", "properties", "allOf", "oneOf", "anyOf"].iter().any(|key| schema.get(*key).is_some())
}

fn is_nullable_reference(schema: &Value) -> bool {
    is_true(schema, "nullable") && schema.get("type").is_none()
}

fn is_true(schema: &Value, key: &str) -> bool {
    schema.get(key).and_then(Value::as_bool).unwrap_or_default()
}

/// Converts a schema that is a part of another one (`allOf`, `$defs`). The result allows undeclared properties, so that another part
/// can declare them.
fn part(schema: &Value, allowed: AllowedProperties) -> Value {
    let Value::Object(members) = schema else { return schema.clone() };
    if let Some(reference) = members.get("$ref").and_then(Value::as_str) {
        return json!({ "$ref": reference.replace("#/components/schemas/", "#/$defs/") });
    }
    if let Some(union) = discriminated(schema) {
        return union;
    }
    let mut out = Map::new();
    for (key, value) in members {
        match key.as_str() {
            "nullable" | "example" | "xml" | "externalDocs" | "discriminator" => {}
            key if key.starts_with("x-") => {}
            "exclusiveMinimum" | "exclusiveMaximum" if value.is_boolean() => {}
            "minimum" if is_true(schema, "exclusiveMinimum") => {
                drop(out.insert("exclusiveMinimum".to_owned(), value.clone()));
            }
            "maximum" if is_true(schema, "exclusiveMaximum") => {
                drop(out.insert("exclusiveMaximum".to_owned(), value.clone()));
            }
            "properties" => {
                let properties = value.as_object().into_iter().flatten();
                let converted: Map<String, Value> =
                    properties.map(|(name, value)| (name.clone(), value_schema(value, allowed))).collect();
                out.insert(key.clone(), Value::Object(converted));
            }
            "items" | "additionalProperties" if value.is_object() => {
                drop(out.insert(key.clone(), value_schema(value, allowed)));
            }
            "not" => drop(out.insert(key.clone(), part(value, AllowedProperties::Any))),
            "allOf" | "oneOf" | "anyOf" => {
                let parts = value.as_array().into_iter().flatten().map(|inner| part(inner, allowed));
                out.insert(key.clone(), Value::Array(parts.collect()));
            }
            _ => drop(out.insert(key.clone(), value.clone())),
        }
    }
    with_null(schema, out)
}

fn with_null(schema: &Value, mut out: Map<String, Value>) -> Value {
    if !is_true(schema, "nullable") {
        return Value::Object(out);
    }
    if let Some(Value::Array(values)) =
        out.get_mut("enum").filter(|values| !values.as_array().is_some_and(|all| all.contains(&Value::Null)))
    {
        values.push(Value::Null);
    }
    match out.get("type").cloned() {
        Some(Value::String(name)) => {
            out.insert("type".to_owned(), json!([name, "null"]));
            Value::Object(out)
        }
        _ if out.is_empty() || (out.len() == 1 && out.contains_key("description")) => Value::Object(out),
        _ => {
            let description = out.remove("description");
            let mut either = Map::new();
            if let Some(description) = description {
                either.insert("description".to_owned(), description);
            }
            either.insert("anyOf".to_owned(), json!([Value::Object(out), { "type": "null" }]));
            Value::Object(either)
        }
    }
}

/// Converts a union with a `discriminator`: a mapped discriminator value requires its schema, and any other value is allowed.
fn discriminated(schema: &Value) -> Option<Value> {
    schema.get("oneOf").or_else(|| schema.get("anyOf"))?;
    let tag = schema.pointer("/discriminator/propertyName")?.as_str()?;
    let mapping = schema.pointer("/discriminator/mapping")?.as_object()?;
    let branches: Vec<Value> = mapping
        .iter()
        .filter_map(|(value, target)| {
            let target = target.as_str()?.replace("#/components/schemas/", "#/$defs/");
            let is_tagged = json!({ "properties": { tag: { "const": value } }, "required": [tag] });
            Some(json!({ "if": is_tagged, "then": { "$ref": target } }))
        })
        .collect();
    let mut out = Map::new();
    if let Some(description) = schema.get("description") {
        out.insert("description".to_owned(), description.clone());
    }
    out.insert("type".to_owned(), json!("object"));
    out.insert("required".to_owned(), json!([tag]));
    out.insert("allOf".to_owned(), Value::Array(branches));
    Some(Value::Object(out))
}

/// Returns the converted schema together with the definitions that it refers to.
pub fn standalone(schema: &Value, definitions: &Map<String, Value>) -> Value {
    let mut out = match value_schema(schema, AllowedProperties::Declared) {
        Value::Object(members) => members,
        other => return other,
    };
    out.insert("$schema".to_owned(), json!("https://json-schema.org/draft/2020-12/schema"));
    out.insert("$defs".to_owned(), Value::Object(definitions.clone()));
    Value::Object(out)
}

#[cfg(test)]
#[expect(clippy::indexing_slicing, reason = "a panic fails the test")]
mod tests {
    use super::{AllowedProperties, value_schema};
    use serde_json::json;

    #[test]
    fn converts_nullable_to_a_null_type_or_an_any_of_with_null() {
        assert_eq!(
            value_schema(&json!({"type": "string", "nullable": true}), AllowedProperties::Any),
            json!({"type": ["string", "null"]})
        );
        assert_eq!(
            value_schema(
                &json!({"nullable": true, "allOf": [{"$ref": "#/components/schemas/A"}]}),
                AllowedProperties::Any
            ),
            json!({"anyOf": [{"allOf": [{"$ref": "#/$defs/A"}]}, {"type": "null"}]})
        );
    }

    #[test]
    fn converts_boolean_exclusive_bounds_to_numbers() {
        let schema = json!({"type": "integer", "minimum": 1, "exclusiveMinimum": true});
        assert_eq!(value_schema(&schema, AllowedProperties::Any), json!({"type": "integer", "exclusiveMinimum": 1}));
    }

    #[test]
    fn only_schemas_with_declared_properties_reject_undeclared_ones() {
        let closed = value_schema(&json!({"$ref": "#/components/schemas/A"}), AllowedProperties::Declared);
        assert_eq!(closed, json!({"$ref": "#/$defs/A", "unevaluatedProperties": false}));
        assert_eq!(value_schema(&json!({"type": "object"}), AllowedProperties::Declared), json!({"type": "object"}));
    }

    #[test]
    fn converts_discriminator_to_one_condition_per_mapped_value() {
        let union = json!({
            "oneOf": [{"$ref": "#/components/schemas/Cat"}],
            "discriminator": {"propertyName": "kind", "mapping": {"cat": "#/components/schemas/Cat"}}
        });
        let converted = value_schema(&union, AllowedProperties::Any);
        assert_eq!(converted["allOf"][0]["if"]["properties"]["kind"]["const"], "cat");
        assert_eq!(converted["allOf"][0]["then"]["$ref"], "#/$defs/Cat");
    }
}
