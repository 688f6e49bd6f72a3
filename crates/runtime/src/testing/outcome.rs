//! What a successful call by name gives.

use serde::Serialize;
use serde_json::Value;

use super::CallError;
use crate::{Error, Response};

/// What a successful call by name gives. An answer without a body has `null`.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Outcome {
    /// The status.
    pub status: u16,
    /// The value, written back as JSON.
    pub body: Value,
}

impl Outcome {
    /// The outcome of a call.
    ///
    /// # Errors
    ///
    /// The call failed, or its value cannot be written as JSON.
    pub fn of<T: Serialize>(result: Result<Response<T>, Error>) -> Result<Self, CallError> {
        let response = result?;
        let body = serde_json::to_value(response.as_ref()).map_err(CallError::Unwritable)?;
        Ok(Self { status: response.status().as_u16(), body })
    }
}

#[cfg(test)]
mod tests {
    use std::{collections::BTreeMap, error::Error as _};

    use serde_json::json;

    use super::Outcome;
    use crate::{Error, ErrorKind, HeaderMap, Response, StatusCode};

    #[test]
    fn it_is_the_value_or_the_error() {
        let response = |value| Ok(Response::new(StatusCode::CREATED, HeaderMap::new(), value));
        let outcome = Outcome::of(response(Some(7))).unwrap();
        assert_eq!((outcome.status, outcome.body), (201, json!(7)));

        let error = Outcome::of::<()>(Err(Error::new(ErrorKind::Timeout, "demo", "too late"))).unwrap_err();
        assert_eq!(error.to_string(), "demo: too late");
        assert!(error.source().is_none());

        let unwritable = Ok(Response::new(StatusCode::OK, HeaderMap::new(), BTreeMap::from([(vec![1], 1)])));
        let error = Outcome::of(unwritable).unwrap_err();
        assert_eq!(error.to_string(), "the answer cannot be written as JSON");
        assert_eq!(error.source().unwrap().to_string(), "key must be a string");
    }
}
