//! Everything about an API that generic tests need, in one constant.

use std::pin::Pin;

use serde_json::Value;

use super::{Call, CallError, Example, Outcome, TypeSchema};
use crate::Operation;

/// A call by name under way.
pub type CallFuture = Pin<Box<dyn Future<Output = Result<Outcome, CallError>> + Send>>;

/// Everything about an API that generic tests need.
#[derive(Clone, Copy, Debug)]
pub struct Suite {
    /// The API.
    pub api: &'static str,
    /// Its operations.
    pub operations: &'static [&'static Operation],
    /// The examples of its spec.
    pub examples: &'static [Example],
    /// Example calls of its operations.
    pub calls: &'static [Call],
    /// The JSON Schemas of its components' types; none if the client is built without `schemars`.
    pub schemas: &'static [TypeSchema],
    /// Calls an operation at a base URL with credentials that are made up: base URL, operation, arguments.
    pub call: fn(String, String, Value) -> CallFuture,
}
