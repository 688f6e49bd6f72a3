//! The examples of the specs, as states begin with them.

use serde_json::Value;
use subkit_runtime::testing::Suite;

/// The valid examples of the successful answers of an operation.
pub(super) fn answers(suite: &Suite, operation: &str) -> Vec<Value> {
    let is_answer = |place: &str| place.starts_with("response 2");
    let examples = suite.examples().filter(|example| example.operation == operation && is_answer(example.place));
    examples
        .filter(|example| example.reason.is_none())
        .filter_map(|example| serde_json::from_str(example.json).ok())
        .collect()
}

/// The items of a list in the first example of an operation.
pub(super) fn items(suite: &Suite, operation: &str, pointer: &str) -> Vec<Value> {
    let first = answers(suite, operation).into_iter().next();
    first.and_then(|answer| answer.pointer(pointer)?.as_array().cloned()).unwrap_or_default()
}

/// The arguments of the first example call of an operation.
pub(super) fn arguments(suite: &Suite, operation: &str) -> Value {
    let call = suite.calls().find(|call| call.operation == operation);
    call.and_then(|call| serde_json::from_str(call.arguments).ok()).unwrap_or_default()
}
