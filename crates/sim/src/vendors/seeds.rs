//! The examples of the specs, which fill the initial states.

use serde_json::Value;
use subkit_runtime::{
    Operation,
    testing::{FromArguments, Suite},
};

/// Returns the valid examples of the success responses of an operation.
pub(super) fn responses(suite: &Suite, operation: &Operation) -> Vec<Value> {
    let is_success = |place: &str| place.starts_with("response 2");
    let examples = suite.examples().filter(|example| example.operation == operation.id && is_success(example.location));
    examples
        .filter(|example| example.reason.is_none())
        .filter_map(|example| serde_json::from_str(example.json).ok())
        .collect()
}

/// Returns the items of the list in the first example of an operation.
pub(super) fn items(suite: &Suite, operation: &Operation, pointer: &str) -> Vec<Value> {
    let first = responses(suite, operation).into_iter().next();
    first.and_then(|response| response.pointer(pointer)?.as_array().cloned()).unwrap_or_default()
}

/// Returns the example requests of all operations.
pub(super) fn requests<R: FromArguments>(suite: &Suite) -> impl Iterator<Item = R> {
    suite.calls().filter_map(|call| R::from_arguments(call.operation, serde_json::from_str(call.arguments).ok()?).ok())
}
