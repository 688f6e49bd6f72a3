// @generated from specs/agentsync.yaml by `cargo xtask codegen agentsync`. Do not edit.

//! Rate limits that the vendor documents. With the feature `rate-limit`, pass one to
//! [`ClientBuilder::rate_limit`](crate::ClientBuilder) to keep to it.

use std::time::Duration;
use subkit_runtime::RateLimit;

/// 300 calls per minute and client.
///
/// *Documented: The vendor may change the figures. Its internal portal also prints 50 bulk operations per minute, which
/// the public page does not; bulk operations are not named there.*
pub const CALLS: RateLimit = RateLimit::new(300, Duration::from_secs(60));
