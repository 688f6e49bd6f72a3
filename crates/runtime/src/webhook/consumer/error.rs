//! The result and error types of a consumer.

use std::{error::Error, fmt, time::Duration};

use http::StatusCode;

use crate::{InboxError, ReceiveError};

/// The outcome of a delivery that the vendor does not need to send again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Consumed {
    /// The handler ran and succeeded.
    Handled,
    /// The event was handled before, so the handler did not run.
    Duplicate,
}

/// The reason a delivery was not handled. Messages contain no request data, except that [`Handler`](Self::Handler) shows the
/// message of the handler's error.
#[derive(Debug)]
#[non_exhaustive]
pub enum ConsumeError {
    /// The request has no valid signature, or is not JSON.
    Rejected(ReceiveError),
    /// The body exceeds the limit, in bytes.
    BodyTooLarge(usize),
    /// The decoded event would exceed the limit, in bytes, according to an estimate.
    BodyTooComplex(usize),
    /// The body was not received within the limit.
    BodyTimeout(Duration),
    /// The connection failed before the body was received.
    BodyIncomplete,
    /// Too many deliveries are in progress, or too many bytes are being received.
    Overloaded,
    /// Another handler has claimed this event.
    InProgress,
    /// The inbox failed or is full. If the inbox failed after the handler ran, the event will be handled again.
    Inbox(InboxError),
    /// The handler returned an error.
    Handler(Box<dyn Error + Send + Sync>),
    /// The handler or the inbox panicked.
    Panicked,
    /// The handler did not finish within the limit.
    HandlerTimeout(Duration),
}

impl ConsumeError {
    /// Returns the status to respond with: 4xx if the request is invalid or its body was not received completely, 5xx if the vendor
    /// must send the event again.
    pub const fn status(&self) -> StatusCode {
        match self {
            Self::Rejected(error) => error.status(),
            Self::BodyTooLarge(_) | Self::BodyTooComplex(_) => StatusCode::PAYLOAD_TOO_LARGE,
            Self::BodyTimeout(_) => StatusCode::REQUEST_TIMEOUT,
            Self::BodyIncomplete => StatusCode::BAD_REQUEST,
            Self::Handler(_) | Self::Panicked => StatusCode::INTERNAL_SERVER_ERROR,
            Self::Overloaded | Self::InProgress | Self::Inbox(_) | Self::HandlerTimeout(_) => {
                StatusCode::SERVICE_UNAVAILABLE
            }
        }
    }
}

impl fmt::Display for ConsumeError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Rejected(error) => error.fmt(formatter),
            Self::BodyTooLarge(limit) => write!(
                formatter,
                "the body is larger than {limit} bytes: raise the limit with `with_max_body_bytes` if the vendor sends such events"
            ),
            Self::BodyTooComplex(limit) => write!(
                formatter,
                "the decoded body would take more than {limit} bytes of memory: raise the limit with \
                 `with_max_buffered_bytes` if the vendor sends such events"
            ),
            Self::BodyTimeout(limit) => write!(formatter, "the body was not received within {limit:?}"),
            Self::BodyIncomplete => formatter.write_str("the connection failed before the body was received"),
            Self::Overloaded => formatter.write_str(
                "too many deliveries are in progress: the vendor will retry; raise `with_max_in_flight` or \
                 `with_max_buffered_bytes` if this machine can handle more",
            ),
            Self::InProgress => formatter.write_str("another handler has claimed the event: the vendor will retry"),
            Self::Inbox(error) => error.fmt(formatter),
            Self::Handler(error) => write!(formatter, "the handler failed: {error}"),
            Self::Panicked => formatter.write_str("the handler or the inbox panicked"),
            Self::HandlerTimeout(limit) => write!(
                formatter,
                "the handler did not finish within {limit:?} and was stopped: make it faster, or raise `with_handler_timeout`"
            ),
        }
    }
}

impl Error for ConsumeError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::Rejected(error) => Some(error),
            Self::Inbox(error) => Some(error),
            Self::Handler(error) => Some(error.as_ref()),
            _ => None,
        }
    }
}
