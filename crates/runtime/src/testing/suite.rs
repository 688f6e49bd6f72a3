//! Everything about an API that generic tests need, in one constant.

use std::{fmt::Debug, pin::Pin, sync::Arc};

use serde_json::Value;

use super::{
    call_error::CallError,
    example::{Call, Example},
    test_response::TestResponse,
    type_schema::TypeSchema,
};
use crate::{Error, Operation};

/// A call by name under way.
pub type CallFuture = Pin<Box<dyn Future<Output = Result<TestResponse, CallError>> + Send>>;

/// A client whose operations are called by name: operation, arguments.
pub type Caller = Arc<dyn Fn(String, Value) -> CallFuture + Send + Sync>;

/// Everything about an API that generic tests need.
#[derive(Clone, Copy, Debug)]
pub struct Suite {
    /// The API.
    pub api: &'static str,
    /// Its operations.
    pub operations: &'static [&'static Operation],
    /// Its contract document: the operations with JSON Schemas of their parameters and bodies.
    pub contract: &'static str,
    /// The examples of its spec, in as many parts as the client has modules of them.
    pub examples: &'static [&'static [Example]],
    /// Example calls of its operations, in parts.
    pub calls: &'static [&'static [Call]],
    /// The JSON Schemas of its components' types, in parts; none if the client is built without `schemars`.
    pub schemas: &'static [&'static [TypeSchema]],
    /// The secrets among the credentials that are made up: what may be seen on the wire and nowhere else.
    pub secrets: &'static [&'static str],
    /// The settings of a client of a base URL, with the credentials that are made up: to be printed.
    pub builder: fn(&str) -> Box<dyn Debug>,
    /// A client of a base URL, with the credentials that are made up.
    pub client: fn(&str) -> Result<Caller, Error>,
}

impl Suite {
    /// Calls an operation at a base URL, once, with the credentials that are made up.
    ///
    /// # Errors
    ///
    /// The base URL is none, an argument doesn't fit, and whatever the call gives.
    pub async fn call(&self, base_url: &str, operation: &str, arguments: Value) -> Result<TestResponse, CallError> {
        (self.client)(base_url)?(operation.to_owned(), arguments).await
    }

    /// The examples of its spec.
    pub fn examples(&self) -> impl Iterator<Item = &'static Example> + use<> {
        self.examples.iter().copied().flatten()
    }

    /// Example calls of its operations.
    pub fn calls(&self) -> impl Iterator<Item = &'static Call> + use<> {
        self.calls.iter().copied().flatten()
    }

    /// The JSON Schemas of its components' types; none if the client is built without `schemars`.
    pub fn schemas(&self) -> impl Iterator<Item = &'static TypeSchema> + use<> {
        self.schemas.iter().copied().flatten()
    }
}
