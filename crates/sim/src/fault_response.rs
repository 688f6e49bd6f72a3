//! The effects of faults on responses.

use std::time::Duration;

use axum::{
    body::{Body, Bytes},
    response::Response,
};
use futures_util::stream;
use http::{HeaderValue, StatusCode, header};
use tokio::time::sleep;

use crate::Fault;

/// Returns the response of a fault that replaces the vendor's response.
pub(crate) fn replacement(fault: &Fault) -> Response {
    let mut response = Response::new(Body::empty());
    let status = match fault {
        Fault::Status { status, retry_after } => {
            if let Some(seconds) = retry_after {
                response.headers_mut().insert(header::RETRY_AFTER, (*seconds).into());
            }
            *status
        }
        Fault::HtmlPage(status) => {
            response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
            *response.body_mut() = Body::from("<!doctype html><title>Oops</title><h1>Something went wrong</h1>");
            *status
        }
        Fault::Redirect(to) => {
            if let Ok(location) = HeaderValue::from_str(to) {
                response.headers_mut().insert(header::LOCATION, location);
            }
            307
        }
        _ => 500,
    };
    *response.status_mut() = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    response
}

/// Returns the body of a response with the fault applied.
pub(crate) fn body(bytes: Bytes, fault: Option<&Fault>) -> Body {
    let middle = bytes.len() / 2;
    match fault {
        Some(Fault::SlowBody(wait)) => parts(&bytes, *wait, false),
        Some(Fault::DisconnectInBody) => parts(&bytes, Duration::ZERO, true),
        Some(Fault::TruncatedJson) => Body::from(bytes.slice(..middle)),
        Some(Fault::CorruptJson) => Body::from("{\"almost\": JSON"),
        _ => Body::from(bytes),
    }
}

/// Sends the first half, waits, and then sends the second half or closes the connection.
fn parts(bytes: &Bytes, wait: Duration, closes_connection: bool) -> Body {
    let (first, second) = (bytes.slice(..bytes.len() / 2), bytes.slice(bytes.len() / 2..));
    Body::from_stream(stream::unfold(Some((first, second, 0)), move |state| async move {
        let (first, second, step) = state?;
        match step {
            0 => Some((Ok(first.clone()), Some((first, second, 1)))),
            _ if closes_connection => Some((Err(std::io::Error::other("cut")), None)),
            _ => {
                sleep(wait).await;
                Some((Ok(second), None))
            }
        }
    }))
}
