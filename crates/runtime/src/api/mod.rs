//! The description of an API: servers, security schemes, operations, error rules, rate limits, pagination and notices.

#[cfg(feature = "client")]
pub(crate) mod definition;
pub(crate) mod error_rule;
pub(crate) mod notice;
pub(crate) mod operation;
pub(crate) mod paging;
pub(crate) mod rate_limit;
#[cfg(feature = "client")]
pub(crate) mod token_refresh;
