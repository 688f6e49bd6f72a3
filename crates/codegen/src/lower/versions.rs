//! Pass: rewrites the keywords of OpenAPI 3.1 to those of 3.0, for one schema object at a time. Nested schemas are rewritten when they
//! are visited.

use serde_json::{Map, Value, json};

/// Returns a schema object with the keywords of OpenAPI 3.0.
///
/// If `type` is an array of several types, it stays an array, except that `null` becomes `nullable`. A boolean schema becomes an
/// empty schema.
pub fn read(schema: &Value, is_31: bool) -> Map<String, Value> {
    let Value::Object(members) = schema else { return Map::new() };
    let mut out = members.clone();
    match members.get("$ref") {
        Some(reference) if reference.is_string() => {
            out = compose_reference(out, reference.clone(), is_31);
            if out.contains_key("$ref") {
                return out;
            }
        }
        // Ignore a `$ref` that is not a string.
        Some(_) => drop(out.shift_remove("$ref")),
        None => {}
    }
    types(&mut out);
    let mut members_of_unions = ["oneOf", "anyOf"].iter().filter_map(|key| members.get(*key)?.as_array()).flatten();
    if members_of_unions.any(is_null) {
        out.insert("nullable".to_owned(), json!(true));
    }
    if let Some(value) = out.shift_remove("const") {
        out.entry("enum").or_insert_with(|| json!([value]));
    }
    for (exclusive, inclusive, is_maximum) in
        [("exclusiveMinimum", "minimum", false), ("exclusiveMaximum", "maximum", true)]
    {
        if let Some(bound) = members.get(exclusive).filter(|bound| bound.is_number()) {
            let both = members.get(inclusive).and_then(Value::as_f64).zip(bound.as_f64());
            // Keep the stricter of the two bounds.
            if both.is_some_and(|(other, own)| if is_maximum { other < own } else { other > own }) {
                out.shift_remove(exclusive);
                continue;
            }
            out.insert(inclusive.to_owned(), bound.clone());
            out.insert(exclusive.to_owned(), json!(true));
        }
    }
    if let Some(Value::Array(examples)) = members.get("examples") {
        out.shift_remove("examples");
        if let Some(first) = examples.first() {
            out.entry("example").or_insert_with(|| first.clone());
        }
    }
    content(&mut out, members);
    // `patternProperties` and `unevaluatedProperties` become additional properties.
    let others = members.get("unevaluatedProperties").filter(|values| **values != json!(false));
    if let Some(Value::Object(patterns)) = members.get("patternProperties") {
        out.entry("additionalProperties")
            .and_modify(|values| {
                // Keep the schema only if all patterns have the same schema.
                if !values.is_object() || patterns.values().any(|pattern| pattern != values) {
                    *values = json!(true);
                }
            })
            .or_insert(json!(true));
    } else if let Some(values) = others {
        out.entry("additionalProperties").or_insert_with(|| json!(values.is_object() || *values == json!(true)));
    }
    out
}

/// Translates `contentMediaType` and `contentEncoding` of 3.1 to a format. A binary media type without an encoding is a file, even if
/// `type` is missing.
fn content(out: &mut Map<String, Value>, members: &Map<String, Value>) {
    let keyword = |key: &str| members.get(key).and_then(Value::as_str).unwrap_or_default();
    let is_text = out.get("type") == Some(&json!("string"));
    if out.contains_key("format") || !(is_text || out.get("type").is_none()) {
        return;
    }
    let media_type = keyword("contentMediaType").to_ascii_lowercase();
    let is_file = ["image/", "audio/", "video/", "font/"].iter().any(|kind| media_type.starts_with(kind))
        || ["application/octet-stream", "application/pdf", "application/zip", "application/gzip"]
            .contains(&media_type.as_str());
    if is_text && keyword("contentEncoding").starts_with("base64") {
        out.insert("format".to_owned(), json!("byte"));
    } else if is_file && keyword("contentEncoding").is_empty() {
        out.insert("type".to_owned(), json!("string"));
        out.insert("format".to_owned(), json!("binary"));
    }
}

/// Returns whether a schema allows only null. Such a variant makes a union nullable.
pub fn is_null(schema: &Value) -> bool {
    let listed = schema.get("enum").and_then(Value::as_array);
    schema.get("type").is_some_and(|name| name == "null")
        || listed.is_some_and(|values| !values.is_empty() && values.iter().all(Value::is_null))
        || schema.get("const").is_some_and(Value::is_null)
}

