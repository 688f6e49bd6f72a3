//! What the tests of several promises share.

mod cargo;
mod clock;
mod contract;
mod equivalence;
pub mod form;
mod plain;
pub mod repository;
mod script;

pub use cargo::{cargo, check};
pub use clock::Clock;
pub use contract::Contract;
pub use equivalence::difference;
pub use plain::plain;
pub use script::{Arrival, Script, ScriptedServer};

/// The README's code compiles.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
pub struct Readme;

/// The guide's code runs.
#[cfg(doctest)]
#[doc = include_str!("../../docs/receiving-events.md")]
pub struct ReceivingEvents;
