//! The expected effect and response of each operation. An operation without an entry here fails the test.

pub mod agentsync;
pub mod bird;
pub mod np6;
pub mod syniverse;

use serde_json::Value;
use subkit_tests::first_difference;

/// A call with the simulator's state before and after it.
pub struct ExecutedCall {
    pub operation: &'static str,
    /// The arguments by parameter name, and the body as `body`.
    pub arguments: Value,
    /// The simulator's state before the call.
    pub before: Value,
    /// The simulator's state after the call.
    pub after: Value,
    /// The response that the client decoded, encoded again as JSON.
    pub response: Value,
}

impl ExecutedCall {
    /// Returns a string argument.
    pub fn text(&self, name: &str) -> &str {
        self.arguments[name].as_str().unwrap()
    }

    /// Asserts that the state has not changed.
    pub fn assert_unchanged(&self) {
        self.assert_state(&self.before);
    }

    /// Asserts that the state has not changed and that the response equals `expected`.
    pub fn assert_reads(&self, expected: &Value) {
        self.assert_unchanged();
        self.assert_response(expected);
    }

    /// Asserts that the response equals `expected`.
    pub fn assert_response(&self, expected: &Value) {
        let difference = first_difference(expected, &self.response, false);
        assert_eq!(difference, None, "`{}`: unexpected response", self.operation);
    }

    /// Asserts that the call made exactly one change to the state, at the given JSON pointer.
    pub fn assert_changes(&self, pointer: &str, change: impl FnOnce(&mut Value)) {
        let mut expected = self.before.clone();
        change(expected.pointer_mut(pointer).unwrap());
        assert!(expected != self.before, "`{}`: the example changes nothing", self.operation);
        self.assert_state(&expected);
    }

    /// Asserts the state after the call. Reports only the first difference, because states are large.
    fn assert_state(&self, expected: &Value) {
        let difference = first_difference(expected, &self.after, true);
        assert_eq!(difference, None, "`{}`: unexpected state", self.operation);
    }

    /// Returns the one key that the call added to a map of the state.
    pub fn new_key(&self, pointer: &str) -> String {
        let keys = |state: &Value| state.pointer(pointer).unwrap().as_object().unwrap().clone();
        let before = keys(&self.before);
        let new: Vec<String> =
            keys(&self.after).into_iter().map(|(key, _)| key).filter(|key| !before.contains_key(key)).collect();
        assert_eq!(new.len(), 1, "`{}` added {new:?}, expected one key", self.operation);
        new.into_iter().next().unwrap()
    }
}

/// Returns the items of an array or the values of an object.
pub fn values(of: &Value) -> Vec<Value> {
    match of {
        Value::Array(items) => items.clone(),
        Value::Object(properties) => properties.values().cloned().collect(),
        _ => Vec::new(),
    }
}

/// Fails the test for an operation without an entry.
#[expect(clippy::panic, reason = "a panic fails the test")]
pub fn unlisted(operation: &str) -> ! {
    panic!("no expected effect of `{operation}`; add one in `tests/end_to_end/effects`")
}
