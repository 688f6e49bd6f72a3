//! Promise: an inbox gives each delivery to one handler, over failures and restarts, whatever store it is in.
//!
//! [`behaviors`] holds what is true of every inbox; the tests of Redis include it too. The rest is what one of them promises besides.

#![expect(
    clippy::panic,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that meets them fails, as it should"
)]

#[macro_use]
mod behaviors;
mod kill;
mod memory;
mod misuse;
mod speed;
mod sqlite;

use subkit_runtime as runtime;
