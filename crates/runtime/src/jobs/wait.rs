//! Polling the state of a job until it is terminal.

use std::{
    fmt,
    pin::Pin,
    task::{Context, Poll},
    time::Duration,
};

use futures_util::FutureExt as _;
use tokio::time::{Instant, sleep};

use super::{
    job::JobStatus,
    outcome::{JobOutcome, Progress, progress},
};
use crate::{
    Error, ErrorKind, Response,
    retry::doubled,
    transport::{headers, telemetry},
};

/// How long to poll by default.
const TIMEOUT: Duration = Duration::from_secs(15 * 60);

const FIRST_INTERVAL: Duration = Duration::from_secs(1);
const MAX_INTERVAL: Duration = Duration::from_secs(30);

type Predicate<T> = Box<dyn Fn(&T) -> bool + Send>;

type Run<T> = Pin<Box<dyn Future<Output = Result<Response<T>, Error>> + Send>>;

/// Polls the state of a job until the job has succeeded: `.await` it. The first poll is immediate. The interval between polls
/// doubles from one second to 30 seconds, with jitter, and is longer if the server asks for a longer wait.
///
/// # Errors
///
/// - [`ErrorKind::JobFailed`] if the state says that the job has failed. [`Error::body`] is the final state.
/// - [`ErrorKind::Decode`] if the state has none of the properties that show the outcome. To wait for such a job, pass a predicate
///   to [`until`](Self::until). [`Error::body`] is the state.
/// - [`ErrorKind::InvalidArgument`] if the spec names no terminal states and no predicate was passed to [`until`](Self::until).
///   Nothing is sent.
/// - [`ErrorKind::Timeout`] if the job is not done within 15 minutes, or the time set by [`with_timeout`](Self::with_timeout).
///   [`Error::body`] is the last state, and the source is the error of the last failed poll, if any. The job continues and can be
///   polled again by its id. The job may have reached a terminal state that the spec does not name: check the last state.
/// - Any error of the operation that returns the state, except transient errors (no connection, 429, 503, …): polling continues
///   after those.
#[must_use = "nothing is sent until it is awaited"]
pub struct Wait<R: JobStatus> {
    status: R,
    until: Option<Predicate<R::Output>>,
    timeout: Duration,
    first_interval: Duration,
    max_interval: Duration,
    /// Set from the first poll until the result is available.
    run: Option<Run<R::Output>>,
}

impl<R: JobStatus> Wait<R> {
    /// Creates a wait from the request for the state. Only generated code calls it.
    #[doc(hidden)]
    pub fn new(status: R) -> Self {
        Self {
            status,
            until: None,
            timeout: TIMEOUT,
            first_interval: FIRST_INTERVAL,
            max_interval: MAX_INTERVAL,
            run: None,
        }
    }

    /// Sets the predicate that decides when the job has succeeded: the wait ends at the first state for which `is_done` returns
    /// true. The predicate replaces the spec's values that mean success. A state that means failure in the spec still causes an
    /// error.
    pub fn until(mut self, is_done: impl Fn(&R::Output) -> bool + Send + 'static) -> Self {
        self.until = Some(Box::new(is_done));
        self
    }

    /// Sets how long to poll. Defaults to 15 minutes. If the request has a deadline, the deadline applies, too.
    pub fn with_timeout(mut self, timeout: Duration) -> Self {
        self.timeout = timeout;
        self
    }

    /// Sets the interval before the second poll and the maximum interval. Each interval is twice as long as the previous one. The
    /// defaults are one second and 30 seconds. A maximum that is lower than the first interval is raised to it.
    pub fn with_intervals(mut self, first_interval: Duration, max_interval: Duration) -> Self {
        (self.first_interval, self.max_interval) = (first_interval, max_interval.max(first_interval));
        self
    }

