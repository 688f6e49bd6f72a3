//! Jobs: work that a request starts and that goes on after the response. Generated code says which request tells the state of
//! a job ([`JobStatus`]) and which states are terminal ([`JobOutcome`]); how to poll is decided here.

mod job;
mod outcome;
mod wait;

pub use self::{
    job::{Job, JobStatus, no_job},
    outcome::JobOutcome,
    wait::Wait,
};
