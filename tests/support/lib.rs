//! What the tests of several promises share.

mod equivalence;
mod recorder;
pub mod repository;

pub use equivalence::difference;
pub use recorder::{Recorded, Recorder};

/// The README's code compiles.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
pub struct Readme;
