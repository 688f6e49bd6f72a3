//! Verification of webhook signatures against the keys of the receiver.

use std::{
    fmt,
    sync::Arc,
    time::{Duration, SystemTime, UNIX_EPOCH},
};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use hmac::{Hmac, KeyInit as _, Mac as _};
use http::{HeaderMap, HeaderValue, Uri, uri::Authority};
use sha2::{Digest as _, Sha256};

use super::{SignatureEncoding, SignatureError, SignatureScheme, SignedPart, VerifierError};
use crate::Secret;

/// The default for how far in the future a timestamp may be.
const DEFAULT_CLOCK_SKEW: Duration = Duration::from_secs(5 * 60);

/// Timestamps of this value or more are in milliseconds: as seconds, the value would be a time in the year 5138.
const MIN_MILLISECOND_TIMESTAMP: u64 = 100_000_000_000;

/// The length of a signature in bytes.
const SIGNATURE_BYTES: usize = 32;

type Clock = Arc<dyn Fn() -> SystemTime + Send + Sync>;

/// A verifier of webhook signatures. Cloning a verifier is cheap. `Debug` shows no key.
///
/// The running time depends on the length of the input, the number of keys, and whether a header is missing or malformed. The
/// running time does not depend on which byte of a signature is wrong, or on which key the signature was created with.
#[derive(Clone)]
pub struct Verifier(Arc<Inner>);

struct Inner {
    scheme: SignatureScheme,
    base_url: String,
    /// HMAC states that are initialized with the keys.
    keys: Vec<Hmac<Sha256>>,
    tolerance: Duration,
    clock_skew: Duration,
    clock: Clock,
}

/// A valid signature.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::webhook) struct Verified {
    /// The bytes of the signature.
    pub(in crate::webhook) signature: [u8; SIGNATURE_BYTES],
    /// The time of signing, if it is part of the signed content.
    pub(in crate::webhook) signed_at: Option<SystemTime>,
}

impl Verifier {
    /// Verifies a request. `path_and_query` must be as received. The signature is checked first, then the age of its
    /// timestamp.
    ///
    /// # Errors
    ///
    /// Returns a [`SignatureError`] if a header is missing, the signature does not match, or the timestamp is too old or too
    /// far in the future.
    pub fn verify(&self, path_and_query: &str, headers: &HeaderMap, body: &[u8]) -> Result<(), SignatureError> {
        self.verify_signature(path_and_query, headers, body).map(drop)
    }

    /// Verifies a request and returns its signature and time of signing.
    pub(in crate::webhook) fn verify_signature(
        &self,
        path_and_query: &str,
        headers: &HeaderMap,
        body: &[u8],
    ) -> Result<Verified, SignatureError> {
        let Inner { scheme, base_url, keys, .. } = &*self.0;
        let signature = decode(scheme, text(headers, scheme.header)?)?;
        let timestamp = scheme.timestamp.map(|name| Ok((name, text(headers, name)?))).transpose()?;
        // The hash is computed once, not once per key.
        let hash = Sha256::digest(body);
        let signed = scheme.parts.iter().map(|part| {
            Ok(match part {
                SignedPart::Timestamp => [timestamp.map_or("", |(_, text)| text).as_bytes(), b""],
                SignedPart::Url => [base_url.as_bytes(), path_and_query.as_bytes()],
                SignedPart::Body => [body, b""],
                SignedPart::BodySha256 => [&*hash, b""],
                SignedPart::Header(name) => [value(headers, name)?.as_bytes(), b""],
            })
        });
        let signed = signed.collect::<Result<Vec<_>, _>>()?;
        let mut matches = false;
        for key in keys {
            let mut mac = key.clone();
            for (index, part) in signed.iter().enumerate() {
                if index > 0 {
                    mac.update(scheme.separator.as_bytes());
                }
                for bytes in part {
                    mac.update(bytes);
                }
            }
            // All keys are tried, so that timing does not reveal which key matched.
            matches |= mac.verify_slice(&signature).is_ok();
        }
        if !matches {
            return Err(SignatureError::Mismatch);
        }
        let since_1970 = timestamp.map(|(name, text)| parse_timestamp(name, text)).transpose()?;
        if let Some(since_1970) = since_1970 {
            self.check_age(since_1970)?;
        }
        Ok(Verified { signature, signed_at: since_1970.and_then(|since| UNIX_EPOCH.checked_add(since)) })
    }

