// @generated from specs/agentsync.yaml (sha256 0a1a72767c950509) by `cargo xtask codegen agentsync`. Do not edit.

//! How many calls the vendor allows: with the feature `rate-limit`, a client that is given one keeps to it.

use std::time::Duration;
use subkit_runtime::RateLimit;

/// 300 calls per minute and client.
pub const CALLS: RateLimit = RateLimit::new(300, Duration::from_secs(60));
