//! A response with its body, and its conversion to an error.

use std::borrow::Cow;

use bytes::Bytes;
use reqwest::{StatusCode, header::HeaderMap};

use super::call::Call;
use crate::{
    DecodeError,
    decode::body_text,
    transport::{
        Error, ErrorKind,
        body::{self, Ending},
        error::ErrorResponse,
        failures, headers,
    },
};

/// An HTTP response with its body.
pub(crate) struct HttpResponse {
    pub(crate) status: StatusCode,
    /// The status after applying the spec's error rules, which can map the status of the response to another one.
    pub(crate) mapped_status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
    /// Whether the body was read completely, and if not, the reason.
    pub(crate) ending: Ending,
}

impl HttpResponse {
    /// Converts a response with an error status to an error. The error is based on the status, even if the body could not be read.
    pub(crate) fn into_failure(self, call: &Call) -> Error {
        let is_documented = call.operation.documents(self.status.as_u16());
        let text = describe(self.status, self.mapped_status, &self.headers, is_documented);
        self.with(call, Error::new(ErrorKind::Status, call.core.api().name, text))
    }

    /// Returns the response if its body is complete, and an error otherwise.
    pub(crate) fn complete(mut self, call: &Call) -> Result<Self, Error> {
        let (api, limit) = (call.core.api().name, call.core.inner().max_response_size);
        let error = match std::mem::replace(&mut self.ending, Ending::Complete) {
            Ending::Complete => return Ok(self),
            Ending::Limit => {
                let text =
                    format!("the response body is larger than {limit} bytes: raise `max_response_size` to allow it");
                Error::new(ErrorKind::TooLarge, api, text)
            }
            Ending::Broken(error) => failures::cut_off(api, self.status, error),
            Ending::Truncated { announced } => {
                let received = self.body.len();
                let status = self.status;
                let text = format!(
                    "returned {status}, but the body was cut off: received {received} of the {announced} bytes that \
                     `Content-Length` states"
                );
                Error::new(ErrorKind::Transport, api, text)
            }
            Ending::TimedOut(elapsed) => failures::timed_out(api, elapsed),
        };
        Err(self.with(call, error))
    }

    /// Returns the body as JSON text, ready to be decoded.
    pub(crate) fn json(&self) -> Cow<'_, [u8]> {
        body_text::json(&self.body, headers::content_type(&self.headers))
    }

    /// Converts a successful response whose body cannot be decoded to an error.
    pub(crate) fn into_decode_error(self, call: &Call, error: DecodeError) -> Error {
        let cause = body_text::unreadable(&self.body, headers::content_encoding(&self.headers));
        let is_empty = self.body.trim_ascii().is_empty();
        let cause = if is_empty { Some("the response body is empty".into()) } else { cause };
        let error = cause.map_or(error, |cause| DecodeError::new("$", cause));
        let text = format!("returned {} with an unexpected body: {error}", self.status);
        self.with(call, Error::new(ErrorKind::Decode, call.core.api().name, text).with_decode(error))
    }

    /// Adds the response, the operation and the number of attempts to an error.
    fn with(self, call: &Call, error: Error) -> Error {
        let received = ErrorResponse {
            status: self.status,
            mapped_status: self.mapped_status,
            headers: self.headers,
            body: body::kept(&self.body),
        };
        error.with_operation(call.operation).with_attempts(call.attempts).mark_sent().with_received(received)
    }
}

/// Describes a status, and suggests a remedy.
fn describe(status: StatusCode, mapped_status: StatusCode, headers: &HeaderMap, is_documented: bool) -> String {
    let wait =
        || headers::requested_wait(headers, mapped_status).map(|wait| format!("; retry in {} s", wait.as_secs()));
    let advice = match mapped_status.as_u16() {
        200..=299 => ", a success status that the spec does not declare".to_owned(),
        304 => "; the resource has not changed: use the copy that you already have".to_owned(),
        300..=399 if is_documented => "; see its `Location` header, if it has one".to_owned(),
        300..=399 => "; redirects are followed only for GET and HEAD on the same origin: check the base URL".to_owned(),
        401 => "; check the credentials of the client".to_owned(),
        403 => "; the credentials do not permit this operation".to_owned(),
        429 => wait().unwrap_or_else(|| "; retry later and less often".to_owned()),
        503 => wait().unwrap_or_default(),
        _ => String::new(),
    };
    let stands_for = if mapped_status == status {
        String::new()
    } else {
        format!(", which the client treats as {}", named(mapped_status))
    };
    format!("returned {}{stands_for}{advice}", named(status))
}

fn named(status: StatusCode) -> String {
    let reason = status.canonical_reason().map(|reason| format!(" {reason}")).unwrap_or_default();
    format!("{}{reason}", status.as_u16())
}

#[cfg(test)]
mod tests {
    use reqwest::{StatusCode, header::HeaderMap};

    use super::describe;

    #[test]
    fn message_names_the_received_status_and_the_status_it_is_treated_as() {
        let text = describe(StatusCode::NOT_FOUND, StatusCode::UNAUTHORIZED, &HeaderMap::new(), true);
        let expected =
            "returned 404 Not Found, which the client treats as 401 Unauthorized; check the credentials of the client";
        assert_eq!(text, expected);
    }
}
