//! What is wrong with a signature, or with how it is to be verified.

use std::fmt;

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
    /// It was signed too long ago: it may be sent by somebody who has seen it.
    TooOld,
    /// It was signed later than it is now: one of the clocks is wrong.
    TooEarly,
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
                "the signature does not match: another key, another URL than the public one, or something was changed",
            ),
            Self::TooOld => formatter.write_str("it was signed too long ago"),
            Self::TooEarly => formatter.write_str("it was signed later than now: a clock is wrong"),
        }
    }
}

impl std::error::Error for SignatureError {}

/// Why nothing can be verified.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
    /// What the scheme says is signed protects nothing: the body is not, or the time is not though a header has it.
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

impl std::error::Error for VerifierError {}

#[cfg(test)]
mod tests {
    use super::{SignatureError, VerifierError};

    #[test]
    fn every_message_says_what_is_wrong() {
        for (error, message) in [
            (SignatureError::MissingHeader("x-time"), "the header `x-time` is missing"),
            (SignatureError::RepeatedHeader("x-time"), "the header `x-time` is there more than once"),
            (SignatureError::UnreadableHeader("x-time"), "the header `x-time` is not what the vendor writes there"),
            (
                SignatureError::Mismatch,
                "the signature does not match: another key, another URL than the public one, or something was changed",
            ),
            (SignatureError::TooOld, "it was signed too long ago"),
            (SignatureError::TooEarly, "it was signed later than now: a clock is wrong"),
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
