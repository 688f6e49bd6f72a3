//! Helpers that several test binaries share.

mod ansi;
mod cargo;
mod clock;
mod contract;
mod equivalence;
pub mod guide;
pub mod normalized_schema;
pub mod repository;
mod scripted_server;

pub use ansi::strip_ansi;
pub use cargo::{cargo, check};
pub use clock::Clock;
pub use contract::Contract;
pub use equivalence::first_difference;
pub use scripted_server::{ReceivedRequest, ScriptedResponse, ScriptedServer};

/// The pages of the README and the guide, as `build.rs` prepares them. Their doctests check that the code prints the output
/// that the pages show.
#[cfg(doctest)]
pub mod pages {
    include!(concat!(env!("OUT_DIR"), "/guide.rs"));
}
