//! What the tests of several promises share.

mod equivalence;
mod recorder;
pub mod repository;

pub use equivalence::difference;
pub use recorder::{Recorded, Recorder};
