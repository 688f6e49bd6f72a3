//! A job that was started.

use std::fmt;

use serde::Serialize;

use super::{Settled, Wait};
use crate::{DecodeError, Error, ErrorKind, Operation, Request, Response};

/// A request that tells the state of a job.
pub trait JobStatus: Request<Answer: Serialize> {
    /// What says that a job is settled, as far as the spec knows it; one of them is enough.
    const SETTLED: &'static [Settled];
}

/// A job that was started. Its [`id`](Self::id) is what to keep, to ask for its state in another process.
#[derive(Clone)]
#[must_use = "a job goes on by itself; `wait` says when it is settled"]
pub struct Job<R> {
    id: String,
    status: R,
}

impl<R: JobStatus> Job<R> {
    /// The job with this id, and the request that tells its state. For generated code.
    #[doc(hidden)]
    pub fn new(id: String, status: R) -> Self {
        Self { id, status }
    }

    /// The id.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Asks for the state of the job once.
    ///
    /// # Errors
    ///
    /// As those of the operation that tells it.
    pub async fn status(&self) -> Result<Response<R::Answer>, Error> {
        self.status.clone().fetch().await
    }

    /// Waits until the job is settled: `.await` it.
    pub fn wait(&self) -> Wait<R> {
        Wait::new(self.status.clone())
    }
}

impl<R: JobStatus> fmt::Debug for Job<R> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Job").field("id", &self.id).field("status", &R::OPERATION.id).finish()
    }
}

/// The error of an answer that should have the id of a job and does not. For generated code.
#[doc(hidden)]
pub fn no_job(api: &'static str, operation: &'static Operation, path: &str) -> Error {
    Error::new(ErrorKind::Decode, api, "the answer does not say which job was started; the job may be under way")
        .of(operation)
        .sent()
        .with_decode(DecodeError::new(path, "the id of the job is missing"))
}
