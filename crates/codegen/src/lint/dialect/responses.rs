//! Lookup of JSON pointers in response schemas. A JSON pointer in an extension must point at a declared property.

use serde_json::Value;

use crate::{
    lint::visit::{OperationAt, items, members},
    load::Document,
    model::{StatusPattern, is_empty, json_schema, success_schema},
    openapi::{Diagnostic, pointer},
};

/// The result of looking up a JSON pointer in the schema of a response.
pub enum Declared<'a> {
    /// The schema declares no property at the pointer.
    Nothing,
    /// The lookup is impossible: the response has no JSON body, which [`without_body`] reports.
    Unknown,
    /// The schema allows any value at the pointer, or the pointer leads into a map with arbitrary keys.
    Anything,
    /// A declared property, with its schema.
    Property(&'a Value),
}

/// Looks up a pointer in the successful response of an operation.
pub fn declared<'a>(document: &'a Document, operation: &OperationAt<'a>, target: &str) -> Declared<'a> {
    match body(document, operation) {
        Some((at, schema)) => at_pointer(document, &at, schema, target),
        None => Declared::Unknown,
    }
}

/// Looks up a pointer in the values of a schema, which is at `at`.
pub fn at_pointer<'a>(document: &'a Document, at: &str, schema: &'a Value, target: &str) -> Declared<'a> {
    let Some((place, schema)) = document.resolve(at, schema) else { return Declared::Nothing };
    let Some(rest) = target.strip_prefix('/') else {
        return if target.is_empty() { Declared::Property(schema) } else { Declared::Nothing };
    };
    let (token, rest) = rest.split_once('/').map_or((rest, String::new()), |(token, rest)| (token, format!("/{rest}")));
    let name = pointer::unescape(token);
    if let Some(property) = schema.get("properties").filter(|_| is_object(schema)).and_then(|all| all.get(&name)) {
        return at_pointer(document, &pointer::join(&pointer::join(&place, "properties"), &name), property, &rest);
    }
    for (index, part) in items(schema, "allOf") {
        let found = at_pointer(document, &pointer::item(&pointer::join(&place, "allOf"), index), part, target);
        if !matches!(found, Declared::Nothing) {
            return found;
        }
    }
    match schema.get("additionalProperties") {
        Some(Value::Bool(true)) => Declared::Anything,
        Some(values @ Value::Object(_)) => {
            match at_pointer(document, &pointer::join(&place, "additionalProperties"), values, &rest) {
                Declared::Nothing => Declared::Nothing,
                _ => Declared::Anything,
            }
        }
        _ => Declared::Nothing,
    }
}

/// Returns whether the values of a schema are objects, if they are not null.
fn is_object(schema: &Value) -> bool {
    let is_object = |name: &Value| name == "object";
    match schema.get("type") {
        None => true,
        Some(Value::Array(types)) => {
            types.iter().any(is_object) && types.iter().all(|name| is_object(name) || name == "null")
        }
        Some(name) => is_object(name),
    }
}

/// Returns a problem for each successful response whose body is not JSON. Extensions that read each response use this check.
pub fn without_body(document: &Document, operation: &OperationAt<'_>, rule: &'static str) -> Vec<Diagnostic> {
    let responses = pointer::join(&operation.pointer, "responses");
    let problem = |place: String| {
        let message = "the response has no JSON body, but an extension of the operation refers to the body";
        Diagnostic::new(rule, place, message)
            .help("describe a JSON body with a `schema` in the `content` of the response, or remove the response")
    };
    let mut found = Vec::new();
    for (key, response) in members(operation.value, "responses") {
        let status = StatusPattern::parse(key).filter(|status| status.is_success());
        let response = document.resolve(&pointer::join(&responses, key), response);
        if let (Some(status), Some((place, response))) = (status, response)
            && (is_empty(status) || operation.method == "head" || json_schema(document, &place, response).is_none())
        {
            found.push(problem(place));
        }
    }
    if found.is_empty() && body(document, operation).is_none() {
        found.push(problem(responses));
    }
    found
}

/// Returns a problem for each successful response if no body is JSON. Extensions that read one response use this check.
pub fn without_any_body(document: &Document, operation: &OperationAt<'_>, rule: &'static str) -> Vec<Diagnostic> {
    match body(document, operation) {
        Some(_) => Vec::new(),
        None => without_body(document, operation, rule),
    }
}

/// Returns the schema of the JSON body that a successful response has, and its location.
fn body<'a>(document: &'a Document, operation: &OperationAt<'a>) -> Option<(String, &'a Value)> {
    success_schema(document, operation.method, &operation.pointer, operation.value)
}

/// Returns a problem if a pointer does not point at a property of one of the types.
pub fn points_at(
    document: &Document,
    operation: &OperationAt<'_>,
    rule: &'static str,
    place: &str,
    target: &str,
    types: &[&str],
) -> Option<Diagnostic> {
    let problem = |message: String| Diagnostic::new(rule, place, message).on_value();
    match declared(document, operation, target) {
        Declared::Unknown => None,
        Declared::Nothing | Declared::Anything => Some(
            problem(format!("the response declares no property at `{target}`"))
                .help("point at a declared property of the response"),
        ),
        Declared::Property(schema) => {
            let found = schema.get("type").and_then(Value::as_str).unwrap_or_default();
            (!types.is_empty() && !types.contains(&found)).then(|| {
                problem(format!(
                    "the property at `{target}` in the response does not have the type `{}`",
                    types.join("` or `")
                ))
                .help("point at a property with this type")
            })
        }
    }
}
