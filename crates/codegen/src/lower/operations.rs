//! Pass: names operations and lowers the schemas of their parameters, request bodies and responses.

use std::collections::{HashMap, HashSet};

use serde_json::{Map, Value, json};

use super::schemas::Schemas;
use crate::{
    load::Document,
    openapi::{
        METHODS, ORIGIN, RESPONSE_TYPE, TEMPLATE, Use, pascal, pointer, reserved, snake, template, unique_names,
    },
};

/// Lowers the shared parameters, request bodies, responses and headers under `components`.
pub fn shared(schemas: &mut Schemas<'_>) -> Map<String, Value> {
    let mut out = Map::new();
    let document = schemas.source;
    for (kind, suffix) in
        [("parameters", "Parameter"), ("requestBodies", "Body"), ("responses", "Response"), ("headers", "Header")]
    {
        let base = format!("/components/{kind}");
        let Some(Value::Object(all)) = document.get(&base) else { continue };
        let mut lowered = Map::new();
        for (name, value) in all {
            let at = pointer::join(&base, name);
            let hint = format!("{}{suffix}", pascal(name));
            let Some((at, value)) = document.resolve(&at, value) else { continue };
            let value = match kind {
                "parameters" | "headers" => parameter(schemas, &at, value, &hint),
                _ => lower_content_owner(schemas, &at, value, &hint),
            };
            lowered.insert(name.clone(), value);
        }
        out.insert(kind.to_owned(), Value::Object(lowered));
    }
    out
}

/// Lowers the operations of all paths.
pub fn paths(schemas: &mut Schemas<'_>) -> Map<String, Value> {
    let document = schemas.source;
    let names = names(document);
    let mut paths = Map::new();
    for path in document.paths() {
        let items = document.path_items(path);
        let places: Vec<String> = items.iter().map(|(at, _)| at.clone()).collect();
        let mut lowered = Map::new();
        for method in METHODS {
            let Some((_, place, operation)) = document.operation(&items, method) else { continue };
            lowered
                .insert(method.to_owned(), lower_operation(schemas, path, method, &places, &place, operation, &names));
        }
        paths.insert(path.clone(), Value::Object(lowered));
    }
    paths
}

/// The extensions that are removed from third-party documents unless they are valid.
const UNCHECKED: [&str; 3] = ["x-pagination", "x-job", "x-variants"];

/// Removes extensions without an effect from the operations of a path item. `$ref` can retain such an extension until here.
pub fn drop_unchecked(source: &Document, path: &str, item: &mut Value) {
    let items = source.path_items(path);
    for (method, operation) in item.as_object_mut().into_iter().flatten() {
        let Some(operation) = operation.as_object_mut() else { continue };
        let place = source.operation(&items, method).map(|(_, place, _)| place).unwrap_or_default();
        operation.retain(|key, _| !UNCHECKED.contains(&key.as_str()) || source.honors(&pointer::join(&place, key)));
    }
}

/// Changes the names of operations in `x-job` to their names in the client.
pub fn rename_jobs(source: &Document, paths: &mut Map<String, Value>) {
    let id = |operation: &Value| operation.get("operationId").and_then(Value::as_str).map(str::to_owned);
    let mut names = HashMap::new();
    for (path, item) in paths.iter() {
        let items = source.path_items(path);
        for (method, operation) in item.as_object().into_iter().flatten() {
            let written = source.operation(&items, method).and_then(|(_, _, written)| id(written));
            names.extend(written.zip(id(operation)));
        }
    }
    let operations = paths.values_mut().filter_map(Value::as_object_mut).flat_map(Map::values_mut);
    for operation in operations.filter_map(|operation| operation.pointer_mut("/x-job/operation")) {
        if let Some(name) = operation.as_str().and_then(|written| names.get(written)) {
            *operation = Value::from(name.as_str());
        }
    }
}

