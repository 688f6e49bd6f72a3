//! Signs that the API has changed.

use std::fmt;

/// A sign that the API has changed since the client was generated. The request is not affected, but an update may be due.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Notice {
    /// The vendor has deprecated the operation.
    DeprecatedOperation,
    /// The server answered with a status that the spec does not name.
    UndocumentedStatus(u16),
    /// The answer has a value that its type does not know; the value is kept.
    UnknownValue {
        /// The name of the type: an enum, a union or a choice.
        type_name: &'static str,
    },
}

impl fmt::Display for Notice {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::DeprecatedOperation => formatter.write_str("the vendor has deprecated the operation"),
            Self::UndocumentedStatus(status) => write!(formatter, "the spec does not name the status {status}"),
            Self::UnknownValue { type_name } => {
                write!(formatter, "the answer has a value that `{type_name}` does not know")
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Notice;

    #[test]
    fn they_say_what_was_met() {
        let texts = [
            Notice::DeprecatedOperation.to_string(),
            Notice::UndocumentedStatus(418).to_string(),
            Notice::UnknownValue { type_name: "Status" }.to_string(),
        ];
        assert_eq!(
            texts,
            [
                "the vendor has deprecated the operation",
                "the spec does not name the status 418",
                "the answer has a value that `Status` does not know",
            ]
        );
    }
}
