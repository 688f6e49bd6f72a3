//! Webhook signatures, which prove that the owner of the key sent a request to this URL recently.

mod error;
mod scheme;
mod verifier;

pub(super) use self::verifier::{Verified, since_1970};
pub use self::{
    error::{SignatureError, VerifierError},
    scheme::{SignatureEncoding, SignatureScheme, SignedPart},
    verifier::{Verifier, VerifierBuilder},
};
