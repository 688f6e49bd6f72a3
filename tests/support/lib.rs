//! What the tests of several promises share.

mod cargo;
mod contract;
mod equivalence;
pub mod form;
mod plain;
mod recorder;
pub mod repository;

pub use cargo::cargo;
pub use contract::Contract;
pub use equivalence::difference;
pub use plain::plain;
pub use recorder::{Recorded, Recorder};

/// The README's code compiles.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
pub struct Readme;