    /// Checks the age of a signed timestamp, in whole seconds.
    fn check_age(&self, at: Duration) -> Result<(), SignatureError> {
        let Inner { tolerance, clock_skew, clock, .. } = &*self.0;
        let now = clock().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs();
        let age = Duration::from_secs(now.saturating_sub(at.as_secs()));
        let ahead = Duration::from_secs(at.as_secs().saturating_sub(now));
        if age.as_secs() > tolerance.as_secs() {
            return Err(SignatureError::TooOld { age, tolerance: *tolerance });
        }
        if ahead.as_secs() > clock_skew.as_secs() {
            return Err(SignatureError::TooEarly { ahead, clock_skew: *clock_skew });
        }
        Ok(())
    }
}

impl fmt::Debug for Verifier {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Verifier")
            .field("base_url", &self.0.base_url)
            .field("keys", &self.0.keys.len())
            .field("tolerance", &self.0.tolerance)
            .finish_non_exhaustive()
    }
}

/// Returns the value of a header that occurs once.
fn value<'a>(headers: &'a HeaderMap, name: &'static str) -> Result<&'a HeaderValue, SignatureError> {
    let mut values = headers.get_all(name).iter();
    let value = values.next().ok_or(SignatureError::MissingHeader(name))?;
    if values.next().is_some() {
        return Err(SignatureError::RepeatedHeader(name));
    }
    Ok(value)
}

/// Returns the value of a header that occurs once and is text.
fn text<'a>(headers: &'a HeaderMap, name: &'static str) -> Result<&'a str, SignatureError> {
    value(headers, name)?.to_str().map_err(|_| SignatureError::MalformedHeader(name))
}

/// Decodes the bytes of a signature.
fn decode(scheme: &SignatureScheme, text: &str) -> Result<[u8; SIGNATURE_BYTES], SignatureError> {
    let bytes = match scheme.encoding {
        SignatureEncoding::Base64 => STANDARD.decode(text).ok(),
        SignatureEncoding::Hex => decode_hex(text.as_bytes()),
    };
    bytes.and_then(|bytes| bytes.try_into().ok()).ok_or(SignatureError::MalformedHeader(scheme.header))
}

fn decode_hex(text: &[u8]) -> Option<Vec<u8>> {
    let digit = |byte: u8| char::from(byte).to_digit(16);
    let (pairs, rest) = text.as_chunks::<2>();
    let byte = |[high, low]: &[u8; 2]| u8::try_from(digit(*high)? * 16 + digit(*low)?).ok();
    if rest.is_empty() { pairs.iter().map(byte).collect() } else { None }
}

/// Parses a timestamp. Only digits are allowed, because `parse` also accepts other spellings of the same number, such as
/// `+1`.
fn parse_timestamp(name: &'static str, text: &str) -> Result<Duration, SignatureError> {
    let is_number = text.bytes().all(|byte| byte.is_ascii_digit());
    let number = if is_number { text.parse().ok() } else { None };
    number.map(since_1970).ok_or(SignatureError::MalformedHeader(name))
}

/// Converts a number of seconds or milliseconds to the time since 1970. The value shows which unit it has, because the
/// ranges do not overlap. Few vendors document their unit.
pub(in crate::webhook) const fn since_1970(number: u64) -> Duration {
    if number >= MIN_MILLISECOND_TIMESTAMP { Duration::from_millis(number) } else { Duration::from_secs(number) }
}

/// A builder of a [`Verifier`].
#[must_use = "a builder does nothing until `build` is called"]
pub struct VerifierBuilder {
    scheme: SignatureScheme,
    base_url: String,
    keys: Vec<Secret>,
    tolerance: Duration,
    clock_skew: Duration,
    clock: Clock,
}

