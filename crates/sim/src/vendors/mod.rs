//! The vendors. What they document is done as they document it; what they do not is done as the specs infer it.

mod agentsync;
mod bird;
mod np6;
mod seeds;
mod syniverse;
mod times;

pub use self::{
    agentsync::{Agentsync, Npns},
    bird::{Bird, BirdWebhook},
    np6::Np6,
    syniverse::Syniverse,
};
