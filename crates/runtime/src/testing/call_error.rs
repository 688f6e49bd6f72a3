//! Why a call by name failed.

use std::{error::Error as StdError, fmt};

use crate::{Error, transport::one_line::OneLine};

/// Why a call by name failed.
#[derive(Debug)]
#[non_exhaustive]
pub enum CallError {
    /// The API has no such operation.
    UnknownOperation {
        /// The id that was asked for.
        operation: String,
    },
    /// An argument is missing, unknown, or of the wrong type.
    Argument {
        /// The operation.
        operation: String,
        /// The argument; empty when it is about all of them.
        argument: String,
        /// The problem, with the JSON path where there is one.
        problem: String,
    },
    /// The answer cannot be written as JSON.
    Unwritable(serde_json::Error),
    /// The call itself failed.
    Call(Error),
}

impl CallError {
    /// The API has no such operation.
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
                write!(formatter, "there is no operation `{operation}`; `OPERATIONS` has those that there are")
            }
            Self::Argument { operation, argument, problem } if argument.is_empty() => {
                write!(formatter, "`{}`: {}", OneLine(operation), OneLine(problem))
            }
            Self::Argument { operation, argument, problem } => {
                let [operation, argument, problem] = [operation, argument, problem].map(|text| OneLine(text));
                write!(formatter, "`{operation}`: the argument `{argument}` {problem}")
            }
            Self::Unwritable(_) => formatter.write_str("the answer cannot be written as JSON"),
            Self::Call(error) => fmt::Display::fmt(error, formatter),
        }
    }
}

impl StdError for CallError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        match self {
            Self::Call(error) => error.source(),
            Self::Unwritable(error) => Some(error),
            Self::UnknownOperation { .. } | Self::Argument { .. } => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::CallError;

    #[test]
    fn prints_one_line_whatever_the_names_are() {
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
