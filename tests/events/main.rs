//! Promise: an event that a vendor delivers is handled once, and a request that is rejected leaves one line in the log.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that meets them fails, as it should"
)]

mod handling;
mod load;
mod proof;
mod reconcile;
mod rejections;
mod service;
mod speed;
