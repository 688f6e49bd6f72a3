//! A response with its body, and the error that it can become.

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

/// A response of the server, with its body.
pub(crate) struct HttpResponse {
    pub(crate) status: StatusCode,
    /// The status that the response stands for according to the spec.
    pub(crate) meaning: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
    /// How reading the body ended.
    pub(crate) ending: Ending,
}

impl HttpResponse {
    /// The error of a status that is not a success. Whatever happened to the body, the status counts.
    pub(crate) fn into_failure(self, call: &Call) -> Error {
        let is_documented = call.operation.documents(self.status.as_u16());
        let text = describe(self.status, self.meaning, &self.headers, is_documented);
        self.with(call, Error::new(ErrorKind::Status, call.core.api().name, text))
    }

    /// The response, if its body is there to its end.
    pub(crate) fn complete(mut self, call: &Call) -> Result<Self, Error> {
        let (api, limit) = (call.core.api().name, call.core.inner().max_response_size);
        let error = match std::mem::replace(&mut self.ending, Ending::Complete) {
            Ending::Complete => return Ok(self),
            Ending::Limit => {
                let text =
                    format!("the answer is larger than {limit} bytes; `max_response_size` says how large it may be");
                Error::new(ErrorKind::TooLarge, api, text)
            }
            Ending::Broken(error) => failures::cut_off(api, self.status, error),
            Ending::Short { announced } => {
                let received = self.body.len();
                let status = self.status;
                let text = format!(
                    "returned {status}, but the body was cut off: it has {received} of the {announced} bytes that \
                     `Content-Length` says"
                );
                Error::new(ErrorKind::Transport, api, text)
            }
            Ending::Late(elapsed) => failures::too_late(api, elapsed),
        };
        Err(self.with(call, error))
    }

    /// The body as JSON that can be decoded.
    pub(crate) fn json(&self) -> Cow<'_, [u8]> {
        body_text::json(&self.body, headers::content_type(&self.headers))
    }

    /// The error of a success whose body is not what it should be.
    pub(crate) fn into_unreadable(self, call: &Call, error: DecodeError) -> Error {
        let cause = body_text::unreadable(&self.body, headers::content_encoding(&self.headers));
        let is_empty = self.body.trim_ascii().is_empty();
        let cause = if is_empty { Some("the response has no body".into()) } else { cause };
        let error = cause.map_or(error, |cause| DecodeError::new("$", cause));
        let text = format!("answered {}, but not with what it should: {error}", self.status);
        self.with(call, Error::new(ErrorKind::Decode, call.core.api().name, text).with_decode(error))
    }

    /// An error that keeps the response.
    fn with(self, call: &Call, error: Error) -> Error {
        let received = ErrorResponse {
            status: self.status,
            meaning: self.meaning,
            headers: self.headers,
            body: body::kept(&self.body),
        };
        error.of(call.operation).of_attempt(call.attempts).sent().with_received(received)
    }
}

/// Returns the meaning of a status for the caller, and the remedy.
fn describe(status: StatusCode, meaning: StatusCode, headers: &HeaderMap, is_documented: bool) -> String {
    let wait = || headers::requested_wait(headers, meaning).map(|wait| format!("; call again in {} s", wait.as_secs()));
    let advice = match meaning.as_u16() {
        200..=299 => ", a success that its spec does not know".to_owned(),
        304 => "; the copy that the conditions of the request name is still current".to_owned(),
        300..=399 if is_documented => "; its `Location` header says where to go, if it has one".to_owned(),
        300..=399 => {
            "; redirects are followed for GET and HEAD on the same origin only, and the base URL may be out of date"
                .to_owned()
        }
        401 => "; check the credentials of the client".to_owned(),
        403 => "; the credentials do not allow it".to_owned(),
        429 => wait().unwrap_or_else(|| "; call again later, and less often".to_owned()),
        503 => wait().unwrap_or_default(),
        _ => String::new(),
    };
    let stands_for = if meaning == status { String::new() } else { format!(", which stands for {}", named(meaning)) };
    format!("answered {}{stands_for}{advice}", named(status))
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
    fn an_answer_that_stands_for_another_says_so() {
        let text = describe(StatusCode::NOT_FOUND, StatusCode::UNAUTHORIZED, &HeaderMap::new(), true);
        let expected = "answered 404 Not Found, which stands for 401 Unauthorized; check the credentials of the client";
        assert_eq!(text, expected);
    }
}
