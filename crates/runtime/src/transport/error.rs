//! The error type of all calls.
//!
//! An error keeps data for programs: the status, the headers, the body, and the JSON path at which decoding failed. `Display`
//! prints one line that is safe to log, without any body, query or credential. The only parts of the caller's input in this line
//! are names, in which line breaks and other control characters are escaped. The only parts of the server's response are the
//! status, the requested wait, and the names on the JSON path of a malformed value. The error has the status even if the body
//! cannot be decoded. The response of a token endpoint is kept apart from the response to the call.

use std::{any::Any, borrow::Cow, error::Error as StdError, fmt, sync::Arc, time::Duration};

use bytes::Bytes;
use reqwest::{StatusCode, header::HeaderMap};

use super::{error_kind::ErrorKind, headers, one_line::OneLine};
use crate::{DecodeError, Operation, retry::is_transient, value::position::Position};

/// The error of a call, or of building a client.
///
/// All clients have the same error type, so that `?` works across them. The type is one pointer in size. `Display` prints one line.
/// `Display` and `Debug` print only this data of a response: its status, its `Retry-After` in seconds, and the JSON path of a
/// malformed value. In the JSON path, `*` replaces keys other than plain names of up to 64 characters. For a rejected token
/// request, `Display` and `Debug` also print the error code of RFC 6749.
///
/// See [Errors and retries](https://github.com/subkit/subkit/blob/main/docs/errors-and-retries.md) in the guide.
pub struct Error(Box<Inner>);

struct Inner {
    kind: ErrorKind,
    api: &'static str,
    operation: Option<&'static Operation>,
    /// The problem as one line, without confidential text, so that it may be printed anywhere.
    problem: Cow<'static, str>,
    argument: Option<Cow<'static, str>>,
    attempts: u32,
    sent: bool,
    timed_out: bool,
    /// Whether the connection to the token endpoint could not be established, or was established and broke.
    is_broken: bool,
    /// How long the client waits before it requests a token again.
    token_wait: Option<Duration>,
    received: Option<ErrorResponse>,
    token: Option<ErrorResponse>,
    typed: Option<Box<dyn Any + Send + Sync>>,
    decode: Option<DecodeError>,
    position: Option<Position>,
    source: Option<Arc<dyn StdError + Send + Sync>>,
}

/// The data of a response that an error keeps.
pub(crate) struct ErrorResponse {
    pub(crate) status: StatusCode,
    /// The status after applying the spec's error rules: usually the one that the server sent.
    pub(crate) mapped_status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
}

impl Error {
    pub(crate) fn new(kind: ErrorKind, api: &'static str, problem: impl Into<Cow<'static, str>>) -> Self {
        Self(Box::new(Inner {
            kind,
            api,
            operation: None,
            problem: problem.into(),
            argument: None,
            attempts: 0,
            sent: false,
            timed_out: false,
            is_broken: false,
            token_wait: None,
            received: None,
            token: None,
            typed: None,
            decode: None,
            position: None,
            source: None,
        }))
    }

    pub(crate) fn with_operation(mut self, operation: &'static Operation) -> Self {
        self.0.operation = Some(operation);
        self
    }

    pub(crate) fn with_argument(mut self, name: impl Into<Cow<'static, str>>) -> Self {
        self.0.argument = Some(name.into());
        self
    }

    /// Records that the request was sent.
    pub(crate) fn mark_sent(mut self) -> Self {
        self.0.sent = true;
        self
    }

    /// Records the number of attempts.
    pub(crate) fn with_attempts(mut self, attempts: u32) -> Self {
        self.0.attempts = attempts;
        self
    }

    pub(crate) fn timed_out(mut self) -> Self {
        self.0.timed_out = true;
        self
    }

    /// Records that the connection to the token endpoint could not be established or broke.
    #[cfg(feature = "tokens")]
    pub(crate) fn broken(mut self) -> Self {
        self.0.is_broken = true;
        self
    }

    /// Returns a copy of this error, for another call that waited for the same token.
    #[cfg(feature = "tokens")]
    pub(crate) fn for_another_call(&self) -> Self {
        let mut error = Self::new(self.0.kind, self.0.api, self.0.problem.clone());
        (error.0.timed_out, error.0.is_broken) = (self.0.timed_out, self.0.is_broken);
        (error.0.token_wait, error.0.source) = (self.0.token_wait, self.0.source.clone());
        error.0.token =
            self.0.token.as_ref().map(|ErrorResponse { status, mapped_status, headers, body }| ErrorResponse {
                status: *status,
                mapped_status: *mapped_status,
                headers: headers.clone(),
                body: body.clone(),
            });
        error
    }

    /// Records how long the client waits before it requests a token again.
    #[cfg(feature = "tokens")]
    pub(crate) fn with_token_wait(mut self, wait: Duration) -> Self {
        self.0.token_wait = Some(wait);
        self
    }

    pub(crate) fn with_received(mut self, received: ErrorResponse) -> Self {
        self.0.received = Some(received);
        self
    }

    /// Keeps the response of the token endpoint, apart from the response to the call itself.
    #[cfg(feature = "tokens")]
    pub(crate) fn with_token(mut self, received: ErrorResponse) -> Self {
        self.0.token = Some(received);
        self
    }