fn lower_operation(
    schemas: &mut Schemas<'_>,
    path: &str,
    method: &str,
    items: &[String],
    at: &str,
    operation: &Value,
    names: &Names,
) -> Value {
    let document = schemas.source;
    let mut out = operation.as_object().cloned().unwrap_or_default();
    let name = |variant: Option<usize>| names.get(&(path.to_owned(), method, variant));
    let id = name(None).map_or_else(|| own_name(path, method, operation), |name| name.id.clone());
    let variants = out.get_mut("x-variants").and_then(Value::as_array_mut);
    for (index, variant) in variants.into_iter().flatten().enumerate() {
        if let (Value::Object(members), Some(name)) = (variant, name(Some(index))) {
            members.insert("operationId".to_owned(), json!(name.id));
            members.insert(RESPONSE_TYPE.to_owned(), json!(name.response));
        }
    }
    out.insert("operationId".to_owned(), json!(id));
    out.insert(RESPONSE_TYPE.to_owned(), json!(name(None).and_then(|name| name.response.as_ref())));
    out.insert(ORIGIN.to_owned(), json!(at));
    // Operations inherit the servers of their path item.
    let inherited = items.iter().rev().find_map(|item| document.get(item)?.get("servers"));
    if let Some(servers) = operation.get("servers").or(inherited) {
        out.insert("servers".to_owned(), servers.clone());
    }
    let hint = pascal(&id);
    let declared = document.parameters(items, at);
    let (template, implied) = arguments(path, &declared);
    let is_sent = |value: &Value| {
        text(value, "in") != "path" || template::placeholders(&template).iter().any(|name| name == text(value, "name"))
    };
    let sent = declared
        .iter()
        .filter(|(_, value)| is_sent(value))
        .map(|(place, value)| parameter(schemas, place, value, &format!("{hint}{}", pascal(text(value, "name")))));
    let parameters: Vec<Value> = sent.collect::<Vec<_>>().into_iter().chain(implied).collect();
    out.insert("parameters".to_owned(), Value::Array(parameters));
    out.insert(TEMPLATE.to_owned(), json!(template));
    if let Some(body) = operation.get("requestBody") {
        let place = pointer::join(at, "requestBody");
        out.insert("requestBody".to_owned(), lower_or_keep(schemas, &place, body, &format!("{hint}Body")));
    }
    let responses = pointer::join(at, "responses");
    let entries = operation.get("responses").and_then(Value::as_object).into_iter().flatten();
    let successes = entries.clone().filter(|(status, _)| status.starts_with('2')).count();
    let lowered = entries
        .map(|(status, response)| {
            let place = pointer::join(&responses, status);
            let suffix = if status.starts_with('2') && successes == 1 {
                String::new()
            } else {
                pascal(status).trim_start_matches('X').to_owned()
            };
            (status.clone(), lower_or_keep(schemas, &place, response, &format!("{hint}Response{suffix}")))
        })
        .collect();
    out.insert("responses".to_owned(), Value::Object(lowered));
    Value::Object(out)
}

/// Returns the template of an operation's path, and string parameters for its undeclared placeholders.
///
/// If the path contains a query with placeholders, removes the placeholders that are declared as query parameters, so that no
/// parameter is sent twice.
fn arguments(path: &str, declared: &[(String, &Value)]) -> (String, Vec<Value>) {
    let names = |place: &str| -> Vec<&str> {
        let there = declared.iter().filter(|(_, value)| text(value, "in") == place);
        there.map(|(_, value)| text(value, "name")).collect()
    };
    let in_path = names("path");
    let in_query: Vec<&str> = names("query").into_iter().filter(|name| !in_path.contains(name)).collect();
    let template = template::without_query_of(path, &in_query);
    let mut implied: Vec<String> = Vec::new();
    for name in template::placeholders(&template) {
        if !in_path.contains(&name.as_str()) && !implied.contains(&name) {
            implied.push(name);
        }
    }
    let parameter = |name: &String| json!({"name": name, "in": "path", "required": true, "schema": {"type": "string"}});
    let implied = implied.iter().map(parameter).collect();
    (template, implied)
}

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value.get(key).and_then(Value::as_str).unwrap_or_default()
}

