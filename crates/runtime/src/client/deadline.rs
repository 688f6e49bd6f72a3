//! The time by which a whole call must be done.

use std::time::Duration;

use tokio::time::{Instant, timeout_at};

/// A point in time that everything about a call shares: fetching a token, sending, reading the body.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Deadline(Option<(Instant, Duration)>);

/// The time was up; holds how long it was.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Elapsed(pub(crate) Duration);

impl Deadline {
    /// The deadline of a call that starts now. A time too far off to be told is none.
    pub(crate) fn after(timeout: Option<Duration>) -> Self {
        Self(timeout.and_then(|timeout| Some((Instant::now().checked_add(timeout)?, timeout))))
    }

    /// What the work gives, unless the time is up before.
    pub(crate) async fn run<F: Future>(self, work: F) -> Result<F::Output, Elapsed> {
        match self.0 {
            Some((end, timeout)) => timeout_at(end, work).await.map_err(|_| Elapsed(timeout)),
            None => Ok(work.await),
        }
    }
}
