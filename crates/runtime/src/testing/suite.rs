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
    /// The examples of its spec, in as many parts as the client has modules of them.
    pub examples: &'static [&'static [Example]],
    /// Example calls of its operations, in parts.
    pub calls: &'static [&'static [Call]],
    /// The JSON Schemas of its components' types, in parts; none if the client is built without `schemars`.
    pub schemas: &'static [&'static [TypeSchema]],
    /// Calls an operation at a base URL with credentials that are made up: base URL, operation, arguments.
    pub call: fn(String, String, Value) -> CallFuture,
}

impl Suite {
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
