// @generated from specs/bird.yaml by `cargo xtask codegen bird`. Do not edit.

//! The documented rate limits of the API. To enforce a limit in a client, enable the feature `rate-limit` and pass the
//! limit to [`ClientBuilder::rate_limit`](crate::ClientBuilder).

use std::time::Duration;
use subkit_runtime::{Method, RateLimit};

/// At most 50 GET requests per second for each workspace.
///
/// *Inferred: The vendor documents these limits as the defaults of the Channels API for each workspace. They probably
/// also apply to the Numbers API.*
pub const READS: RateLimit = RateLimit::new(50, Duration::from_secs(1))
    .with_methods(&[Method::Get]);

/// At most 500 POST requests per second for each workspace.
///
/// *Inferred: The vendor documents these limits as the defaults of the Channels API for each workspace. They probably
/// also apply to the Numbers API.*
pub const WRITES: RateLimit = RateLimit::new(500, Duration::from_secs(1))
    .with_methods(&[Method::Post]);
