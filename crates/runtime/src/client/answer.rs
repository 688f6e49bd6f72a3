//! The answer to a call, before its body is read.
//!
//! The caller looks at the status and says what the body is. A success whose body is something else is a `Decode` error; an
//! error status stays what it is, whatever its body.

use bytes::Bytes;
use reqwest::{StatusCode, header::HeaderMap};
use serde::de::DeserializeOwned;

use super::{
    Error, ErrorKind, Response,
    body::{self, Ending},
    error::Received,
    execute::Call,
    headers, transport,
};
use crate::{DecodeError, decode};

/// The answer to a call, before its body is read.
pub struct Answer {
    call: Call,
    status: StatusCode,
    headers: HeaderMap,
    response: reqwest::Response,
}

/// A body that was read to its end.
struct Whole {
    call: Call,
    status: StatusCode,
    headers: HeaderMap,
    body: Bytes,
}

impl Answer {
    pub(crate) fn new(call: Call, mut response: reqwest::Response) -> Self {
        Self { call, status: response.status(), headers: std::mem::take(response.headers_mut()), response }
    }

    /// The status.
    pub const fn status(&self) -> StatusCode {
        self.status
    }

    /// The headers.
    pub const fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// Reads the body as JSON.
    ///
    /// # Errors
    ///
    /// The body cannot be read to its end, or it is not what it should be.
    pub async fn json<T: DeserializeOwned>(self) -> Result<Response<T>, Error> {
        self.whole().await?.decode(|body| decode::from_slice(body))
    }

    /// Reads the body as JSON, if there is one.
    ///
    /// # Errors
    ///
    /// As [`json`](Self::json).
    pub async fn json_or_empty<T: DeserializeOwned>(self) -> Result<Response<Option<T>>, Error> {
        self.whole()
            .await?
            .decode(|body| if body.trim_ascii().is_empty() { Ok(None) } else { decode::from_slice(body) })
    }

    /// Reads the body as text in UTF-8.
    ///
    /// # Errors
    ///
    /// As [`json`](Self::json).
    pub async fn text(self) -> Result<Response<String>, Error> {
        self.whole().await?.decode(|body| match std::str::from_utf8(body) {
            Ok(text) => Ok(text.to_owned()),
            Err(_) => Err(DecodeError::new("$", "this is not text in UTF-8")),
        })
    }

    /// Reads the body as it is.
    ///
    /// # Errors
    ///
    /// The body cannot be read to its end.
    pub async fn bytes(self) -> Result<Response<Bytes>, Error> {
        let Whole { status, headers, body, .. } = self.whole().await?;
        Ok(Response::new(status, headers, body))
    }

    /// Expects no body, and takes no notice of one.
    ///
    /// # Errors
    ///
    /// None so far: the call has succeeded, whatever its body.
    pub async fn empty(mut self) -> Result<Response<()>, Error> {
        // A short body is read so that the connection can be used again; it is of no interest whether that works.
        let _ = self.call.deadline.run(body::read(&mut self.response, body::KEPT as u64)).await;
        Ok(Response::new(self.status, self.headers, ()))
    }

    /// The error of a status that is not a success.
    pub async fn error(self) -> Error {
        self.failure().await.0
    }

    /// The error of a status that is not a success, with its body as the type that the spec documents, if it is one.
    pub async fn error_json<T: DeserializeOwned + Send + Sync + 'static>(self) -> Error {
        match self.failure().await {
            (error, Some(body)) => match decode::from_slice::<T>(&body) {
                Ok(body) => error.with_typed(body),
                Err(_) => error,
            },
            (error, None) => error,
        }
    }

    /// The error, and its body if that was read to its end. Whatever happens to the body, the status counts.
    async fn failure(mut self) -> (Error, Option<Bytes>) {
        let api = self.call.core.api().name;
        // The body is gone if the time is up; the status isn't.
        let (body, ending) = match self.call.deadline.run(body::read(&mut self.response, body::KEPT as u64)).await {
            Ok(read) => read,
            Err(_) => (Bytes::new(), Ending::Limit),
        };
        let complete = matches!(ending, Ending::Complete).then(|| body.clone());
        let error = Error::new(ErrorKind::Status, api, describe(self.status, &self.headers))
            .of(self.call.operation)
            .sent(self.call.attempts)
            .with_received(Received { status: self.status, headers: self.headers, body });
        (error, complete)
    }

    /// Reads the body to its end.
    async fn whole(mut self) -> Result<Whole, Error> {
        let core = self.call.core.inner();
        let (api, limit, attempts) = (core.api.name, core.max_response_size, self.call.attempts);
        let read = if self.response.content_length().is_some_and(|announced| announced > limit) {
            Ok((Bytes::new(), Ending::Limit))
        } else {
            self.call.deadline.run(body::read(&mut self.response, limit)).await
        };
        let (body, problem) = match read {
            Ok((body, Ending::Complete)) => {
                return Ok(Whole { call: self.call, status: self.status, headers: self.headers, body });
            }
            Ok((body, Ending::Limit)) => {
                let problem =
                    format!("the answer is larger than {limit} bytes; `max_response_size` says how large it may be");
                (body, Error::new(ErrorKind::TooLarge, api, problem))
            }
            Ok((body, Ending::Broken(error))) => (body, transport::failed(api, error, attempts)),
            Err(elapsed) => (Bytes::new(), transport::too_late(api, elapsed)),
        };
        let received = Received { status: self.status, headers: self.headers, body: body::kept(&body) };
        Err(problem.of(self.call.operation).sent(attempts).with_received(received))
    }
}

impl Whole {
    fn decode<T>(self, read: impl FnOnce(&[u8]) -> Result<T, DecodeError>) -> Result<Response<T>, Error> {
        match read(&self.body) {
            Ok(value) => Ok(Response::new(self.status, self.headers, value)),
            Err(error) => {
                let problem = format!("answered {}, but not with what it should: {error}", self.status);
                let received = Received { status: self.status, headers: self.headers, body: body::kept(&self.body) };
                Err(Error::new(ErrorKind::Decode, self.call.core.api().name, problem)
                    .of(self.call.operation)
                    .sent(self.call.attempts)
                    .with_received(received)
                    .with_decode(error))
            }
        }
    }
}

/// What a status means for the caller, and what to do.
fn describe(status: StatusCode, headers: &HeaderMap) -> String {
    let advice = match status.as_u16() {
        200..=299 => ", a success that its spec does not know".to_owned(),
        300..=399 => {
            "; redirects are followed for GET and HEAD on the same origin only, and the base URL may be out of date"
                .to_owned()
        }
        401 => "; check the credentials of the client".to_owned(),
        403 => "; the credentials do not allow it".to_owned(),
        429 => match headers::retry_after(headers) {
            Some(wait) => format!("; call again in {} s", wait.as_secs()),
            None => "; call again later, and less often".to_owned(),
        },
        503 => match headers::retry_after(headers) {
            Some(wait) => format!("; call again in {} s", wait.as_secs()),
            None => String::new(),
        },
        _ => String::new(),
    };
    let reason = status.canonical_reason().map(|reason| format!(" {reason}")).unwrap_or_default();
    format!("answered {}{reason}{advice}", status.as_u16())
}
