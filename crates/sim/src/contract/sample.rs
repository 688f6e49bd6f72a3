//! Values of a schema, for operations without an example response.

use serde_json::{Map, Value, json};

use super::parse::resolved;

/// The maximum nesting of a value. Schemas may be recursive.
const MAX_DEPTH: usize = 16;

/// Returns a small value that matches a schema: only required properties, and empty lists. Patterns are not considered.
pub(super) fn of(schema: &Value, definitions: &Value) -> Value {
    sample(schema, definitions, MAX_DEPTH)
}

fn sample(schema: &Value, definitions: &Value, depth: usize) -> Value {
    let schema = resolved(schema, definitions);
    if depth == 0 {
        return Value::Null;
    }
    let inner = |schema: &Value| sample(schema, definitions, depth - 1);
    let known = schema.get("const").or_else(|| schema.get("enum")?.get(0));
    if let Some(known) = known {
        return known.clone();
    }
    if let Some(first) = ["anyOf", "oneOf"].iter().find_map(|key| schema.get(key)?.get(0)) {
        return inner(first);
    }
    let kind = match schema.get("type") {
        Some(Value::Array(kinds)) => kinds.first().and_then(Value::as_str),
        kind => kind.and_then(Value::as_str),
    };
    match kind {
        Some("string") => text(schema),
        Some("integer" | "number") => schema.get("minimum").cloned().unwrap_or(json!(0)),
        Some("boolean") => json!(false),
        Some("array") => {
            let count = schema.get("minItems").and_then(Value::as_u64).unwrap_or_default();
            let items = schema.get("items").unwrap_or(&Value::Null);
            Value::Array((0..count).map(|_| inner(items)).collect())
        }
        Some("null") => Value::Null,
        _ => object(schema, definitions, depth - 1),
    }
}

/// Returns an object with the required properties of a schema and of the parts that it is composed of. A union becomes its first
/// variant.
fn object(schema: &Value, definitions: &Value, depth: usize) -> Value {
    let mut members = Map::new();
    let properties = schema.get("properties").unwrap_or(&Value::Null);
    for name in schema.get("required").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str) {
        let property = properties.get(name).unwrap_or(&Value::Null);
        members.insert(name.to_owned(), sample(property, definitions, depth));
    }
    let parts: Vec<&Value> = schema.get("allOf").and_then(Value::as_array).into_iter().flatten().collect();
    let variant = parts.iter().find(|part| part.get("if").is_some());
    for part in
        parts.iter().filter(|part| part.get("if").is_none()).copied().chain(variant.and_then(|one| one.get("then")))
    {
        if let Value::Object(others) = sample(part, definitions, depth) {
            members.extend(others);
        }
    }
    for (name, tag) in variant.and_then(|one| one.pointer("/if/properties")?.as_object()).into_iter().flatten() {
        members.insert(name.clone(), tag.get("const").cloned().unwrap_or_default());
    }
    Value::Object(members)
}

fn text(schema: &Value) -> Value {
    let text = match schema.get("format").and_then(Value::as_str) {
        Some("uuid") => "00000000-0000-0000-0000-000000000000",
        Some("date") => "2026-01-02",
        Some("date-time") => "2026-01-02T03:04:05Z",
        Some("uri") => "https://example.com/",
        Some("email") => "someone@example.com",
        _ => "text",
    };
    let min_length = schema.get("minLength").and_then(Value::as_u64).and_then(|length| usize::try_from(length).ok());
    let max_length = schema.get("maxLength").and_then(Value::as_u64).and_then(|length| usize::try_from(length).ok());
    let mut text = text.to_owned();
    while text.len() < min_length.unwrap_or_default() {
        text.push('x');
    }
    text.truncate(max_length.unwrap_or(text.len()));
    Value::String(text)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::of;

    #[test]
    fn samples_match_their_schemas() {
        let definitions = json!({
            "Node": { "type": "object", "required": ["id", "kind", "tags"], "properties": {
                "id": { "type": "string", "format": "uuid" },
                "kind": { "type": "string", "enum": ["a", "b"] },
                "tags": { "type": "array", "items": { "type": "string" } },
                "next": { "$ref": "#/$defs/Node" },
            } },
            "Union": { "type": "object", "required": ["t"], "allOf": [
                { "if": { "properties": { "t": { "const": "x" } } }, "then": { "$ref": "#/$defs/Node" } },
                { "if": { "properties": { "t": { "const": "y" } } }, "then": { "type": "object" } },
            ] },
        });
        let schema = json!({ "type": "object", "required": ["node", "union", "count", "code", "price", "is", "some"], "properties": {
            "node": { "$ref": "#/$defs/Node" },
            "union": { "$ref": "#/$defs/Union" },
            "count": { "type": "integer", "minimum": 3 },
            "code": { "type": "string", "minLength": 6, "maxLength": 7 },
            "price": { "anyOf": [{ "type": "number" }, { "type": "null" }] },
            "is": { "type": ["boolean", "null"] },
            "some": { "type": "array", "minItems": 2, "items": { "type": "string", "format": "date" } },
            "other": { "type": "string" },
        } });
        let sample = of(&schema, &definitions);
        let node = json!({ "id": "00000000-0000-0000-0000-000000000000", "kind": "a", "tags": [] });
        assert_eq!(sample["node"], node);
        assert_eq!(sample["union"]["t"], "x");
        let mut document = schema;
        document["$defs"] = definitions;
        let validator = jsonschema::options().should_validate_formats(true).build(&document).unwrap();
        assert!(validator.is_valid(&sample), "{sample}");
        assert_eq!(sample.get("other"), None);
    }
}
