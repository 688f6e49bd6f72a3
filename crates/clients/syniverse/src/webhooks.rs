// @generated from specs/syniverse.yaml by `cargo xtask codegen syniverse`. Do not edit.

//! Webhooks. A [`Receiver`](subkit_runtime::Receiver) verifies and decodes deliveries. Events of unknown types, and
//! events with a missing or malformed required field, are kept undecoded.

use crate::types;

impl subkit_runtime::Webhook for types::EventNotification {
    const API: &'static str = "syniverse";
    const NAME: &'static str = "event_notification";
    const SIGNATURE: Option<subkit_runtime::SignatureScheme> = None;
    const IDENTITY: subkit_runtime::generated::DeliveryIdentity = subkit_runtime::generated::DeliveryIdentity::none()
        .with_id(
            &[
                subkit_runtime::generated::DeliveryLocation::Body(&["event-id"]),
                subkit_runtime::generated::DeliveryLocation::Body(&["event_id"]),
            ],
        )
        .with_attempt(&[subkit_runtime::generated::DeliveryLocation::Body(&["attempt"])])
        .with_sent_at(
            &[
                subkit_runtime::generated::DeliveryLocation::Header(
                    "x-ess-event-timestamp",
                ),
                subkit_runtime::generated::DeliveryLocation::Body(
                    &["event", "timestamp"],
                ),
            ],
        );
    const BARE_BODY: Option<subkit_runtime::generated::BareBody> = Some(
        subkit_runtime::generated::BareBody::new(
            &["topic", "attempt", "event", "event-id", "event_id"],
            "{\"event\":{\"fld-val-list\":",
            "}}",
        ),
    );
}

/// Creates a receiver of the webhook `event_notification`.
///
/// An event of a subscription, which the service posts to the address of the subscription's delivery configuration.
///
/// The vendor does not sign deliveries, so the receiver does not verify them: anyone who knows the URL can post to it.
/// Restrict access in another way, for example with a secret path or an allowlist.
///
/// The vendor may deliver an event more than once. Duplicates have the same value in `event-id` or `event_id`. To
/// recognize them, compare the [`deduplication_key`](subkit_runtime::Delivery::deduplication_key) of the deliveries.
///
/// *Inferred: The vendor's sample contains the id of the event, the number of the attempt, and the header with the
/// timestamp. A retry probably has the same id, because the id is that of the event.*
///
/// *Seen in a repository of the vendor: The sample has no signature header, and no page of the vendor says how
/// notifications are signed. A guide of the vendor for messaging events calls the property `event_id`. The `timestamp`
/// of a delivery is probably the time of the event.*
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

/// The delivery log of the webhook [`event_notification`], which the operation `list_event_deliveries` returns.
///
/// Pass it to a [`Reconciler`](https://docs.rs/subkit-runtime/latest/subkit_runtime/struct.Reconciler.html) to handle
/// events that were not delivered.
///
/// *Inferred: The list and its entries are documented. The vendor documents neither the order of the list, nor how long
/// entries are kept, nor whether the list includes failed deliveries.*
#[cfg(feature = "client")]
#[cfg_attr(docsrs, doc(cfg(feature = "client")))]
#[derive(Clone, Debug)]
pub struct EventNotificationLog {
    client: crate::Client,
}

#[cfg(feature = "client")]
impl EventNotificationLog {
    /// Creates a log that reads its entries with a client.
    pub const fn new(client: crate::Client) -> Self {
        Self { client }
    }
}

#[cfg(feature = "client")]
impl subkit_runtime::EventLog<types::EventNotification> for EventNotificationLog {
    type Error = subkit_runtime::Error;

    async fn page(
        &self,
        offset: u64,
        limit: u64,
    ) -> Result<
        Vec<subkit_runtime::Delivery<types::EventNotification>>,
        subkit_runtime::Error,
    > {
        let number = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
        let page = self
            .client
            .list_event_deliveries()
            .offset(number(offset))
            .limit(number(limit))
            .send()
            .await?;
        let entries = <crate::requests::ListEventDeliveries as subkit_runtime::Paged>::items(
            page.into_inner(),
        );
        Ok(entries.iter().map(types::EventDelivery::delivery).collect())
    }
}

impl types::EventDelivery {
    /// Returns the event of this log entry as the webhook would have delivered it.
    #[must_use]
    pub fn delivery(&self) -> subkit_runtime::Delivery<types::EventNotification> {
        subkit_runtime::generated::LoggedEvent::new()
            .with("topic", self.topic.as_ref())
            .with("event-id", self.event_id.as_ref())
            .with_event("event", self.event().as_ref())
            .into_delivery()
    }
}
