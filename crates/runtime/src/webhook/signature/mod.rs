//! Signatures of notifications: who knows the key has sent it, to this address, and not long ago.

mod error;
mod scheme;
mod verifier;

pub(super) use self::verifier::{Verified, since_1970};
pub use self::{
    error::{SignatureError, VerifierError},
    scheme::{SignatureEncoding, SignatureScheme, SignedPart},
    verifier::{Verifier, VerifierBuilder},
};
