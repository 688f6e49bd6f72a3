//! What a vendor sent, as it came and as what it is.

use std::{borrow::Cow, fmt};

use serde::de::DeserializeOwned;

use crate::{DecodeError, body_text, decode};

/// A notification that was received: its bytes, and what they say if they are what the vendor documents.
///
/// `Debug` prints what was read, or why it could not be, and never the bytes.
#[derive(Clone, PartialEq)]
pub struct Delivery<T> {
    body: Vec<u8>,
    content: Result<T, DecodeError>,
}

impl<T: DeserializeOwned> Delivery<T> {
    /// Reads what came. What is not as documented is kept, and told by [`content`](Self::content).
    pub fn read(body: Vec<u8>) -> Self {
        Self::decode(body, None, None)
    }

    /// Decodes a body by its `Content-Type` and `Content-Encoding`.
    pub(super) fn decode(body: Vec<u8>, content_type: Option<&str>, content_encoding: Option<&str>) -> Self {
        let content = decode::from_slice(&body_text::json(&body, content_type)).map_err(|error| {
            let cause = body_text::unreadable(&body, content_encoding);
            cause.map_or(error, |cause| DecodeError::new("$", cause))
        });
        Self { body, content }
    }
}

impl<T> Delivery<T> {
    /// What it says; or where it is not as documented, and why. Then [`body`](Self::body) is what is left to go by.
    ///
    /// # Errors
    ///
    /// It is not JSON, or is not what the vendor documents.
    pub const fn content(&self) -> Result<&T, &DecodeError> {
        self.content.as_ref()
    }

    /// What it says, as [`content`](Self::content) has it.
    ///
    /// # Errors
    ///
    /// As those of [`content`](Self::content).
    pub fn into_content(self) -> Result<T, DecodeError> {
        self.content
    }

    /// The body as it came, byte for byte.
    pub fn body(&self) -> &[u8] {
        &self.body
    }

    /// The body as text; what is not UTF-8 is replaced.
    pub fn text(&self) -> Cow<'_, str> {
        String::from_utf8_lossy(&self.body)
    }
}

impl<T: fmt::Debug> fmt::Debug for Delivery<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Delivery")
            .field("content", &self.content)
            .field("length", &self.body.len())
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    use super::Delivery;

    #[derive(Debug, Deserialize, PartialEq)]
    struct Event {
        id: u8,
    }

    #[test]
    fn what_is_not_as_documented_is_kept_and_not_shown() {
        for body in [&b"{\"id\":\"canary\"}"[..], b"canary", b"\xff canary", b"", b"{\"id\":1} canary"] {
            let delivery = Delivery::<Event>::read(body.to_vec());
            assert!(delivery.content().is_err() && !format!("{delivery:?}").contains("canary"), "{delivery:?}");
            assert_eq!((delivery.body(), delivery.text()), (body, String::from_utf8_lossy(body)));
        }
        let error = Delivery::<Event>::read(b"{\"id\":\"x\"}".to_vec()).into_content().unwrap_err();
        assert_eq!(error.path(), "$.id");
    }

    #[test]
    fn a_body_that_is_no_text_says_why() {
        let utf_16: Vec<u8> = "\u{feff}{\"id\":1}".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let error = Delivery::<Event>::read(utf_16).into_content().unwrap_err();
        assert!(error.to_string().contains("starts with a UTF-16 byte order mark"), "{error}");
        let error = Delivery::<Event>::read(b"\x1f\x8b\x08\xff".to_vec()).into_content().unwrap_err();
        assert!(error.to_string().contains("compressed with gzip"), "{error}");
    }

    #[test]
    fn a_charset_is_read() {
        let body = b"{\"id\":1,\"name\":\"caf\xe9\"}".to_vec();
        let delivery = Delivery::<Event>::decode(body, Some("application/json; charset=iso-8859-1"), None);
        assert_eq!(delivery.content(), Ok(&Event { id: 1 }));
    }

    #[test]
    fn a_mark_of_the_byte_order_is_no_part_of_it() {
        let delivery = Delivery::<Event>::read(b"\xef\xbb\xbf{\"id\":1}".to_vec());
        assert_eq!(delivery.content(), Ok(&Event { id: 1 }));
        assert_eq!(delivery.body().len(), 11);
    }
}
