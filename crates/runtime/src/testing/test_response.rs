//! The results of calls by operation id.

use std::fmt::Debug;

use serde::Serialize;
use serde_json::Value;

use super::call_error::CallError;
use crate::{Error, Response};

/// The result of a successful call by operation id. If the response has no body, `body` is `null`.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct TestResponse {
    /// The status of the response.
    pub status: u16,
    /// The decoded body, encoded as JSON again.
    pub body: Value,
    /// The `Debug` output of the request, compact and pretty.
    pub request_debug: String,
    /// The `Debug` output of the response, compact and pretty.
    pub response_debug: String,
}

impl TestResponse {
    /// Sends a request and returns its result, with the `Debug` output of both.
    ///
    /// # Errors
    ///
    /// Returns a [`CallError`] if the request fails, or the response cannot be encoded as JSON.
    pub async fn sent<R: Debug, T: Debug + Serialize, F: Future<Output = Result<Response<T>, Error>>>(
        request: R,
        send: impl FnOnce(R) -> F,
    ) -> Result<Self, CallError> {
        let request_debug = debug_output(&request);
        Self::of(request_debug, send(request).await)
    }

    fn of<T: Debug + Serialize>(request_debug: String, result: Result<Response<T>, Error>) -> Result<Self, CallError> {
        let response = result?;
        let body = serde_json::to_value(response.as_ref()).map_err(CallError::Encode)?;
        let response_debug = debug_output(&response);
        Ok(Self { status: response.status().as_u16(), body, request_debug, response_debug })
    }
}

/// Returns the `Debug` output of a value, compact and pretty: the text that a program may log.
pub fn debug_output(value: &(impl Debug + ?Sized)) -> String {
    format!("{value:?}\n{value:#?}")
}

#[cfg(test)]
mod tests {
    use std::{collections::BTreeMap, error::Error as _};

    use serde_json::json;

    use super::TestResponse;
    use crate::{Error, ErrorKind, HeaderMap, Response, StatusCode};

    #[test]
    fn converts_the_result_of_a_call_to_a_test_response_or_an_error() {
        let response = |value| Ok(Response::new(StatusCode::CREATED, HeaderMap::new(), value));
        let test_response = TestResponse::of("a call".to_owned(), response(Some(7))).unwrap();
        assert_eq!((test_response.status, test_response.body), (201, json!(7)));
        assert_eq!(test_response.request_debug, "a call");
        assert!(test_response.response_debug.starts_with("Response { status: 201, inner: Some(7), .. }\nResponse {\n"));

        let error =
            TestResponse::of::<()>(String::new(), Err(Error::new(ErrorKind::Timeout, "demo", "too late"))).unwrap_err();
        assert_eq!(error.to_string(), "demo: too late");
        assert!(error.source().is_none());

        let unencodable = Ok(Response::new(StatusCode::OK, HeaderMap::new(), BTreeMap::from([(vec![1], 1)])));
        let error = TestResponse::of(String::new(), unencodable).unwrap_err();
        assert_eq!(error.to_string(), "the response cannot be encoded as JSON");
        assert_eq!(error.source().unwrap().to_string(), "key must be a string");
    }
}
