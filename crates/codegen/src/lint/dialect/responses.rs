//! Lookup of JSON pointers in response schemas. A JSON pointer in an extension must point at a declared property.

use serde_json::Value;

use crate::{
    lint::visit::{OperationAt, items, members},
    load::Document,
    model::is_json,
    openapi::{Diagnostic, pointer},
};

/// The result of looking up a JSON pointer in the schema of a response.
pub enum Declared<'a> {
    /// The schema declares no property at the pointer.
    Nothing,
    /// The lookup is impossible: the response is not JSON, which another rule reports.
    Unknown,
    /// The schema allows any value at the pointer, or the pointer leads into a map with arbitrary keys.
    Anything,
    /// A declared property, with its schema.
    Property(&'a Value),
}

/// Looks up a pointer in the successful response of an operation.
pub fn declared<'a>(document: &'a Document, operation: &OperationAt<'a>, target: &str) -> Declared<'a> {
    let Some((at, content)) = content(document, operation) else { return Declared::Nothing };
    match json_schema(&at, content) {
        Some((at, schema)) => at_pointer(document, &at, schema, target),
        None => Declared::Unknown,
    }
}

/// Returns the schema of a JSON response, and its location.
pub fn json_schema<'a>(at: &str, response: &'a Value) -> Option<(String, &'a Value)> {
    let (name, media) = members(response, "content").find(|(name, _)| is_json(name))?;
    let place = pointer::join(&pointer::join(at, "content"), name);
    Some((pointer::join(&place, "schema"), media.get("schema")?))
}

/// Returns the first successful response with a body, and its location.
fn content<'a>(document: &'a Document, operation: &OperationAt<'a>) -> Option<(String, &'a Value)> {
    let responses = pointer::join(&operation.pointer, "responses");
    members(operation.value, "responses").filter(|(status, _)| status.starts_with('2')).find_map(
        |(status, response)| {
            let (at, response) = document.resolve(&pointer::join(&responses, status), response)?;
            response.get("content").map(|_| (at, response))
        },
    )
}

/// Looks up a pointer in the values of a schema, which is at `at`.
pub fn at_pointer<'a>(document: &'a Document, at: &str, schema: &'a Value, target: &str) -> Declared<'a> {
    let Some((place, schema)) = document.resolve(at, schema) else { return Declared::Nothing };
    let Some(rest) = target.strip_prefix('/') else {
        return if target.is_empty() { Declared::Property(schema) } else { Declared::Nothing };
    };
    let (token, rest) = rest.split_once('/').map_or((rest, String::new()), |(token, rest)| (token, format!("/{rest}")));
    let name = pointer::unescape(token);
    if let Some(property) = schema.get("properties").and_then(|all| all.get(&name)) {
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

/// Returns a problem for each successful response without a body. Extensions that read the body use this check.
pub fn has_body<'a>(
    document: &'a Document,
    operation: &'a OperationAt<'a>,
    rule: &'static str,
) -> impl Iterator<Item = Diagnostic> + 'a {
    let responses = pointer::join(&operation.pointer, "responses");
    members(operation.value, "responses").filter(|(status, _)| status.starts_with('2')).filter_map(
        move |(status, response)| {
            let place = pointer::join(&responses, status);
            let (at, response) = document.resolve(&place, response)?;
            let message = "the response has no body, but an extension of the operation refers to the body";
            response.get("content").is_none().then(|| {
                Diagnostic::new(rule, at, message)
                    .help("describe the `content` of the response, or remove the response")
            })
        },
    )
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
