//! The arguments of a call by name.

use std::fmt;

use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::call_error::CallError;
use crate::decode;

/// The arguments of a call, as members of a JSON object: parameters by their names on the wire, the body as `body`.
///
/// Each is taken out once; [`finish`](Self::finish) refuses those that nobody took. `Debug` prints names only.
pub struct Arguments {
    operation: String,
    values: Map<String, Value>,
}

impl Arguments {
    /// Takes the arguments of an operation.
    ///
    /// # Errors
    ///
    /// They are not an object.
    pub fn new(operation: impl Into<String>, arguments: Value) -> Result<Self, CallError> {
        let operation = operation.into();
        match arguments {
            Value::Object(values) => Ok(Self { operation, values }),
            _ => Err(CallError::Argument {
                operation,
                argument: String::new(),
                problem: "the arguments must be a JSON object".to_owned(),
            }),
        }
    }

    /// Takes an argument out.
    ///
    /// # Errors
    ///
    /// It is not there, or it is not a `T`.
    pub fn required<T: DeserializeOwned>(&mut self, name: &str) -> Result<T, CallError> {
        match self.values.remove(name) {
            Some(value) => self.read(name, value),
            None => Err(self.problem(name, "is missing".to_owned())),
        }
    }

    /// Takes an argument out, if it is there and not null.
    ///
    /// # Errors
    ///
    /// It is not a `T`.
    pub fn optional<T: DeserializeOwned>(&mut self, name: &str) -> Result<Option<T>, CallError> {
        match self.values.remove(name) {
            Some(Value::Null) | None => Ok(None),
            Some(value) => self.read(name, value).map(Some),
        }
    }

    /// Says that there are no more arguments.
    ///
    /// # Errors
    ///
    /// Some were not taken: the operation does not have them.
    pub fn finish(self) -> Result<(), CallError> {
        if self.values.is_empty() {
            return Ok(());
        }
        let names: Vec<_> = self.names().into_iter().map(|name| format!("`{name}`")).collect();
        let problem = format!("there is no argument {}", names.join(", "));
        Err(CallError::Argument { operation: self.operation, argument: String::new(), problem })
    }

    /// The names of what was not taken, sorted whatever features `serde_json` is built with.
    fn names(&self) -> Vec<&String> {
        let mut names: Vec<&String> = self.values.keys().collect();
        names.sort();
        names
    }

    fn read<T: DeserializeOwned>(&self, name: &str, value: Value) -> Result<T, CallError> {
        decode::from_value(value).map_err(|error| self.problem(name, format!("does not fit: {error}")))
    }

    fn problem(&self, name: &str, problem: String) -> CallError {
        CallError::Argument { operation: self.operation.clone(), argument: name.to_owned(), problem }
    }
}

/// A type of the requests of an API, which are decoded from an operation's id and its arguments.
pub trait FromArguments: Sized {
    /// Decodes the request of an operation; parameters go by their names on the wire, the body by `body`.
    ///
    /// # Errors
    ///
    /// Returns a [`CallError`] if the API has no such operation, or an argument is missing, unknown, or of the wrong type.
    fn from_arguments(operation: &str, arguments: Value) -> Result<Self, CallError>;
}

impl fmt::Debug for Arguments {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Arguments")
            .field("operation", &self.operation)
            .field("names", &self.names())
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;
    use serde_json::json;

    use super::{Arguments, CallError};

    #[derive(Debug, Deserialize)]
    struct Body {
        items: Vec<u8>,
    }

    fn arguments() -> Arguments {
        Arguments::new("pay", json!({ "id": "x", "limit": null, "body": { "items": [1, "canary"] }, "other": 1 }))
            .unwrap()
    }

    #[test]
    fn they_are_taken_by_name() {
        let mut arguments = arguments();
        assert_eq!(
            format!("{arguments:?}"),
            r#"Arguments { operation: "pay", names: ["body", "id", "limit", "other"], .. }"#
        );
        assert_eq!(arguments.required::<String>("id").unwrap(), "x");
        assert_eq!(arguments.optional::<u8>("limit").unwrap(), None);
        assert_eq!(arguments.optional::<u8>("absent").unwrap(), None);
        assert_eq!(arguments.optional::<u8>("other").unwrap(), Some(1));
        let mut arguments = Arguments::new("pay", json!({ "body": { "items": [1] } })).unwrap();
        assert_eq!(arguments.required::<Body>("body").unwrap().items, [1]);
        arguments.finish().unwrap();
    }

    #[test]
    fn what_does_not_fit_is_named_and_not_repeated() {
        let text = |error: CallError| error.to_string();
        assert_eq!(
            text(Arguments::new("pay", json!(["canary"])).unwrap_err()),
            "`pay`: the arguments must be a JSON object"
        );
        assert_eq!(text(arguments().required::<u8>("absent").unwrap_err()), "`pay`: the argument `absent` is missing");
        assert_eq!(
            text(arguments().required::<Body>("body").unwrap_err()),
            "`pay`: the argument `body` does not fit: expected u8, found a string at `$.items[1]`"
        );
        assert_eq!(
            text(arguments().optional::<u8>("id").unwrap_err()),
            "`pay`: the argument `id` does not fit: expected u8, found a string at `$`"
        );
        assert_eq!(
            text(arguments().finish().unwrap_err()),
            "`pay`: there is no argument `body`, `id`, `limit`, `other`"
        );
        assert_eq!(
            text(CallError::unknown_operation("x")),
            "there is no operation `x`; `OPERATIONS` has those that there are"
        );
    }
}
