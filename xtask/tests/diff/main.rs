//! Tests of `cargo xtask diff` with recorded edits of a spec, in a temporary Git repository.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a panic fails the test")]

mod command;
#[path = "../../../tests/surface/describe.rs"]
mod describe;
mod edits;
mod mutations;
mod names;
mod surface;
mod workspace;
