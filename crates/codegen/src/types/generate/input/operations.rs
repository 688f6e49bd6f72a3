//! One operation as progenitor sees it: numbered parameters, at most one body, one answer.

use serde_json::{Map, Value, json};

use super::{
    names::{argument_name, field_name, operation_name},
    schemas::Schemas,
};
use crate::model::{Operation, ResponseKind};

/// The path item of an operation, which has a path of its own, so that variants don't collide.
pub fn lower(index: usize, operation: &Operation, schemas: &Schemas) -> Value {
    let parameters = operation.parameters.iter().enumerate().map(|(index, parameter)| {
        let schema = schemas.value(&parameter.schema.ty);
        json!({ "name": argument_name(index), "in": "query", "required": true, "schema": schema })
    });
    let mut item = Map::new();
    item.insert("operationId".to_owned(), json!(operation_name(index)));
    item.insert("parameters".to_owned(), parameters.collect());
    if let Some(body) = operation.body.as_ref().filter(|body| body.encoding.is_typed()) {
        let content = json!({ "application/json": { "schema": schemas.value(&body.schema.ty) } });
        item.insert("requestBody".to_owned(), json!({ "required": true, "content": content }));
    }
    let schema = operation.primary_success().and_then(|success| success.schema.as_ref());
    let response = match schema {
        Some(schema) => {
            json!({ "description": "", "content": { "application/json": { "schema": schemas.value_or_null(schema) } } })
        }
        None => json!({ "description": "" }),
    };
    item.insert("responses".to_owned(), json!({ "200": response }));
    // A body may come with any method here; the real one is in the model.
    let method = if operation.body.is_some() { "post" } else { "get" };
    json!({ method: item })
}

/// A struct with the types of the answers, where the method doesn't tell them all.
pub fn responses(operation: &Operation, schemas: &Schemas) -> Option<Value> {
    if !has_answers(operation) {
        return None;
    }
    let schemas: Vec<(String, Value)> = operation
        .responses
        .iter()
        .enumerate()
        .filter_map(|(index, response)| Some((field_name(index), schemas.value_or_null(response.schema.as_ref()?))))
        .collect();
    let required: Vec<&String> = schemas.iter().map(|(name, _)| name).collect();
    let required = json!(required);
    Some(json!({ "type": "object", "properties": schemas.into_iter().collect::<Map<_, _>>(), "required": required }))
}

/// Whether an operation has answers whose types neither its method nor a component tells.
pub fn has_answers(operation: &Operation) -> bool {
    let primary = operation.primary_success().map(|response| response.status);
    let is_told = |response: &ResponseKind| match &response.schema {
        Some(schema) => Some(response.status) == primary || schema.as_component().is_some(),
        None => true,
    };
    !operation.responses.iter().all(is_told)
}
