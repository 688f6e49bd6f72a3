//! Tests of `cargo xtask diff` with recorded edits of a spec, in a temporary Git repository.

#![expect(clippy::unwrap_used, reason = "a panic fails the test")]

mod command;
mod edits;
mod workspace;