    /// Whether the wait ends with success at this state.
    fn is_done(&self, state: &Response<R::Output>) -> Result<bool, Error> {
        let value = serde_json::to_value(&**state).unwrap_or_default();
        match progress(R::OUTCOMES, &value) {
            Progress::Failed { pointer, value } => {
                let problem = format!("the job failed: its state has `{value}` at `{pointer}`");
                Err(Self::error_of_state(ErrorKind::JobFailed, problem, state))
            }
            // A state that means failure causes an error, regardless of the caller's predicate.
            _ if self.until.is_some() => Ok(self.until.as_ref().is_some_and(|is_done| is_done(state))),
            Progress::Unknown => {
                let pointers: Vec<String> =
                    R::OUTCOMES.iter().map(|JobOutcome { pointer, .. }| format!("`{pointer}`")).collect();
                let problem = format!(
                    "the state of the job has no {}, so it does not show whether the job is done: pass a predicate to `until`",
                    pointers.join(" or ")
                );
                Err(Self::error_of_state(ErrorKind::Decode, problem, state))
            }
            Progress::Succeeded => Ok(true),
            Progress::Pending => Ok(false),
        }
    }

    fn error_of_state(kind: ErrorKind, problem: String, state: &Response<R::Output>) -> Error {
        let error = state.attach_to(Error::new(kind, R::API, problem).with_operation(R::OPERATION));
        telemetry::log_error(error.with_typed(R::Output::clone(state)))
    }

    async fn run(mut self) -> Result<Response<R::Output>, Error> {
        if self.until.is_none() && R::OUTCOMES.is_empty() {
            let problem = "the spec does not define the terminal states of this job: pass a predicate to `until`; nothing was sent";
            let error = Error::new(ErrorKind::InvalidArgument, R::API, problem)
                .with_operation(R::OPERATION)
                .with_argument("until");
            return Err(telemetry::log_error(error));
        }
        let end = Instant::now().checked_add(self.timeout).map(Instant::into_std);
        let deadline = self.status.options_mut().deadline;
        let end = [end, deadline].into_iter().flatten().min();
        self.status.options_mut().deadline = end;
        let (mut last, mut last_state) = (None, None);
        // Whether the poll failed and logged its error, so that the timeout need not be logged as well.
        let mut is_logged = false;
        for polls in 0.. {
            let polled = self.status.clone().fetch().await;
            is_logged = polled.is_err();
            let requested_wait = match polled {
                Ok(state) if self.is_done(&state)? => return Ok(state),
                Ok(state) => {
                    let wait = headers::requested_wait(state.headers(), state.status());
                    last_state = Some(state);
                    wait
                }
                Err(error) if error.is_transient() => {
                    let wait = error.retry_after().or(error.token_retry_after());
                    // If the timeout interrupts a poll, keep the error of the previous poll: it is more informative.
                    let has_timed_out = end.is_some_and(|end| Instant::now().into_std() >= end);
                    if last.is_none() || !has_timed_out {
                        last = Some(error);
                    }
                    wait
                }
                Err(error) => return Err(error),
            };
            let wait = interval(self.first_interval, self.max_interval, polls).max(requested_wait.unwrap_or_default());
            let next = Instant::now().checked_add(wait).map(Instant::into_std);
            if end.is_some_and(|end| next.is_none_or(|next| next >= end)) {
                break;
            }
            sleep(wait).await;
        }
        let problem = "timed out before the job was done; poll the job again by its id, unless its last state (the body of this error) \
                       is terminal";
        let error =
            Error::new(ErrorKind::Timeout, R::API, problem).with_operation(R::OPERATION).mark_sent().timed_out();
        let error = match last_state {
            Some(state) => state.attach_to(error).with_typed(R::Output::clone(&state)),
            None => error,
        };
        let error = match last {
            Some(last) => error.with_source(last),
            None => error,
        };
        Err(if is_logged { error } else { telemetry::log_error(error) })
    }
}

/// Returns the interval before the next poll: twice the previous one, changed by a random amount of up to a quarter, and at most
/// `max_interval`.
fn interval(first_interval: Duration, max_interval: Duration, polls: u32) -> Duration {
    let middle = doubled(first_interval, polls).min(max_interval);
    let shortest = middle.saturating_sub(middle / 4);
    shortest.saturating_add((middle / 2).mul_f64(fastrand::f64())).min(max_interval)
}

