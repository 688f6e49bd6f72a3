//! Promise: every inbox gives each delivery to one handler, despite failures and restarts.
//!
//! [`behaviors`] tests the behavior that every inbox must have; the Redis tests include it too. The other modules test
//! behavior that is specific to one inbox.

#![expect(clippy::panic, clippy::unwrap_used, clippy::indexing_slicing, reason = "a panic fails the test")]

#[macro_use]
mod behaviors;
mod kill;
mod memory;
mod misuse;
mod speed;
mod sqlite;

use subkit_runtime as runtime;
