//! Verifying signatures.

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

/// How long a signature holds, unless its owner says otherwise.
const TOLERANCE: Duration = Duration::from_secs(5 * 60);

/// How long a signature is.
const LENGTH: usize = 32;

type Clock = Arc<dyn Fn() -> SystemTime + Send + Sync>;

/// Verifies what a vendor signed. Cheap to clone; `Debug` shows no key.
///
/// How long it takes depends on the lengths of what came, on how many keys there are, and on whether a header is missing or
/// cannot be read; it does not depend on where a signature differs from the right one, nor on which key it was made with.
#[derive(Clone)]
pub struct Verifier(Arc<Inner>);

struct Inner {
    scheme: SignatureScheme,
    base_url: String,
    /// The state of an HMAC that was given the key.
    keys: Vec<Hmac<Sha256>>,
    tolerance: Duration,
    clock: Clock,
}

impl Verifier {
    /// Verifies a request: that of this path and query, as they came.
    ///
    /// # Errors
    ///
    /// What is wrong with the signature.
    pub fn verify(&self, path_and_query: &str, headers: &HeaderMap, body: &[u8]) -> Result<(), SignatureError> {
        let Inner { scheme, base_url, keys, .. } = &*self.0;
        let signature = decode(scheme, text(headers, scheme.header)?)?;
        let timestamp = scheme.timestamp.map(|name| Ok((name, text(headers, name)?))).transpose()?;
        let signed_at = timestamp.map(|(name, text)| seconds(name, text)).transpose()?;
        // Once, and not once for each key.
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
            // All keys are tried, so that nothing tells which one it was.
            matches |= mac.verify_slice(&signature).is_ok();
        }
        if !matches {
            return Err(SignatureError::Mismatch);
        }
        signed_at.map_or(Ok(()), |at| self.is_timely(at))
    }

    /// Whether the time of a signature, which is known to be the vendor's, is near enough.
    fn is_timely(&self, at: u64) -> Result<(), SignatureError> {
        let now = (self.0.clock)().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs();
        let tolerance = self.0.tolerance.as_secs();
        if at.saturating_add(tolerance) < now {
            return Err(SignatureError::TooOld);
        }
        if at > now.saturating_add(tolerance) {
            return Err(SignatureError::TooEarly);
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

/// The only value of a header.
fn value<'a>(headers: &'a HeaderMap, name: &'static str) -> Result<&'a HeaderValue, SignatureError> {
    let mut values = headers.get_all(name).iter();
    let value = values.next().ok_or(SignatureError::MissingHeader(name))?;
    if values.next().is_some() {
        return Err(SignatureError::RepeatedHeader(name));
    }
    Ok(value)
}

/// The only value of a header that is to be read.
fn text<'a>(headers: &'a HeaderMap, name: &'static str) -> Result<&'a str, SignatureError> {
    value(headers, name)?.to_str().map_err(|_| SignatureError::UnreadableHeader(name))
}

/// The bytes of a signature.
fn decode(scheme: &SignatureScheme, text: &str) -> Result<Vec<u8>, SignatureError> {
    let bytes = match scheme.encoding {
        SignatureEncoding::Base64 => STANDARD.decode(text).ok(),
        SignatureEncoding::Hex => unhex(text.as_bytes()),
    };
    bytes.filter(|bytes| bytes.len() == LENGTH).ok_or(SignatureError::UnreadableHeader(scheme.header))
}

fn unhex(text: &[u8]) -> Option<Vec<u8>> {
    let digit = |byte: u8| char::from(byte).to_digit(16);
    let (pairs, rest) = text.as_chunks::<2>();
    let byte = |[high, low]: &[u8; 2]| u8::try_from(digit(*high)? * 16 + digit(*low)?).ok();
    if rest.is_empty() { pairs.iter().map(byte).collect() } else { None }
}

/// The seconds of a time. Only digits: what else `parse` takes would be another text with the same meaning.
fn seconds(name: &'static str, text: &str) -> Result<u64, SignatureError> {
    let is_number = text.bytes().all(|byte| byte.is_ascii_digit());
    let seconds = if is_number { text.parse().ok() } else { None };
    seconds.ok_or(SignatureError::UnreadableHeader(name))
}

/// Makes a [`Verifier`].
#[must_use = "a builder makes no verifier until `build` is called"]
pub struct VerifierBuilder {
    scheme: SignatureScheme,
    base_url: String,
    keys: Vec<Secret>,
    tolerance: Duration,
    clock: Clock,
}

impl VerifierBuilder {
    /// Verifies what was sent to addresses below a URL, such as `https://hooks.example.com`: the one that the vendor was given,
    /// without the path that requests have where they arrive. A server behind a proxy does not see it. If the proxy takes a
    /// prefix off the path, the prefix belongs to the URL: `https://hooks.example.com/prefix`.
    ///
    /// The path and query of a request are put behind it as they are; slashes at its end are not doubled.
    pub fn new(scheme: SignatureScheme, public_base_url: &str) -> Self {
        Self {
            scheme,
            base_url: public_base_url.trim_end_matches('/').to_owned(),
            keys: Vec::new(),
            tolerance: TOLERANCE,
            clock: Arc::new(SystemTime::now),
        }
    }

    /// Adds a key. What any of them has signed holds, so that keys can be changed without losing anything.
    pub fn with_key(mut self, key: impl Into<Secret>) -> Self {
        self.keys.push(key.into());
        self
    }

    /// Takes what was signed at most so long ago, or ahead; five minutes unless set. Whole seconds count.
    pub fn with_tolerance(mut self, tolerance: Duration) -> Self {
        self.tolerance = tolerance;
        self
    }

    /// Takes the time from another clock than that of the machine.
    pub fn with_clock(mut self, clock: impl Fn() -> SystemTime + Send + Sync + 'static) -> Self {
        self.clock = Arc::new(clock);
        self
    }

    /// Makes the verifier.
    ///
    /// # Errors
    ///
    /// There is no key, an empty one, the URL is none that a vendor could send to, or the scheme protects nothing.
    pub fn build(self) -> Result<Verifier, VerifierError> {
        let Self { scheme, base_url, keys, tolerance, clock } = self;
        if !protects(&scheme) {
            return Err(VerifierError::Scheme);
        }
        if !is_base_url(&base_url) {
            return Err(VerifierError::BaseUrl);
        }
        if keys.is_empty() {
            return Err(VerifierError::NoKey);
        }
        let keys = keys.iter().map(|key| {
            let key = Some(key.expose()).filter(|key| !key.is_empty());
            key.and_then(|key| Hmac::new_from_slice(key.as_bytes()).ok()).ok_or(VerifierError::EmptyKey)
        });
        let keys = keys.collect::<Result<_, _>>()?;
        Ok(Verifier(Arc::new(Inner { scheme, base_url, keys, tolerance, clock })))
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

/// Whether a scheme signs the body, and the time if there is one. A time that is not signed can be set to now by whoever
/// sends something again.
fn protects(scheme: &SignatureScheme) -> bool {
    let signs = |part| scheme.parts.contains(&part);
    let has_body = signs(SignedPart::Body) || signs(SignedPart::BodySha256);
    has_body && scheme.timestamp.is_some() == signs(SignedPart::Timestamp)
}

fn is_base_url(text: &str) -> bool {
    let is_plain = text.bytes().all(|byte| byte.is_ascii_graphic() && !matches!(byte, b'#' | b'?' | b'@'));
    let uri = text.parse::<Uri>().ok().filter(|_| is_plain);
    uri.is_some_and(|uri| matches!(uri.scheme_str(), Some("https" | "http")) && uri.authority().is_some_and(is_address))
}

/// Whether there is a host and, if anything is behind it, a port that can be.
fn is_address(authority: &Authority) -> bool {
    let host = authority.host();
    !host.is_empty() && (authority.as_str() == host || authority.port_u16().is_some())
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, UNIX_EPOCH};

    use http::{HeaderMap, HeaderName, HeaderValue};

    use super::{
        SignatureEncoding, SignatureError, SignatureScheme, SignedPart, Verifier, VerifierBuilder, VerifierError,
    };

    /// The vectors of RFC 4231 are of nothing but a body.
    const PLAIN: SignatureScheme = SignatureScheme::hmac_sha256("x-signature", SignatureEncoding::Hex);

    const TIMED: SignatureScheme =
        PLAIN.with_timestamp("x-time").signing(&[SignedPart::Timestamp, SignedPart::Body], ".");

    fn headers(pairs: &[(&str, &str)]) -> HeaderMap {
        pairs
            .iter()
            .map(|(name, value)| (name.parse::<HeaderName>().unwrap(), HeaderValue::from_str(value).unwrap()))
            .collect()
    }

    fn verifier(scheme: SignatureScheme, key: &str) -> Verifier {
        let now = || UNIX_EPOCH + Duration::from_secs(1_000_000);
        VerifierBuilder::new(scheme, "https://x.example").with_key(key).with_clock(now).build().unwrap()
    }

    #[test]
    fn it_is_an_hmac_as_the_rfc_has_it() {
        let jefe = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";
        let verifier = verifier(PLAIN, "Jefe");
        let body = b"what do ya want for nothing?";
        assert_eq!(verifier.verify("/", &headers(&[("x-signature", jefe)]), body), Ok(()));
        assert_eq!(verifier.verify("/", &headers(&[("x-signature", &jefe.to_uppercase())]), body), Ok(()));
        let changed = jefe.replacen('5', "6", 1);
        assert_eq!(verifier.verify("/", &headers(&[("x-signature", &changed)]), body), Err(SignatureError::Mismatch));
    }

    #[test]
    fn headers_are_there_once_and_readable() {
        let verifier = verifier(TIMED, "key");
        let (signature, time) = (("x-signature", &*"0".repeat(64)), ("x-time", "1000000"));
        for (pairs, expected) in [
            (vec![], SignatureError::MissingHeader("x-signature")),
            (vec![signature], SignatureError::MissingHeader("x-time")),
            (vec![signature, signature, time], SignatureError::RepeatedHeader("x-signature")),
            (vec![signature, time, time], SignatureError::RepeatedHeader("x-time")),
            (vec![("x-signature", "00"), time], SignatureError::UnreadableHeader("x-signature")),
            (vec![("x-signature", "0"), time], SignatureError::UnreadableHeader("x-signature")),
            (vec![("x-signature", "xyz"), time], SignatureError::UnreadableHeader("x-signature")),
            (vec![signature, ("x-time", "")], SignatureError::UnreadableHeader("x-time")),
            (vec![signature, ("x-time", "+1")], SignatureError::UnreadableHeader("x-time")),
            (vec![signature, ("x-time", "1.0")], SignatureError::UnreadableHeader("x-time")),
            (vec![signature, ("x-time", "99999999999999999999999")], SignatureError::UnreadableHeader("x-time")),
            (vec![signature, time], SignatureError::Mismatch),
        ] {
            assert_eq!(verifier.verify("/", &headers(&pairs), b""), Err(expected), "{pairs:?}");
        }
    }

    #[test]
    fn a_header_can_be_signed_whatever_bytes_it_has() {
        let scheme = PLAIN.signing(&[SignedPart::Header("x-id"), SignedPart::Body], ".");
        // By another implementation: `printf 'caf\xe9.{}' | openssl dgst -sha256 -hmac key`.
        let signed = ("x-signature", "73e537b51bed3af3c0fed3f07b36fbae4d50ecfd2485adfe2d1c03c69a06df12");
        let ids = |ids: &[&[u8]]| {
            let mut headers = headers(&[signed]);
            for id in ids {
                headers.append("x-id", HeaderValue::from_bytes(id).unwrap());
            }
            verifier(scheme, "key").verify("/", &headers, b"{}")
        };
        assert_eq!(ids(&[b"caf\xe9"]), Ok(()));
        assert_eq!(ids(&[b"cafe"]), Err(SignatureError::Mismatch));
        assert_eq!(ids(&[]), Err(SignatureError::MissingHeader("x-id")));
        assert_eq!(ids(&[b"caf\xe9", b"caf\xe9"]), Err(SignatureError::RepeatedHeader("x-id")));
    }

    #[test]
    fn a_scheme_that_protects_nothing_is_refused() {
        let build = |scheme| VerifierBuilder::new(scheme, "https://x.example").with_key("a").build().map(drop);
        for scheme in [
            PLAIN.signing(&[], ""),
            PLAIN.signing(&[SignedPart::Url, SignedPart::Header("x-id")], ""),
            PLAIN.with_timestamp("x-time"),
            PLAIN.signing(&[SignedPart::Timestamp, SignedPart::Body], "."),
        ] {
            assert_eq!(build(scheme), Err(VerifierError::Scheme), "{scheme:?}");
        }
        for scheme in [PLAIN, TIMED, PLAIN.signing(&[SignedPart::BodySha256], "")] {
            assert_eq!(build(scheme), Ok(()), "{scheme:?}");
        }
    }

    #[test]
    fn a_prefix_that_a_proxy_takes_off_is_the_urls() {
        let scheme = PLAIN.signing(&[SignedPart::Url, SignedPart::Body], " ");
        // `printf 'https://x.example/a/b?c=%%2F {}' | openssl dgst -sha256 -hmac key`.
        let signed = headers(&[("x-signature", "7d74833f30b487840b98ebf9d76b701d32acbe42d9923dcb9526be10f4afc2b0")]);
        let verify = |base: &str, target: &str| {
            let verifier = VerifierBuilder::new(scheme, base).with_key("key").build().unwrap();
            verifier.verify(target, &signed, b"{}")
        };
        for base in ["https://x.example/a", "https://x.example/a/", "https://x.example/a//"] {
            assert_eq!(verify(base, "/b?c=%2F"), Ok(()), "{base}");
        }
        assert_eq!(verify("https://x.example", "/a/b?c=%2F"), Ok(()));
        for target in ["/b?c=/", "/b?c=%2f", "//b?c=%2F", "/b/?c=%2F", "/B?c=%2F", "/b"] {
            assert_eq!(verify("https://x.example/a", target), Err(SignatureError::Mismatch), "{target}");
        }
    }

    #[test]
    fn what_cannot_verify_is_not_made() {
        let build = |url: &str, keys: &[&str]| {
            let builder = VerifierBuilder::new(PLAIN, url);
            keys.iter().fold(builder, |builder, key| builder.with_key(*key)).build().map(drop)
        };
        assert_eq!(build("https://x.example", &[]), Err(VerifierError::NoKey));
        assert_eq!(build("https://x.example", &["a", ""]), Err(VerifierError::EmptyKey));
        for url in [
            "",
            "x.example",
            "/hooks",
            "ftp://x.example",
            "https://",
            "https://x.example?a",
            "https://x.example#a",
            "https://x.example/a b",
            "https://u@x.example",
            "https://x.example:99999",
            "https://x.example:",
        ] {
            assert_eq!(build(url, &["a"]), Err(VerifierError::BaseUrl), "{url}");
        }
        for url in ["https://x.example", "https://x.example/", "http://localhost:8080/hooks", "https://[::1]:80"] {
            assert_eq!(build(url, &["a"]), Ok(()), "{url}");
        }
        let shown =
            format!("{:?} {:?}", verifier(PLAIN, "canary"), VerifierBuilder::new(PLAIN, "x").with_key("canary"));
        assert!(!shown.contains("canary") && shown.contains("keys: 1"), "{shown}");
    }
}
