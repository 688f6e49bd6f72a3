//! Handles every event once: verifies a delivery, recognizes duplicates by an inbox, runs the handler, and says which status the
//! vendor gets.

mod attempt;
mod detached;
mod error;
mod settings;
mod stats;

#[cfg(feature = "axum")]
mod route;

pub use self::{
    consumer::Consumer,
    error::{ConsumeError, Consumed},
    stats::ConsumerStats,
};

#[expect(clippy::module_inception, reason = "the type that the module is about")]
mod consumer;
