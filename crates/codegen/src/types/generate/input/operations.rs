//! The operations in the document for progenitor: numbered parameters, at most one body, and one response.

use serde_json::{Map, Value, json};

use super::{
    names::{argument_name, field_name, operation_name},
    schemas::Schemas,
};
use crate::model::{Operation, ResponseSpec};

/// Returns the path item of an operation. Each operation has its own path, so that variants do not conflict.
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
    // Use a method that allows the body. The actual method is in the model.
    let method = if operation.body.is_some() { "post" } else { "get" };
    json!({ method: item })
}

/// Returns an object schema with the types of the responses, or `None` if [`has_inline_responses`] is false.
pub fn responses(operation: &Operation, schemas: &Schemas) -> Option<Value> {
    if !has_inline_responses(operation) {
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

/// Returns whether an operation has responses whose types are neither the return type of its method nor components.
pub fn has_inline_responses(operation: &Operation) -> bool {
    let primary = operation.primary_success().map(|response| response.status);
    let is_known = |response: &ResponseSpec| match &response.schema {
        Some(schema) => Some(response.status) == primary || schema.as_component().is_some(),
        None => true,
    };
    !operation.responses.iter().all(is_known)
}
