//! Responses: their statuses, and the types of their bodies.

use serde_json::{Map, Value};

use super::{
    Encoding, Operation, ResponseSpec, Source, StatusPattern, examples,
    media_types::{self, Media},
    schema,
};
use crate::{load::Document, openapi::pointer};

/// Reads the responses of an operation, in the order in which they are matched.
///
/// Responses to HEAD and with certain statuses have no body, even if the document describes one (RFC 9110, section 6.4.1).
pub(super) fn read_all(document: &Document, method: &str, at: &str, operation: &Value) -> Vec<ResponseSpec> {
    let mut responses: Vec<ResponseSpec> = entries(document, at, operation)
        .into_iter()
        .map(|(status, place, response)| read(document, status, &place, response))
        .collect();
    // If no success is documented, the operation returns the redirect, for example to read its `Location`. 304 has no `Location`.
    if !responses.iter().any(|response| response.status.is_success()) {
        for response in &mut responses {
            if is_redirect(response.status) {
                (response.is_result, response.encoding, response.schema) = (true, None, None);
                response.examples.clear();
            }
        }
    }
    // Otherwise, `default` describes the success. Without a `default`, the body is returned as bytes.
    if !responses.iter().any(ResponseSpec::is_success) {
        let success = responses.iter().find(|response| response.status == StatusPattern::Default).cloned();
        responses.push(match success {
            Some(default) => ResponseSpec { status: StatusPattern::Range(2), ..default },
            None => ResponseSpec::unknown(StatusPattern::Range(2)),
        });
    }
    for response in &mut responses {
        let is_empty = is_empty(response.status);
        if is_empty || method == "head" {
            response.encoding = None;
            response.schema = None;
            response.examples.clear();
        }
        if is_empty {
            response.readable.clear();
        }
    }
    // More specific patterns are matched first.
    responses.sort_by_key(|response| response.status.order());
    responses
}

/// Returns the responses of an operation in the order of the document, with their locations. If several have the same status pattern,
/// returns the first.
fn entries<'a>(document: &'a Document, at: &str, operation: &'a Value) -> Vec<(StatusPattern, String, &'a Value)> {
    let base = pointer::join(at, "responses");
    let entries = operation.get("responses").and_then(Value::as_object).into_iter().flatten();
    let mut seen = Vec::new();
    entries
        .filter_map(|(key, response)| {
            let (place, response) = document.resolve(&pointer::join(&base, key), response)?;
            let status = StatusPattern::parse(key).filter(|status| !seen.contains(status))?;
            seen.push(status);
            Some((status, place, response))
        })
        .collect()
}

/// Returns the location and the schema of the JSON body of [`Operation::primary_success`].
pub fn success_schema<'a>(
    document: &'a Document,
    method: &str,
    at: &str,
    operation: &'a Value,
) -> Option<(String, &'a Value)> {
    let mut entries = entries(document, at, operation);
    let has_success = entries.iter().any(|(status, ..)| status.is_success() || is_redirect(*status));
    let is_success =
        |status: StatusPattern| if has_success { status.is_success() } else { status == StatusPattern::Default };
    entries.retain(|(status, ..)| is_success(*status) && !is_empty(*status) && method != "head");
    entries.sort_by_key(|(status, ..)| status.order());
    entries.iter().find_map(|(_, place, response)| json_schema(document, place, response))
}

/// Returns the location and the schema of the body of a response, if the client decodes it as JSON.
pub fn json_schema<'a>(document: &'a Document, at: &str, response: &'a Value) -> Option<(String, &'a Value)> {
    let content = response.get("content").and_then(Value::as_object)?;
    let media = Media::preferred(document, content).filter(|media| media.encoding == Encoding::Json)?;
    let place = pointer::join(&pointer::join(at, "content"), media.name);
    Some((pointer::join(&place, "schema"), media.value.get("schema")?))
}

/// Returns whether HTTP allows no body with a status.
pub fn is_empty(status: StatusPattern) -> bool {
    matches!(status, StatusPattern::Exact(100..=199 | 204 | 205 | 304) | StatusPattern::Range(1))
}

/// Returns whether a status is a redirect to another location.
fn is_redirect(status: StatusPattern) -> bool {
    matches!(status, StatusPattern::Exact(300..=303 | 305..=399))
}

/// The minimum number of responses that must have the same source for the documentation to show the source only once.
const MIN_SHARED_BY: usize = 3;

