//! Retries: which calls are retried, how often, and after which wait.
//!
//! A call is retried if its catalogue entry says that the operation is idempotent, or if the server certainly has not processed the
//! request. The [`RetryPolicy`] sets the number of attempts and the waits between them. All calls of a client share a retry budget,
//! so that retries do not overload a server that is down.

mod outcome;
mod policy;

pub use self::policy::RetryPolicy;
pub(crate) use self::{
    outcome::{Outcome, is_transient},
    policy::{doubled, next_backoff},
};
