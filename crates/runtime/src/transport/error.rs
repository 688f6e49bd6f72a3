//! The error of every call.
//!
//! It keeps what a program can use: status, headers, body, where decoding failed. It prints one line: of the caller's input only
//! names, with line breaks and other control characters escaped, and from the server only the status, the wait that it asks for, and the names on the JSON path of what
//! does not fit: no body, no query, no credential. An answer that cannot be read never hides its status, and the answer of a
//! token endpoint is never taken for one to the call.

use std::{any::Any, borrow::Cow, error::Error as StdError, fmt, sync::Arc, time::Duration};

use bytes::Bytes;
use reqwest::{StatusCode, header::HeaderMap};

use super::{error_kind::ErrorKind, headers, one_line::OneLine};
use crate::{DecodeError, Operation, retry::is_transient, value::position::Position};

/// Why a call, or making a client, failed.
///
/// One pointer in size, the same type for every client, so that `?` works across them. `Display` is one line. It and `Debug`
/// print of an answer its status, its `Retry-After` in seconds, and where a body does not fit its JSON path, on which a key
/// that is more than a plain name of up to 64 characters is `*`; a refused token has its error code of RFC 6749. Nothing else
/// that came over the wire is printed.
pub struct Error(Box<Inner>);

struct Inner {
    kind: ErrorKind,
    api: &'static str,
    operation: Option<&'static Operation>,
    /// One line that may be printed anywhere.
    problem: Cow<'static, str>,
    argument: Option<Cow<'static, str>>,
    attempts: u32,
    sent: bool,
    timed_out: bool,
    /// Whether the connection to a token endpoint could not be made or broke.
    is_broken: bool,
    /// How long nobody asks the token endpoint again.
    token_wait: Option<Duration>,
    received: Option<ErrorResponse>,
    token: Option<ErrorResponse>,
    typed: Option<Box<dyn Any + Send + Sync>>,
    decode: Option<DecodeError>,
    position: Option<Position>,
    source: Option<Arc<dyn StdError + Send + Sync>>,
}

/// The parts of a response that an error keeps.
pub(crate) struct ErrorResponse {
    pub(crate) status: StatusCode,
    /// The status that the response stands for according to the spec; usually its own.
    pub(crate) meaning: StatusCode,
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

    pub(crate) fn of(mut self, operation: &'static Operation) -> Self {
        self.0.operation = Some(operation);
        self
    }

    pub(crate) fn with_argument(mut self, name: impl Into<Cow<'static, str>>) -> Self {
        self.0.argument = Some(name.into());
        self
    }

    /// Says that something of the call left.
    pub(crate) fn sent(mut self) -> Self {
        self.0.sent = true;
        self
    }

    /// Says how often it was tried.
    pub(crate) fn of_attempt(mut self, attempts: u32) -> Self {
        self.0.attempts = attempts;
        self
    }

    pub(crate) fn timed_out(mut self) -> Self {
        self.0.timed_out = true;
        self
    }

    /// Says that the connection to a token endpoint could not be made or broke.
    #[cfg(feature = "tokens")]
    pub(crate) fn broken(mut self) -> Self {
        self.0.is_broken = true;
        self
    }

    /// The same error for another call that waited for the same token.
    #[cfg(feature = "tokens")]
    pub(crate) fn for_another_call(&self) -> Self {
        let mut error = Self::new(self.0.kind, self.0.api, self.0.problem.clone());
        (error.0.timed_out, error.0.is_broken) = (self.0.timed_out, self.0.is_broken);
        (error.0.token_wait, error.0.source) = (self.0.token_wait, self.0.source.clone());
        error.0.token = self.0.token.as_ref().map(|ErrorResponse { status, meaning, headers, body }| ErrorResponse {
            status: *status,
            meaning: *meaning,
            headers: headers.clone(),
            body: body.clone(),
        });
        error
    }

    /// Says how long nobody asks the token endpoint again.
    #[cfg(feature = "tokens")]
    pub(crate) fn with_token_wait(mut self, wait: Duration) -> Self {
        self.0.token_wait = Some(wait);
        self
    }

