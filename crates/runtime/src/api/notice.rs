//! Signs that the API has changed.

use std::fmt;

/// A sign that the API has changed since the client was generated. The request is not affected, but the client may need an update.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Notice {
    /// The vendor has deprecated the operation.
    DeprecatedOperation,
    /// The server returned a status that the spec does not declare.
    UndocumentedStatus(u16),
    /// The response contains a value that its type does not know, such as a new enum value or an invalid date. The value is
    /// preserved.
    UnknownValue {
        /// The name of the type: an enum, a union or a choice, or `Date`, `Timestamp` or `Uuid`.
        type_name: &'static str,
    },
}

impl fmt::Display for Notice {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::DeprecatedOperation => formatter.write_str("the vendor has deprecated the operation"),
            Self::UndocumentedStatus(status) => write!(formatter, "the spec does not declare the status {status}"),
            Self::UnknownValue { type_name } => {
                write!(formatter, "the response has an unknown value of the type `{type_name}`")
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Notice;

    #[test]
    fn every_notice_has_a_message() {
        let texts = [
            Notice::DeprecatedOperation.to_string(),
            Notice::UndocumentedStatus(418).to_string(),
            Notice::UnknownValue { type_name: "Status" }.to_string(),
        ];
        assert_eq!(
            texts,
            [
                "the vendor has deprecated the operation",
                "the spec does not declare the status 418",
                "the response has an unknown value of the type `Status`",
            ]
        );
    }
}
