//! Promise: an event that a vendor delivers is handled once, and a rejected request leaves one line in the log.

#![expect(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a panic fails the test")]

mod chaos;
mod handling;
mod load;
mod reconcile;
mod rejections;
mod service;
mod speed;