    pub(crate) fn with_received(mut self, received: ErrorResponse) -> Self {
        self.0.received = Some(received);
        self
    }

    /// Keeps what a token endpoint answered, apart from what the server answers to the call itself.
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

    /// Says which page of a list it is about.
    pub(crate) fn at_position(mut self, position: Position) -> Self {
        self.0.position = Some(position);
        self
    }

    pub(crate) fn because(mut self, source: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        self.0.source = Some(Arc::from(source.into()));
        self
    }

    /// The name of the API.
    pub(crate) fn api(&self) -> &'static str {
        self.0.api
    }

    /// Returns the kind of the error.
    pub fn kind(&self) -> ErrorKind {
        self.0.kind
    }

    /// The status, if the server answered the call. What a token endpoint answered is in [`token_status`](Self::token_status).
    pub fn status(&self) -> Option<StatusCode> {
        self.0.received.as_ref().map(|received| received.status)
    }

    /// Returns the status that the response stands for: its own, unless the spec says that the vendor signals it otherwise, such as
    /// an expired token by 404 and a code in the body. The predicates about statuses go by this.
    pub fn meaning(&self) -> Option<StatusCode> {
        self.0.received.as_ref().map(|received| received.meaning)
    }

    /// The headers, if the server answered the call.
    pub fn headers(&self) -> Option<&HeaderMap> {
        self.0.received.as_ref().map(|received| &received.headers)
    }

    /// Returns the request id to give to the vendor's support: the value of `x-request-id` or a similar header.
    pub fn request_id(&self) -> Option<&str> {
        self.headers().and_then(headers::request_id)
    }

    /// The operation that was called; none when a client could not be made.
    pub fn operation(&self) -> Option<&'static Operation> {
        self.0.operation
    }

    /// How many times the call was tried, counting tries that ended before anything of it left.
    pub fn attempts(&self) -> u32 {
        self.0.attempts
    }

    /// The body of the answer, its first 64 KiB at most, if the server answered the call.
    pub fn body_bytes(&self) -> Option<&[u8]> {
        self.0.received.as_ref().map(|received| &*received.body)
    }

    /// The body of the answer as text, its first 64 KiB at most, if the server answered the call. It is the vendor's text and
    /// may hold what must not be logged.
    pub fn body_text(&self) -> Option<Cow<'_, str>> {
        self.body_bytes().map(String::from_utf8_lossy)
    }

    /// Returns the body as the type that the spec documents: the error body of an error status, or the final state of a job that was
    /// waited for. None if the body is not of type `T`.
    pub fn body<T: 'static>(&self) -> Option<&T> {
        self.0.typed.as_deref()?.downcast_ref()
    }

    /// The status of the token endpoint, if it answered and gave no token: then the last attempt was not sent.
    pub fn token_status(&self) -> Option<StatusCode> {
        self.0.token.as_ref().map(|received| received.status)
    }

    /// Returns the body of the token endpoint's error response as text, at most its first 64 KiB: often JSON with `error` and
    /// `error_description`. It may hold what must not be logged.
    pub fn token_body_text(&self) -> Option<Cow<'_, str>> {
        self.0.token.as_ref().map(|received| String::from_utf8_lossy(&received.body))
    }

    /// Where decoding the body failed: a JSON path such as `$.items[0].id`, with keys of the body in it. `Display` has the same
    /// path with `*` for keys that are more than a plain name.
    pub fn decode_path(&self) -> Option<&str> {
        self.0.decode.as_ref().map(DecodeError::path)
    }

    /// How long the server asks to wait before the next call, counted from its answer: by `Retry-After` in seconds or as a date,
    /// or, if it refuses for a rate limit, by the header that says when that starts again.
    pub fn retry_after(&self) -> Option<Duration> {
        let received = self.0.received.as_ref()?;
        headers::requested_wait(&received.headers, received.meaning)
    }

    /// How long the token endpoint asks to wait, or the client waits by itself, before it is asked again.
    pub fn token_retry_after(&self) -> Option<Duration> {
        let asked = |received: &ErrorResponse| headers::requested_wait(&received.headers, received.meaning);
        self.0.token_wait.or_else(|| self.0.token.as_ref().and_then(asked))
    }

    /// Where in a list the call failed, if it was one of a stream: the stream can be resumed there.
    pub fn position(&self) -> Option<&Position> {
        self.0.position.as_ref()
    }

    /// The name of the argument that cannot be sent.
    pub fn argument(&self) -> Option<&str> {
        self.0.argument.as_deref()
    }

    /// Whether the time was up: in fetching a token, in connecting or later.
    pub fn is_timeout(&self) -> bool {
        self.0.timed_out || self.0.kind == ErrorKind::Timeout
    }

    /// Whether there was no connection to the server; the one to a token endpoint is of no account here.
    pub fn is_connect(&self) -> bool {
        self.0.kind == ErrorKind::Connect
    }

    /// Whether the body of a success could not be read.
    pub fn is_decode(&self) -> bool {
        self.0.kind == ErrorKind::Decode
    }

    /// Whether a job that was waited for has failed. [`body`](Self::body) is its final state.
    pub fn is_job_failed(&self) -> bool {
        self.0.kind == ErrorKind::JobFailed
    }

    /// Whether the client is not set up for what was asked of it.
    pub fn is_configuration(&self) -> bool {
        self.0.kind == ErrorKind::Configuration
    }

    /// Whether no token could be fetched. Then the last attempt was not sent, and nothing was answered to it: `status` and what
    /// goes with it are none, and the predicates about statuses are false.
    pub fn is_authentication(&self) -> bool {
        self.0.kind == ErrorKind::Authentication
    }

    /// Whether the server answered 401, or what stands for it.
    pub fn is_unauthorized(&self) -> bool {
        self.failed_with(|status| status == StatusCode::UNAUTHORIZED)
    }

    /// Whether the server answered 403.
    pub fn is_forbidden(&self) -> bool {
        self.failed_with(|status| status == StatusCode::FORBIDDEN)
    }

    /// Whether the server returned 304: the copy that the caller named by `If-None-Match` or `If-Modified-Since` is still current.
    ///
    /// It is an error because the response has no value; [`headers`](Self::headers) has its `ETag`.
    pub fn is_not_modified(&self) -> bool {
        self.failed_with(|status| status == StatusCode::NOT_MODIFIED)
    }

    /// Whether the server answered 404.
    pub fn is_not_found(&self) -> bool {
        self.failed_with(|status| status == StatusCode::NOT_FOUND)
    }

    /// Whether the server answered 429.
    pub fn is_rate_limited(&self) -> bool {
        self.failed_with(|status| status == StatusCode::TOO_MANY_REQUESTS)
    }

    /// Whether the server answered 400 to 499.
    pub fn is_client_error(&self) -> bool {
        self.failed_with(|status| status.is_client_error())
    }

    /// Whether the server answered 500 to 599.
    pub fn is_server_error(&self) -> bool {
        self.failed_with(|status| status.is_server_error())
    }

    /// Whether the failure may pass by itself: no connection, a broken one, a time limit or a rate limit of the client, 408, 425, 429, 500, 502, 503, 504,
    /// of the token endpoint too. That alone does not make it safe to call again: see [`was_sent`](Self::was_sent) and
    /// [`Operation::idempotent`].
    pub fn is_transient(&self) -> bool {
        match self.0.kind {
            ErrorKind::Connect | ErrorKind::Timeout | ErrorKind::ClientRateLimit | ErrorKind::Transport => true,
            ErrorKind::Authentication => {
                self.0.is_broken || self.0.token.as_ref().is_some_and(|received| is_transient(received.meaning))
            }
            _ => self.failed_with(is_transient),
        }
    }

    fn failed_with(&self, matches: impl Fn(StatusCode) -> bool) -> bool {
        self.0.kind == ErrorKind::Status && self.meaning().is_some_and(matches)
    }

    /// Whether the server may have processed the request. If it is false, the server has certainly not processed it: the
    /// request did not leave, or HTTP/2 says that it was not processed (`REFUSED_STREAM`, or `GOAWAY` with a lower last
    /// stream). A call that could not follow a redirect was sent: the redirect was a response to it.
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
