// @generated from specs/bird.yaml by `cargo xtask codegen bird`. Do not edit.

//! How many calls the vendor allows: with the feature `rate-limit`, a client that is given one keeps to it.

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
