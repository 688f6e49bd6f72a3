//! The outcome of an attempt, which decides whether the call may be retried.

use reqwest::StatusCode;

use crate::Operation;

/// The outcome of an attempt, which decides whether the call may be retried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// The request was not sent.
    Unsent,
    /// HTTP/2 guarantees that the server did not process the request.
    Unprocessed,
    /// The response says that the server did not process the request.
    NotProcessed,
    /// The server may have processed the request, and a retry may succeed.
    Uncertain,
    /// A retry would fail in the same way.
    Final,
}

impl Outcome {
    /// Returns the outcome of a response. `mapped_status` is the status after applying the spec's error rules.
    pub(crate) fn of_status(operation: &Operation, status: StatusCode, mapped_status: StatusCode) -> Self {
        if operation.not_processed.contains(&status.as_u16())
            || operation.not_processed.contains(&mapped_status.as_u16())
        {
            return Self::NotProcessed;
        }
        if is_transient(mapped_status) { Self::Uncertain } else { Self::Final }
    }

    /// Whether the call may be retried.
    pub(crate) fn is_retryable(self, operation: &Operation) -> bool {
        match self {
            Self::Unsent | Self::Unprocessed | Self::NotProcessed => true,
            Self::Uncertain => operation.idempotent,
            Self::Final => false,
        }
    }
}

/// Whether a status is a transient error.
pub(crate) fn is_transient(status: StatusCode) -> bool {
    matches!(status.as_u16(), 408 | 425 | 429 | 500 | 502 | 503 | 504)
}

#[cfg(test)]
mod tests {
    use reqwest::StatusCode;

    use super::Outcome::{self, Final, NotProcessed, Uncertain, Unprocessed, Unsent};
    use crate::{Method, Operation};

    #[test]
    fn retries_non_idempotent_operations_only_if_unprocessed() {
        let read = Operation::new("read", Method::Get, "/");
        let create = Operation::new("create", Method::Post, "/");
        let may = |outcome: Outcome| (outcome.is_retryable(&read), outcome.is_retryable(&create));
        assert_eq!(may(Unsent), (true, true));
        assert_eq!(may(Unprocessed), (true, true));
        assert_eq!(may(NotProcessed), (true, true));
        assert_eq!(may(Uncertain), (true, false));
        assert_eq!(may(Final), (false, false));
    }

    #[test]
    fn recognizes_statuses_that_mean_not_processed() {
        let operation = Operation::new("create", Method::Post, "/").with_not_processed(&[429]);
        let of = |status, mapped_status| {
            let status_of = |code| StatusCode::from_u16(code).unwrap();
            Outcome::of_status(&operation, status_of(status), status_of(mapped_status))
        };
        assert_eq!([of(429, 429), of(404, 429), of(503, 503)], [NotProcessed, NotProcessed, Uncertain]);
        assert_eq!([of(404, 503), of(404, 404), of(400, 400), of(501, 501)], [Uncertain, Final, Final, Final]);
    }
}
