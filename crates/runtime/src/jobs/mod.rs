//! Jobs: work that a request starts and that continues after the response. Generated code declares which request returns the state
//! of a job ([`JobStatus`]) and which states are terminal ([`JobOutcome`]). This module polls the state of a job until it is
//! terminal.

mod job;
mod outcome;
mod wait;

pub use self::{
    job::{Job, JobStatus, missing_job_id},
    outcome::JobOutcome,
    wait::Wait,
};
