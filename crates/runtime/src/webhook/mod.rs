//! Webhooks: what a vendor sends, verified before anything of it is read, and never lost once it is received.

#[cfg(feature = "axum")]
mod axum;
mod delivery;
mod media_type;
mod receiver;
mod signature;

pub use self::{
    delivery::Delivery,
    receiver::{ReceiveError, Receiver, ReceiverBuilder, Webhook},
    signature::{
        SignatureEncoding, SignatureError, SignatureScheme, SignedPart, Verifier, VerifierBuilder, VerifierError,
    },
};
