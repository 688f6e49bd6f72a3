//! A response before its body is decoded.
//!
//! The caller checks the status and chooses how to decode the body. A successful response with an unexpected body causes a `Decode`
//! error. A response with an error status causes an error for that status, even if its body is invalid.

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

/// A response before its body is decoded.
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

    /// Returns the status.
    pub const fn status(&self) -> StatusCode {
        self.response.status
    }

    /// Returns the headers.
    pub const fn headers(&self) -> &HeaderMap {
        &self.response.headers
    }

    /// Decodes the body as JSON.
    ///
    /// # Errors
    ///
    /// Returns an [`Error`] if the body is incomplete, too large, or cannot be decoded as `T`. For GET and HEAD, a non-empty
    /// object that has none of the properties of `T` is an error, too. For the other HTTP methods, such an object is accepted,
    /// because the operation has already taken effect.
    pub fn json<T: DeserializeOwned>(self) -> Result<Response<T>, Error> {
        if matches!(self.call.operation.method, Method::Get | Method::Head) {
            return self.decode(|response| decode::from_known(&response.json()));
        }
        self.decode(|response| decode::from_slice(&response.json()))
    }

    /// Decodes the body as JSON, or returns `None` if the body is empty.
    ///
    /// # Errors
    ///
    /// Returns an [`Error`] if the body is incomplete, too large, or cannot be decoded as `T`.
    pub fn json_or_empty<T: DeserializeOwned>(self) -> Result<Response<Option<T>>, Error> {
        self.decode(|response| {
            let body = response.json();
            if body.trim_ascii().is_empty() { Ok(None) } else { decode::from_slice(&body) }
        })
    }

    /// Returns the body of a response that the spec does not describe. JSON is decoded, other text is returned as a JSON string,
    /// and an empty body as `None`. A body that is not JSON is not an error, because the operation has succeeded.
    ///
    /// # Errors
    ///
    /// Returns an [`Error`] if the body is incomplete or too large.
    pub fn json_or_text(self) -> Result<Response<Option<Value>>, Error> {
        self.decode(|response| {
            let body = response.json();
            let text = || Value::String(String::from_utf8_lossy(&body).into_owned());
            let is_empty = body.trim_ascii().is_empty();
            Ok((!is_empty).then(|| decode::from_slice(&body).unwrap_or_else(|_| text())))
        })
    }

    /// Decodes the body as text. The encoding is UTF-8, unless the `Content-Type` names ISO-8859-1 or windows-1252.
    ///
    /// # Errors
    ///
    /// Returns an [`Error`] if the body is incomplete, too large, or cannot be decoded as text.
    pub fn text(self) -> Result<Response<String>, Error> {
        self.decode(|response| body_text::text(&response.body, headers::content_type(&response.headers)))
    }

    /// Returns the body as bytes.
    ///
    /// # Errors
    ///
    /// Returns an [`Error`] if the body is incomplete or too large.
    pub fn bytes(self) -> Result<Response<Bytes>, Error> {
        self.decode(|response| Ok(response.body.clone()))
    }

    /// Returns the response without its body. The body is ignored.
    ///
    /// # Errors
    ///
    /// Never returns an error: the operation has succeeded, regardless of the body.
    pub fn empty(self) -> Result<Response<()>, Error> {
        Ok(Response::new(self.response.status, self.response.headers, ()).with_attempts(self.call.attempts))
    }

    /// Converts a response with an error status to an error.
    pub fn error(self) -> Error {
        let error = self.response.into_failure(&self.call);
        telemetry::warn(&self.call.span, &error);
        error
    }

    /// Converts a response with an error status to an error. If the body can be decoded as `T`, the documented error type,
    /// [`Error::body`] returns the decoded body.
    pub fn error_json<T: DeserializeOwned + Send + Sync + 'static>(self) -> Error {
        // Do not decode an incomplete body.
        let typed = match self.response.ending {
            Ending::Complete => {
                report_unknown_values(&self.call, || decode::from_slice::<T>(&self.response.json())).ok()
            }
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
        let result =
            response.complete(&call).and_then(|response| match report_unknown_values(&call, || read(&response)) {
                Ok(value) => Ok(Response::new(response.status, response.headers, value).with_attempts(call.attempts)),
                Err(error) => Err(response.into_decode_error(&call, error)),
            });
        result.inspect_err(|error| span::record_failure(&call, error))
    }
}

/// Decodes a body, and reports unknown values in it.
fn report_unknown_values<T>(call: &Call, read: impl FnOnce() -> T) -> T {
    let (result, unknown) = unknown_values::capture(read);
    for type_name in unknown.types {
        call.notify(&Notice::UnknownValue { type_name });
    }
    result
}
