//! Promise: every value of every switch does what it says, seen by plain HTTP: no client takes part.

#![expect(clippy::indexing_slicing, clippy::unwrap_used, reason = "a test that meets them fails, as it should")]

mod agentsync;
mod creation;
mod deliveries;
mod http;
mod lists;
mod outages;