/// The future stays pending if it is polled after its result.
impl<R: JobStatus + Sync> Future for Wait<R>
where
    R::Output: Sync,
{
    type Output = Result<Response<R::Output>, Error>;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let this = self.get_mut();
        let run = this.run.get_or_insert_with(|| {
            let Self { timeout, first_interval, max_interval, .. } = *this;
            let (status, until) = (this.status.clone(), this.until.take());
            Box::pin(Self { status, until, timeout, first_interval, max_interval, run: None }.run().fuse())
        });
        run.as_mut().poll(context)
    }
}

impl<R: JobStatus> fmt::Debug for Wait<R> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Wait").field("status", &R::OPERATION.id).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use std::{
        sync::{
            Arc,
            atomic::{AtomicUsize, Ordering},
        },
        task::{Context, Poll, Waker},
    };

    use futures_util::{FutureExt as _, future::join_all};
    use reqwest::{StatusCode, header::HeaderMap};
    use serde_json::{Value, json};

    use super::{Duration, Error, JobOutcome, JobStatus, Response, Wait, interval};
    use crate::{Method, Operation, Request, RequestOptions};

    static STATUS: Operation = Operation::new("get_job", Method::Get, "/job");

    /// A job that succeeds at the second poll.
    #[derive(Clone, Default)]
    struct Status {
        options: RequestOptions,
        polls: Arc<AtomicUsize>,
    }

    impl Request for Status {
        type Output = Value;
        const API: &'static str = "demo";
        const OPERATION: &'static Operation = &STATUS;

        fn options_mut(&mut self) -> &mut RequestOptions {
            &mut self.options
        }

        async fn fetch(self) -> Result<Response<Value>, Error> {
            let is_done = self.polls.fetch_add(1, Ordering::SeqCst) > 0;
            let state = if is_done { "done" } else { "working" };
            Ok(Response::new(StatusCode::OK, HeaderMap::new(), json!({ "state": state })))
        }
    }

    impl JobStatus for Status {
        const OUTCOMES: &'static [JobOutcome] = &[JobOutcome::new("/state", &["done"], &["failed"])];
    }

    fn wait() -> Wait<Status> {
        Wait::new(Status::default()).with_intervals(Duration::from_millis(1), Duration::from_millis(1))
    }

    #[tokio::test]
    async fn wait_can_be_awaited_spawned_and_joined() {
        assert_eq!(wait().await.unwrap()["state"], "done");
        assert_eq!(tokio::spawn(wait()).await.unwrap().unwrap()["state"], "done");
        let results = join_all([wait(), wait()]).await;
        assert!(results.len() == 2 && results.iter().all(Result::is_ok));
        assert!(tokio::time::timeout(Duration::from_secs(60), wait()).await.unwrap().is_ok());
    }

    #[cfg(feature = "blocking")]
    #[test]
    fn wait_runs_in_blocking_code() {
        assert_eq!(crate::Blocking::new().unwrap().run(wait()).unwrap()["state"], "done");
    }

    #[tokio::test]
    async fn wait_stays_pending_after_its_result() {
        let mut wait = wait();
        (&mut wait).await.unwrap();
        assert!(matches!(wait.poll_unpin(&mut Context::from_waker(Waker::noop())), Poll::Pending));
    }

    #[test]
    fn doubles_intervals_with_jitter_of_at_most_a_quarter() {
        let (first_interval, max_interval) = (Duration::from_secs(1), Duration::from_secs(30));
        let mut seen = Vec::new();
        for polls in 0..200 {
            let doubled = f64::from(2_u32.saturating_pow(polls).min(30));
            let found = interval(first_interval, max_interval, polls);
            let factor = found.as_secs_f64() / doubled;
            assert!((0.749..=1.251).contains(&factor) && found <= max_interval, "{polls}: {found:?}");
            seen.push(found);
        }
        seen.dedup();
        assert!(seen.len() > 50, "intervals are not random");
        for (first_interval, max_interval) in
            [(Duration::ZERO, Duration::ZERO), (Duration::MAX, Duration::MAX), (first_interval, Duration::MAX)]
        {
            for polls in [0, 1, 31, 32, u32::MAX] {
                assert!(interval(first_interval, max_interval, polls) <= max_interval);
            }
        }
    }
}
