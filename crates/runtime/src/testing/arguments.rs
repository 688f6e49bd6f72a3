//! The arguments of a call, by name.

use std::fmt;

use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::call_error::CallError;
use crate::decode;

/// The arguments of a call, as the properties of a JSON object: parameters by their wire names, and the body as `body`.
///
/// Each argument can be taken only once. [`finish`](Self::finish) rejects arguments that were not taken. `Debug` prints only their
/// names.
pub struct Arguments {
    operation: String,
    values: Map<String, Value>,
}

impl Arguments {
    /// Creates the arguments of an operation.
    ///
    /// # Errors
    ///
    /// Returns a [`CallError`] if the arguments are not a JSON object.
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

    /// Takes a required argument.
    ///
    /// # Errors
    ///
    /// Returns a [`CallError`] if the argument is missing or cannot be decoded as `T`.
    pub fn required<T: DeserializeOwned>(&mut self, name: &str) -> Result<T, CallError> {
        match self.values.remove(name) {
            Some(value) => self.decoded(name, value),
            None => Err(self.problem(name, "is missing".to_owned())),
        }
    }

    /// Takes an optional argument. Null counts as missing.
    ///
    /// # Errors
    ///
    /// Returns a [`CallError`] if the argument cannot be decoded as `T`.
    pub fn optional<T: DeserializeOwned>(&mut self, name: &str) -> Result<Option<T>, CallError> {
        match self.values.remove(name) {
            Some(Value::Null) | None => Ok(None),
            Some(value) => self.decoded(name, value).map(Some),
        }
    }

    /// Checks that all arguments were taken.
    ///
    /// # Errors
    ///
    /// Returns a [`CallError`] if an argument was not taken: the operation has no such parameter.
    pub fn finish(self) -> Result<(), CallError> {
        if self.values.is_empty() {
            return Ok(());
        }
        let names: Vec<_> = self.names().into_iter().map(|name| format!("`{name}`")).collect();
        let problem = format!("there is no argument {}", names.join(", "));
        Err(CallError::Argument { operation: self.operation, argument: String::new(), problem })
    }

    /// Returns the names of the remaining arguments in alphabetical order, which does not depend on the feature `preserve_order` of
    /// `serde_json`.
    fn names(&self) -> Vec<&String> {
        let mut names: Vec<&String> = self.values.keys().collect();
        names.sort();
        names
    }

    fn decoded<T: DeserializeOwned>(&self, name: &str, value: Value) -> Result<T, CallError> {
        decode::from_value(value).map_err(|error| self.problem(name, format!("cannot be decoded: {error}")))
    }

    fn problem(&self, name: &str, problem: String) -> CallError {
        CallError::Argument { operation: self.operation.clone(), argument: name.to_owned(), problem }
    }
}

/// A type that can represent each request of an API, and that is decoded from an operation id and arguments.
pub trait FromArguments: Sized {
    /// Decodes the request of an operation. Parameters have their wire names, and the body has the name `body`.
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
    fn returns_arguments_by_name() {
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
    fn names_invalid_arguments_without_their_values() {
        let text = |error: CallError| error.to_string();
        assert_eq!(
            text(Arguments::new("pay", json!(["canary"])).unwrap_err()),
            "`pay`: the arguments must be a JSON object"
        );
        assert_eq!(text(arguments().required::<u8>("absent").unwrap_err()), "`pay`: the argument `absent` is missing");
        assert_eq!(
            text(arguments().required::<Body>("body").unwrap_err()),
            "`pay`: the argument `body` cannot be decoded: expected u8, found a string at `$.items[1]`"
        );
        assert_eq!(
            text(arguments().optional::<u8>("id").unwrap_err()),
            "`pay`: the argument `id` cannot be decoded: expected u8, found a string at `$`"
        );
        assert_eq!(
            text(arguments().finish().unwrap_err()),
            "`pay`: there is no argument `body`, `id`, `limit`, `other`"
        );
        assert_eq!(
            text(CallError::unknown_operation("x")),
            "there is no operation `x`; `OPERATIONS` lists all operations"
        );
    }
}
