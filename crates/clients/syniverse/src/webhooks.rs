// @generated from specs/syniverse.yaml (sha256 e61a8f1774d163c9) by `cargo xtask codegen syniverse`. Do not edit.

//! What the vendor sends. A [`Receiver`](subkit_runtime::Receiver) makes of a request what came, and loses nothing of it:
//! events of other types, and such as do not fit their type, are kept as they came.

use crate::types;

impl subkit_runtime::Webhook for types::EventNotification {
    const API: &'static str = "syniverse";
    const NAME: &'static str = "event_notification";
    const SIGNATURE: Option<subkit_runtime::SignatureScheme> = None;
}

/// An event of a subscription, posted to the address of its delivery configuration.
///
/// The vendor does not sign it: who knows the address can send anything there. Protect it otherwise.
///
/// *Seen in a repository of the vendor: The sample has no signature header; no page says how notifications are signed. A guide of the vendor for messaging events prints `event_id`. That `timestamp` of a delivery is the time of the event is inferred.*
///
/// ```
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let receiver = subkit_syniverse::webhooks::event_notification();
/// # Ok(())
/// # }
/// ```
pub fn event_notification() -> subkit_runtime::Receiver<types::EventNotification> {
    subkit_runtime::Receiver::unverified()
}
