// @generated from specs/bird.yaml by `cargo xtask codegen bird`. Do not edit.

//! Webhooks. A [`Receiver`](subkit_runtime::Receiver) verifies and decodes deliveries. Events of unknown types, and
//! events with a missing or malformed required field, are kept undecoded.

use crate::types;

impl subkit_runtime::Webhook for types::Event {
    const API: &'static str = "bird";
    const NAME: &'static str = "event";
    const SIGNATURE: Option<subkit_runtime::SignatureScheme> = Some(
        subkit_runtime::SignatureScheme::hmac_sha256(
                "messagebird-signature",
                subkit_runtime::SignatureEncoding::Base64,
            )
            .with_timestamp("messagebird-request-timestamp")
            .with_signed_parts(
                &[
                    subkit_runtime::SignedPart::Timestamp,
                    subkit_runtime::SignedPart::Url,
                    subkit_runtime::SignedPart::BodySha256,
                ],
                "\n",
            )
            .with_tolerance(std::time::Duration::from_secs(86400)),
    );

    const IDENTITY: subkit_runtime::generated::DeliveryIdentity = subkit_runtime::generated::DeliveryIdentity::none()
        .with_id(
            &[
                subkit_runtime::generated::DeliveryLocation::Header(
                    "messagebird-request-id",
                ),
            ],
        )
        .with_sent_at(
            &[
                subkit_runtime::generated::DeliveryLocation::Header(
                    "messagebird-request-timestamp",
                ),
            ],
        )
        .with_duplicates(subkit_runtime::generated::DeduplicateBy::Signature);
    const BARE_BODY: Option<subkit_runtime::generated::BareBody> = Some(
        subkit_runtime::generated::BareBody::new(
                &["service", "event", "payload", "data"],
                "{\"service\":\"numbers\",\"event\":\"endpoint\",\"payload\":",
                "}",
            )
            .with_event_properties(&["type", "issues", "capabilities"]),
    );
}

/// Creates a builder for a receiver of the webhook `event`.
///
/// An event that matches a webhook subscription, such as a change to an endpoint.
///
/// Deliveries are signed. `public_base_url` is the beginning of the URL that you registered with the vendor: everything
/// before the path that your server receives. A server behind a proxy cannot see this part of the URL.
/// [`with_key`](subkit_runtime::ReceiverBuilder::with_key) adds a signing key; to rotate keys, add several.
///
/// The signature is in the header `messagebird-signature`, and the timestamp in `messagebird-request-timestamp`. It is
/// the base64-encoded HMAC-SHA256 of these parts, in this order: the timestamp, the whole URL, the SHA-256 of the body.
///
/// *Inferred: The signature scheme is documented. The unit of the timestamp is not documented, so seconds and
/// milliseconds are both accepted.*
///
/// The receiver rejects deliveries whose timestamp is older than 86400 seconds.
/// [`with_tolerance`](subkit_runtime::ReceiverBuilder::with_tolerance) changes this limit.
///
/// *Seen in third-party documentation or code: The vendor documents retries for 8 hours. Two teams that receive Bird's
/// events report retries for about 24 hours. These retries carry the timestamp and the signature of the first attempt.
/// Some timestamps were 11,845 to 13,729 seconds old. With tolerances of 5 minutes and 15 minutes, the teams lost
/// messages.*
///
/// The vendor may deliver an event more than once. Duplicates have the same signature, because the vendor reuses it for
/// retries. To recognize them, compare the [`deduplication_key`](subkit_runtime::Delivery::deduplication_key) of the
/// deliveries.
///
/// *Seen in third-party documentation or code: Receivers with public source code identify events by the header
/// `messagebird-request-id`. The header is not signed, so anyone who replays a request could change it. Retries carry
/// the timestamp and the signature of the first attempt, so equal signatures identify duplicates.*
///
/// *Seen in third-party documentation or code: The envelope is taken from a captured event of the service `channels`,
/// and three other receivers with public source code accept it. Events of the service `numbers` probably have the same
/// envelope. Some receivers also accept a payload without the envelope, or in the property `data`.*
///
/// ```
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let receiver = subkit_bird::webhooks::event("https://hooks.example.com")
///     .with_key("secret")
///     .build()?;
/// # Ok(())
/// # }
/// ```
pub fn event(public_base_url: &str) -> subkit_runtime::ReceiverBuilder<types::Event> {
    subkit_runtime::Receiver::signed(public_base_url)
}
