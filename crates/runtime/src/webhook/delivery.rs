//! A webhook delivery: the request as received, and the decoded event.

use std::{borrow::Cow, fmt, time::UNIX_EPOCH};

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use http::{
    HeaderMap, HeaderValue,
    header::{CONTENT_ENCODING, CONTENT_TYPE},
};
use sha2::{Digest as _, Sha256};

use super::{
    DeduplicateBy, DeliveryLocation, Webhook, scan,
    signature::{Verified, since_1970},
};
use crate::{
    DecodeError, Timestamp,
    decode::{self, body_text},
};

/// A received webhook request: its bytes and headers, and the decoded event if the body matches the vendor's documentation.
///
/// `Debug` prints the event or the decode error, but neither the bytes nor the headers.
#[derive(Clone, Debug, PartialEq)]
pub struct Delivery<T> {
    request: Request,
    content: Result<T, DecodeError>,
}

/// A request as it was received.
#[derive(Clone, PartialEq)]
struct Request {
    body: Vec<u8>,
    headers: HeaderMap,
    verified: Option<Verified>,
}

impl<T: Webhook> Delivery<T> {
    /// Decodes a request that was verified elsewhere, such as a request from a queue. Succeeds even if the body cannot be
    /// decoded; [`content`](Self::content) then returns the reason.
    pub fn new(headers: HeaderMap, body: impl Into<Vec<u8>>) -> Self {
        Self::decode(headers, body.into(), None)
    }

    pub(super) fn decode(headers: HeaderMap, body: Vec<u8>, verified: Option<Verified>) -> Self {
        let request = Request { body, headers, verified };
        let json = request.json();
        let json = match T::BARE_BODY {
            Some(bare) => bare.wrap(json),
            None => json,
        };
        let content = decode::event_from_slice(&json).map_err(|error| {
            let coding =
                request.header(CONTENT_ENCODING.as_str()).filter(|coding| !coding.eq_ignore_ascii_case("identity"));
            let is_compressed = coding.is_some() && std::str::from_utf8(&request.body).is_err();
            let cause = if is_compressed {
                Some(
                    "the body has a `Content-Encoding`, and events are not decompressed: decompress the body in the server first"
                        .to_owned(),
                )
            } else {
                body_text::unreadable(&request.body, None)
            };
            cause.map_or(error, |cause| DecodeError::new("$", cause))
        });
        Self { request, content }
    }

    /// Returns the vendor's id of the event, if the request has an id. To recognize duplicates, use
    /// [`deduplication_key`](Self::deduplication_key).
    pub fn id(&self) -> Option<String> {
        self.request.first(T::IDENTITY.id)
    }

    /// Returns how many times the vendor has tried to deliver the event, including this attempt, if the request states
    /// this number.
    pub fn attempt(&self) -> Option<u64> {
        self.request.first(T::IDENTITY.attempt)?.trim().parse().ok()
    }

    /// Returns the time at which the vendor first sent the event, if the request states this time.
    pub fn sent_at(&self) -> Option<Timestamp> {
        let stated = || timestamp(self.request.first(T::IDENTITY.sent_at)?.trim());
        let signed = self.request.verified.and_then(|verified| verified.signed_at);
        signed.and_then(|signed_at| Timestamp::try_from(signed_at).ok()).or_else(stated)
    }

    /// Returns a key that is the same for all deliveries of one event and differs between events. The key has at most 200
    /// ASCII characters.
    ///
    /// The spec defines whether the key is based on the signature or the id of the event. If a vendor signs two events with equal
    /// bodies in the same second, their signatures are equal, and so are their keys. If the request has neither a signature nor an
    /// id, the key is a hash of the body and the time of sending. With such a hash, events with equal bodies and times have equal
    /// keys, and a retry whose body contains the attempt number has another key than the first attempt.
    pub fn deduplication_key(&self) -> String {
        let key = |kind: &str, text: &str| {
            let mut key = String::with_capacity(KEY_CAPACITY);
            key.extend([T::API, "/", T::NAME, "/", kind, ":", text]);
            key
        };
        let hashed = |kind: &str, bytes: &[u8]| {
            let mut key = key(kind, "");
            URL_SAFE_NO_PAD.encode_string(bytes, &mut key);
            key
        };
        match (self.request.verified, T::IDENTITY.duplicates) {
            (Some(verified), DeduplicateBy::Signature) => hashed("signature", &verified.signature),
            _ => match self.id() {
                Some(id) if is_short(&id) => key("id", &id),
                Some(id) => hashed("id-sha256", &Sha256::digest(id)),
                None => {
                    let sent_at = self.request.first(T::IDENTITY.sent_at).unwrap_or_default();
                    let hash = Sha256::new().chain_update(sent_at).chain_update("\n").chain_update(&self.request.body);
                    hashed("sha256", &hash.finalize())
                }
            },
        }
    }
}

