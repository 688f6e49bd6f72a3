//! Webhooks: receiving, verifying and decoding requests that vendors send, and handling each event once.

#[cfg(feature = "axum")]
mod axum;
mod bare_body;
#[cfg(feature = "inbox")]
mod consumer;
mod delivery;
mod identity;
mod inbox;
mod log;
mod media_type;
mod receiver;
#[cfg(feature = "inbox")]
mod reconcile;
mod scan;
mod signature;

#[cfg(feature = "inbox")]
pub use self::consumer::{ConsumeError, Consumed, Consumer, ConsumerStats};
#[cfg(feature = "inbox-redis")]
pub use self::inbox::RedisInbox;
#[cfg(feature = "inbox-sqlite")]
pub use self::inbox::{HandleError, Handled, SqliteInbox, SqliteInboxBuilder};
#[cfg(feature = "inbox")]
pub use self::reconcile::{ReconcileError, Reconciled, Reconciler};
pub use self::{
    bare_body::BareBody,
    delivery::Delivery,
    identity::{DeduplicateBy, DeliveryIdentity, DeliveryLocation},
    inbox::{Begin, Inbox, InboxClaim, InboxError, InboxFuture, MemoryInbox},
    log::{EventLog, LoggedEvent},
    receiver::{ReceiveError, Receiver, ReceiverBuilder, Webhook},
    signature::{
        SignatureEncoding, SignatureError, SignatureScheme, SignedPart, Verifier, VerifierBuilder, VerifierError,
    },
};
