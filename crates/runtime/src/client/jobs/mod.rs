//! Jobs: work that a call starts and that is done after the answer. Generated code says which request tells the state of one
//! ([`JobStatus`]) and which states are known to be final ([`Settled`]); how it is waited for is decided here.

mod job;
mod settled;
mod wait;

pub use self::{
    job::{Job, JobStatus, no_job},
    settled::Settled,
    wait::Wait,
};