/// Handles the siblings of `$ref`: OpenAPI 3.0 ignores them, 3.1 composes them with the reference.
fn compose_reference(mut out: Map<String, Value>, reference: Value, is_31: bool) -> Map<String, Value> {
    if !is_31 || out.len() == 1 {
        return [("$ref".to_owned(), reference)].into_iter().collect();
    }
    out.shift_remove("$ref");
    let mut parts = vec![json!({ "$ref": reference })];
    if let Some(Value::Array(others)) = out.shift_remove("allOf") {
        parts.extend(others);
    }
    out.insert("allOf".to_owned(), Value::Array(parts));
    out
}

/// Rewrites types with null: `[string, "null"]` is a nullable string, and `"null"` alone is a nullable value without a type.
fn types(out: &mut Map<String, Value>) {
    let names: Vec<Value> = match out.get("type") {
        Some(Value::Array(names)) => names.clone(),
        Some(Value::String(name)) if name == "null" => vec![json!("null")],
        _ => return,
    };
    let mut others: Vec<Value> = Vec::new();
    for name in &names {
        if name != "null" && !others.contains(name) {
            others.push(name.clone());
        }
    }
    if others.len() < names.len() && names.iter().any(|name| name == "null") {
        out.insert("nullable".to_owned(), json!(true));
    }
    match others.len() {
        0 => drop(out.shift_remove("type")),
        1 => drop(out.insert("type".to_owned(), others.remove(0))),
        _ => drop(out.insert("type".to_owned(), Value::Array(others))),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::read;

    #[test]
    fn rewrites_openapi_3_1_keywords_to_3_0() {
        for (schema, expected) in [
            (json!({"type": ["string", "null"]}), json!({"type": "string", "nullable": true})),
            (json!({"type": ["string", "integer", "null"]}), json!({"type": ["string", "integer"], "nullable": true})),
            (json!({"type": "null"}), json!({"nullable": true})),
            (json!({"const": "a"}), json!({"enum": ["a"]})),
            (
                json!({"anyOf": [{"$ref": "#/a"}, {"type": "null"}]}),
                json!({"anyOf": [{"$ref": "#/a"}, {"type": "null"}], "nullable": true}),
            ),
            (json!({"exclusiveMinimum": 3}), json!({"exclusiveMinimum": true, "minimum": 3})),
            (json!({"exclusiveMaximum": 3, "maximum": 2}), json!({"maximum": 2})),
            (json!({"type": "string", "examples": ["x", "y"]}), json!({"type": "string", "example": "x"})),
            (
                json!({"type": "string", "contentEncoding": "base64"}),
                json!({"type": "string", "contentEncoding": "base64", "format": "byte"}),
            ),
            (
                json!({"type": "string", "contentMediaType": "text/html"}),
                json!({"type": "string", "contentMediaType": "text/html"}),
            ),
            (
                json!({"contentMediaType": "image/png"}),
                json!({"contentMediaType": "image/png", "type": "string", "format": "binary"}),
            ),
            (json!({"unevaluatedProperties": false}), json!({"unevaluatedProperties": false})),
            (json!({"unevaluatedProperties": {}}), json!({"unevaluatedProperties": {}, "additionalProperties": true})),
            (
                json!({"patternProperties": {"a": {}}, "additionalProperties": false}),
                json!({"patternProperties": {"a": {}}, "additionalProperties": true}),
            ),
            (json!({"$ref": "#/a", "description": "d"}), json!({"description": "d", "allOf": [{"$ref": "#/a"}]})),
            (
                json!({"$ref": "#/a", "type": ["object", "null"]}),
                json!({"type": "object", "nullable": true, "allOf": [{"$ref": "#/a"}]}),
            ),
            (json!({"$ref": "#/a", "const": "b"}), json!({"enum": ["b"], "allOf": [{"$ref": "#/a"}]})),
            (json!({"$ref": {"type": "string"}, "type": "integer"}), json!({"type": "integer"})),
            (json!(true), json!({})),
        ] {
            assert_eq!(Value::Object(read(&schema, true)), expected, "{schema}");
        }
        assert_eq!(Value::Object(read(&json!({"$ref": "#/a", "description": "d"}), false)), json!({"$ref": "#/a"}));
    }
}
