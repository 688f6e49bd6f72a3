//! Retries: which calls are retried, after how long, and how often.
//!
//! A call is retried if the operation is idempotent according to its catalogue entry, or if the server certainly has not
//! processed it. The [`RetryPolicy`] decides how often and after how long. All calls of a client share a retry budget, so that
//! retries do not overload a server that is down.

mod outcome;
mod policy;

pub use self::policy::RetryPolicy;
pub(crate) use self::{
    outcome::{Outcome, is_transient},
    policy::{draw_backoff, next_backoff},
};
