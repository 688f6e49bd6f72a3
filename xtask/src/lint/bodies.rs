//! Bodies of requests and answers: what can be typed.

use serde_json::Value;

use super::{Found, all_operations, members};
use crate::{
    diagnostics::Diagnostic,
    load::{Document, pointer},
    model::{ReadOnly, StatusPattern, Untold, is_json},
};

pub fn check(document: &Document) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let read_only = ReadOnly::of(document);
    for operation in all_operations(document) {
        found.extend(request(document, &read_only, &operation));
        found.extend(responses(document, &operation));
    }
    found
}

fn request(document: &Document, all: &ReadOnly<'_>, operation: &Found<'_>) -> Option<Diagnostic> {
    let body = operation.value.get("requestBody")?;
    let (at, body) = document.resolve(&pointer::join(&operation.pointer, "requestBody"), body)?;
    media_type(&at, body, "the request body").or_else(|| read_only(all, &at, body))
}

/// What only the server sets is left out of a request by its place, so there must be one place.
fn read_only(all: &ReadOnly<'_>, at: &str, body: &Value) -> Option<Diagnostic> {
    let (name, media) = members(body, "content").find(|(name, _)| is_json(name))?;
    let schema = pointer::join(&pointer::join(&pointer::join(at, "content"), name), "schema");
    let Untold { place, why } = all.members(&schema, media.get("schema")?).err()?;
    let message = format!("what is `readOnly` below cannot be left out of a request: {why}");
    Some(
        Diagnostic::new("read-only", place, message)
            .help("give requests a schema of their own without the read-only members"),
    )
}

fn responses(document: &Document, operation: &Found<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let base = pointer::join(&operation.pointer, "responses");
    let mut has_success = false;
    let mut patterns = Vec::new();
    let mut success: Option<(String, Value)> = None;
    for (status, response) in members(operation.value, "responses") {
        let at = pointer::join(&base, status);
        if status.starts_with("x-") {
            continue;
        }
        let Some(pattern) = StatusPattern::parse(status) else {
            found.push(
                Diagnostic::new("response-status", at, format!("`{status}` is no HTTP status"))
                    .help("write a status, `4XX` or `default`"),
            );
            continue;
        };
        if patterns.contains(&pattern) {
            found.push(
                Diagnostic::new("response-status", at, format!("another answer is described for `{pattern}` already"))
                    .help("describe it once"),
            );
            continue;
        }
        patterns.push(pattern);
        has_success |= pattern.is_success();
        let Some((place, response)) = document.resolve(&at, response) else { continue };
        found.extend(media_type(&place, response, "the answer"));
        let schema =
            members(response, "content").find(|(name, _)| is_json(name)).and_then(|(_, media)| media.get("schema"));
        let Some(schema) = schema.filter(|_| pattern.is_success()) else { continue };
        match &success {
            Some((first, other)) if other != schema => found.push(
                Diagnostic::new("success-types", at, format!("the answers {first} and {status} have different bodies"))
                    .help("a call gives one type: describe both by one schema"),
            ),
            Some(_) => {}
            None => success = Some((status.clone(), schema.clone())),
        }
    }
    if !has_success && found.is_empty() {
        let diagnostic =
            Diagnostic::new("success-missing", base, "no answer of success is described, so a call would have no type");
        found.push(diagnostic.help("describe the answer by its status, `200` or `2XX`; `default` is for the others"));
    }
    found
}

/// A body that is there has one JSON media type with a schema.
fn media_type(at: &str, owner: &Value, what: &str) -> Option<Diagnostic> {
    let content = owner.get("content").and_then(Value::as_object).filter(|content| !content.is_empty())?;
    let at = pointer::join(at, "content");
    let json = content.iter().find(|(name, _)| is_json(name));
    let Some((name, media)) = json else {
        let names: Vec<&str> = content.keys().map(String::as_str).collect();
        let diagnostic = Diagnostic::new("media-type", at, format!("{what} is not JSON but {}", names.join(", ")));
        return Some(diagnostic.help("describe a JSON body, or leave the content out"));
    };
    if media.get("schema").is_none() {
        let diagnostic = Diagnostic::new("media-type", pointer::join(&at, name), format!("{what} has no schema"));
        return Some(diagnostic.help("add a schema; `schema: {}` is any JSON value"));
    }
    None
}
