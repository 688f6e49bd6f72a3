//! `contract.json`: the operations, with a JSON Schema 2020-12 for every parameter and body.

mod json_schema;

use serde_json::{Map, Value, json};

use crate::{
    model::{Api, Location, Operation, Paging, PagingStyle, Parameter, ResponseSpec},
    openapi::pointer,
};

/// Returns the text of `contract.json`, which the simulators and the tests read.
pub fn emit(api: &Api) -> String {
    let definitions =
        api.components.values().map(|component| (component.name.clone(), json_schema::component(component)));
    let document = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "api": api.name,
        "title": api.title,
        "version": api.version,
        "servers": api.servers.iter().map(|server| json!({ "name": server.name, "url": server.url })).collect::<Vec<_>>(),
        "operations": api.operations.iter().map(|entry| (entry.id.clone(), operation(entry))).collect::<Map<_, _>>(),
        "$defs": definitions.collect::<Map<_, _>>(),
    });
    let mut text = serde_json::to_string_pretty(&document).unwrap_or_default();
    text.push('\n');
    text
}

fn operation(operation: &Operation) -> Value {
    let mut entry = json!({
        "method": operation.method,
        "path": operation.path,
        "parameters": operation.parameters.iter().map(parameter).collect::<Vec<_>>(),
        "responses": responses(operation),
    });
    if let (Some(body), Value::Object(members)) = (&operation.body, &mut entry) {
        let schema = json_schema::schema(&body.schema);
        members.insert(
            "requestBody".to_owned(),
            json!({ "mediaType": body.media_type, "required": body.required, "schema": schema }),
        );
    }
    if let (Some(paging), Value::Object(members)) = (&operation.paging, &mut entry) {
        members.insert("pagination".to_owned(), pagination(paging));
    }
    entry
}

/// Returns the pagination of an operation: its style, the parameter that selects a page, and JSON pointers into a page.
fn pagination(paging: &Paging) -> Value {
    let mut members = Map::new();
    let style = match &paging.style {
        PagingStyle::Offset => "offset",
        PagingStyle::Number { first } => {
            members.insert("first".to_owned(), json!(first));
            "page"
        }
        PagingStyle::Token { .. } => "token",
        PagingStyle::NextLink { .. } => "next-link",
    };
    members.insert("style".to_owned(), json!(style));
    members.extend(paging.parameter.iter().map(|name| ("parameter".to_owned(), json!(name))));
    let at = |path: &[String]| json!(path.iter().fold(String::new(), |at, token| pointer::join(&at, token)));
    members.insert("items".to_owned(), at(&paging.items));
    members.extend(paging.facts.iter().map(|(name, path)| ((*name).to_owned(), at(path))));
    Value::Object(members)
}

fn parameter(parameter: &Parameter) -> Value {
    let place = match parameter.location {
        Location::Path => "path",
        Location::Query => "query",
        Location::Header => "header",
        Location::Cookie => "cookie",
    };
    json!({
        "name": parameter.name,
        "in": place,
        "required": parameter.required,
        "schema": json_schema::schema(&parameter.schema),
    })
}

fn responses(operation: &Operation) -> Map<String, Value> {
    let entry = |response: &ResponseSpec| {
        let mut value = json!({ "mediaTypes": response.media_types });
        if let (Some(schema), Value::Object(members)) = (&response.schema, &mut value) {
            members.insert("schema".to_owned(), json_schema::schema(schema));
        }
        (response.status.to_string(), value)
    };
    operation.responses.iter().map(entry).collect()
}
