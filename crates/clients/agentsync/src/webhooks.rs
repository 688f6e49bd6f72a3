// @generated from specs/agentsync.yaml by `cargo xtask codegen agentsync`. Do not edit.

//! Webhooks. A [`Receiver`](subkit_runtime::Receiver) verifies and decodes deliveries. Events of unknown types, and
//! events with a missing or malformed required field, are kept undecoded.

use crate::types;

impl subkit_runtime::Webhook for types::ProducersyncEvent {
    const API: &'static str = "agentsync";
    const NAME: &'static str = "producersync_event";
    const SIGNATURE: Option<subkit_runtime::SignatureScheme> = None;
    const IDENTITY: subkit_runtime::generated::DeliveryIdentity = subkit_runtime::generated::DeliveryIdentity::none()
        .with_id(&[subkit_runtime::generated::DeliveryLocation::Body(&["id"])])
        .with_sent_at(
            &[subkit_runtime::generated::DeliveryLocation::Body(&["timestamp"])],
        );
}

/// Creates a receiver of the webhook `producersync_event`.
///
/// An event of ProducerSync: producer data was updated, or an NPN became active or inactive.
///
/// The vendor does not sign deliveries, so the receiver does not verify them: anyone who knows the URL can post to it.
/// Restrict access in another way, for example with a secret path or an allowlist.
///
/// The vendor may deliver an event more than once. Duplicates have the same value in `id`. To recognize them, compare
/// the [`deduplication_key`](subkit_runtime::Delivery::deduplication_key) of the deliveries.
///
/// *Documented: The vendor says to detect duplicates by `id`. `timestamp` is probably the time of the first attempt;
/// the vendor does not say so.*
///
/// *Documented: The vendor signs its webhooks, but publishes neither the name of the signature header nor the
/// algorithm. The receiver therefore cannot verify deliveries: anyone who knows the receiver's URL can post to it.
/// Choose a URL that is hard to guess. After an event, read the data from the API instead of trusting the event.
/// Webhooks are registered in the vendor's portal, not through the API. The vendor expects a 2xx status within five
/// seconds, and increases the delay between retries. Deliveries with the same `id` contain the same event.*
///
/// ```
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let receiver = subkit_agentsync::webhooks::producersync_event();
/// # Ok(())
/// # }
/// ```
pub fn producersync_event() -> subkit_runtime::Receiver<types::ProducersyncEvent> {
    subkit_runtime::Receiver::unverified()
}
