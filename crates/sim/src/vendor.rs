//! The behavior of a vendor: the part of a simulator that differs between vendors.

use std::time::SystemTime;

use serde::{Serialize, de::DeserializeOwned};
use subkit_runtime::testing::{FromArguments, Suite};

use crate::{Context, DeliverySettings, IncomingRequest, Rejection, Response, behavior::Behaviors};

/// A simulated vendor: its state and its operations. The serde representation of the type is the format of dumped states.
pub trait Vendor: Serialize + DeserializeOwned + Send + 'static {
    /// The contract and the examples of the generated client.
    const SUITE: &'static Suite;

    /// The requests of the API: the enum `testing::Request` of the generated client, whose variants have typed arguments.
    type Request: FromArguments;

    /// The base path of the API.
    const BASE_PATH: &'static str = "";

    /// Creates a state from the examples of the spec.
    fn seeded() -> Self;

    /// Returns the switches for the behaviors that the vendor does not document; `None` if there are none.
    fn behaviors(&mut self) -> Option<&mut dyn Behaviors> {
        None
    }

    /// Updates the state to the current time, for example by finishing jobs. The simulator calls this method before each request
    /// and before the state is read. Add the requests that the vendor sends, such as webhooks, to `outbox`.
    fn advance(&mut self, now: SystemTime, outbox: &mut Vec<OutgoingRequest>) {
        let _ = (now, outbox);
    }

    /// Returns how the vendor delivers events.
    fn delivery_settings(&self) -> DeliverySettings {
        DeliverySettings::default()
    }

    /// Handles a request outside the API, such as one to a token endpoint. Returns `None` if the request is not handled. The path of
    /// `request` includes the base path.
    fn handle_outside_api(&mut self, request: &IncomingRequest, now: SystemTime) -> Option<Response> {
        let _ = (request, now);
        None
    }

    /// Returns whether the credentials of a request are valid.
    fn is_authorized(&self, request: &IncomingRequest, now: SystemTime) -> bool;

    /// Returns the response to missing, wrong or expired credentials.
    fn unauthorized(&self, request: &IncomingRequest) -> Response;

    /// Invalidates the credentials of a request, and returns the vendor's response.
    fn expire_credentials(&mut self, request: &IncomingRequest) -> Response {
        self.unauthorized(request)
    }

    /// Returns the vendor's error response to a request that the spec does not allow.
    fn reject(&self, rejection: &Rejection, request: &IncomingRequest) -> Response {
        let _ = request;
        Response::status(rejection.status())
    }

    /// Handles a request and returns the response. Add the requests that the vendor sends, such as webhooks, to the outbox of
    /// `context`.
    ///
    /// A `match` without a wildcard makes the compiler check that every operation of the spec is handled.
    fn handle(&mut self, request: Self::Request, context: &mut Context) -> Response;

    /// Adds the data that is known only when the delivery is sent: its signature and the number of the attempt.
    /// `first_sent` is the time of the first attempt, even in retries.
    fn prepare_attempt(request: &mut OutgoingRequest, attempt: u32, first_sent: SystemTime) {
        let _ = (request, attempt, first_sent);
    }

    /// Records the result of an attempt: the status of the response, and whether it was the last attempt. `status` is `None` if
    /// there was no response.
    fn record_attempt(
        &mut self,
        sent: &OutgoingRequest,
        attempt: u32,
        status: Option<u16>,
        is_last: bool,
        now: SystemTime,
    ) {
        let _ = (sent, attempt, status, is_last, now);
    }
}

/// A request that a vendor sends, such as a webhook.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct OutgoingRequest {
    /// The URL that the request is sent to.
    pub url: String,
    /// The headers, except those that depend on the time of sending: [`Vendor::prepare_attempt`] adds them.
    pub headers: Vec<(String, String)>,
    /// The bytes of the body.
    pub body: Vec<u8>,
    /// The id of the delivery.
    pub id: String,
    /// The signing key; `None` if the request is not signed.
    pub signing_key: Option<String>,
    /// The time of the first attempt; `None` if this is the current time.
    pub first_sent: Option<SystemTime>,
}

impl OutgoingRequest {
    /// Creates a request with a JSON body.
    pub fn json(id: impl Into<String>, url: impl Into<String>, body: &serde_json::Value) -> Self {
        let headers = vec![("content-type".to_owned(), "application/json; charset=UTF-8".to_owned())];
        Self {
            url: url.into(),
            headers,
            body: body.to_string().into_bytes(),
            id: id.into(),
            signing_key: None,
            first_sent: None,
        }
    }

    /// Signs the request with this key.
    #[must_use]
    pub fn signed_with(mut self, key: impl Into<String>) -> Self {
        self.signing_key = Some(key.into());
        self
    }

    /// Sets the time of the first attempt, as if the request were a retry.
    #[must_use]
    pub fn first_sent_at(mut self, time: SystemTime) -> Self {
        self.first_sent = Some(time);
        self
    }
}
