//! Helpers that several test binaries share.

mod cargo;
mod clock;
mod contract;
mod equivalence;
pub mod form;
pub mod guide;
mod plain;
pub mod repository;
mod scripted_server;

pub use cargo::{cargo, check};
pub use clock::Clock;
pub use contract::Contract;
pub use equivalence::difference;
pub use plain::plain;
pub use scripted_server::{ReceivedRequest, ScriptedResponse, ScriptedServer};

/// The code of the README and of the guide runs, and prints what the pages show. `build.rs` prepares the pages.
#[cfg(doctest)]
pub mod pages {
    include!(concat!(env!("OUT_DIR"), "/guide.rs"));
}
