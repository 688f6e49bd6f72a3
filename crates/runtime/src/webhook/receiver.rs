//! Receivers: from an HTTP request to a verified, decoded delivery.

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

/// A webhook of a vendor. Generated code implements it for the type of the payload.
pub trait Webhook: DeserializeOwned + Send + 'static {
    /// The name of the API.
    const API: &'static str;

    /// The name of what is sent.
    const NAME: &'static str;

    /// How it is signed, if it is.
    const SIGNATURE: Option<SignatureScheme>;

    /// The facts that identify a delivery.
    const IDENTITY: DeliveryIdentity = DeliveryIdentity::none();

    /// How an event looks that comes without its envelope, if some do.
    const BARE_BODY: Option<BareBody> = None;
}

/// Receives what a vendor sends: verifies it, if the vendor signs it, and reads it. Cheap to clone.
///
/// Every verified request is returned as a [`Delivery`], even if its payload is not as documented. A vendor may send the same
/// thing again; it has an id by which that can be told.
pub struct Receiver<T> {
    verifier: Option<Verifier>,
    of: PhantomData<fn() -> T>,
}

impl<T: Webhook> Receiver<T> {
    /// A receiver that takes whatever comes: of what the vendor does not sign, or what was verified before. Who knows the
    /// address can send anything there.
    pub fn unverified() -> Self {
        Self { verifier: None, of: PhantomData }
    }

    /// A receiver that takes what the vendor has signed, sent to this URL. It needs a [key](ReceiverBuilder::with_key).
    ///
    /// The URL is the one that the vendor was given, without the path that requests have where they arrive, such as
    /// `https://hooks.example.com`: a server behind a proxy does not see what was signed.
    pub fn signed(public_base_url: &str) -> ReceiverBuilder<T> {
        let verifier = T::SIGNATURE.map(|scheme| VerifierBuilder::new(scheme, public_base_url));
        ReceiverBuilder { verifier, of: PhantomData }
    }

    /// Takes a request.
    ///
    /// `path_and_query` is that of the request as it came, before a router took anything off it.
    ///
    /// # Errors
    ///
    /// It is not signed as the vendor signs, or it is not JSON. What is neither is never refused, whatever it says.
    pub fn receive(
        &self,
        path_and_query: &str,
        headers: &HeaderMap,
        body: impl Into<Vec<u8>>,
    ) -> Result<Delivery<T>, ReceiveError> {
        let body = body.into();
        let verified = self.check(path_and_query, headers, &body)?;
        Ok(Delivery::decode(headers.clone(), body, verified))
    }

    /// As [`receive`](Self::receive), without a copy of the headers.
    #[cfg(feature = "axum")]
    pub(super) fn receive_owned(
        &self,
        path_and_query: &str,
        headers: HeaderMap,
        body: Vec<u8>,
    ) -> Result<Delivery<T>, ReceiveError> {
        let verified = self.check(path_and_query, &headers, &body)?;
        Ok(Delivery::decode(headers, body, verified))
    }

    fn check(&self, path_and_query: &str, headers: &HeaderMap, body: &[u8]) -> Result<Option<Verified>, ReceiveError> {
        let verified = self.verifier.as_ref().map(|verifier| verifier.check(path_and_query, headers, body));
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

/// Makes a [`Receiver`] of what is signed.
#[must_use = "a builder makes no receiver until `build` is called"]
pub struct ReceiverBuilder<T> {
    verifier: Option<VerifierBuilder>,
    of: PhantomData<fn() -> T>,
}

impl<T: Webhook> ReceiverBuilder<T> {
    fn map(mut self, change: impl FnOnce(VerifierBuilder) -> VerifierBuilder) -> Self {
        self.verifier = self.verifier.map(change);
        self
    }

    /// Adds a signing key. What any of the keys has signed is taken, so that keys can be changed without losing anything.
    pub fn with_key(self, key: impl Into<Secret>) -> Self {
        self.map(|verifier| verifier.with_key(key))
    }

    /// Sets the maximum age of a timestamp. Defaults to how long the vendor retries a delivery, by the spec; a shorter time
    /// loses the events of an outage. Reject duplicates by [`Delivery::deduplication_key`].
    pub fn with_tolerance(self, tolerance: Duration) -> Self {
        self.map(|verifier| verifier.with_tolerance(tolerance))
    }

    /// Sets how far in the future a timestamp may be. Defaults to five minutes.
    pub fn with_clock_skew(self, clock_skew: Duration) -> Self {
        self.map(|verifier| verifier.with_clock_skew(clock_skew))
    }

    /// Takes the time from another clock than that of the machine.
    pub fn with_clock(self, clock: impl Fn() -> SystemTime + Send + Sync + 'static) -> Self {
        self.map(|verifier| verifier.with_clock(clock))
    }

    /// Makes the receiver.
    ///
    /// # Errors
    ///
    /// There is no key, an empty one, or the URL is none that a vendor could send to; or the vendor signs nothing.
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

/// Why a request was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ReceiveError {
    /// It is not signed as the vendor signs.
    Signature(SignatureError),
    /// It is not JSON.
    MediaType,
}

impl ReceiveError {
    /// The status to answer with.
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
            Self::Signature(error) => write!(formatter, "the notification is not taken: {error}"),
            Self::MediaType => formatter.write_str(
                "the notification is not JSON, which is all that can be read: no sample of another form is published; set \
                 the format of deliveries to JSON at the vendor",
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
