//! Errors of signature verification and of the settings of a verifier.

use std::{fmt, time::Duration};

use jiff::SignedDuration;

/// The reason a signature was rejected. Messages contain no request data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum SignatureError {
    /// The header is missing.
    MissingHeader(&'static str),
    /// The header occurs more than once.
    RepeatedHeader(&'static str),
    /// The header is malformed.
    MalformedHeader(&'static str),
    /// The signature does not match any of the keys, or the signed content was changed.
    Mismatch,
    /// The signature is valid but older than the tolerance. The request may be a replay.
    TooOld {
        /// The time since the request was signed.
        age: Duration,
        /// The maximum age.
        tolerance: Duration,
    },
    /// The signature is valid but its timestamp is in the future, so one of the clocks is wrong.
    TooEarly {
        /// The time until the timestamp is reached.
        ahead: Duration,
        /// The maximum difference between the clocks.
        clock_skew: Duration,
    },
}

impl fmt::Display for SignatureError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::MissingHeader(name) => write!(formatter, "the header `{name}` is missing"),
            Self::RepeatedHeader(name) => write!(formatter, "the header `{name}` occurs more than once"),
            Self::MalformedHeader(name) => write!(formatter, "the header `{name}` is malformed"),
            Self::Mismatch => formatter.write_str(
                "the signature does not match: the request was changed, or the settings are wrong; check that the key has no white \
                 space around it, and that the public base URL followed by the path of the request is the URL configured at the \
                 vendor",
            ),
            Self::TooOld { age, tolerance } => write!(
                formatter,
                "the timestamp is {} old, and the tolerance is {}: set a longer one with `with_tolerance` if the vendor \
                 retries for longer",
                Readable(*age),
                Readable(*tolerance)
            ),
            Self::TooEarly { ahead, clock_skew } => write!(
                formatter,
                "the timestamp is {} in the future, and the allowed clock skew is {}: correct the clock of this machine, or raise \
                 `with_clock_skew`",
                Readable(*ahead),
                Readable(*clock_skew)
            ),
        }
    }
}

impl std::error::Error for SignatureError {}

/// A human-readable duration, such as `3h 48m 49s`. The largest unit is a day.
struct Readable(Duration);

impl fmt::Display for Readable {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let seconds = i64::try_from(self.0.as_secs()).unwrap_or(i64::MAX);
        let (days, rest) = (seconds / 86_400, SignedDuration::from_secs(seconds % 86_400));
        match (days, rest.is_zero()) {
            (0, _) => write!(formatter, "{rest:#}"),
            (_, true) => write!(formatter, "{days}d"),
            _ => write!(formatter, "{days}d {rest:#}"),
        }
    }
}

/// The reason a verifier cannot be built.
///
/// `Debug` prints the message too, because Rust uses `Debug` to print an error that `main` returns.
#[derive(Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum VerifierError {
    /// No key was added.
    NoKey,
    /// A key is empty.
    EmptyKey,
    /// The public base URL is not a valid webhook URL.
    InvalidBaseUrl,
    /// The vendor does not sign this webhook.
    NotSigned,
    /// The scheme is insecure: it does not sign the body, or it has a timestamp header but does not sign the timestamp.
    InsecureScheme,
}

impl fmt::Display for VerifierError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::NoKey => "no signing key is set: add one with `with_key`",
            Self::EmptyKey => "a signing key is empty: anyone could sign with it",
            Self::InvalidBaseUrl => {
                "the public base URL must be absolute, begin with https:// or http://, and have no query and no fragment, \
                 such as https://hooks.example.com"
            }
            Self::NotSigned => "the vendor does not sign this webhook: use `Receiver::unverified`",
            Self::InsecureScheme => {
                "the scheme must sign the body, and must sign the timestamp if and only if it has a timestamp header, because an attacker \
                 could change unsigned parts: list the signed parts in `SignatureScheme::with_signed_parts`"
            }
        })
    }
}

impl fmt::Debug for VerifierError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, formatter)
    }
}

impl std::error::Error for VerifierError {}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::{SignatureError, VerifierError};

    #[test]
    fn signature_errors_state_cause_and_remedy() {
        for (error, message) in [
            (SignatureError::MissingHeader("x-time"), "the header `x-time` is missing"),
            (SignatureError::RepeatedHeader("x-time"), "the header `x-time` occurs more than once"),
            (SignatureError::MalformedHeader("x-time"), "the header `x-time` is malformed"),
            (
                SignatureError::Mismatch,
                "the signature does not match: the request was changed, or the settings are wrong; check that the key has no \
                 white space around it, and that the public base URL followed by the path of the request is the URL \
                 configured at the vendor",
            ),
            (
                SignatureError::TooOld { age: Duration::from_secs(13_729), tolerance: Duration::from_secs(300) },
                "the timestamp is 3h 48m 49s old, and the tolerance is 5m: set a longer one with `with_tolerance` if the vendor \
                 retries for longer",
            ),
            (
                SignatureError::TooOld { age: Duration::MAX, tolerance: Duration::from_secs(86_400) },
                "the timestamp is 106751991167300d 15h 30m 7s old, and the tolerance is 1d: set a longer one with \
                 `with_tolerance` if the vendor retries for longer",
            ),
            (
                SignatureError::TooEarly { ahead: Duration::from_secs(301), clock_skew: Duration::from_secs(300) },
                "the timestamp is 5m 1s in the future, and the allowed clock skew is 5m: correct the clock of this machine, or raise \
                 `with_clock_skew`",
            ),
        ] {
            assert_eq!(error.to_string(), message);
        }
    }

    #[test]
    fn verifier_errors_state_the_invalid_setting() {
        for (error, message) in [
            (VerifierError::NoKey, "no signing key is set: add one with `with_key`"),
            (VerifierError::EmptyKey, "a signing key is empty: anyone could sign with it"),
            (
                VerifierError::InvalidBaseUrl,
                "the public base URL must be absolute, begin with https:// or http://, and have no query and no fragment, \
                 such as https://hooks.example.com",
            ),
            (VerifierError::NotSigned, "the vendor does not sign this webhook: use `Receiver::unverified`"),
            (
                VerifierError::InsecureScheme,
                "the scheme must sign the body, and must sign the timestamp if and only if it has a timestamp header, \
                 because an attacker could change unsigned parts: list the signed parts in `SignatureScheme::with_signed_parts`",
            ),
        ] {
            assert_eq!(error.to_string(), message);
        }
    }
}
