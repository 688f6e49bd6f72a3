//! The error of a call by operation id.

use std::{error::Error as StdError, fmt};

use crate::{Error, transport::one_line::OneLine};

/// The error of a call by operation id.
#[derive(Debug)]
#[non_exhaustive]
pub enum CallError {
    /// The API has no such operation.
    UnknownOperation {
        /// The requested id.
        operation: String,
    },
    /// An argument is missing, unknown, or of the wrong type.
    Argument {
        /// The id of the operation.
        operation: String,
        /// The name of the argument, which is empty if the problem concerns all arguments.
        argument: String,
        /// The problem, with a JSON path if there is one.
        problem: String,
    },
    /// The response cannot be encoded as JSON.
    Encode(serde_json::Error),
    /// The call failed.
    Call(Error),
}

impl CallError {
    /// Creates the error for an operation that the API does not have.
    pub fn unknown_operation(operation: impl Into<String>) -> Self {
        Self::UnknownOperation { operation: operation.into() }
    }
}

impl From<Error> for CallError {
    fn from(error: Error) -> Self {
        Self::Call(error)
    }
}

impl fmt::Display for CallError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownOperation { operation } => {
                let operation = OneLine(operation);
                write!(formatter, "there is no operation `{operation}`; `OPERATIONS` lists all operations")
            }
            Self::Argument { operation, argument, problem } if argument.is_empty() => {
                write!(formatter, "`{}`: {}", OneLine(operation), OneLine(problem))
            }
            Self::Argument { operation, argument, problem } => {
                let [operation, argument, problem] = [operation, argument, problem].map(|text| OneLine(text));
                write!(formatter, "`{operation}`: the argument `{argument}` {problem}")
            }
            Self::Encode(_) => formatter.write_str("the response cannot be encoded as JSON"),
            Self::Call(error) => fmt::Display::fmt(error, formatter),
        }
    }
}

impl StdError for CallError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        match self {
            Self::Call(error) => error.source(),
            Self::Encode(error) => Some(error),
            Self::UnknownOperation { .. } | Self::Argument { .. } => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::CallError;

    #[test]
    fn error_is_one_line_if_names_contain_line_breaks() {
        let name = || "a\r\nlevel=error\u{2028}b".to_owned();
        let argument =
            |argument| CallError::Argument { operation: name(), argument, problem: "is\nmissing".to_owned() };
        for error in [CallError::unknown_operation(name()), argument(String::new()), argument(name())] {
            let text = error.to_string();
            assert!(text.contains(r"`a\r\nlevel=error\u{2028}b`"), "{text}");
            assert!(!text.contains(['\r', '\n', '\u{2028}']) && !format!("{error:?}").contains(['\r', '\n']), "{text}");
        }
    }
}
