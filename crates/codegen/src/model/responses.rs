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
    let base = pointer::join(at, "responses");
    let entries = operation.get("responses").and_then(Value::as_object).into_iter().flatten();
    let mut responses: Vec<ResponseSpec> = entries
        .filter_map(|(key, response)| {
            let (place, response) = document.resolve(&pointer::join(&base, key), response)?;
            Some(read(document, StatusPattern::parse(key)?, &place, response))
        })
        .collect();
    // If several responses have the same status pattern, keep the first.
    let mut seen = Vec::new();
    responses.retain(|response| {
        let is_new = !seen.contains(&response.status);
        seen.push(response.status);
        is_new
    });
    // If no success is documented, the operation returns the redirect, for example to read its `Location`. 304 has no `Location`.
    if !responses.iter().any(|response| response.status.is_success()) {
        for response in &mut responses {
            let is_redirect = matches!(response.status, StatusPattern::Exact(300..=303 | 305..=399));
            if is_redirect {
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
        let is_empty =
            matches!(response.status, StatusPattern::Exact(100..=199 | 204 | 205 | 304) | StatusPattern::Range(1));
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
