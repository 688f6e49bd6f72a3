//! Promise: every operation of every client works, through the real HTTP stack, against a server that behaves as the vendor does,
//! and has the effect that it should have.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that meets them fails, as it should")]

mod agentsync;
mod behaviors;
mod bird;
mod effects;
mod faults;
mod np6;
mod operations;
mod soak;
mod states;
mod syniverse;
mod tokens;

use std::time::Duration;

/// Waits until something is so; five seconds are enough for all that happens here.
async fn until(is_so: impl Fn() -> bool) {
    for _ in 0..500 {
        if is_so() {
            return;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    assert!(is_so(), "it is not so after five seconds");
}
