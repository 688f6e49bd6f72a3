//! Documents of any size, for measurements of the generator.

use serde_json::{Map, Value, json};

/// Returns a document with this many operations. The same number always gives the same document.
///
/// Each resource has a schema of ten properties with a typical mix of types. Every fourth operation creates a resource, and the
/// others list them with three query parameters.
pub fn of_size(operations: usize) -> Value {
    let (mut paths, mut schemas) = (Map::new(), Map::new());
    for index in 0..operations {
        let schema = name(index);
        let reference = json!({"$ref": format!("#/components/schemas/{schema}")});
        let response = |schema: Value| json!({"200": {"description": "Done.", "content": {"application/json": {"schema": schema}}}});
        let (method, operation) = if index % 4 == 3 {
            let body = json!({"required": true, "content": {"application/json": {"schema": reference}}});
            (
                "post",
                json!({
                    "operationId": format!("create_{}", snake(&schema)), "summary": format!("Creates resource {index}."),
                    "requestBody": body, "responses": response(reference),
                }),
            )
        } else {
            let parameters = json!([
                {"name": "limit", "in": "query", "description": "The maximum number of items.", "schema": {"type": "integer"}},
                {"name": "after", "in": "query", "schema": {"type": "string"}},
                {"name": "state", "in": "query", "schema": {"type": "array", "items": {"type": "string"}}},
            ]);
            (
                "get",
                json!({
                    "operationId": format!("list_{}", snake(&schema)), "summary": format!("Lists resource {index}."),
                    "parameters": parameters, "responses": response(json!({"type": "array", "items": reference})),
                }),
            )
        };
        paths.insert(format!("/{}", snake(&name(index))), json!({method: operation}));
        schemas.insert(schema, schema_of(index, operations));
    }
    json!({
        "openapi": "3.0.3",
        "info": {"title": "Resources", "version": "1.0.0"},
        "servers": [{"url": "https://api.example.com"}],
        "paths": paths,
        "components": {"schemas": schemas},
    })
}

/// Returns the name of a resource: three words, as in real documents, and a number if there are more resources than such names.
fn name(index: usize) -> String {
    const AREAS: [&str; 10] =
        ["Account", "Billing", "Catalog", "Customer", "Delivery", "Event", "Invoice", "Message", "Order", "Payment"];
    const KINDS: [&str; 10] =
        ["Archive", "Audit", "Draft", "Export", "Filter", "Group", "History", "Import", "Report", "Rule"];
    const PARTS: [&str; 10] =
        ["Detail", "Entry", "Item", "Label", "Limit", "Line", "Option", "Page", "Setting", "Summary"];
    let word = |words: [&'static str; 10], place: usize| words.get(index / place % 10).copied().unwrap_or_default();
    let number = if index < 1000 { String::new() } else { (index / 1000).to_string() };
    format!("{}{}{}{number}", word(AREAS, 1), word(KINDS, 10), word(PARTS, 100))
}

fn snake(name: &str) -> String {
    let mut text = String::new();
    for character in name.chars() {
        if character.is_ascii_uppercase() && !text.is_empty() {
            text.push('_');
        }
        text.push(character.to_ascii_lowercase());
    }
    text
}

fn schema_of(index: usize, operations: usize) -> Value {
    let next = format!("#/components/schemas/{}", name((index + 1) % operations));
    json!({
        "type": "object",
        "description": format!("The resource number {index}."),
        "required": ["id", "name", "state"],
        "properties": {
            "id": {"type": "string", "description": "The id."},
            "name": {"type": "string", "description": "The name that people see."},
            "state": {"type": "string", "enum": ["active", "paused", "ended"]},
            "count": {"type": "integer", "format": "int64"},
            "price": {"type": "number"},
            "enabled": {"type": "boolean"},
            "created": {"type": "string", "format": "date-time"},
            "labels": {"type": "array", "items": {"type": "string"}},
            "settings": {"type": "object", "additionalProperties": {"type": "string"}},
            // Every tenth resource contains the next one, so that there are chains of types, but no cycles.
            "parent": if index % 10 == 9 { json!({"type": "string"}) } else { json!({"type": "array", "items": {"$ref": next}}) },
        },
    })
}
