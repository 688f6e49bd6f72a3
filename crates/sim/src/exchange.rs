//! Incoming requests, the context in which a vendor handles them, and responses.

use std::time::SystemTime;

use serde::Serialize;
use serde_json::Value;

use crate::OutgoingRequest;

/// A request as received.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct IncomingRequest {
    /// The method, such as `GET`.
    pub method: String,
    /// The path without the base path of the API, as received.
    pub path: String,
    /// The decoded query parameters.
    pub query: Vec<(String, String)>,
    /// The headers, with names in lower case.
    pub headers: Vec<(String, String)>,
    /// The bytes of the body.
    pub body: Vec<u8>,
    /// The base URL of the simulator.
    pub base_url: String,
}

impl IncomingRequest {
    /// Creates a request without a query, headers or a body, for tests of a [`Vendor`](crate::Vendor).
    pub fn new(method: &str, path: &str) -> Self {
        let [method, path] = [method, path].map(str::to_owned);
        Self { method, path, query: Vec::new(), headers: Vec::new(), body: Vec::new(), base_url: String::new() }
    }

    /// Returns the value of a header, or its first value if the header occurs more than once.
    pub fn header(&self, name: &str) -> Option<&str> {
        let matches = |(other, _): &&(String, String)| other.eq_ignore_ascii_case(name);
        self.headers.iter().find(matches).map(|(_, value)| value.as_str())
    }

    /// Returns the bearer token.
    pub(crate) fn bearer(&self) -> Option<&str> {
        self.header("authorization")?.strip_prefix("Bearer ").map(str::trim)
    }

    /// Returns the values of a query parameter.
    pub fn query_values<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.query.iter().filter(move |(other, _)| other == name).map(|(_, value)| value.as_str())
    }
}

/// The context of a request: its path, the current time, and the outbox for events.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Context {
    /// The path without the base path of the API, as received.
    pub path: String,
    /// The base URL of the simulator.
    pub base_url: String,
    /// The current time.
    pub now: SystemTime,
    /// Whether lists start over instead of ending: [`Fault::EndlessPages`](crate::Fault::EndlessPages).
    pub has_endless_lists: bool,
    /// The requests that the vendor sends as a result, such as webhooks.
    pub outbox: Vec<OutgoingRequest>,
}

impl Context {
    /// Creates the context of a request for this path.
    pub fn new(path: impl Into<String>, now: SystemTime) -> Self {
        Self { path: path.into(), base_url: String::new(), now, has_endless_lists: false, outbox: Vec::new() }
    }
}

/// The reason why the spec does not allow a request.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Rejection {
    /// The path does not exist.
    PathNotFound,
    /// The path does not support the method.
    Method {
        /// The methods that the path supports.
        allowed: Vec<String>,
    },
    /// A parameter or the body does not match the spec.
    Invalid(String),
    /// A parameter has a value that its enum in the spec does not list.
    UnknownValue(String),
    /// The body does not have the expected media type.
    MediaType {
        /// The expected media type.
        expected: String,
    },
}

impl Rejection {
    /// Returns the HTTP status for the reason.
    pub fn status(&self) -> u16 {
        match self {
            Self::PathNotFound => 404,
            Self::Method { .. } => 405,
            Self::Invalid(_) | Self::UnknownValue(_) => 400,
            Self::MediaType { .. } => 415,
        }
    }

    /// Returns a message that describes the reason.
    pub fn message(&self) -> String {
        match self {
            Self::PathNotFound => "path not found".to_owned(),
            Self::Method { allowed } => format!("method not allowed: use {}", allowed.join(", ")),
            Self::Invalid(problem) | Self::UnknownValue(problem) => problem.clone(),
            Self::MediaType { expected } => format!("unsupported media type: the body must be `{expected}`"),
        }
    }
}

/// A response.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Response {
    /// The status.
    pub status: u16,
    /// The headers.
    pub headers: Vec<(String, String)>,
    /// The media type and the body.
    pub body: Option<(String, Value)>,
    /// Whether a switch chose this response. Such a response is sent even if it violates the spec; the log records the violation.
    pub is_chosen_by_switch: bool,
}

impl Response {
    /// Creates a response without a body.
    pub fn status(status: u16) -> Self {
        Self { status, headers: Vec::new(), body: None, is_chosen_by_switch: false }
    }

    /// Creates a response with a JSON body: a type of the client, or a JSON value if the vendor documents no type.
    pub fn json(status: u16, body: impl Serialize) -> Self {
        Self::json_as("application/json", status, body)
    }

    /// Creates a response with a JSON body of this media type. If the body cannot be encoded, the response is a 500 with the reason.
    pub fn json_as(media_type: &str, status: u16, body: impl Serialize) -> Self {
        let encoded = serde_json::to_value(body).map(|body| (status, body));
        let (status, body) = encoded.unwrap_or_else(|error| (500, Value::String(error.to_string())));
        Self { body: Some((media_type.to_owned(), body)), ..Self::status(status) }
    }

    /// Adds a header.
    #[must_use]
    pub fn with_header(mut self, name: &str, value: impl Into<String>) -> Self {
        self.headers.push((name.to_owned(), value.into()));
        self
    }

    /// Marks the response as chosen by a switch: it is sent even if it violates the spec.
    #[must_use]
    pub fn by_switch(mut self) -> Self {
        self.is_chosen_by_switch = true;
        self
    }
}
