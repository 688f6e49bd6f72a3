//! Deadlines, and the settings that determine them.

use std::{fmt, time::Duration};

use tokio::time::{Instant, timeout_at};

/// The instant by which work must be done, and the setting that determines it; or no deadline.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Deadline(Option<(Instant, Limit)>);

/// The setting that determines a deadline.
#[derive(Clone, Copy, Debug)]
enum Limit {
    Timeout(Duration),
    Attempt(Duration),
    Deadline,
    Read(Duration),
    /// The minimum throughput in bytes per second, and the time over which it is measured.
    Throughput(u64, Duration),
}

/// The error of a deadline that has passed.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Elapsed(Limit);

impl Deadline {
    /// No deadline.
    #[cfg(feature = "tokens")]
    pub(crate) const NONE: Self = Self(None);

    /// Returns the deadline of a call that starts now: the end of its timeout or the given instant, whichever is earlier. A timeout
    /// that is too long to represent is ignored.
    pub(crate) fn of(timeout: Option<Duration>, deadline: Option<Instant>) -> Self {
        let timeout = timeout.and_then(|timeout| Some((Instant::now().checked_add(timeout)?, Limit::Timeout(timeout))));
        let deadline = deadline.map(|deadline| (deadline, Limit::Deadline));
        Self([timeout, deadline].into_iter().flatten().min_by_key(|(end, _)| *end))
    }

    /// Returns the end of a period that starts now, in which this throughput, in bytes per second, is required.
    pub(crate) fn slow(min_throughput: u64, span: Duration) -> Self {
        Self::after(span, Limit::Throughput(min_throughput, span))
    }

    /// Returns this deadline or that of an attempt that starts now, whichever is earlier.
    pub(crate) fn or_attempt(self, timeout: Option<Duration>) -> Self {
        timeout.map_or(self, |timeout| self.or(Self::after(timeout, Limit::Attempt(timeout))))
    }

    /// Returns this deadline or that of a read that starts now, whichever is earlier.
    pub(crate) fn or_read(self, timeout: Duration) -> Self {
        self.or(Self::after(timeout, Limit::Read(timeout)))
    }

    /// Returns the earlier of two deadlines, or `self` if they are equal.
    pub(crate) fn or(self, other: Self) -> Self {
        Self([self.0, other.0].into_iter().flatten().min_by_key(|(end, _)| *end))
    }

    fn after(time: Duration, limit: Limit) -> Self {
        Self(Instant::now().checked_add(time).map(|end| (end, limit)))
    }

    /// Runs work, and returns an error if the deadline passes first.
    pub(crate) async fn run<F: Future>(self, work: F) -> Result<F::Output, Elapsed> {
        match self.0 {
            // Do not start work after the deadline.
            Some((end, limit)) if Instant::now() >= end => Err(Elapsed(limit)),
            Some((end, limit)) => timeout_at(end, work).await.map_err(|_| Elapsed(limit)),
            None => Ok(work.await),
        }
    }

    /// Returns the remaining time, or `None` if there is no deadline.
    #[cfg(feature = "tokens")]
    pub(crate) fn remaining(self) -> Option<Duration> {
        self.0.map(|(end, _)| end.saturating_duration_since(Instant::now()))
    }

    /// Whether a wait that starts now ends before the deadline.
    pub(crate) fn leaves_time_after(self, wait: Duration) -> bool {
        self.0.is_none_or(|(end, _)| Instant::now().checked_add(wait).is_some_and(|then| then < end))
    }
}

impl Elapsed {
    /// Whether the deadline was the end of a period in which throughput is measured.
    pub(crate) fn is_slow(self) -> bool {
        matches!(self.0, Limit::Throughput(..))
    }
}

impl fmt::Display for Elapsed {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Limit::Timeout(timeout) => {
                write!(formatter, "the call timed out after {timeout:?}; `timeout` sets how long it may take")
            }
            Limit::Attempt(timeout) => write!(
                formatter,
                "the attempt timed out after {timeout:?}; `attempt_timeout` sets how long it may take"
            ),
            Limit::Deadline => formatter.write_str("the call did not complete by its deadline"),
            Limit::Read(timeout) => {
                write!(formatter, "the server sent nothing for {timeout:?}; `read_timeout` sets how long to wait")
            }
            Limit::Throughput(min_throughput, span) => write!(
                formatter,
                "the response body arrived at less than {min_throughput} bytes per second for {span:?}; `min_throughput` \
                 sets the minimum"
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
    async fn error_names_the_earlier_of_timeout_and_deadline() {
        let start = Instant::now();
        let second = Duration::from_secs(1);
        let text = async |timeout, deadline: Option<Duration>| {
            let deadline = Deadline::of(timeout, deadline.map(|deadline| Instant::now() + deadline));
            deadline.run(pending::<()>()).await.unwrap_err().to_string()
        };
        assert!(text(Some(second), Some(second * 2)).await.contains("after 1s"));
        assert_eq!(text(Some(second * 2), Some(second)).await, "the call did not complete by its deadline");
        assert_eq!(start.elapsed().as_secs(), 2);
    }

    #[tokio::test(start_paused = true)]
    async fn allows_only_waits_that_end_before_the_deadline() {
        let deadline = Deadline::of(Some(Duration::from_secs(10)), None);
        assert!(deadline.leaves_time_after(Duration::from_secs(9)));
        assert!(!deadline.leaves_time_after(Duration::from_secs(10)) && !deadline.leaves_time_after(Duration::MAX));
        assert!(Deadline::of(None, None).leaves_time_after(Duration::from_secs(1 << 30)));
        assert!(Deadline::of(Some(Duration::MAX), None).leaves_time_after(Duration::from_secs(1)));
    }
}