/// The names of operations and their variants, by path, method and index of the variant.
type Names = HashMap<Key, Name>;

type Key = (String, &'static str, Option<usize>);

/// The names of an operation in the client.
struct Name {
    /// The name of the method. The request type is named after it.
    id: String,
    /// The name of the response enum, if the operation may return several types.
    response: Option<String>,
}

/// An operation or a response enum that needs a unique name.
struct NameRequest {
    key: Key,
    is_response: bool,
    /// The words that distinguish this name from all other names.
    value: String,
    /// The preferred name, used if it is unique.
    plain: String,
}

/// Names all operations after their `operationId`, or after their method and path if it is missing. Response enums are named after
/// their operation. If two operations would have types of the same name, both are named after their method and path, so that no
/// name depends on the order of the document.
fn names(document: &Document) -> Names {
    let mut all: Vec<NameRequest> = Vec::new();
    for path in document.paths() {
        let items = document.path_items(path);
        for method in METHODS {
            let Some((_, _, operation)) = document.operation(&items, method) else { continue };
            // Variants replace their operation, so the operation needs no name.
            let variants = operation.get("x-variants").and_then(Value::as_array);
            let own = variants.is_none().then(|| (None, operation, format!("{method}{path}")));
            let variants = variants.into_iter().flatten().enumerate().map(|(index, variant)| {
                let required = variant.get("parameters").and_then(Value::as_array).into_iter().flatten();
                let required: Vec<&str> = required.filter_map(Value::as_str).collect();
                (Some(index), variant, format!("{method}{path} by {}", required.join(" ")))
            });
            for (index, owner, value) in own.into_iter().chain(variants) {
                let key = (path.clone(), method, index);
                let plain = own_name(path, method, owner);
                if may_have_several_types(operation) {
                    let response = reserved::response_type(&plain);
                    all.push(NameRequest {
                        key: key.clone(),
                        is_response: true,
                        value: reserved::response_type(&value),
                        plain: response,
                    });
                }
                all.push(NameRequest { key, is_response: false, value, plain });
            }
        }
    }
    let types: Vec<String> = all.iter().map(|wanted| pascal(&wanted.plain)).collect();
    let is_shared = |name: &str| types.iter().filter(|other| *other == name).count() > 1;
    let ambiguous: HashSet<&Key> = all
        .iter()
        .zip(&types)
        .filter(|(wanted, ty)| !wanted.is_response && is_shared(ty))
        .map(|(one, _)| &one.key)
        .collect();
    let wanted: Vec<String> = all
        .iter()
        .zip(&types)
        .map(|(wanted, ty)| {
            let by_path = is_shared(ty) || ambiguous.contains(&wanted.key);
            if by_path { usable(&[&wanted.value]) } else { wanted.plain.clone() }
        })
        .collect();
    let taken = reserved::operation_types();
    let taken: Vec<&str> = taken.iter().map(String::as_str).collect();
    let values: Vec<&str> = all.iter().map(|wanted| wanted.value.as_str()).collect();
    let mut names = Names::new();
    for (given, wanted) in unique_names(&values, &wanted, &taken, Use::Operation).into_iter().zip(&all) {
        let name = names.entry(wanted.key.clone()).or_insert_with(|| Name { id: String::new(), response: None });
        if wanted.is_response {
            name.response = Some(pascal(&given));
        } else {
            name.id = given;
        }
    }
    names
}

/// Returns whether an operation may return several types: it has more than one response with a 2xx or 3xx status.
fn may_have_several_types(operation: &Value) -> bool {
    let statuses = operation.get("responses").and_then(Value::as_object).into_iter().flatten();
    statuses.filter(|(status, _)| status.starts_with(['2', '3'])).count() > 1
}

/// Returns the preferred name of an operation: its `operationId`, or its method and path.
fn own_name(path: &str, method: &str, operation: &Value) -> String {
    let id = operation.get("operationId").and_then(Value::as_str).unwrap_or_default();
    usable(&[id, &format!("{method} {path}"), &format!("{method} root")])
}

/// Returns a name derived from the first of the texts that is valid both as a method name and as a type name.
fn usable(texts: &[&str]) -> String {
    let words = |text: &&str| -> String {
        let clean: String = text.chars().map(|char| if char.is_alphanumeric() { char } else { ' ' }).collect();
        snake(clean.trim())
    };
    let is_name = |name: &String| {
        syn::parse_str::<syn::Ident>(name).is_ok() && syn::parse_str::<syn::Ident>(&pascal(name)).is_ok() && name != "_"
    };
    let name = texts.iter().map(words).find(is_name).unwrap_or_else(|| "operation".to_owned());
    if reserved::is_operation(&name) { format!("{}_operation", name.trim_end_matches('_')) } else { name }
}

/// Keeps references to shared objects under `components`. Lowers inline objects and the targets of other references.
fn lower_or_keep(schemas: &mut Schemas<'_>, at: &str, value: &Value, hint: &str) -> Value {
    let is_shared = |reference: &str| {
        let mut parts = reference.split('/');
        parts.next() == Some("#") && parts.next() == Some("components") && parts.count() == 2
    };
    if value.get("$ref").and_then(Value::as_str).is_some_and(is_shared) {
        return value.clone();
    }
    match schemas.source.resolve(at, value) {
        Some((at, value)) => lower_content_owner(schemas, &at, value, hint),
        None => Value::Null,
    }
}

/// Lowers a request body or a response.
fn lower_content_owner(schemas: &mut Schemas<'_>, at: &str, value: &Value, hint: &str) -> Value {
    let mut out = value.as_object().cloned().unwrap_or_default();
    content(schemas, at, &mut out, hint);
    Value::Object(out)
}

fn content(schemas: &mut Schemas<'_>, at: &str, owner: &mut Map<String, Value>, hint: &str) {
    let Some(Value::Object(all)) = owner.get_mut("content") else { return };
    let base = pointer::join(at, "content");
    for (media_type, media) in all {
        let place = pointer::join(&pointer::join(&base, media_type), "schema");
        if let Value::Object(media) = media
            && let Some(schema) = media.get("schema")
        {
            let lowered = schemas.lower_at_use(&place, schema, hint);
            media.insert("schema".to_owned(), lowered);
        }
    }
}

fn parameter(schemas: &mut Schemas<'_>, at: &str, value: &Value, hint: &str) -> Value {
    let mut out = value.as_object().cloned().unwrap_or_default();
    if let Some(schema) = out.get("schema") {
        let lowered = schemas.lower_at_use(&pointer::join(at, "schema"), schema, hint);
        out.insert("schema".to_owned(), lowered);
    }
    content(schemas, at, &mut out, hint);
    Value::Object(out)
}

/// Lowers the payloads of webhooks.
pub fn webhooks(schemas: &mut Schemas<'_>) {
    let document: &Document = schemas.source;
    for (name, item) in document.root.get("webhooks").and_then(Value::as_object).into_iter().flatten() {
        let at = pointer::join("/webhooks", name);
        let Some(item) = document.resolve(&at, item) else { continue };
        for method in METHODS {
            let Some((_, at, operation)) = document.operation(std::slice::from_ref(&item), method) else { continue };
            let Some(body) = operation.get("requestBody") else { continue };
            let place = pointer::join(&at, "requestBody");
            let Some((place, body)) = document.resolve(&place, body) else { continue };
            lower_content_owner(schemas, &place, body, &format!("{}Webhook", pascal(name)));
        }
    }
}
