//! The consumer: verifies deliveries, skips duplicates with an inbox, runs the handler, and determines the status of the
//! response.

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

#[expect(clippy::module_inception, reason = "the module is named after its main type")]
mod consumer;
