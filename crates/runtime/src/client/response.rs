//! What a successful call gives: the value, and what came with it.

use std::{fmt, ops::Deref};

use reqwest::{StatusCode, header::HeaderMap};

use super::headers;

/// The value that a call answered with, its status and its headers.
///
/// It is used as the value itself; `Debug` prints status and value, and no headers.
#[derive(Clone)]
pub struct Response<T> {
    status: StatusCode,
    headers: HeaderMap,
    inner: T,
}

impl<T> Response<T> {
    pub(crate) const fn new(status: StatusCode, headers: HeaderMap, inner: T) -> Self {
        Self { status, headers, inner }
    }

    /// The status.
    pub const fn status(&self) -> StatusCode {
        self.status
    }

    /// The headers.
    pub const fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// What the vendor's support wants to know: the value of `x-request-id` or a header like it.
    pub fn request_id(&self) -> Option<&str> {
        headers::request_id(&self.headers)
    }

    /// The value alone.
    pub fn into_inner(self) -> T {
        self.inner
    }

    /// The same answer, of another value.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Response<U> {
        Response { status: self.status, headers: self.headers, inner: change(self.inner) }
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
    use reqwest::{StatusCode, header::HeaderMap};

    use super::Response;

    #[test]
    fn it_is_used_as_its_value_and_hides_its_headers() {
        let mut headers = HeaderMap::new();
        headers.insert("x-request-id", "canary".parse().unwrap());
        let response = Response::new(StatusCode::CREATED, headers, "abc".to_owned());
        assert_eq!((response.len(), response.as_ref().as_str(), response.request_id()), (3, "abc", Some("canary")));
        assert_eq!(format!("{response:?}"), r#"Response { status: 201, inner: "abc", .. }"#);
        let response = response.map(|text| text.len());
        assert_eq!((response.status().as_u16(), response.headers().len(), response.into_inner()), (201, 1, 3));
    }
}
