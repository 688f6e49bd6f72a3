//! Errors of signatures, and of the settings by which they are verified.

use std::{fmt, time::Duration};

use jiff::SignedDuration;

/// Why a signature does not hold. Nothing that came is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum SignatureError {
    /// There is no such header.
    MissingHeader(&'static str),
    /// There is more than one such header.
    RepeatedHeader(&'static str),
    /// This header is not what the vendor writes there.
    UnreadableHeader(&'static str),
    /// No key has signed this.
    Mismatch,
    /// The signature is valid and older than the tolerance: somebody who has seen the request may be sending it again.
    TooOld {
        /// The time since it was signed.
        age: Duration,
        /// The maximum age.
        tolerance: Duration,
    },
    /// The signature is valid and its timestamp is in the future: one of the clocks is wrong.
    TooEarly {
        /// The time until the timestamp is reached.
        ahead: Duration,
        /// The maximum difference of the clocks.
        clock_skew: Duration,
    },
}

impl fmt::Display for SignatureError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::MissingHeader(name) => write!(formatter, "the header `{name}` is missing"),
            Self::RepeatedHeader(name) => write!(formatter, "the header `{name}` is there more than once"),
            Self::UnreadableHeader(name) => {
                write!(formatter, "the header `{name}` is not what the vendor writes there")
            }
            Self::Mismatch => formatter.write_str(
                "the signature does not match: check the key, also for white space at its ends, and the public base URL, which is \
                 the URL that the vendor was given without the path that requests have here; or something was changed",
            ),
            Self::TooOld { age, tolerance } => write!(
                formatter,
                "the timestamp is {} old, and the tolerance is {}: set a longer one by `with_tolerance` if the vendor \
                 retries for longer",
                Readable(*age),
                Readable(*tolerance)
            ),
            Self::TooEarly { ahead, clock_skew } => write!(
                formatter,
                "the timestamp is {} in the future, and {} are allowed: correct the clock of this machine, or set \
                 `with_clock_skew`",
                Readable(*ahead),
                Readable(*clock_skew)
            ),
        }
    }
}

impl std::error::Error for SignatureError {}

/// A duration as people write it: `3h 48m 49s`. The largest unit is a day.
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

/// Why nothing can be verified.
///
/// `Debug` prints the message too: it is what the end of a program prints whose `main` returns the error.
#[derive(Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum VerifierError {
    /// There is no key.
    NoKey,
    /// A key is empty.
    EmptyKey,
    /// The public base URL is none that a vendor could send to.
    BaseUrl,
    /// The vendor signs nothing of this kind.
    NotSigned,
    /// The signed parts protect nothing: the body is not, or the time is not though a header has it.
    Scheme,
}

impl fmt::Display for VerifierError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::NoKey => "there is no signing key: give one by `with_key`",
            Self::EmptyKey => "a signing key is empty: everybody could sign with it",
            Self::BaseUrl => {
                "the public base URL must be absolute, begin with https:// or http://, and have neither query nor fragment, \
                 such as https://hooks.example.com"
            }
            Self::NotSigned => "the vendor does not sign this: use `Receiver::unverified`",
            Self::Scheme => {
                "the scheme must sign the body, and the time if a header has it and only then, or anybody could change them: \
                 list them in `SignatureScheme::signing`"
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
    fn every_message_says_what_is_wrong() {
        for (error, message) in [
            (SignatureError::MissingHeader("x-time"), "the header `x-time` is missing"),
            (SignatureError::RepeatedHeader("x-time"), "the header `x-time` is there more than once"),
            (SignatureError::UnreadableHeader("x-time"), "the header `x-time` is not what the vendor writes there"),
            (
                SignatureError::Mismatch,
                "the signature does not match: check the key, also for white space at its ends, and the public base URL, which \
                 is the URL that the vendor was given without the path that requests have here; or something was changed",
            ),
            (
                SignatureError::TooOld { age: Duration::from_secs(13_729), tolerance: Duration::from_secs(300) },
                "the timestamp is 3h 48m 49s old, and the tolerance is 5m: set a longer one by `with_tolerance` if the vendor \
                 retries for longer",
            ),
            (
                SignatureError::TooOld { age: Duration::MAX, tolerance: Duration::from_secs(86_400) },
                "the timestamp is 106751991167300d 15h 30m 7s old, and the tolerance is 1d: set a longer one by \
                 `with_tolerance` if the vendor retries for longer",
            ),
            (
                SignatureError::TooEarly { ahead: Duration::from_secs(301), clock_skew: Duration::from_secs(300) },
                "the timestamp is 5m 1s in the future, and 5m are allowed: correct the clock of this machine, or set \
                 `with_clock_skew`",
            ),
        ] {
            assert_eq!(error.to_string(), message);
        }
    }

    #[test]
    fn every_message_to_a_programmer_says_what_to_do() {
        for (error, message) in [
            (VerifierError::NoKey, "there is no signing key: give one by `with_key`"),
            (VerifierError::EmptyKey, "a signing key is empty: everybody could sign with it"),
            (
                VerifierError::BaseUrl,
                "the public base URL must be absolute, begin with https:// or http://, and have neither query nor fragment, \
                 such as https://hooks.example.com",
            ),
            (VerifierError::NotSigned, "the vendor does not sign this: use `Receiver::unverified`"),
            (
                VerifierError::Scheme,
                "the scheme must sign the body, and the time if a header has it and only then, or anybody could change \
                 them: list them in `SignatureScheme::signing`",
            ),
        ] {
            assert_eq!(error.to_string(), message);
        }
    }
}
