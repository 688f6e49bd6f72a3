//! A job that a request has started.

use std::fmt;

use serde::Serialize;

use super::{outcome::JobOutcome, wait::Wait};
use crate::{DecodeError, Error, ErrorKind, Operation, Request, Response, transport::telemetry};

/// A request for the state of a job.
pub trait JobStatus: Request<Output: Serialize + Clone + Send + Sync + 'static> {
    /// The properties of the state that show whether the job has succeeded or failed, if the spec names them.
    const OUTCOMES: &'static [JobOutcome];
}

/// A job that a request has started. Keep the [`id`](Self::id) of the job to poll its state from another process.
///
/// See [Jobs](https://github.com/subkit/subkit/blob/main/docs/jobs.md) in the guide.
#[derive(Clone)]
#[must_use = "dropping this value does not stop the job; call `wait` to learn whether the job succeeds"]
pub struct Job<R> {
    id: String,
    status: R,
}

impl<R: JobStatus> Job<R> {
    /// Creates a job from its id and the request for its state. Only generated code calls it.
    #[doc(hidden)]
    pub fn new(id: String, status: R) -> Self {
        Self { id, status }
    }

    /// Returns the id of the job.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Requests the state of the job once.
    ///
    /// # Errors
    ///
    /// Returns an error if the request for the state fails.
    pub async fn status(&self) -> Result<Response<R::Output>, Error> {
        self.status.clone().fetch().await
    }

    /// Polls the state until the job has succeeded or failed: `.await` the returned value. A failed job causes an error.
    pub fn wait(&self) -> Wait<R> {
        Wait::new(self.status.clone())
    }
}

impl<R: JobStatus> fmt::Debug for Job<R> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Job").field("id", &self.id).field("status", &R::OPERATION.id).finish()
    }
}

/// Creates the error for a response that does not contain the id of the started job. Only generated code calls it.
#[doc(hidden)]
pub fn missing_job_id<T: Serialize>(
    api: &'static str,
    operation: &'static Operation,
    path: &str,
    response: &Response<T>,
) -> Error {
    let problem = format!(
        "returned {} without the id of the job at {path}: the job may be running, but its state cannot be polled; check its \
         effect before you start it again",
        response.status()
    );
    let error = response.attach_to(Error::new(ErrorKind::Decode, api, problem).with_operation(operation));
    telemetry::log_error(error.with_decode(DecodeError::new(path, "the id of the job is missing")))
}