impl<T> Delivery<T> {
    /// Returns the event, or the reason the body could not be decoded. [`body`](Self::body) returns the received bytes in
    /// both cases.
    ///
    /// # Errors
    ///
    /// Returns a [`DecodeError`] if the body is not JSON or differs from the vendor's documentation.
    pub const fn content(&self) -> Result<&T, &DecodeError> {
        self.content.as_ref()
    }

    /// Returns the event and consumes the delivery.
    ///
    /// # Errors
    ///
    /// Returns the same errors as [`content`](Self::content).
    pub fn into_content(self) -> Result<T, DecodeError> {
        self.content
    }

    /// Returns the body exactly as received.
    pub fn body(&self) -> &[u8] {
        &self.request.body
    }

    /// Returns the body as text. Invalid UTF-8 is replaced with U+FFFD.
    pub fn text(&self) -> Cow<'_, str> {
        String::from_utf8_lossy(&self.request.body)
    }

    /// Returns the headers of the request, which can contain credentials, such as an `Authorization` header.
    pub const fn headers(&self) -> &HeaderMap {
        &self.request.headers
    }
}

impl Request {
    /// Returns the body as JSON in UTF-8.
    fn json(&self) -> Cow<'_, [u8]> {
        body_text::json(&self.body, self.header(CONTENT_TYPE.as_str()))
    }

    fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).and_then(|value: &HeaderValue| value.to_str().ok())
    }

    /// Returns the text at the first of these locations that has a value.
    fn first(&self, locations: &[DeliveryLocation]) -> Option<String> {
        let text = |location: &DeliveryLocation| match location {
            DeliveryLocation::Header(name) => self.header(name).map(str::to_owned),
            DeliveryLocation::Body(path) => scan::scalar(&self.json(), path),
        };
        locations.iter().filter_map(text).find(|text| !text.trim().is_empty())
    }
}

impl fmt::Debug for Request {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Request").field("length", &self.body.len()).finish_non_exhaustive()
    }
}

/// The initial capacity for a key, which is enough for most keys.
const KEY_CAPACITY: usize = 160;

/// Maximum length of an id that is part of a key in plain text. Longer ids are hashed.
const MAX_PLAIN_ID: usize = 100;

fn is_short(id: &str) -> bool {
    id.len() <= MAX_PLAIN_ID && id.bytes().all(|byte| byte.is_ascii_graphic())
}

/// Parses a time in RFC 3339 format, or in seconds or milliseconds since 1970.
fn timestamp(text: &str) -> Option<Timestamp> {
    let Ok(number) = text.parse::<u64>() else { return text.parse().ok() };
    Timestamp::try_from(UNIX_EPOCH.checked_add(since_1970(number))?).ok()
}

#[cfg(test)]
mod tests {
    use http::{HeaderMap, HeaderName, HeaderValue};
    use serde::Deserialize;

    use super::Delivery;
    use crate::{
        SignatureScheme, Webhook,
        webhook::{BareBody, DeliveryIdentity, DeliveryLocation},
    };

    #[derive(Debug, Deserialize, PartialEq)]
    struct Event {
        id: u8,
    }

    impl Webhook for Event {
        const API: &'static str = "demo";
        const NAME: &'static str = "event";
        const SIGNATURE: Option<SignatureScheme> = None;
        const IDENTITY: DeliveryIdentity = DeliveryIdentity::none()
            .with_id(&[DeliveryLocation::Header("x-id"), DeliveryLocation::Body(&["id"])])
            .with_attempt(&[DeliveryLocation::Body(&["attempt"])])
            .with_sent_at(&[DeliveryLocation::Header("x-time")]);
    }

    fn read(body: impl Into<Vec<u8>>) -> Delivery<Event> {
        Delivery::new(HeaderMap::new(), body)
    }

    fn headers(pairs: &[(&str, &str)]) -> HeaderMap {
        pairs
            .iter()
            .map(|(name, value)| (name.parse::<HeaderName>().unwrap(), HeaderValue::from_str(value).unwrap()))
            .collect()
    }

    #[test]
    fn keeps_undecodable_body_and_redacts_debug() {
        for body in [&b"{\"id\":\"canary\"}"[..], b"canary", b"\xff canary", b"", b"{\"id\":1} canary"] {
            let delivery = read(body);
            assert!(delivery.content().is_err() && !format!("{delivery:?}").contains("canary"), "{delivery:?}");
            assert_eq!((delivery.body(), delivery.text()), (body, String::from_utf8_lossy(body)));
        }
        let error = read("{\"id\":\"x\"}").into_content().unwrap_err();
        assert_eq!(error.path(), "$.id");
        let delivery = Delivery::<Event>::new(headers(&[("authorization", "canary")]), "{}");
        assert!(!format!("{delivery:?}").contains("canary"), "{delivery:?}");
    }

