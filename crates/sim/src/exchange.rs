//! Requests as they come in, the circumstances that a vendor handles them in, and responses.

use std::time::SystemTime;

use serde::Serialize;
use serde_json::Value;

use crate::Outgoing;

/// A request as it came.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Incoming {
    /// `GET`.
    pub method: String,
    /// The path below the base path of the API, as it came.
    pub path: String,
    /// The query, decoded.
    pub query: Vec<(String, String)>,
    /// Names in lower case, and values.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Vec<u8>,
    /// Where the simulator is.
    pub base_url: String,
}

impl Incoming {
    /// A request without a query, headers and a body: for tests of a [`Vendor`](crate::Vendor).
    pub fn new(method: &str, path: &str) -> Self {
        let [method, path] = [method, path].map(str::to_owned);
        Self { method, path, query: Vec::new(), headers: Vec::new(), body: Vec::new(), base_url: String::new() }
    }

    /// The value of a header; of one that is there more than once, the first.
    pub fn header(&self, name: &str) -> Option<&str> {
        let is_it = |(other, _): &&(String, String)| other.eq_ignore_ascii_case(name);
        self.headers.iter().find(is_it).map(|(_, value)| value.as_str())
    }

    /// The bearer token.
    pub(crate) fn bearer(&self) -> Option<&str> {
        self.header("authorization")?.strip_prefix("Bearer ").map(str::trim)
    }

    /// The values of a query parameter.
    pub fn query_values<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.query.iter().filter(move |(other, _)| other == name).map(|(_, value)| value.as_str())
    }
}

/// The circumstances of a request: where and when it came, and where its events go.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Context {
    /// The path below the base path of the API, as it came.
    pub path: String,
    /// Where the simulator is.
    pub base_url: String,
    /// The time.
    pub now: SystemTime,
    /// Whether lists begin again where they would end: [`Fault::EndlessPages`](crate::Fault::EndlessPages).
    pub has_endless_lists: bool,
    /// The requests that the vendor sends by itself, such as webhooks.
    pub outbox: Vec<Outgoing>,
}

impl Context {
    /// The circumstances of a request for this path.
    pub fn new(path: impl Into<String>, now: SystemTime) -> Self {
        Self { path: path.into(), base_url: String::new(), now, has_endless_lists: false, outbox: Vec::new() }
    }
}

/// Why a request is no call.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Rejection {
    /// There is no such path.
    NoSuchPath,
    /// The path has other methods.
    Method {
        /// Those that it has.
        allowed: Vec<String>,
    },
    /// A parameter or the body is not as the spec says.
    Invalid(String),
    /// A parameter is of the type that the spec says, and its value is none that the spec lists.
    Unlisted(String),
    /// The body is of another type.
    MediaType {
        /// The one that is taken.
        expected: String,
    },
}

impl Rejection {
    /// The status that stands for it.
    pub fn status(&self) -> u16 {
        match self {
            Self::NoSuchPath => 404,
            Self::Method { .. } => 405,
            Self::Invalid(_) | Self::Unlisted(_) => 400,
            Self::MediaType { .. } => 415,
        }
    }

    /// The problem, in a sentence.
    pub fn message(&self) -> String {
        match self {
            Self::NoSuchPath => "there is no such path".to_owned(),
            Self::Method { allowed } => format!("the path takes {}", allowed.join(", ")),
            Self::Invalid(problem) | Self::Unlisted(problem) => problem.clone(),
            Self::MediaType { expected } => format!("the body must be `{expected}`"),
        }
    }
}

/// An answer.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Response {
    /// The status.
    pub status: u16,
    /// Headers.
    pub headers: Vec<(String, String)>,
    /// The media type and the body.
    pub body: Option<(String, Value)>,
    /// Whether a switch chose this answer: it is sent even if the spec does not allow it, which stands in the log.
    pub is_by_switch: bool,
}

impl Response {
    /// An answer without a body.
    pub fn status(status: u16) -> Self {
        Self { status, headers: Vec::new(), body: None, is_by_switch: false }
    }

    /// An answer with a JSON body: a type of the client, or JSON where the vendor documents no type.
    pub fn json(status: u16, body: impl Serialize) -> Self {
        Self::json_as("application/json", status, body)
    }

    /// An answer with a body that is JSON of another media type. A body that cannot be encoded is sent as 500 with the reason.
    pub fn json_as(media_type: &str, status: u16, body: impl Serialize) -> Self {
        let encoded = serde_json::to_value(body).map(|body| (status, body));
        let (status, body) = encoded.unwrap_or_else(|error| (500, Value::String(error.to_string())));
        Self { body: Some((media_type.to_owned(), body)), ..Self::status(status) }
    }

    /// The same with a header.
    #[must_use]
    pub fn with_header(mut self, name: &str, value: impl Into<String>) -> Self {
        self.headers.push((name.to_owned(), value.into()));
        self
    }

    /// The same, chosen by a switch: it is sent even if the spec does not allow it.
    #[must_use]
    pub fn by_switch(mut self) -> Self {
        self.is_by_switch = true;
        self
    }
}
