//! Successful responses: the decoded value with its status and headers.

use std::{fmt, ops::Deref};

use percent_encoding::percent_decode_str;
use reqwest::{
    StatusCode,
    header::{HeaderMap, LOCATION},
};

use serde::Serialize;

use super::{
    body,
    error::{Error, ErrorResponse},
    headers,
};

/// A successful response: the decoded value, with the status and headers.
///
/// A `Response` dereferences to the value. `Debug` prints the status and the value, but no headers.
#[derive(Clone)]
pub struct Response<T> {
    status: StatusCode,
    headers: HeaderMap,
    /// The number of attempts.
    attempts: u32,
    inner: T,
}

impl<T> Response<T> {
    pub(crate) const fn new(status: StatusCode, headers: HeaderMap, inner: T) -> Self {
        Self { status, headers, attempts: 1, inner }
    }

    pub(crate) fn with_attempts(mut self, attempts: u32) -> Self {
        self.attempts = attempts;
        self
    }

    /// Returns the status.
    pub const fn status(&self) -> StatusCode {
        self.status
    }

    /// Returns the headers.
    pub const fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// Returns the request id to give to the vendor's support: the value of `x-request-id` or a similar header.
    pub fn request_id(&self) -> Option<&str> {
        headers::request_id(&self.headers)
    }

    /// Returns the `Location` header: the location of the created resource, as an absolute URL or a path. Returns `None` if the
    /// header is missing or not ASCII text.
    pub fn location(&self) -> Option<&str> {
        self.headers.get(LOCATION)?.to_str().ok()
    }

    /// Returns the id of the created resource: the last segment of the path in the `Location` header, percent-decoded. Returns
    /// `None` if there is no such segment. In a 201 response, `Location` identifies the created resource (RFC 9110, section 15.3.2).
    ///
    /// For example, the id of `Location: /topics/NIS-Events/subscriptions/142` is `142`.
    pub fn location_id(&self) -> Option<String> {
        let location = self.location()?;
        let path = location.split(['?', '#']).next()?;
        let path = path.split_once("://").map_or(path, |(_, rest)| rest.split_once('/').map_or("", |(_, path)| path));
        let segment = path.trim_end_matches('/').rsplit('/').next().filter(|segment| !segment.is_empty())?;
        Some(percent_decode_str(segment).decode_utf8().ok()?.into_owned())
    }

    /// Returns the value, without the status and headers.
    pub fn into_inner(self) -> T {
        self.inner
    }

    /// Converts the value, and keeps the status and headers.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Response<U> {
        Response { status: self.status, headers: self.headers, attempts: self.attempts, inner: change(self.inner) }
    }
}

impl<T: Serialize> Response<T> {
    /// Adds this response to an error. The call succeeded; the error is about the value of the response.
    pub(crate) fn attach_to(&self, error: Error) -> Error {
        let body = serde_json::to_vec(&self.inner).unwrap_or_default();
        error.mark_sent().with_attempts(self.attempts).with_received(ErrorResponse {
            status: self.status,
            mapped_status: self.status,
            headers: self.headers.clone(),
            body: body::kept(&body.into()),
        })
    }
}

impl<T> Deref for Response<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.inner
    }
}

impl<T> AsRef<T> for Response<T> {
    fn as_ref(&self) -> &T {
        &self.inner
    }
}

impl<T: fmt::Debug> fmt::Debug for Response<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Response")
            .field("status", &self.status.as_u16())
            .field("inner", &self.inner)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use reqwest::{
        StatusCode,
        header::{HeaderMap, LOCATION},
    };

    use super::Response;

    #[test]
    fn location_id_is_the_last_segment_of_the_path() {
        let id = |location: &str| {
            let headers = HeaderMap::from_iter([(LOCATION, location.parse().unwrap())]);
            Response::new(StatusCode::CREATED, headers, ()).location_id()
        };
        for location in
            ["/ess/v1/things/142", "https://api.example.com/things/142/", "142", "/things/142?x=/7#y", "things/142#7"]
        {
            assert_eq!(id(location).as_deref(), Some("142"), "{location}");
        }
        assert_eq!(id("/things/a%2Fb%20c").as_deref(), Some("a/b c"));
        for location in ["", "/", "https://api.example.com", "https://api.example.com/", "?x=7", "/%FF"] {
            assert_eq!(id(location), None, "{location}");
        }
        assert_eq!(Response::new(StatusCode::CREATED, HeaderMap::new(), ()).location_id(), None);
    }

    #[test]
    fn dereferences_to_its_value_and_hides_headers_in_debug() {
        let mut headers = HeaderMap::new();
        headers.insert("x-request-id", "canary".parse().unwrap());
        let response = Response::new(StatusCode::CREATED, headers, "abc".to_owned());
        assert_eq!((response.len(), response.as_ref().as_str(), response.request_id()), (3, "abc", Some("canary")));
        assert_eq!(format!("{response:?}"), r#"Response { status: 201, inner: "abc", .. }"#);
        let response = response.map(|text| text.len());
        assert_eq!((response.status().as_u16(), response.headers().len(), response.into_inner()), (201, 1, 3));
    }
}
