//! Responses: which statuses each speaks of, and what its body is read as.

use serde_json::{Map, Value};

use super::{Encoding, ResponseKind, Source, StatusPattern, examples, media_types};
use crate::load::{Document, pointer};

/// Reads the answers of an operation, in the order in which they are to be matched.
pub(super) fn read_all(document: &Document, at: &str, operation: &Value) -> Vec<ResponseKind> {
    let base = pointer::join(at, "responses");
    let entries = operation.get("responses").and_then(Value::as_object).into_iter().flatten();
    let mut responses: Vec<ResponseKind> = entries
        .filter_map(|(key, response)| {
            let (place, response) = document.resolve(&pointer::join(&base, key), response)?;
            Some(read(document, StatusPattern::parse(key)?, &place, response))
        })
        .collect();
    // What is described twice is described by the first.
    let mut seen = Vec::new();
    responses.retain(|response| {
        let is_new = !seen.contains(&response.status);
        seen.push(response.status);
        is_new
    });
    // Where no success is described, `default` describes it; where nothing does, the body is kept as it came.
    if !responses.iter().any(|response| response.status.is_success()) {
        let success = responses.iter().find(|response| response.status == StatusPattern::Default).cloned();
        responses.push(match success {
            Some(default) => ResponseKind { status: StatusPattern::Range(2), ..default },
            None => ResponseKind::unknown(StatusPattern::Range(2)),
        });
    }
    // The most specific pattern is matched first, whatever the order of the document.
    responses.sort_by_key(|response| match response.status {
        StatusPattern::Exact(status) => (0, status),
        StatusPattern::Range(hundred) => (1, hundred),
        StatusPattern::Default => (2, 0),
    });
    responses
}

fn read(document: &Document, status: StatusPattern, at: &str, response: &Value) -> ResponseKind {
    let content = response.get("content").and_then(Value::as_object);
    let typed = content.and_then(media_types::preferred);
    let encoding = typed.map(|(name, _)| match Encoding::of(name) {
        Encoding::Form | Encoding::Multipart => Encoding::Bytes,
        encoding => encoding,
    });
    let is_json = encoding == Some(Encoding::Json);
    let content_pointer = pointer::join(at, "content");
    ResponseKind {
        status,
        headers: read_headers(document, at, response),
        description: response.get("description").and_then(Value::as_str).unwrap_or_default().trim().to_owned(),
        media_types: content
            .map(|content| content.keys().filter(|name| media_types::is_media_type(name)).cloned().collect())
            .unwrap_or_default(),
        encoding,
        schema: typed
            .filter(|_| is_json)
            .map(|(_, media)| media.get("schema").cloned().unwrap_or_else(|| Value::Object(Map::new()))),
        source: Source::of(response),
        examples: typed
            .filter(|_| is_json)
            .map(|(name, media)| examples::of_media_type(document, &pointer::join(&content_pointer, name), media))
            .unwrap_or_default(),
    }
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
