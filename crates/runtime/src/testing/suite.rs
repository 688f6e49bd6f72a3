//! The data about an API that generic tests need, in one constant.

use std::{fmt::Debug, pin::Pin, sync::Arc};

use serde_json::Value;

use super::{
    call_error::CallError,
    example::{Call, Example},
    test_response::TestResponse,
    type_schema::TypeSchema,
};
use crate::{Error, Operation};

/// The future of a call by operation id.
pub type CallFuture = Pin<Box<dyn Future<Output = Result<TestResponse, CallError>> + Send>>;

/// A function that calls an operation of a client, given its id and arguments.
pub type Caller = Arc<dyn Fn(String, Value) -> CallFuture + Send + Sync>;

/// The data about an API that generic tests need.
#[derive(Clone, Copy, Debug)]
pub struct Suite {
    /// The API.
    pub api: &'static str,
    /// The operations of the API.
    pub operations: &'static [&'static Operation],
    /// The contract document of the API: its operations, with the JSON Schemas of their parameters and bodies.
    pub contract: &'static str,
    /// The examples in the API's spec, one slice for each module of the client.
    pub examples: &'static [&'static [Example]],
    /// Example calls of the API's operations, in several slices.
    pub calls: &'static [&'static [Call]],
    /// The JSON Schemas of the types for the spec's components, in several slices. Empty if the client is built without `schemars`.
    pub schemas: &'static [&'static [TypeSchema]],
    /// The secrets of the test credentials, which may occur in requests and nowhere else.
    pub secrets: &'static [&'static str],
    /// Creates a client builder for a base URL, with the test credentials. Tests check its `Debug` output.
    pub builder: fn(&str) -> Box<dyn Debug>,
    /// Creates a client for a base URL, with the test credentials.
    pub client: fn(&str) -> Result<Caller, Error>,
}

impl Suite {
    /// Calls an operation at a base URL once, with the test credentials.
    ///
    /// # Errors
    ///
    /// Returns a [`CallError`] if the base URL or an argument is invalid, or the call fails.
    pub async fn call(&self, base_url: &str, operation: &str, arguments: Value) -> Result<TestResponse, CallError> {
        (self.client)(base_url)?(operation.to_owned(), arguments).await
    }

    /// Returns the examples in the API's spec.
    pub fn examples(&self) -> impl Iterator<Item = &'static Example> + use<> {
        self.examples.iter().copied().flatten()
    }

    /// Returns example calls of the API's operations.
    pub fn calls(&self) -> impl Iterator<Item = &'static Call> + use<> {
        self.calls.iter().copied().flatten()
    }

    /// Returns the JSON Schemas of the types for the spec's components. The iterator is empty if the client is built without
    /// `schemars`.
    pub fn schemas(&self) -> impl Iterator<Item = &'static TypeSchema> + use<> {
        self.schemas.iter().copied().flatten()
    }
}
