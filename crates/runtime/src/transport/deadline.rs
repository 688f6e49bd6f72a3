//! Points in time by which something must be done, and what set them.

use std::{fmt, time::Duration};

use tokio::time::{Instant, timeout_at};

/// A point in time by which work must be done, and what set it; or none.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Deadline(Option<(Instant, Limit)>);

/// The setting that the deadline comes from.
#[derive(Clone, Copy, Debug)]
enum Limit {
    Timeout(Duration),
    Attempt(Duration),
    Given,
    Read(Duration),
    /// The minimum rate, in bytes per second, and the span that it is measured over.
    Throughput(u64, Duration),
}

/// The time was up.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Elapsed(Limit);

impl Deadline {
    /// No deadline.
    #[cfg(feature = "tokens")]
    pub(crate) const NONE: Self = Self(None);

    /// The deadline of a call that starts now: the earlier one of a timeout and of a time that was given. A time too far off
    /// to be told is none.
    pub(crate) fn of(timeout: Option<Duration>, given: Option<Instant>) -> Self {
        let timeout = timeout.and_then(|timeout| Some((Instant::now().checked_add(timeout)?, Limit::Timeout(timeout))));
        let given = given.map(|given| (given, Limit::Given));
        Self([timeout, given].into_iter().flatten().min_by_key(|(end, _)| *end))
    }

    /// Returns the deadline of a span that starts now and requires this rate, in bytes per second.
    pub(crate) fn slow(min_throughput: u64, span: Duration) -> Self {
        Self::after(span, Limit::Throughput(min_throughput, span))
    }

    /// The earlier one of this deadline and of one for an attempt that starts now.
    pub(crate) fn or_attempt(self, timeout: Option<Duration>) -> Self {
        timeout.map_or(self, |timeout| self.or(Self::after(timeout, Limit::Attempt(timeout))))
    }

    /// The earlier one of this deadline and of one for bytes that are awaited from now on.
    pub(crate) fn or_read(self, timeout: Duration) -> Self {
        self.or(Self::after(timeout, Limit::Read(timeout)))
    }

    /// The earlier one of two deadlines; this one if they are the same time.
    pub(crate) fn or(self, other: Self) -> Self {
        Self([self.0, other.0].into_iter().flatten().min_by_key(|(end, _)| *end))
    }

    fn after(time: Duration, limit: Limit) -> Self {
        Self(Instant::now().checked_add(time).map(|end| (end, limit)))
    }

    /// Runs the work, and returns an error if the deadline passes first.
    pub(crate) async fn run<F: Future>(self, work: F) -> Result<F::Output, Elapsed> {
        match self.0 {
            // What has no time left is not begun.
            Some((end, limit)) if Instant::now() >= end => Err(Elapsed(limit)),
            Some((end, limit)) => timeout_at(end, work).await.map_err(|_| Elapsed(limit)),
            None => Ok(work.await),
        }
    }

    /// How much time is left; none if there is no limit.
    #[cfg(feature = "tokens")]
    pub(crate) fn remaining(self) -> Option<Duration> {
        self.0.map(|(end, _)| end.saturating_duration_since(Instant::now()))
    }

    /// Whether there is time left after waiting this long.
    pub(crate) fn leaves_time_after(self, wait: Duration) -> bool {
        self.0.is_none_or(|(end, _)| Instant::now().checked_add(wait).is_some_and(|then| then < end))
    }
}

impl Elapsed {
    /// Whether this was the end of a span over which throughput is measured.
    pub(crate) fn is_slow(self) -> bool {
        matches!(self.0, Limit::Throughput(..))
    }
}

impl fmt::Display for Elapsed {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Limit::Timeout(timeout) => {
                write!(formatter, "the call was not done within {timeout:?}; `timeout` says how long it may take")
            }
            Limit::Attempt(timeout) => write!(
                formatter,
                "the attempt was not done within {timeout:?}; `attempt_timeout` says how long it may take"
            ),
            Limit::Given => formatter.write_str("the call was not done by its deadline"),
            Limit::Read(timeout) => {
                write!(formatter, "the server sent nothing within {timeout:?}; `read_timeout` sets how long to wait")
            }
            Limit::Throughput(min_throughput, span) => write!(
                formatter,
                "the response body arrived at less than {min_throughput} bytes per second for {span:?}; `min_throughput` \
                 sets how slow it may be"
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::{future::pending, time::Duration};

    use tokio::time::Instant;

    use super::Deadline;

    #[tokio::test(start_paused = true)]
    async fn the_earlier_limit_counts() {
        let start = Instant::now();
        let second = Duration::from_secs(1);
        let text = async |timeout, given: Option<Duration>| {
            let deadline = Deadline::of(timeout, given.map(|given| Instant::now() + given));
            deadline.run(pending::<()>()).await.unwrap_err().to_string()
        };
        assert!(text(Some(second), Some(second * 2)).await.contains("within 1s"));
        assert_eq!(text(Some(second * 2), Some(second)).await, "the call was not done by its deadline");
        assert_eq!(start.elapsed().as_secs(), 2);
    }

    #[tokio::test(start_paused = true)]
    async fn there_is_time_for_a_wait_that_ends_before() {
        let deadline = Deadline::of(Some(Duration::from_secs(10)), None);
        assert!(deadline.leaves_time_after(Duration::from_secs(9)));
        assert!(!deadline.leaves_time_after(Duration::from_secs(10)) && !deadline.leaves_time_after(Duration::MAX));
        assert!(Deadline::of(None, None).leaves_time_after(Duration::from_secs(1 << 30)));
        assert!(Deadline::of(Some(Duration::MAX), None).leaves_time_after(Duration::from_secs(1)));
    }
}
