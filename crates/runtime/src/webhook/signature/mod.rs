//! Webhook signatures. A signature proves that the owner of the key recently sent the request to this URL.

mod error;
mod scheme;
mod verifier;

pub(super) use self::verifier::{Verified, since_1970};
pub use self::{
    error::{SignatureError, VerifierError},
    scheme::{SignatureEncoding, SignatureScheme, SignedPart},
    verifier::{Verifier, VerifierBuilder},
};