    pub(crate) fn with_typed<T: Send + Sync + 'static>(mut self, body: T) -> Self {
        self.0.typed = Some(Box::new(body));
        self
    }

    pub(crate) fn with_decode(mut self, error: DecodeError) -> Self {
        self.0.decode = Some(error);
        self
    }

    /// Records the position in a list at which the call failed.
    pub(crate) fn with_position(mut self, position: Position) -> Self {
        self.0.position = Some(position);
        self
    }

    pub(crate) fn with_source(mut self, source: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        self.0.source = Some(Arc::from(source.into()));
        self
    }

    /// Returns the name of the API.
    pub(crate) fn api(&self) -> &'static str {
        self.0.api
    }

    /// Returns the kind of the error.
    pub fn kind(&self) -> ErrorKind {
        self.0.kind
    }

    /// Returns the status of the response, if there is one. For a token endpoint, see [`token_status`](Self::token_status).
    pub fn status(&self) -> Option<StatusCode> {
        self.0.received.as_ref().map(|received| received.status)
    }

    /// Returns the status of the response after applying the spec's error rules. This is the status that the server sent, unless a
    /// rule maps the response to another status. For example, a rule can map a 404 response with a certain error code in its body
    /// to 401. Predicates such as [`is_unauthorized`](Self::is_unauthorized) use this status.
    pub fn mapped_status(&self) -> Option<StatusCode> {
        self.0.received.as_ref().map(|received| received.mapped_status)
    }

    /// Returns the headers of the response, if there is one.
    pub fn headers(&self) -> Option<&HeaderMap> {
        self.0.received.as_ref().map(|received| &received.headers)
    }

    /// Returns the request id to give to the vendor's support: the value of `x-request-id` or a similar header.
    pub fn request_id(&self) -> Option<&str> {
        self.headers().and_then(headers::request_id)
    }

    /// Returns the operation that was called, or `None` if building a client failed.
    pub fn operation(&self) -> Option<&'static Operation> {
        self.0.operation
    }

    /// Returns the number of attempts, including those that failed before anything was sent.
    pub fn attempts(&self) -> u32 {
        self.0.attempts
    }

    /// Returns the body of the response, if there is one: at most its first 64 KiB.
    pub fn body_bytes(&self) -> Option<&[u8]> {
        self.0.received.as_ref().map(|received| &*received.body)
    }

    /// Returns the body of the response as text, if there is one: at most its first 64 KiB. The text comes from the vendor, and may
    /// contain data that must not be logged.
    pub fn body_text(&self) -> Option<Cow<'_, str>> {
        self.body_bytes().map(String::from_utf8_lossy)
    }

    /// Returns the body as the type that the spec documents: the body of an error response, or the last state of a job. Returns
    /// `None` if the body is not of type `T`.
    pub fn body<T: 'static>(&self) -> Option<&T> {
        self.0.typed.as_deref()?.downcast_ref()
    }

    /// Returns the status of the token endpoint's response, if the call failed because that response has no usable token. The last
    /// attempt of the call was not sent.
    pub fn token_status(&self) -> Option<StatusCode> {
        self.0.token.as_ref().map(|received| received.status)
    }

    /// Returns the body of the token endpoint's error response as text, at most its first 64 KiB: often JSON with `error` and
    /// `error_description`. The text may contain data that must not be logged.
    pub fn token_body_text(&self) -> Option<Cow<'_, str>> {
        self.0.token.as_ref().map(|received| String::from_utf8_lossy(&received.body))
    }

    /// Returns the JSON path at which decoding the body failed, such as `$.items[0].id`, including keys of the body. `Display`
    /// prints the same path with `*` instead of keys that are not plain names.
    pub fn decode_path(&self) -> Option<&str> {
        self.0.decode.as_ref().map(DecodeError::path)
    }

    /// Returns how long the server asks to wait before the next call, counted from its response. The wait comes from `Retry-After`,
    /// which is a number of seconds or a date. If a 429 response has no valid `Retry-After`, the wait comes from a header with the
    /// reset time of the rate limit.
    pub fn retry_after(&self) -> Option<Duration> {
        let received = self.0.received.as_ref()?;
        headers::requested_wait(&received.headers, received.mapped_status)
    }

    /// Returns how long to wait before the next token request: the wait that the token endpoint asks for, or that the client
    /// decides on.
    pub fn token_retry_after(&self) -> Option<Duration> {
        let requested_wait =
            |received: &ErrorResponse| headers::requested_wait(&received.headers, received.mapped_status);
        self.0.token_wait.or_else(|| self.0.token.as_ref().and_then(requested_wait))
    }

    /// Returns the position in a list at which the call failed, if the call belongs to a stream. The stream can be resumed from
    /// this position.
    pub fn position(&self) -> Option<&Position> {
        self.0.position.as_ref()
    }

    /// Returns the name of the invalid argument.
    pub fn argument(&self) -> Option<&str> {
        self.0.argument.as_deref()
    }

    /// Whether the call timed out: while fetching a token, while connecting, or later.
    pub fn is_timeout(&self) -> bool {
        self.0.timed_out || self.0.kind == ErrorKind::Timeout
    }

    /// Whether no connection to the server could be established. Connections to a token endpoint do not count.
    pub fn is_connect(&self) -> bool {
        self.0.kind == ErrorKind::Connect
    }

    /// Whether the body of a successful response could not be decoded.
    pub fn is_decode(&self) -> bool {
        self.0.kind == ErrorKind::Decode
    }

    /// Whether the job that the caller waited for has failed. [`body`](Self::body) is its final state.
    pub fn is_job_failed(&self) -> bool {
        self.0.kind == ErrorKind::JobFailed
    }

    /// Whether the configuration of the client is invalid, or lacks something that the operation needs, such as credentials.
    pub fn is_configuration(&self) -> bool {
        self.0.kind == ErrorKind::Configuration
    }

    /// Whether the call failed because no token could be fetched. The last attempt was not sent, so there is no response:
    /// [`status`](Self::status) and similar methods return `None`, and the predicates about statuses are false.
    pub fn is_authentication(&self) -> bool {
        self.0.kind == ErrorKind::Authentication
    }

    /// Whether the server returned 401, or a response that the spec maps to 401.
    pub fn is_unauthorized(&self) -> bool {
        self.failed_with(|status| status == StatusCode::UNAUTHORIZED)
    }

    /// Whether the server returned 403, or a response that the spec maps to 403.
    pub fn is_forbidden(&self) -> bool {
        self.failed_with(|status| status == StatusCode::FORBIDDEN)
    }

    /// Whether the server returned 304: the copy that the caller named by `If-None-Match` or `If-Modified-Since` is still current.
    ///
    /// A 304 is an error because it has no value to return. The `ETag` of the response is in [`headers`](Self::headers).
    pub fn is_not_modified(&self) -> bool {
        self.failed_with(|status| status == StatusCode::NOT_MODIFIED)
    }

    /// Whether the server returned 404, or a response that the spec maps to 404.
    pub fn is_not_found(&self) -> bool {
        self.failed_with(|status| status == StatusCode::NOT_FOUND)
    }

    /// Whether the server returned 429, or a response that the spec maps to 429.
    pub fn is_rate_limited(&self) -> bool {
        self.failed_with(|status| status == StatusCode::TOO_MANY_REQUESTS)
    }

    /// Whether the server returned a status from 400 to 499, or a response that the spec maps to such a status.
    pub fn is_client_error(&self) -> bool {
        self.failed_with(|status| status.is_client_error())
    }

    /// Whether the server returned a status from 500 to 599, or a response that the spec maps to such a status.
    pub fn is_server_error(&self) -> bool {
        self.failed_with(|status| status.is_server_error())
    }

    /// Whether the error may be transient: no connection, a broken connection, a timeout, the client's own rate limit, or a
    /// status of 408, 425, 429, 500, 502, 503 or 504, even if the token endpoint returned it. A transient error is not necessarily
    /// safe to retry: see [`was_sent`](Self::was_sent) and [`Operation::idempotent`].
    pub fn is_transient(&self) -> bool {
        match self.0.kind {
            ErrorKind::Connect | ErrorKind::Timeout | ErrorKind::ClientRateLimit | ErrorKind::Transport => true,
            ErrorKind::Authentication => {
                self.0.is_broken || self.0.token.as_ref().is_some_and(|received| is_transient(received.mapped_status))
            }
            _ => self.failed_with(is_transient),
        }
    }

    fn failed_with(&self, matches: impl Fn(StatusCode) -> bool) -> bool {
        self.0.kind == ErrorKind::Status && self.mapped_status().is_some_and(matches)
    }

    /// Whether the server may have processed the request. If this returns false, the server has certainly not processed it: the
    /// request was not sent, or HTTP/2 reports that it was not processed (`REFUSED_STREAM`, or `GOAWAY` with a lower last stream).
    /// A call that could not follow a redirect counts as sent, because the redirect is the response to its request.
    pub fn was_sent(&self) -> bool {
        self.0.sent
    }
}

impl fmt::Display for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}", OneLine(self.0.api))?;
        if let Some(Operation { id, method, path, .. }) = self.0.operation {
            write!(formatter, " {} ({method} {})", OneLine(id), OneLine(path))?;
        }
        write!(formatter, ": {}", OneLine(&self.0.problem))?;
        if self.0.attempts > 1 {
            write!(formatter, " (after {} attempts)", self.0.attempts)?;
        }
        Ok(())
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Error")
            .field("kind", &self.0.kind)
            .field("api", &self.0.api)
            .field("operation", &self.0.operation.map(|operation| operation.id))
            .field("status", &self.status().map(|status| status.as_u16()))
            .field("problem", &self.0.problem)
            .field("attempts", &self.0.attempts)
            .field("source", &self.0.source)
            .finish_non_exhaustive()
    }
}

impl StdError for Error {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        match (&self.0.source, &self.0.decode) {
            (Some(source), _) => Some(&**source),
            (None, Some(decode)) => Some(decode),
            (None, None) => None,
        }
    }
}