/// Returns the sources that several error responses have in common, in the order of the statuses.
pub(super) fn shared_sources(operations: &[Operation]) -> Vec<(StatusPattern, Source)> {
    let mut counted: Vec<((StatusPattern, Source), usize)> = Vec::new();
    for response in operations.iter().flat_map(|operation| &operation.responses) {
        let Some(source) =
            response.source.as_ref().filter(|source| !response.is_success() && source.sentence().is_some())
        else {
            continue;
        };
        match counted.iter_mut().find(|((status, known), _)| *status == response.status && known == source) {
            Some((_, count)) => *count += 1,
            None => counted.push(((response.status, source.clone()), 1)),
        }
    }
    counted.retain(|(_, count)| *count >= MIN_SHARED_BY);
    let mut shared: Vec<_> = counted.into_iter().map(|(shared, _)| shared).collect();
    shared.sort_by_key(|(status, _)| status.order());
    shared
}

fn read(document: &Document, status: StatusPattern, at: &str, response: &Value) -> ResponseSpec {
    let content = response.get("content").and_then(Value::as_object);
    let typed = content.and_then(|content| Media::preferred(document, content));
    let encoding = typed.as_ref().map(|media| read_as(media.encoding));
    let is_json = encoding == Some(Encoding::Json);
    let content_pointer = pointer::join(at, "content");
    ResponseSpec {
        status,
        is_result: false,
        headers: read_headers(document, at, response),
        description: response.get("description").and_then(Value::as_str).unwrap_or_default().trim().to_owned(),
        media_types: content
            .map(|content| content.keys().filter(|name| media_types::is_media_type(name)).cloned().collect())
            .unwrap_or_default(),
        readable: content.map(|content| readable(document, content)).unwrap_or_default(),
        encoding,
        schema: typed
            .as_ref()
            .filter(|_| is_json)
            .map(|media| media.value.get("schema").map(schema::read::schema).unwrap_or_default()),
        source: Source::of(response),
        examples: typed
            .filter(|_| is_json)
            .map(|media| examples::of_media_type(document, &pointer::join(&content_pointer, media.name), media.value))
            .unwrap_or_default(),
    }
}

fn read_as(encoding: Encoding) -> Encoding {
    match encoding {
        Encoding::Form | Encoding::Multipart => Encoding::Bytes,
        encoding => encoding,
    }
}

/// Returns the media types that can be decoded as the type of the body: those with the same encoding and, for JSON, the same schema as
/// the preferred media type.
fn readable(document: &Document, content: &Map<String, Value>) -> Vec<String> {
    let Some(typed) = Media::preferred(document, content) else { return Vec::new() };
    let is_like = |media: &Media<'_>| {
        read_as(media.encoding) == read_as(typed.encoding)
            && (typed.encoding != Encoding::Json || media.value.get("schema") == typed.value.get("schema"))
    };
    let names = Media::all(document, content).filter(is_like).map(|media| match media.encoding {
        Encoding::Json => media.concrete().to_owned(),
        _ => media.name.clone(),
    });
    names.filter(|name| media_types::is_media_type(name)).collect()
}

fn read_headers(document: &Document, at: &str, response: &Value) -> Vec<(String, String)> {
    let base = pointer::join(at, "headers");
    let entries = response.get("headers").and_then(Value::as_object).into_iter().flatten();
    let read = |(name, header): (&String, &Value)| {
        let (_, header) = document.resolve(&pointer::join(&base, name), header)?;
        Some((name.clone(), header.get("description").and_then(Value::as_str).unwrap_or_default().trim().to_owned()))
    };
    entries.filter_map(read).collect()
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a panic fails the test")]
mod tests {
    use std::path::Path;

    use super::read_all;
    use crate::load::Document;

    fn successes(responses: &str) -> Vec<String> {
        let text = format!("responses: {{{responses}}}");
        let document = Document::parse(text, "a.yaml", Path::new("")).unwrap();
        let all = read_all(&document, "get", "", &document.root);
        all.iter().filter(|response| response.is_success()).map(|response| response.status.to_string()).collect()
    }

    #[test]
    fn redirects_are_successes_if_no_success_is_documented() {
        assert_eq!(successes("'302': {description: d}"), ["302"]);
        assert_eq!(successes("'302': {description: d}, default: {description: d}"), ["302"]);
        assert_eq!(successes("'302': {description: d}, '200': {description: d}"), ["200"]);
        assert_eq!(successes("'304': {description: d}, '3XX': {description: d}"), ["2XX"]);
    }
}
