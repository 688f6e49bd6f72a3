//! The schemas of the model as JSON Schema 2020-12.

use serde_json::{Map, Value, json};

use crate::model::{AdditionalProperties, Annotations, Bounds, Component, Count, Kind, Member, Property, Schema, Type};

/// Returns the JSON Schema of a component.
pub fn component(component: &Component) -> Value {
    let mut out = match &component.kind {
        Kind::Object { properties, tag, required, additional } => {
            object(properties.iter().chain(tag.as_deref()), required, additional)
        }
        Kind::OpenEnum(variants) => enumeration("string", variants.iter().map(|variant| json!(variant.value))),
        Kind::IntegerEnum(variants) => enumeration("integer", variants.iter().map(|variant| json!(variant.value))),
        Kind::Union { tag, members, .. } => union(tag, members),
        Kind::UntaggedUnion(members) => keyword("anyOf", members.iter().map(|member| schema(&member.schema)).collect()),
        Kind::Id => keyword("oneOf", json!([{ "type": "string" }, { "type": "integer" }])),
        Kind::Alias(ty) => self::ty(ty),
    };
    bounds(&component.bounds, &mut out);
    annotate(out, &component.annotations)
}

/// Returns the JSON Schema of a parameter, body, property or item.
pub fn schema(schema: &Schema) -> Value {
    let mut out = ty(&schema.ty);
    bounds(&schema.bounds, &mut out);
    annotate(out, &schema.annotations)
}

fn ty(ty: &Type) -> Map<String, Value> {
    match ty {
        Type::Any => Map::new(),
        Type::Scalar(scalar) => keyword("type", json!(scalar.json_type())),
        Type::List(items) => {
            let mut out = keyword("type", json!("array"));
            out.insert("items".to_owned(), schema(items));
            out
        }
        Type::Map(values) => {
            let mut out = keyword("type", json!("object"));
            out.extend(values.iter().map(|values| ("additionalProperties".to_owned(), schema(values))));
            out
        }
        Type::Component(name) => reference(name),
        Type::AllOf(parts) => keyword("allOf", parts.iter().map(schema).collect()),
    }
}

fn keyword(key: &str, value: Value) -> Map<String, Value> {
    Map::from_iter([(key.to_owned(), value)])
}

fn reference(name: &str) -> Map<String, Value> {
    keyword("$ref", json!(format!("#/$defs/{}", crate::openapi::pointer::escape(name))))
}

fn enumeration(kind: &str, values: impl Iterator<Item = Value>) -> Map<String, Value> {
    let mut out = keyword("type", json!(kind));
    out.insert("enum".to_owned(), values.collect());
    out
}

fn object<'a>(
    properties: impl Iterator<Item = &'a Property>,
    required: &[String],
    additional: &AdditionalProperties,
) -> Map<String, Value> {
    let mut out = keyword("type", json!("object"));
    let properties = properties.map(|property| (property.name.clone(), schema(&property.schema)));
    out.insert("properties".to_owned(), Value::Object(properties.collect()));
    if !required.is_empty() {
        out.insert("required".to_owned(), json!(required));
    }
    match additional {
        AdditionalProperties::Ignored => {}
        AdditionalProperties::Forbidden => drop(out.insert("additionalProperties".to_owned(), json!(false))),
        AdditionalProperties::Kept(values) if **values == Schema::default() => {
            drop(out.insert("additionalProperties".to_owned(), json!(true)));
        }
        AdditionalProperties::Kept(values) => drop(out.insert("additionalProperties".to_owned(), schema(values))),
    }
    out
}

/// Returns the schema of a tagged union. If the tag is known, the value must match the schema of its variant. If the tag is
/// unknown, any object with the tag is valid.
fn union(tag: &str, members: &[Member]) -> Map<String, Value> {
    let branch = |member: &Member| {
        let properties = json!({ tag: { "const": member.tag } });
        // Because of `type: object`, null matches no variant.
        let is_tagged = json!({ "type": "object", "properties": properties, "required": [tag] });
        json!({ "if": is_tagged, "then": reference(&member.component) })
    };
    let mut out = keyword("type", json!("object"));
    out.insert("required".to_owned(), json!([tag]));
    out.insert("allOf".to_owned(), members.iter().map(branch).collect());
    out
}

