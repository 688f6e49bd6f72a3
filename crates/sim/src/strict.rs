//! What a contract leaves open for those who read answers, and a vendor does not: the tags of unions, and what fits into an integer.

use serde_json::{Map, Value, json};

/// Closes all schemas of a contract.
pub(crate) fn close(value: &mut Value) {
    match value {
        Value::Object(schema) => {
            schema.values_mut().for_each(close);
            bound(schema);
            list_tags(schema);
        }
        Value::Array(items) => items.iter_mut().for_each(close),
        _ => {}
    }
}

/// An integer of so many bits lies between their least and greatest one.
fn bound(schema: &mut Map<String, Value>) {
    if schema.get("type").is_none_or(|kind| kind != "integer") {
        return;
    }
    let (least, greatest) = match schema.get("format").and_then(Value::as_str) {
        Some("int32") => (i64::from(i32::MIN), i64::from(i32::MAX)),
        Some("int64") => (i64::MIN, i64::MAX),
        _ => return,
    };
    schema.entry("minimum").or_insert_with(|| json!(least));
    schema.entry("maximum").or_insert_with(|| json!(greatest));
}

/// A union is written as a row of conditions, each for one value of the tag; others than these are none of it.
fn list_tags(schema: &mut Map<String, Value>) {
    let conditions: Vec<(String, Value)> = schema
        .get("allOf")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .filter_map(|part| part.pointer("/if/properties")?.as_object()?.iter().next())
        .filter_map(|(property, tag)| Some((property.clone(), tag.get("const")?.clone())))
        .collect();
    let Some((property, _)) = conditions.first().cloned() else { return };
    let tags: Vec<Value> = conditions.into_iter().filter(|(other, _)| *other == property).map(|(_, tag)| tag).collect();
    let properties = schema.entry("properties").or_insert_with(|| json!({}));
    if let Some(properties) = properties.as_object_mut() {
        properties.insert(property, json!({ "enum": tags }));
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::close;

    #[test]
    fn unions_know_their_tags_and_integers_their_bits() {
        let when = |tag: &str| json!({"if": {"properties": {"kind": {"const": tag}}}, "then": {"$ref": "#/$defs/A"}});
        let mut contract = json!({
            "$defs": { "U": { "type": "object", "allOf": [when("a"), when("b")] } },
            "parameters": [
                { "schema": { "type": "integer", "format": "int32", "minimum": 1 } },
                { "schema": { "type": "integer" } },
                { "schema": { "type": "string", "format": "int64" } },
            ],
        });
        close(&mut contract);
        assert_eq!(contract["$defs"]["U"]["properties"], json!({"kind": {"enum": ["a", "b"]}}));
        let schema = |at: usize| contract["parameters"][at]["schema"].clone();
        assert_eq!(schema(0), json!({"type": "integer", "format": "int32", "minimum": 1, "maximum": i32::MAX}));
        assert_eq!((schema(1), schema(2)), (json!({"type": "integer"}), json!({"type": "string", "format": "int64"})));
    }
}
