// @generated from specs/bird.yaml by `cargo xtask codegen bird`. Do not edit.

//! Webhooks. A [`Receiver`](subkit_runtime::Receiver) verifies and decodes a request. No event is lost: events of
//! unknown types and events that do not match their type are kept undecoded.

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
            .signing(
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
        .with_duplicates(subkit_runtime::generated::DuplicatesBy::Signature);
    const BARE_BODY: Option<subkit_runtime::generated::BareBody> = Some(
        subkit_runtime::generated::BareBody::new(
                &["service", "event", "payload", "data"],
                "{\"service\":\"numbers\",\"event\":\"endpoint\",\"payload\":",
                "}",
            )
            .with_one_of(&["type", "issues", "capabilities"]),
    );
}

/// Something has happened that a webhook subscription is for, such as a change of an endpoint.
///
/// Deliveries are signed. `public_base_url` is the URL that the vendor was configured to send to, without the path that
/// the request has when it arrives: behind a proxy the server does not see it.
/// [`with_key`](subkit_runtime::ReceiverBuilder::with_key) sets the signing key; add several to rotate keys.
///
/// The signature is in `messagebird-signature`, the time in `messagebird-request-timestamp`: the HMAC with SHA-256 of
/// the time, the whole URL, the SHA-256 of the body, in base64.
///
/// *Inferred, not documented: The scheme is documented. The unit of the timestamp is not printed: seconds and
/// milliseconds are both accepted.*
///
/// Timestamps are accepted for 86400 seconds. [`with_tolerance`](subkit_runtime::ReceiverBuilder::with_tolerance)
/// changes that.
///
/// *Seen at a third party: The vendor documents retries for 8 hours. Two teams that receive its events report that
/// retries carry the timestamp and the signature of the first attempt, with accepted ages of 11,845 to 13,729 seconds,
/// and retries for about 24 hours. Windows of 5 and 15 minutes lost their messages.*
///
/// The vendor can deliver an event more than once. Two deliveries are the same by the signature, which the vendor
/// repeats when it retries: [`deduplication_key`](subkit_runtime::Delivery::deduplication_key).
///
/// *Seen at a third party: The header is seen in public receivers; it is not signed, so somebody who repeats a request
/// could change it. Retries carry the timestamp and the signature of the first attempt, so these tell duplicates.*
///
/// *Seen at a third party: The envelope is that of a captured event of the service `channels`, and three other public
/// receivers accept it. That the service `numbers` has it too is inferred. Some receivers also accept the payload
/// alone, or below `data`.*
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
