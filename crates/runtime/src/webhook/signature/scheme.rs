//! How a vendor signs.

use std::time::Duration;

/// How a vendor signs what it sends: an HMAC with SHA-256 in a header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct SignatureScheme {
    /// The header with the signature.
    pub header: &'static str,
    /// How the signature is written there.
    pub encoding: SignatureEncoding,
    /// The header with the time at which it was signed, in seconds or milliseconds since 1970.
    pub timestamp: Option<&'static str>,
    /// The signed parts, in order.
    pub parts: &'static [SignedPart],
    /// The separator between the parts.
    pub separator: &'static str,
    /// Maximum age of a timestamp: how long the vendor retries a delivery with its first timestamp and signature.
    pub tolerance: Duration,
}

/// Maximum age of a timestamp, unless the scheme or its user says otherwise.
const DEFAULT_TOLERANCE: Duration = Duration::from_secs(5 * 60);

impl SignatureScheme {
    /// An HMAC with SHA-256 of the body.
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

    /// The header with the time at which it was signed.
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
    pub const fn signing(mut self, parts: &'static [SignedPart], separator: &'static str) -> Self {
        self.parts = parts;
        self.separator = separator;
        self
    }
}

/// How a signature is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum SignatureEncoding {
    /// Base64 with the standard alphabet and padding.
    Base64,
    /// Hexadecimal digits.
    Hex,
}

/// Something that is signed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum SignedPart {
    /// The text of the header with the time.
    Timestamp,
    /// The whole URL that it was sent to.
    Url,
    /// The body.
    Body,
    /// The 32 bytes of the SHA-256 of the body.
    BodySha256,
    /// The value of a header, byte for byte. It has to be there once.
    Header(&'static str),
}
