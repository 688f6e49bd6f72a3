//! Errors of inboxes.

use std::{error::Error, fmt};

/// An error of an inbox. Messages contain no delivery key, path or connection string.
#[derive(Debug)]
#[non_exhaustive]
pub enum InboxError {
    /// The maximum number of entries or of waiting requests is reached. The inbox accepts deliveries again when entries
    /// exceed their retention time or waiting requests finish.
    Full,
    /// The lease expired and another handler claimed the delivery.
    ClaimLost,
    /// The store failed or did not respond in time. The request may or may not have taken effect.
    Unavailable(Box<dyn Error + Send + Sync>),
    /// The inbox cannot be opened. The message describes the problem with its settings or file.
    Configuration(String),
}

impl InboxError {
    /// Creates an [`Unavailable`](Self::Unavailable) error, whose message includes that of `cause`.
    pub fn unavailable(cause: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self::Unavailable(cause.into())
    }
}

impl fmt::Display for InboxError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Full => formatter.write_str(
                "the inbox is full: respond with 503 so that the vendor retries, or raise its capacity or queue length",
            ),
            Self::ClaimLost => formatter.write_str(
                "the claim was lost: its lease expired and another handler claimed the delivery; use a longer lease",
            ),
            Self::Unavailable(cause) => write!(formatter, "the inbox is unavailable: {cause}"),
            Self::Configuration(problem) => write!(formatter, "the inbox cannot be opened: {problem}"),
        }
    }
}

impl Error for InboxError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::Unavailable(cause) => Some(cause.as_ref()),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::error::Error as _;

    use super::InboxError;

    #[test]
    fn messages_state_failure_and_remedy() {
        for (error, message) in [
            (
                InboxError::Full,
                "the inbox is full: respond with 503 so that the vendor retries, or raise its capacity or queue length",
            ),
            (
                InboxError::ClaimLost,
                "the claim was lost: its lease expired and another handler claimed the delivery; use a longer lease",
            ),
            (InboxError::unavailable("disk I/O error"), "the inbox is unavailable: disk I/O error"),
            (InboxError::Configuration("why".to_owned()), "the inbox cannot be opened: why"),
        ] {
            assert_eq!(error.to_string(), message);
        }
        assert_eq!(InboxError::unavailable("cause").source().unwrap().to_string(), "cause");
    }
}
