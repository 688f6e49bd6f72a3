//! Why a call by name failed.

use std::{error::Error as StdError, fmt};

use crate::Error;

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
        /// What doesn't fit, with the JSON path where there is one.
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
                write!(formatter, "there is no operation `{operation}`; `OPERATIONS` has those that there are")
            }
            Self::Argument { operation, argument, problem } if argument.is_empty() => {
                write!(formatter, "`{operation}`: {problem}")
            }
            Self::Argument { operation, argument, problem } => {
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
