//! Helpers shared by several test suites.

mod cargo;
mod clock;
mod contract;
mod equivalence;
pub mod form;
mod plain;
pub mod repository;
mod scripted_server;

pub use cargo::{cargo, check};
pub use clock::Clock;
pub use contract::Contract;
pub use equivalence::difference;
pub use plain::plain;
pub use scripted_server::{Arrival, Script, ScriptedServer};

/// Compiles the code of the README.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
pub struct Readme;

/// Runs the code of the guide to receiving events.
#[cfg(doctest)]
#[doc = include_str!("../../docs/receiving-events.md")]
pub struct ReceivingEvents;
