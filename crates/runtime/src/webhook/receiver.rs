//! Receivers, which turn an HTTP request into a verified and decoded delivery.

use std::{
    fmt,
    marker::PhantomData,
    time::{Duration, SystemTime},
};

use http::{HeaderMap, StatusCode};
use serde::de::DeserializeOwned;

use super::{
    BareBody, Delivery, DeliveryIdentity, SignatureError, SignatureScheme, Verifier, VerifierBuilder, VerifierError,
    media_type, signature::Verified,
};
use crate::Secret;

/// A webhook of a vendor. Generated code implements it for the payload type.
pub trait Webhook: DeserializeOwned + Send + 'static {
    /// The name of the API.
    const API: &'static str;

    /// The name of the webhook in the spec.
    const NAME: &'static str;

    /// The signature scheme, if requests are signed.
    const SIGNATURE: Option<SignatureScheme>;

    /// The locations of the id, the attempt number and the time in a delivery, and the rule for duplicates.
    const IDENTITY: DeliveryIdentity = DeliveryIdentity::none();

    /// The rule for events that are sent without their envelope, if the vendor sends such events.
    const BARE_BODY: Option<BareBody> = None;
}

/// A receiver of webhook requests, which verifies the signature, if the vendor signs requests, and decodes the payload. Cloning a
/// receiver is cheap.
///
/// Every verified request is returned as a [`Delivery`], even if its payload differs from the vendor's documentation. A
/// vendor may send the same event more than once; recognize duplicates by [`Delivery::deduplication_key`].
///
/// See [Webhooks](https://github.com/subkit/subkit/blob/main/docs/webhooks.md) in the guide.
pub struct Receiver<T> {
    verifier: Option<Verifier>,
    of: PhantomData<fn() -> T>,
}

impl<T: Webhook> Receiver<T> {
    /// Creates a receiver that accepts requests without verifying a signature. Use it for vendors that do not sign
    /// requests, or behind a proxy that verifies signatures. Without verification, anyone who knows the URL can post to
    /// it.
    pub fn unverified() -> Self {
        Self { verifier: None, of: PhantomData }
    }

    /// Returns a builder of a receiver that verifies signatures. Add at least one [key](ReceiverBuilder::with_key).
    ///
    /// `public_base_url` is the URL that is configured at the vendor, without the path that requests have when they
    /// arrive here, such as `https://hooks.example.com`. A server behind a proxy does not see the URL that was signed, so
    /// it must be set here.
    pub fn signed(public_base_url: &str) -> ReceiverBuilder<T> {
        let verifier = T::SIGNATURE.map(|scheme| VerifierBuilder::new(scheme, public_base_url));
        ReceiverBuilder { verifier, of: PhantomData }
    }

    /// Verifies and decodes a request.
    ///
    /// `path_and_query` must be as received, before a router strips a prefix.
    ///
    /// # Errors
    ///
    /// Returns a [`ReceiveError`] if the signature is not valid or the media type is not JSON. A body that cannot be decoded
    /// is not an error; see [`Delivery::content`].
    pub fn receive(
        &self,
        path_and_query: &str,
        headers: &HeaderMap,
        body: impl Into<Vec<u8>>,
    ) -> Result<Delivery<T>, ReceiveError> {
        let body = body.into();
        let verified = self.verify(path_and_query, headers, &body)?;
        Ok(Delivery::decode(headers.clone(), body, verified))
    }

    /// Receives a request as [`receive`](Self::receive) does, without cloning the headers.
    #[cfg(feature = "axum")]
    pub(super) fn receive_owned(
        &self,
        path_and_query: &str,
        headers: HeaderMap,
        body: Vec<u8>,
    ) -> Result<Delivery<T>, ReceiveError> {
        let verified = self.verify(path_and_query, &headers, &body)?;
        Ok(Delivery::decode(headers, body, verified))
    }

