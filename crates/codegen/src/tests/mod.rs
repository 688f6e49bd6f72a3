//! Tests of several stages together.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that meets them fails, as it should"
)]

mod extended;
mod layout;
mod narrowed;
mod reserved;