impl VerifierBuilder {
    /// Creates a builder for requests that were sent to URLs below `public_base_url`, such as `https://hooks.example.com`. Pass the
    /// URL that is configured at the vendor, without the path that requests have when they arrive here. A server behind a proxy
    /// does not see this URL, so it must be set here. If the proxy strips a prefix from the path, include it:
    /// `https://hooks.example.com/prefix`.
    ///
    /// The path and query of a request are appended as they are. Slashes at the end of the base URL are removed first.
    pub fn new(scheme: SignatureScheme, public_base_url: &str) -> Self {
        Self {
            scheme,
            base_url: public_base_url.trim_end_matches('/').to_owned(),
            keys: Vec::new(),
            tolerance: scheme.tolerance,
            clock_skew: DEFAULT_CLOCK_SKEW,
            clock: Arc::new(SystemTime::now),
        }
    }

    /// Adds a key. A signature by any of the keys is accepted, so you can rotate keys without losing events.
    pub fn with_key(mut self, key: impl Into<Secret>) -> Self {
        self.keys.push(key.into());
        self
    }

    /// Sets the maximum age of a timestamp, in whole seconds. Defaults to the tolerance of the scheme. With a time
    /// shorter than the vendor's retry period, events that are delivered after an outage are lost.
    pub fn with_tolerance(mut self, tolerance: Duration) -> Self {
        self.tolerance = tolerance;
        self
    }

    /// Sets how far in the future a timestamp may be, in whole seconds. Defaults to five minutes.
    pub fn with_clock_skew(mut self, clock_skew: Duration) -> Self {
        self.clock_skew = clock_skew;
        self
    }

    /// Sets the clock. Defaults to the system clock.
    pub fn with_clock(mut self, clock: impl Fn() -> SystemTime + Send + Sync + 'static) -> Self {
        self.clock = Arc::new(clock);
        self
    }

    /// Builds the verifier.
    ///
    /// # Errors
    ///
    /// Returns a [`VerifierError`] if no key was added, a key is empty, the base URL is not valid, or the scheme is
    /// insecure.
    pub fn build(self) -> Result<Verifier, VerifierError> {
        let Self { scheme, base_url, keys, tolerance, clock_skew, clock } = self;
        if !is_secure(&scheme) {
            return Err(VerifierError::InsecureScheme);
        }
        if !is_base_url(&base_url) {
            return Err(VerifierError::InvalidBaseUrl);
        }
        if keys.is_empty() {
            return Err(VerifierError::NoKey);
        }
        let keys = keys.iter().map(|key| {
            let key = Some(key.expose()).filter(|key| !key.is_empty());
            key.and_then(|key| Hmac::new_from_slice(key.as_bytes()).ok()).ok_or(VerifierError::EmptyKey)
        });
        let keys = keys.collect::<Result<_, _>>()?;
        Ok(Verifier(Arc::new(Inner { scheme, base_url, keys, tolerance, clock_skew, clock })))
    }
}

impl fmt::Debug for VerifierBuilder {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("VerifierBuilder")
            .field("base_url", &self.base_url)
            .field("keys", &self.keys.len())
            .finish_non_exhaustive()
    }
}

/// Whether a scheme signs the body, and also the timestamp if it has a timestamp header. If the timestamp were not
/// signed, an attacker who replays a request could set it to the current time.
fn is_secure(scheme: &SignatureScheme) -> bool {
    let signs = |part| scheme.parts.contains(&part);
    let has_body = signs(SignedPart::Body) || signs(SignedPart::BodySha256);
    has_body && scheme.timestamp.is_some() == signs(SignedPart::Timestamp)
}

fn is_base_url(text: &str) -> bool {
    let is_plain = text.bytes().all(|byte| byte.is_ascii_graphic() && !matches!(byte, b'#' | b'?' | b'@'));
    let uri = text.parse::<Uri>().ok().filter(|_| is_plain);
    uri.is_some_and(|uri| matches!(uri.scheme_str(), Some("https" | "http")) && uri.authority().is_some_and(is_address))
}

/// Whether an authority has a host and either a valid port or no port.
fn is_address(authority: &Authority) -> bool {
    let host = authority.host();
    !host.is_empty() && (authority.as_str() == host || authority.port_u16().is_some())
}

#[cfg(test)]
mod tests;
