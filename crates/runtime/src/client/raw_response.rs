//! The answer to a call, before its body is decoded.
//!
//! The caller looks at the status and says what the body is. A success whose body is something else is a `Decode` error; an
//! error status stays what it is, whatever its body.

use std::fmt;

use bytes::Bytes;
use reqwest::{StatusCode, header::HeaderMap};
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::{call::Call, http_response::HttpResponse, span};
use crate::{
    DecodeError, Method, Notice,
    decode::{self, body_text},
    serde_context::unknown_values,
    transport::{Error, Response, body::Ending, headers, telemetry},
};

/// The answer to a call, before its body is decoded.
pub struct RawResponse {
    call: Call,
    response: HttpResponse,
}

impl fmt::Debug for RawResponse {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let operation = self.call.operation.id;
        let mut debug = formatter.debug_struct("RawResponse");
        debug.field("operation", &operation).field("status", &self.response.status.as_u16()).finish_non_exhaustive()
    }
}

impl RawResponse {
    pub(crate) fn new(call: Call, response: HttpResponse) -> Self {
        Self { call, response }
    }

    /// The status.
    pub const fn status(&self) -> StatusCode {
        self.response.status
    }

    /// The headers.
    pub const fn headers(&self) -> &HeaderMap {
        &self.response.headers
    }

    /// Decodes the body as JSON.
    ///
    /// # Errors
    ///
    /// Returns an [`Error`] if the body is cut off, or does not fit `T`. A response to GET or HEAD must have one of the properties of
    /// `T`, unless it is an empty object. Other requests are exempt, because they have had their effect.
    pub fn json<T: DeserializeOwned>(self) -> Result<Response<T>, Error> {
        if matches!(self.call.operation.method, Method::Get | Method::Head) {
            return self.decode(|response| decode::from_known(&response.json()));
        }
        self.decode(|response| decode::from_slice(&response.json()))
    }

    /// Reads the body as JSON, if there is one.
    ///
    /// # Errors
    ///
    /// As [`json`](Self::json).
    pub fn json_or_empty<T: DeserializeOwned>(self) -> Result<Response<Option<T>>, Error> {
        self.decode(|response| {
            let body = response.json();
            if body.trim_ascii().is_empty() { Ok(None) } else { decode::from_slice(&body) }
        })
    }

    /// Returns the body of a response of which the spec knows no shape: JSON as it is, other text as a JSON string, and None for an
    /// empty body. The request has succeeded, so a body that is not JSON must not turn it into an error.
    ///
    /// # Errors
    ///
    /// Returns an [`Error`] if the body is cut off.
    pub fn any_or_empty(self) -> Result<Response<Option<Value>>, Error> {
        self.decode(|response| {
            let body = response.json();
            let text = || Value::String(String::from_utf8_lossy(&body).into_owned());
            let is_empty = body.trim_ascii().is_empty();
            Ok((!is_empty).then(|| decode::from_slice(&body).unwrap_or_else(|_| text())))
        })
    }

    /// Reads the body as text: in UTF-8, or in ISO-8859-1 or windows-1252 if its `Content-Type` says so.
    ///
    /// # Errors
    ///
    /// As [`json`](Self::json).
    pub fn text(self) -> Result<Response<String>, Error> {
        self.decode(|response| body_text::text(&response.body, headers::content_type(&response.headers)))
    }

    /// Gives the body as it is.
    ///
    /// # Errors
    ///
    /// The body is not there to its end.
    pub fn bytes(self) -> Result<Response<Bytes>, Error> {
        self.decode(|response| Ok(response.body.clone()))
    }

    /// Expects no body, and takes no notice of one.
    ///
    /// # Errors
    ///
    /// None so far: the call has succeeded, whatever its body.
    pub fn empty(self) -> Result<Response<()>, Error> {
        Ok(Response::new(self.response.status, self.response.headers, ()).of_attempt(self.call.attempts))
    }

    /// The error of a status that is not a success.
    pub fn error(self) -> Error {
        let error = self.response.into_failure(&self.call);
        telemetry::warn(&self.call.span, &error);
        error
    }

    /// The error of a status that is not a success, with its body as the type that the spec documents, if it is one.
    pub fn error_json<T: DeserializeOwned + Send + Sync + 'static>(self) -> Error {
        // Half a body is none.
        let typed = match self.response.ending {
            Ending::Complete => noticed(&self.call, || decode::from_slice::<T>(&self.response.json())).ok(),
            _ => None,
        };
        let error = self.error();
        match typed {
            Some(body) => error.with_typed(body),
            None => error,
        }
    }

    fn decode<T>(self, read: impl FnOnce(&HttpResponse) -> Result<T, DecodeError>) -> Result<Response<T>, Error> {
        let Self { call, response } = self;
        let result = response.complete(&call).and_then(|response| match noticed(&call, || read(&response)) {
            Ok(value) => Ok(Response::new(response.status, response.headers, value).of_attempt(call.attempts)),
            Err(error) => Err(response.into_unreadable(&call, error)),
        });
        result.inspect_err(|error| span::failed(&call, error))
    }
}

/// Reads a body, and tells of values that are not known.
fn noticed<T>(call: &Call, read: impl FnOnce() -> T) -> T {
    let (result, met) = unknown_values::counted(read);
    for type_name in met.types {
        call.notify(&Notice::UnknownValue { type_name });
    }
    result
}
