//! Detection of JSON bodies by the `Content-Type` header and the first byte.

use http::{HeaderMap, header::CONTENT_TYPE};

use crate::decode::media_type::{essence, is_json as is_json_type};

/// Whether to parse a body as JSON. Without a specific media type, the body is parsed as JSON unless it begins like XML.
pub(super) fn is_json(headers: &HeaderMap, body: &[u8]) -> bool {
    let named = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).map(essence);
    match named.as_deref() {
        None | Some("" | "application/octet-stream" | "text/plain") => !looks_like_xml(body),
        Some(essence) => is_json_type(essence),
    }
}

fn looks_like_xml(body: &[u8]) -> bool {
    let body = body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body);
    body.trim_ascii_start().first() == Some(&b'<')
}

#[cfg(test)]
mod tests {
    use http::{HeaderMap, HeaderValue, header::CONTENT_TYPE};

    fn is_json(media_type: Option<&str>, body: &str) -> bool {
        let mut headers = HeaderMap::new();
        if let Some(media_type) = media_type {
            headers.insert(CONTENT_TYPE, HeaderValue::from_str(media_type).unwrap());
        }
        super::is_json(&headers, body.as_bytes())
    }

    #[test]
    fn distinguishes_json_from_xml() {
        for media_type in [
            None,
            Some("application/json"),
            Some("application/json; charset=UTF-8"),
            Some("Application/JSON ;charset=utf-8"),
            Some("application/cloudevents+json"),
            Some("text/plain"),
            Some(""),
        ] {
            assert!(is_json(media_type, "{}"), "{media_type:?}");
        }
        for media_type in
            ["application/xml", "text/xml; charset=UTF-8", "application/soap+xml", "text/html", "multipart/form-data"]
        {
            assert!(!is_json(Some(media_type), "{}"), "{media_type}");
        }
        for media_type in [None, Some("text/plain"), Some("application/octet-stream")] {
            assert!(!is_json(media_type, " \n<?xml version=\"1.0\"?><event/>"), "{media_type:?}");
            assert!(!is_json(media_type, "\u{feff}<event/>"), "{media_type:?}");
        }
        // A declared JSON media type is trusted: even XML is accepted, as JSON that cannot be decoded.
        assert!(is_json(Some("application/json"), "<event/>"));
    }
}
