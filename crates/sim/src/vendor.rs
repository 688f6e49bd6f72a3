//! The behavior of a vendor: the part of a simulator that differs between vendors.

use std::time::SystemTime;

use serde::{Serialize, de::DeserializeOwned};
use subkit_runtime::testing::{FromArguments, Suite};

use crate::{Context, Deliveries, Incoming, Rejection, Response, behavior::Behaviors};

/// A vendor: its state, and what its operations do with it. It is as JSON what serde makes of it.
pub trait Vendor: Serialize + DeserializeOwned + Send + 'static {
    /// The client of the API: its contract, and its examples.
    const SUITE: &'static Suite;

    /// The requests of the API: the enum `testing::Request` of its client, whose variants have typed arguments.
    type Request: FromArguments;

    /// The path that the API is below.
    const BASE_PATH: &'static str = "";

    /// A state made of the examples of the spec.
    fn seeded() -> Self;

    /// The switches between the behaviors that the vendor leaves open.
    fn behaviors(&mut self) -> Option<&mut dyn Behaviors> {
        None
    }

    /// Brings the state up to date with the clock: a job is done, say. Called before each request, and before the state is read.
    /// Unsolicited requests, such as webhooks, go into the outbox.
    fn advance(&mut self, now: SystemTime, outbox: &mut Vec<Outgoing>) {
        let _ = (now, outbox);
    }

    /// How the vendor delivers what it sends by itself.
    fn deliveries(&self) -> Deliveries {
        Deliveries::default()
    }

    /// Answers what is no operation of the API, such as a token endpoint. The path is the whole one.
    fn outside(&mut self, request: &Incoming, now: SystemTime) -> Option<Response> {
        let _ = (request, now);
        None
    }

    /// Whether the credentials are good.
    fn is_authorized(&self, request: &Incoming, now: SystemTime) -> bool;

    /// The answer to credentials that are missing, wrong or expired.
    fn unauthorized(&self, request: &Incoming) -> Response;

    /// The credentials of a request are good no longer; gives the vendor's answer.
    fn expire(&mut self, request: &Incoming) -> Response {
        self.unauthorized(request)
    }

    /// The answer to what the spec forbids, in the vendor's form.
    fn reject(&self, rejection: &Rejection, request: &Incoming) -> Response {
        let _ = request;
        Response::status(rejection.status())
    }

    /// Answers a request. What is to be sent by itself, such as a webhook, goes into the outbox of the context.
    ///
    /// A `match` without a wildcard does not compile until every operation of the spec is handled.
    fn respond(&mut self, request: Self::Request, context: &mut Context) -> Response;

    /// Adds to a request that the vendor makes what is known only when it is sent: a signature, the number of the attempt.
    /// `first_sent` is the time of the first attempt, for each attempt.
    fn prepare(sending: &mut Outgoing, attempt: u32, first_sent: SystemTime) {
        let _ = (sending, attempt, first_sent);
    }

    /// The result of a delivery, and whether it was the last attempt.
    fn delivered(&mut self, sent: &Outgoing, attempt: u32, status: Option<u16>, is_last: bool, now: SystemTime) {
        let _ = (sent, attempt, status, is_last, now);
    }
}

/// A request that a vendor makes.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Outgoing {
    /// Where it goes.
    pub url: String,
    /// Its headers; those that depend on the time of sending are added then.
    pub headers: Vec<(String, String)>,
    /// Its body.
    pub body: Vec<u8>,
    /// The id of the delivery.
    pub id: String,
    /// The key that it is signed with, if it is.
    pub signing_key: Option<String>,
    /// The time of the first attempt, if that is not now.
    pub first_sent: Option<SystemTime>,
}

impl Outgoing {
    /// A JSON body for an address.
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

    /// The same, signed.
    #[must_use]
    pub fn signed_with(mut self, key: impl Into<String>) -> Self {
        self.signing_key = Some(key.into());
        self
    }

    /// The same, as a retry of what was first sent at this time.
    #[must_use]
    pub fn first_sent_at(mut self, time: SystemTime) -> Self {
        self.first_sent = Some(time);
        self
    }
}
