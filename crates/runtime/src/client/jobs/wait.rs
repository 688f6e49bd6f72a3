//! Waiting until a job is settled.

use std::{fmt, future::IntoFuture, pin::Pin, time::Duration};

use retry_policies::{Jitter, policies::ExponentialBackoff};
use tokio::time::{Instant, sleep};

use super::{JobStatus, Settled};
use crate::{
    Error, ErrorKind, Response,
    client::{headers, retry::drawn},
};

/// How long a job is waited for, unless its caller says otherwise.
const TIMEOUT: Duration = Duration::from_secs(15 * 60);

const FIRST_INTERVAL: Duration = Duration::from_secs(1);
const LONGEST_INTERVAL: Duration = Duration::from_secs(30);

type Predicate<T> = Box<dyn Fn(&T) -> bool + Send>;

/// Waits until a job is settled: `.await` it. It asks for the state at once, and then after intervals that double, from one second
/// to half a minute, each a little longer or shorter by chance.
///
/// An answer that may be different the next time (no connection, 429, 503, …) does not end it, any other error does. When the
/// time is up, which is after 15 minutes unless set, the error is a [`timeout`](Error::is_timeout), whose source is the last error
/// there was. The job goes on by itself, whether it is waited for or not.
#[must_use = "nothing is asked until it is awaited"]
pub struct Wait<R: JobStatus> {
    status: R,
    until: Option<Predicate<R::Answer>>,
    timeout: Duration,
    first: Duration,
    longest: Duration,
}

impl<R: JobStatus> Wait<R> {
    /// Waits by a request that tells the state. For generated code.
    #[doc(hidden)]
    pub fn new(status: R) -> Self {
        Self { status, until: None, timeout: TIMEOUT, first: FIRST_INTERVAL, longest: LONGEST_INTERVAL }
    }

    /// Decides by the state whether the job is settled, in place of what the spec knows of it.
    pub fn until(mut self, is_settled: impl Fn(&R::Answer) -> bool + Send + 'static) -> Self {
        self.until = Some(Box::new(is_settled));
        self
    }

    /// Gives up after this time; 15 minutes unless set. A deadline that the request has holds too.
    pub fn with_timeout(mut self, timeout: Duration) -> Self {
        self.timeout = timeout;
        self
    }

    /// Asks again after this time, and then after intervals that double up to the longest one; 1 s and 30 s unless set.
    pub fn with_intervals(mut self, first: Duration, longest: Duration) -> Self {
        (self.first, self.longest) = (first, longest.max(first));
        self
    }

    fn is_settled(&self, state: &R::Answer) -> bool {
        if let Some(is_settled) = &self.until {
            return is_settled(state);
        }
        let state = serde_json::to_value(state).unwrap_or_default();
        R::SETTLED.iter().any(|settled: &Settled| settled.holds(&state))
    }

    async fn run(mut self) -> Result<Response<R::Answer>, Error> {
        if self.until.is_none() && R::SETTLED.is_empty() {
            let problem = "nothing is known of when such a job is settled: say it with `until`; nothing was sent";
            return Err(Error::new(ErrorKind::InvalidArgument, R::API, problem)
                .of(R::OPERATION)
                .with_argument("until"));
        }
        let end = Instant::now().checked_add(self.timeout).map(Instant::into_std);
        let deadline = self.status.options_mut().deadline;
        let end = [end, deadline].into_iter().flatten().min();
        self.status.options_mut().deadline = end;
        let mut last = None;
        for looks in 0.. {
            let asked_to_wait = match self.status.clone().fetch().await {
                Ok(state) if self.is_settled(&state) => return Ok(state),
                Ok(state) => headers::wait_asked_for(state.headers(), state.status()),
                Err(error) if error.is_transient() => {
                    let wait = error.retry_after().or(error.token_retry_after());
                    // That the time was up is no news; what went wrong before is.
                    let is_up = end.is_some_and(|end| Instant::now().into_std() >= end);
                    if last.is_none() || !is_up {
                        last = Some(error);
                    }
                    wait
                }
                Err(error) => return Err(error),
            };
            let wait = interval(self.first, self.longest, looks).max(asked_to_wait.unwrap_or_default());
            let next = Instant::now().checked_add(wait).map(Instant::into_std);
            if end.is_some_and(|end| next.is_none_or(|next| next >= end)) {
                break;
            }
            sleep(wait).await;
        }
        let problem = "the time was up before the job was settled; it goes on by itself";
        let error = Error::new(ErrorKind::Timeout, R::API, problem).of(R::OPERATION).sent().timed_out();
        Err(match last {
            Some(last) => error.because(last),
            None => error,
        })
    }
}

/// The time before the next look: double that before, and up to a quarter longer or shorter, so that those who wait do not ask
/// together.
fn interval(first: Duration, longest: Duration, looks: u32) -> Duration {
    let doubled = first.saturating_mul(2_u32.checked_pow(looks).unwrap_or(u32::MAX)).min(longest);
    let shortest = doubled.saturating_sub(doubled / 4);
    shortest.saturating_add((doubled / 2).mul_f64(chance())).min(longest)
}

/// A number between 0 and 1 by chance: the jitter of a wait of one second.
fn chance() -> f64 {
    let second = Duration::from_secs(1);
    let backoff = ExponentialBackoff::builder().retry_bounds(second, second).jitter(Jitter::Full);
    drawn(backoff.build_with_max_retries(1), 0).map_or(0.5, |wait| wait.as_secs_f64().min(1.0))
}

impl<R: JobStatus + Sync> IntoFuture for Wait<R>
where
    R::Answer: Sync,
{
    type Output = Result<Response<R::Answer>, Error>;
    type IntoFuture = Pin<Box<dyn Future<Output = Self::Output> + Send>>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(self.run())
    }
}

impl<R: JobStatus> fmt::Debug for Wait<R> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Wait").field("status", &R::OPERATION.id).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::{Duration, interval};

    #[test]
    fn intervals_double_and_differ_by_a_quarter_at_most() {
        let (first, longest) = (Duration::from_secs(1), Duration::from_secs(30));
        let mut seen = Vec::new();
        for looks in 0..200 {
            let doubled = f64::from(2_u32.saturating_pow(looks).min(30));
            let found = interval(first, longest, looks);
            let factor = found.as_secs_f64() / doubled;
            assert!((0.749..=1.251).contains(&factor) && found <= longest, "{looks}: {found:?}");
            seen.push(found);
        }
        seen.dedup();
        assert!(seen.len() > 50, "they are not by chance");
        for (first, longest) in
            [(Duration::ZERO, Duration::ZERO), (Duration::MAX, Duration::MAX), (first, Duration::MAX)]
        {
            for looks in [0, 1, 31, 32, u32::MAX] {
                assert!(interval(first, longest, looks) <= longest);
            }
        }
    }
}
