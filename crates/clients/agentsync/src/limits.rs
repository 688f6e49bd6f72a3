// @generated from specs/agentsync.yaml by `cargo xtask codegen agentsync`. Do not edit.

//! The documented rate limits of the API. To enforce a limit in a client, enable the feature `rate-limit` and pass the
//! limit to [`ClientBuilder::rate_limit`](crate::ClientBuilder).

use std::time::Duration;
use subkit_runtime::RateLimit;

/// At most 300 requests per minute for each client.
///
/// *Documented: The vendor may change these limits. Its internal portal also lists a limit of 50 bulk operations per
/// minute, which the public page does not mention.*
pub const CALLS: RateLimit = RateLimit::new(300, Duration::from_secs(60));