    #[test]
    fn reports_why_body_is_not_text() {
        let utf_16: Vec<u8> = "\u{feff}{\"id\":1}".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let error = read(utf_16).into_content().unwrap_err();
        assert!(error.to_string().contains("starts with a UTF-16 byte order mark"), "{error}");
        let error = read(b"\x1f\x8b\x08\xff").into_content().unwrap_err();
        assert!(error.to_string().contains("compressed with gzip"), "{error}");
        let gzip = Delivery::<Event>::new(headers(&[("content-encoding", "gzip")]), b"\x1f\x8b\x08\xff");
        let error = gzip.into_content().unwrap_err();
        assert!(error.to_string().contains("events are not decompressed"), "{error}");
    }

    #[test]
    fn decodes_the_body_in_its_charset() {
        let body = b"{\"id\":1,\"name\":\"caf\xe9\"}".to_vec();
        let headers = headers(&[("content-type", "application/json; charset=iso-8859-1")]);
        assert_eq!(Delivery::new(headers, body).content(), Ok(&Event { id: 1 }));
    }

    #[test]
    fn ignores_a_byte_order_mark() {
        let delivery = read(b"\xef\xbb\xbf{\"id\":1}");
        assert_eq!((delivery.content(), delivery.body().len()), (Ok(&Event { id: 1 }), 11));
        assert_eq!(delivery.id().as_deref(), Some("1"));
    }

    #[test]
    fn extracts_id_attempt_and_time_even_if_body_is_malformed() {
        let of = |pairs: &[(&str, &str)], body: &str| {
            let delivery = Delivery::<Event>::new(headers(pairs), body);
            (delivery.id(), delivery.attempt(), delivery.sent_at().map(|time| time.to_string()))
        };
        let text = |text: &str| Some(text.to_owned());
        assert_eq!(of(&[("x-id", "a")], r#"{"id": 1, "attempt": "2"}"#), (text("a"), Some(2), None));
        assert_eq!(of(&[("x-id", " ")], r#"{"id": "b", "attempt": 3}"#), (text("b"), Some(3), None));
        assert_eq!(of(&[], "canary"), (None, None, None));
        for time in ["1499890860", "1499890860000", "2017-07-12T20:21:00Z", " 1499890860 "] {
            assert_eq!(of(&[("x-time", time)], "{}").2, text("2017-07-12T20:21:00Z"), "{time}");
        }
        for time in ["-1", "99999999999999999999", "18446744073709551615", "yesterday"] {
            assert_eq!(of(&[("x-time", time)], "{}").2, None, "{time}");
        }
    }

    #[test]
    fn deduplication_key_is_the_id_or_a_hash() {
        let key = |pairs: &[(&str, &str)], body: &str| Delivery::<Event>::new(headers(pairs), body).deduplication_key();
        assert_eq!(key(&[], r#"{"id": 7}"#), "demo/event/id:7");
        assert_eq!(key(&[("x-id", "a")], r#"{"id": 7}"#), "demo/event/id:a");
        let long = key(&[("x-id", &"a".repeat(5_000))], "{}");
        assert!(long.starts_with("demo/event/id-sha256:") && long.len() < 100, "{long}");
        assert!(key(&[], r#"{"id": "a b"}"#).starts_with("demo/event/id-sha256:"));
        // Without an id, the body and the time distinguish deliveries.
        let keys = [key(&[], "{}"), key(&[], "{ }"), key(&[("x-time", "1")], "{}"), key(&[("x-time", "2")], "{}")];
        assert!(keys.iter().all(|key| key.starts_with("demo/event/sha256:")), "{keys:?}");
        assert_eq!(keys.iter().collect::<std::collections::HashSet<_>>().len(), 4, "{keys:?}");
        assert_eq!(key(&[("x-time", "1")], "{}"), keys[2]);
    }

    #[test]
    fn wraps_a_bare_body_in_the_missing_envelope() {
        #[derive(Debug, Deserialize, PartialEq)]
        struct Enveloped {
            kind: String,
            payload: Event,
        }
        impl Webhook for Enveloped {
            const API: &'static str = "demo";
            const NAME: &'static str = "enveloped";
            const SIGNATURE: Option<SignatureScheme> = None;
            const BARE_BODY: Option<BareBody> =
                Some(BareBody::new(&["kind", "payload"], "{\"kind\":\"event\",\"payload\":", "}"));
        }
        let read = |body: &str| Delivery::<Enveloped>::new(HeaderMap::new(), body);
        assert_eq!(
            read("{\"id\":1}").content().unwrap(),
            &Enveloped { kind: "event".into(), payload: Event { id: 1 } }
        );
        assert_eq!(read("{\"id\":1}").body(), b"{\"id\":1}");
        assert_eq!(read("{\"id\":\"x\"}").content().unwrap_err().path(), "$.payload.id");
        assert_eq!(read(r#"{"kind":"a","payload":{"id":2}}"#).content().unwrap().payload, Event { id: 2 });
        assert_eq!(read(r#"{"kind":"a","id":2}"#).content().unwrap_err().path(), "$");
    }
}
