//! Request and response bodies.

use serde_json::Value;

use super::visit::{OperationAt, all_operations, members, text};
use crate::{
    load::Document,
    model::{Encoding, Media, ReadOnly, ReadOnlyError, StatusPattern, is_json},
    openapi::{Diagnostic, pointer},
};

pub fn check(document: &Document) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let read_only = ReadOnly::of(document);
    for operation in all_operations(document) {
        found.extend(request(document, &read_only, &operation));
        found.extend(unsendable_parts(document, &operation));
        found.extend(responses(document, &operation));
    }
    found
}

fn request(document: &Document, all: &ReadOnly<'_>, operation: &OperationAt<'_>) -> Option<Diagnostic> {
    let body = operation.value.get("requestBody")?;
    let (at, body) = document.resolve(&pointer::join(&operation.pointer, "requestBody"), body)?;
    media_type(&at, body, "the request body").or_else(|| read_only(all, &at, body))
}

/// Warns about anything in a request body that the client cannot send as described.
fn unsendable_parts(document: &Document, operation: &OperationAt<'_>) -> Vec<Diagnostic> {
    let at = pointer::join(&operation.pointer, "requestBody");
    let Some((at, body)) = operation.value.get("requestBody").and_then(|body| document.resolve(&at, body)) else {
        return Vec::new();
    };
    let Some(content) = body.get("content").and_then(Value::as_object) else { return Vec::new() };
    let Some(sent) = Media::preferred(document, content) else { return Vec::new() };
    let at = pointer::join(&at, "content");
    let report =
        |place: String, message: String, help: &str| Diagnostic::new("request-content", place, message).help(help);
    let others = content.keys().filter(|name| *name != sent.name).map(|name| {
        let message = format!("`{name}` is ignored: the client sends the request body as `{}`", sent.concrete());
        report(pointer::join(&at, name), message, "keep the media type that clients should send")
    });
    let mut found: Vec<Diagnostic> = others.collect();
    let place = pointer::join(&at, sent.name);
    if sent.name.contains('*') && sent.encoding == Encoding::Bytes {
        let message = format!(
            "`{}` is a range of media types, so the client sends the request body as `{}`",
            sent.name,
            sent.concrete()
        );
        found.push(report(place.clone(), message, "name one media type"));
    }
    if sent.encoding == Encoding::Bytes && sent.name.to_ascii_lowercase().starts_with("multipart/") {
        let message =
            format!("`{}` bodies are sent as raw bytes, and the `Content-Type` header has no boundary", sent.name);
        found.push(report(place.clone(), message, "use `multipart/form-data`"));
    }
    if !matches!(sent.encoding, Encoding::Form | Encoding::Multipart)
        && members(sent.value, "encoding").next().is_some()
    {
        let message = format!("`encoding` has no effect, because `{}` is not a form", sent.concrete());
        let help = "remove `encoding`, or use `multipart/form-data` or `application/x-www-form-urlencoded`";
        found.push(report(pointer::join(&place, "encoding"), message, help));
    }
    let schema_at = pointer::join(&place, "schema");
    let schema = sent.value.get("schema").and_then(|schema| document.referenced_schema(&schema_at, schema));
    let is_form = matches!(sent.encoding, Encoding::Form | Encoding::Multipart);
    if is_form && schema.as_ref().is_some_and(|(_, schema)| has_no_properties(schema)) {
        let message = format!(
            "the `{}` body cannot be sent: its schema is not an object with one property per form field",
            sent.concrete()
        );
        found.push(report(schema_at.clone(), message, "describe an object with one property per form field"));
    }
    for (name, part) in members(sent.value, "encoding") {
        let place = pointer::join(&pointer::join(&place, "encoding"), name);
        if members(part, "headers").next().is_some() {
            let message = format!("the headers of the part `{name}` cannot be sent");
            found.push(report(pointer::join(&place, "headers"), message, "remove the headers"));
        }
        if sent.encoding == Encoding::Multipart {
            let property = schema.as_ref().and_then(|(at, schema)| {
                let at = pointer::join(&pointer::join(at, "properties"), name);
                document.referenced_schema(&at, schema.get("properties")?.get(name)?)
            });
            for key in unsendable_styles(part, property.map(|(_, property)| property)) {
                let message = format!(
                    "`{key}` of the part `{name}` has no effect: arrays are sent as one part per item, and objects as JSON"
                );
                found.push(report(pointer::join(&place, key), message, "remove it"));
            }
        }
    }
    found
}

/// Returns whether a schema allows only scalars or arrays.
fn has_no_properties(schema: &Value) -> bool {
    let others = ["string", "integer", "number", "boolean", "array"];
    match schema.get("type") {
        Some(Value::String(name)) => others.contains(&name.as_str()),
        Some(Value::Array(names)) => {
            !names.is_empty() && names.iter().filter_map(Value::as_str).all(|name| others.contains(&name))
        }
        _ => schema.get("items").is_some() && schema.get("properties").is_none(),
    }
}

/// Returns the keywords of an `encoding` entry that set a different style than the one that the client uses for all multipart
/// parts.
fn unsendable_styles(part: &Value, property: Option<&Value>) -> Vec<&'static str> {
    let is_object =
        property.is_some_and(|property| text(property, "type") == "object" || property.get("properties").is_some());
    let is_sent = |key: &str, value: &Value| match key {
        _ if is_object => false,
        "style" => value == "form",
        _ => *value == Value::Bool(true),
    };
    ["style", "explode"].into_iter().filter(|key| part.get(*key).is_some_and(|value| !is_sent(key, value))).collect()
}

