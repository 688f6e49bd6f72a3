//! Promise: every value of every switch has its documented effect, verified with plain HTTP and without the clients.

#![expect(clippy::indexing_slicing, clippy::unwrap_used, reason = "a panic fails the test")]

mod agentsync;
mod creation;
mod deliveries;
mod http;
mod lists;
mod outages;
