// @generated from specs/bird.yaml (sha256 e738cebb31ed2e9f) by `cargo xtask codegen bird`. Do not edit.

//! What the vendor sends. A [`Receiver`](subkit_runtime::Receiver) makes of a request what came, and loses nothing of it:
//! events of other types, and such as do not fit their type, are kept as they came.

use crate::types;

impl subkit_runtime::Webhook for types::EndpointEvent {
    const API: &'static str = "bird";
    const NAME: &'static str = "endpoint_event";
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
            ),
    );
}

/// Something about an endpoint has changed, such as what it can be used for.
///
/// It is signed. The public base URL is what the vendor was given to send to, without the path that requests have
/// where they arrive: behind a proxy a server does not see it. [`with_key`](subkit_runtime::ReceiverBuilder::with_key)
/// gives the signing key; several may be given while keys are changed.
///
/// The signature is in `messagebird-signature`, the time in `messagebird-request-timestamp`: the HMAC with SHA-256 of the time, the whole URL, the SHA-256 of the body, in base64.
///
/// *Inferred, not documented: The scheme is documented; that the timestamp is in seconds is assumed, because no sample is printed as text.*
///
/// *Inferred, not documented: The vendor describes the event `endpoint` as part of a payload, names some of its properties, and prints no sample.*
///
/// ```
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let receiver = subkit_bird::webhooks::endpoint_event("https://hooks.example.com")
///     .with_key("secret")
///     .build()?;
/// # Ok(())
/// # }
/// ```
pub fn endpoint_event(
    public_base_url: &str,
) -> subkit_runtime::ReceiverBuilder<types::EndpointEvent> {
    subkit_runtime::Receiver::signed(public_base_url)
}