/// Checks `readOnly` properties. The client removes them from request bodies by their location in the JSON, so a finite list of
/// locations must exist.
fn read_only(all: &ReadOnly<'_>, at: &str, body: &Value) -> Option<Diagnostic> {
    let (name, media) = members(body, "content").find(|(name, _)| is_json(name))?;
    let schema = pointer::join(&pointer::join(&pointer::join(at, "content"), name), "schema");
    let ReadOnlyError { place, why } = all.pointers(&schema, media.get("schema")?).err()?;
    let message = format!("`readOnly` properties cannot be removed from this request body: {why}");
    Some(
        Diagnostic::new("read-only", place, message)
            .help("define a separate schema without `readOnly` properties for requests"),
    )
}

fn responses(document: &Document, operation: &OperationAt<'_>) -> Vec<Diagnostic> {
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
                Diagnostic::new("response-status", at, format!("`{status}` is not an HTTP status"))
                    .help("write a status, `4XX` or `default`"),
            );
            continue;
        };
        if patterns.contains(&pattern) {
            found.push(
                Diagnostic::new("response-status", at, format!("duplicate response for `{pattern}`"))
                    .help("remove one of them"),
            );
            continue;
        }
        patterns.push(pattern);
        has_success |= pattern.is_success();
        let Some((place, response)) = document.resolve(&at, response) else { continue };
        found.extend(media_type(&place, response, "the response"));
        let schema =
            members(response, "content").find(|(name, _)| is_json(name)).and_then(|(_, media)| media.get("schema"));
        let Some(schema) = schema.filter(|_| pattern.is_success()) else { continue };
        match &success {
            Some((first, other)) if other != schema => found.push(
                Diagnostic::new(
                    "success-types",
                    at,
                    format!("the responses {first} and {status} have different body schemas"),
                )
                .help("describe both bodies with one schema, because a method has one return type"),
            ),
            Some(_) => {}
            None => success = Some((status.clone(), schema.clone())),
        }
    }
    if !has_success && found.is_empty() {
        let diagnostic = Diagnostic::new(
            "missing-success",
            base,
            "the operation has no successful response, so its method would have no return type",
        );
        found.push(diagnostic.help(
            "describe the successful response under its status, such as `200` or `2XX`; `default` describes only error responses",
        ));
    }
    found
}

/// Checks that a body has a JSON media type with a schema.
fn media_type(at: &str, owner: &Value, what: &str) -> Option<Diagnostic> {
    let content = owner.get("content").and_then(Value::as_object).filter(|content| !content.is_empty())?;
    let at = pointer::join(at, "content");
    let json = content.iter().find(|(name, _)| is_json(name));
    let Some((name, media)) = json else {
        let names: Vec<&str> = content.keys().map(String::as_str).collect();
        let diagnostic = Diagnostic::new("media-type", at, format!("{what} must be JSON, not {}", names.join(", ")));
        return Some(diagnostic.help("describe a JSON body, or remove `content`"));
    };
    if media.get("schema").is_none() {
        let diagnostic = Diagnostic::new("media-type", pointer::join(&at, name), format!("{what} has no schema"));
        return Some(diagnostic.help("add a schema; `schema: {}` accepts any JSON value"));
    }
    None
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a panic fails the test")]
mod tests {
    use std::path::Path;

    use super::check;
    use crate::load::Document;

    #[test]
    fn reports_parts_of_request_bodies_that_cannot_be_sent() {
        for (content, expected) in [
            ("{application/json: {}, application/*: {}}", Some("application~1*")),
            ("{'*/*': {schema: {type: object}}}", None),
            ("{'*/*': {}}", Some("*~1*")),
            ("{multipart/mixed: {}}", Some("multipart~1mixed")),
            ("{multipart/form-data: {encoding: {a: {contentType: text/plain}}}}", None),
            (
                "{multipart/form-data: {encoding: {a: {headers: {X: {}}}}}}",
                Some("multipart~1form-data/encoding/a/headers"),
            ),
            ("{application/octet-stream: {}}", None),
            ("{multipart/form-data: {schema: {type: string}}}", Some("multipart~1form-data/schema")),
            ("{multipart/form-data: {schema: {properties: {a: {type: string}}}}}", None),
            (
                "{application/x-www-form-urlencoded: {schema: {type: array, items: {type: string}}}}",
                Some("application~1x-www-form-urlencoded/schema"),
            ),
        ] {
            let text = format!("paths: {{/a: {{post: {{requestBody: {{content: {content}}}}}}}}}");
            let document = Document::parse(text, "a.yaml", Path::new("")).unwrap();
            let found = check(&document).into_iter().filter(|problem| problem.rule == "request-content");
            let places: Vec<String> = found.filter_map(|problem| problem.pointer().map(str::to_owned)).collect();
            let expected = expected.map(|place| format!("/paths/~1a/post/requestBody/content/{place}"));
            assert_eq!(places, expected.into_iter().collect::<Vec<_>>(), "{content}");
        }
    }
}