fn bounds(bounds: &Bounds, out: &mut Map<String, Value>) {
    let mut put = |key: &str, value: Option<Value>| out.extend(value.map(|value| (key.to_owned(), value)));
    let minimum = if bounds.exclusive_minimum { "exclusiveMinimum" } else { "minimum" };
    let maximum = if bounds.exclusive_maximum { "exclusiveMaximum" } else { "maximum" };
    put(minimum, bounds.minimum.clone().map(Value::Number));
    put(maximum, bounds.maximum.clone().map(Value::Number));
    put("multipleOf", bounds.multiple_of.clone().map(Value::Number));
    for (Count { min, max }, [at_least, at_most]) in [
        (bounds.length, ["minLength", "maxLength"]),
        (bounds.items, ["minItems", "maxItems"]),
        (bounds.keys, ["minProperties", "maxProperties"]),
    ] {
        put(at_least, min.map(Value::from));
        put(at_most, max.map(Value::from));
    }
    put("uniqueItems", bounds.unique_items.then_some(Value::Bool(true)));
}

/// Adds the annotations, the format and the pattern to a schema, and allows null if the schema is nullable.
fn annotate(mut out: Map<String, Value>, annotations: &Annotations) -> Value {
    let text = |text: &Option<String>| text.clone().map(Value::String);
    let flag = |flag: bool| flag.then_some(Value::Bool(true));
    let about = [
        ("title", text(&annotations.title)),
        ("description", text(&annotations.description)),
        ("default", annotations.default.clone()),
        ("readOnly", flag(annotations.read_only)),
        ("writeOnly", flag(annotations.write_only)),
        ("deprecated", flag(annotations.deprecated)),
    ];
    out.extend(
        [("format", text(&annotations.format)), ("pattern", text(&annotations.pattern))]
            .into_iter()
            .filter_map(present),
    );
    if annotations.nullable && !out.is_empty() {
        out = or_null(out);
    }
    out.extend(about.into_iter().filter_map(present));
    Value::Object(out)
}

fn present((key, value): (&str, Option<Value>)) -> Option<(String, Value)> {
    Some((key.to_owned(), value?))
}

fn or_null(mut out: Map<String, Value>) -> Map<String, Value> {
    if let Some(Value::Array(values)) = out.get_mut("enum") {
        values.push(Value::Null);
    }
    match out.get("type") {
        Some(Value::String(name)) => {
            let types = json!([name, "null"]);
            out.insert("type".to_owned(), types);
            out
        }
        _ => keyword("anyOf", json!([out, { "type": "null" }])),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::schema;
    use crate::model::read_schema;

    #[test]
    fn converts_nullable_to_a_null_type_or_an_any_of_with_null() {
        let converted = |written| schema(&read_schema(&written));
        assert_eq!(
            converted(json!({"type": "string", "nullable": true, "description": "A text."})),
            json!({"type": ["string", "null"], "description": "A text."})
        );
        assert_eq!(
            converted(json!({"nullable": true, "allOf": [{"$ref": "#/components/schemas/A"}]})),
            json!({"anyOf": [{"$ref": "#/$defs/A"}, {"type": "null"}]})
        );
        assert_eq!(converted(json!({"nullable": true})), json!({}));
    }

    #[test]
    fn converts_bounds_to_json_schema_2020_12() {
        let written =
            json!({"type": "integer", "minimum": 1, "exclusiveMinimum": true, "maxLength": 3.0, "minItems": 0});
        assert_eq!(schema(&read_schema(&written)), json!({"type": "integer", "exclusiveMinimum": 1, "maxLength": 3}));
    }
}
