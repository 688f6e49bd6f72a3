//! What each operation does to a vendor, and what it answers of it. An operation without an entry here is a failure.

pub mod agentsync;
pub mod bird;
pub mod np6;
pub mod syniverse;

use serde_json::Value;
use subkit_tests::difference;

/// A call that was made.
pub struct Made {
    pub operation: &'static str,
    /// The arguments by the names of the spec, and the body as `body`.
    pub arguments: Value,
    /// The vendor's state before the call.
    pub before: Value,
    /// The vendor's state after it.
    pub after: Value,
    /// What the client made of the answer.
    pub answer: Value,
}

impl Made {
    /// An argument as text.
    pub fn text(&self, name: &str) -> &str {
        self.arguments[name].as_str().unwrap()
    }

    /// Nothing has changed.
    pub fn changes_nothing(&self) {
        self.state_is(&self.before);
    }

    /// Nothing has changed, and the answer is this.
    pub fn reads(&self, expected: &Value) {
        self.changes_nothing();
        self.answers(expected);
    }

    /// The answer is this.
    pub fn answers(&self, expected: &Value) {
        let difference = difference(expected, &self.answer, false);
        assert_eq!(difference, None, "`{}`: the answer is another", self.operation);
    }

    /// The state before, with this in place of what was at the pointer, is the state after.
    pub fn changes(&self, pointer: &str, change: impl FnOnce(&mut Value)) {
        let mut expected = self.before.clone();
        change(expected.pointer_mut(pointer).unwrap());
        assert!(expected != self.before, "`{}`: the example would change nothing", self.operation);
        self.state_is(&expected);
    }

    /// States are large: a failure tells the first difference.
    fn state_is(&self, expected: &Value) {
        let difference = difference(expected, &self.after, true);
        assert_eq!(difference, None, "`{}`: the state is another", self.operation);
    }

    /// The key that a map of the state has now and had not before.
    pub fn new_key(&self, pointer: &str) -> String {
        let keys = |state: &Value| state.pointer(pointer).unwrap().as_object().unwrap().clone();
        let before = keys(&self.before);
        let new: Vec<String> =
            keys(&self.after).into_iter().map(|(key, _)| key).filter(|key| !before.contains_key(key)).collect();
        assert_eq!(new.len(), 1, "`{}` has made {new:?}", self.operation);
        new.into_iter().next().unwrap()
    }
}

/// The items of a list, or the values of a map.
pub fn values(of: &Value) -> Vec<Value> {
    match of {
        Value::Array(items) => items.clone(),
        Value::Object(members) => members.values().cloned().collect(),
        _ => Vec::new(),
    }
}

/// An operation that has no effect here.
#[expect(clippy::panic, reason = "it is what fails the test")]
pub fn unlisted(operation: &str) -> ! {
    panic!("say in `tests/end_to_end/effects` what `{operation}` does")
}
