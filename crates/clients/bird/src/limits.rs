// @generated from specs/bird.yaml by `cargo xtask codegen bird`. Do not edit.

//! Rate limits that the vendor documents. With the feature `rate-limit`, pass one to
//! [`ClientBuilder::rate_limit`](crate::ClientBuilder) to keep to it.

use std::time::Duration;
use subkit_runtime::{Method, RateLimit};

/// 50 GET calls per second and workspace.
///
/// *Inferred, not documented: The figures are documented as the default per workspace of the Channels API; that they
/// hold for the Numbers API is assumed.*
pub const READS: RateLimit = RateLimit::new(50, Duration::from_secs(1))
    .with_methods(&[Method::Get]);

/// 500 POST calls per second and workspace.
///
/// *Inferred, not documented: The figures are documented as the default per workspace of the Channels API; that they
/// hold for the Numbers API is assumed.*
pub const WRITES: RateLimit = RateLimit::new(500, Duration::from_secs(1))
    .with_methods(&[Method::Post]);
