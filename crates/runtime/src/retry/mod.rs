//! Repeating calls: what may be repeated, when, and how often.
//!
//! A call is repeated if that does no harm by the operation's catalogue entry, or if nothing of it was carried out for
//! certain. How often and after which wait is the [`RetryPolicy`]'s; all calls of a client share a budget, so that a server
//! that is down is not asked several times as often as one that is up.

mod outcome;
mod policy;

pub use self::policy::RetryPolicy;
pub(crate) use self::{
    outcome::{Outcome, is_transient},
    policy::{drawn, next_backoff},
};
