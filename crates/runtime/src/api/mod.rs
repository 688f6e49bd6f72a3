//! What a client states about its API: operations with their facts, the meaning of errors, limits, pages, and what it notices.

pub(crate) mod error_rule;
pub(crate) mod notice;
pub(crate) mod operation;
pub(crate) mod paging;
pub(crate) mod rate_limit;
