//! Promise: every operation of every client works over the real HTTP stack, against a simulator of the vendor, and has the
//! documented effect.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a panic fails the test")]

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

/// Waits until a condition is true, for at most five seconds.
async fn until(condition: impl Fn() -> bool) {
    for _ in 0..500 {
        if condition() {
            return;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    assert!(condition(), "the condition is still false after five seconds");
}
