//! HTTP messages and their transport: errors, responses, time limits and connections. The module `transport` depends on neither the
//! client nor credentials.

pub(crate) mod base_url;
pub(crate) mod body;
pub(crate) mod connecting;
pub(crate) mod deadline;
pub(crate) mod error;
pub(crate) mod error_kind;
pub(crate) mod failures;
pub(crate) mod headers;
pub(crate) mod limits;
pub(crate) mod one_line;
pub(crate) mod proxies;
#[cfg(feature = "rate-limit")]
pub(crate) mod rate_limiter;
pub(crate) mod response;
pub(crate) mod telemetry;

pub use self::{error::Error, error_kind::ErrorKind, response::Response};
