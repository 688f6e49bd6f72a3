//! One operation as progenitor sees it: numbered parameters, at most one body, one answer.

use serde_json::{Map, Value, json};

use super::schemas::Schemas;
use crate::model::{Location, Operation, is_json};

/// The path and the path item of an operation.
///
/// Parameters are named `p0`, `p1`, … in the order of the call, so that no name can collide with another, with the
/// body or with a keyword, and each operation has a path of its own, so that variants don't collide either.
pub fn lower(operation: &Operation, schemas: &Schemas) -> (String, Value) {
    let mut path = format!("/{}", operation.id);
    let mut parameters = Vec::new();
    for (index, parameter) in operation.parameters.iter().enumerate() {
        let name = format!("p{index}");
        if parameter.location == Location::Path {
            path.push_str(&format!("/{{{name}}}"));
        }
        let place = if parameter.location == Location::Path { "path" } else { "query" };
        parameters
            .push(json!({ "name": name, "in": place, "required": true, "schema": schemas.value(&parameter.schema) }));
    }
    let mut item = Map::new();
    item.insert("operationId".to_owned(), json!(operation.id));
    item.insert("parameters".to_owned(), Value::Array(parameters));
    if let Some(body) = operation.body.as_ref().filter(|body| is_json(&body.media_type)) {
        let content = json!({ "application/json": { "schema": schemas.value(&body.schema) } });
        item.insert("requestBody".to_owned(), json!({ "required": true, "content": content }));
    }
    let schema = operation.primary_success().and_then(|success| success.schema.as_ref());
    let answer = match schema {
        Some(schema) => {
            json!({ "description": "", "content": { "application/json": { "schema": schemas.value_or_null(schema) } } })
        }
        None => json!({ "description": "" }),
    };
    item.insert("responses".to_owned(), json!({ "200": answer }));
    // A body may come with any method here; the real one is in the model.
    let method = if operation.body.is_some() { "post" } else { "get" };
    (path, json!({ method: item }))
}
