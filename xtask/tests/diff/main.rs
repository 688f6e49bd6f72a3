//! Tests of `cargo xtask diff` and `cargo xtask impact` with recorded edits of a spec, in a temporary Git repository.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a panic fails the test"
)]

mod browser;
mod command;
#[path = "../../../tests/surface/describe.rs"]
mod describe;
mod edits;
mod html;
mod impact;
mod impact_uses;
mod mutations;
mod pages;
mod peers;
mod shop;
mod snapshot;
mod surface;
mod workspace;
