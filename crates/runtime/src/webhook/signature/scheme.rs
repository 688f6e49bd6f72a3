//! The signature scheme of a vendor.

use std::time::Duration;

/// The signature scheme of a vendor: an HMAC-SHA256 in a header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct SignatureScheme {
    /// The header with the signature.
    pub header: &'static str,
    /// The encoding of the signature.
    pub encoding: SignatureEncoding,
    /// The header with the time of signing, in seconds or milliseconds since 1970.
    pub timestamp: Option<&'static str>,
    /// The signed parts, in order.
    pub parts: &'static [SignedPart],
    /// The separator between the parts.
    pub separator: &'static str,
    /// The maximum age of a timestamp: how long the vendor retries a delivery with its original timestamp and signature.
    pub tolerance: Duration,
}

/// The default maximum age of a timestamp.
const DEFAULT_TOLERANCE: Duration = Duration::from_secs(5 * 60);

impl SignatureScheme {
    /// Creates a scheme that signs the body with HMAC-SHA256.
    pub const fn hmac_sha256(header: &'static str, encoding: SignatureEncoding) -> Self {
        Self {
            header,
            encoding,
            timestamp: None,
            parts: &[SignedPart::Body],
            separator: "",
            tolerance: DEFAULT_TOLERANCE,
        }
    }

    /// Sets the header with the time of signing.
    #[must_use]
    pub const fn with_timestamp(mut self, header: &'static str) -> Self {
        self.timestamp = Some(header);
        self
    }

    /// Sets the maximum age of a timestamp. Defaults to five minutes.
    #[must_use]
    pub const fn with_tolerance(mut self, tolerance: Duration) -> Self {
        self.tolerance = tolerance;
        self
    }

    /// Sets the signed parts and the separator between them.
    #[must_use]
    pub const fn with_signed_parts(mut self, parts: &'static [SignedPart], separator: &'static str) -> Self {
        self.parts = parts;
        self.separator = separator;
        self
    }
}

/// The encoding of a signature.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum SignatureEncoding {
    /// Base64 with the standard alphabet and padding.
    Base64,
    /// Hexadecimal digits.
    Hex,
}

/// A part of the signed content.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum SignedPart {
    /// The value of the timestamp header.
    Timestamp,
    /// The full URL to which the request was sent.
    Url,
    /// The body.
    Body,
    /// The 32 bytes of the SHA-256 hash of the body.
    BodySha256,
    /// The value of a header, byte for byte. The header must occur exactly once.
    Header(&'static str),
}