    fn verify(&self, path_and_query: &str, headers: &HeaderMap, body: &[u8]) -> Result<Option<Verified>, ReceiveError> {
        let verified = self.verifier.as_ref().map(|verifier| verifier.verify_signature(path_and_query, headers, body));
        let verified = verified.transpose().map_err(ReceiveError::Signature)?;
        if !media_type::is_json(headers, body) {
            return Err(ReceiveError::MediaType);
        }
        Ok(verified)
    }
}

impl<T> Clone for Receiver<T> {
    fn clone(&self) -> Self {
        Self { verifier: self.verifier.clone(), of: PhantomData }
    }
}

impl<T: Webhook> fmt::Debug for Receiver<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Receiver")
            .field("api", &T::API)
            .field("webhook", &T::NAME)
            .field("verifier", &self.verifier)
            .finish()
    }
}

/// A builder of a [`Receiver`] that verifies signatures.
#[must_use = "a builder does nothing until `build` is called"]
pub struct ReceiverBuilder<T> {
    verifier: Option<VerifierBuilder>,
    of: PhantomData<fn() -> T>,
}

impl<T: Webhook> ReceiverBuilder<T> {
    fn map(mut self, change: impl FnOnce(VerifierBuilder) -> VerifierBuilder) -> Self {
        self.verifier = self.verifier.map(change);
        self
    }

    /// Adds a signing key. A signature by any of the keys is accepted, so keys can be rotated without losing events.
    pub fn with_key(self, key: impl Into<Secret>) -> Self {
        self.map(|verifier| verifier.with_key(key))
    }

    /// Sets the maximum age of a timestamp. Defaults to the vendor's retry period according to the spec. With a shorter time,
    /// events that are delivered after an outage are lost. Duplicates can be recognized by [`Delivery::deduplication_key`].
    pub fn with_tolerance(self, tolerance: Duration) -> Self {
        self.map(|verifier| verifier.with_tolerance(tolerance))
    }

    /// Sets how far in the future a timestamp may be. Defaults to five minutes.
    pub fn with_clock_skew(self, clock_skew: Duration) -> Self {
        self.map(|verifier| verifier.with_clock_skew(clock_skew))
    }

    /// Sets the clock. Defaults to the system clock.
    pub fn with_clock(self, clock: impl Fn() -> SystemTime + Send + Sync + 'static) -> Self {
        self.map(|verifier| verifier.with_clock(clock))
    }

    /// Builds the receiver.
    ///
    /// # Errors
    ///
    /// Returns a [`VerifierError`] if no key was added, a key is empty, the base URL is not valid, the vendor does not sign
    /// this webhook, or the scheme is insecure.
    pub fn build(self) -> Result<Receiver<T>, VerifierError> {
        match self.verifier {
            Some(verifier) => Ok(Receiver { verifier: Some(verifier.build()?), of: PhantomData }),
            None => Err(VerifierError::NotSigned),
        }
    }
}

impl<T: Webhook> fmt::Debug for ReceiverBuilder<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("ReceiverBuilder")
            .field("api", &T::API)
            .field("webhook", &T::NAME)
            .finish_non_exhaustive()
    }
}

/// The reason a request was rejected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ReceiveError {
    /// The signature is missing, malformed, expired or not valid.
    Signature(SignatureError),
    /// The media type is not JSON, or the body without a specific media type begins like XML.
    MediaType,
}

impl ReceiveError {
    /// Returns the status to respond with: 401 or 415.
    pub const fn status(&self) -> StatusCode {
        match self {
            Self::Signature(_) => StatusCode::UNAUTHORIZED,
            Self::MediaType => StatusCode::UNSUPPORTED_MEDIA_TYPE,
        }
    }
}

impl fmt::Display for ReceiveError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Signature(error) => write!(formatter, "webhook request rejected: {error}"),
            Self::MediaType => formatter.write_str(
                "webhook request is not JSON, which is the only supported format: set the format of deliveries to JSON at the \
                 vendor",
            ),
        }
    }
}

impl std::error::Error for ReceiveError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Signature(error) => Some(error),
            Self::MediaType => None,
        }
    }
}
