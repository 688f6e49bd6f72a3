//! How often a call is repeated, and after which wait.

use std::time::{Duration, SystemTime};

use retry_policies::{Jitter, RetryDecision, RetryPolicy as _, policies::ExponentialBackoff};

/// A longer wait is none that a call could be made with.
const MAX_BACKOFF: Duration = Duration::from_secs(60 * 60);

/// How often a call is repeated, and after which wait.
///
/// Only calls that may be repeated are: see *Repeating* in the documentation of each operation. The wait before a repetition
/// is drawn between nothing and a time that doubles with each (exponential backoff with full jitter), so that clients that
/// failed together do not come back together. If the server says how long to wait, that is added, and if it asks for more
/// than [`with_max_retry_after`](Self::with_max_retry_after) allows, the call fails at once with what the server said.
///
/// ```
/// use std::time::Duration;
///
/// use subkit_runtime::RetryPolicy;
///
/// let patient = RetryPolicy::new().with_max_attempts(6).with_max_backoff(Duration::from_secs(60));
/// assert_eq!(RetryPolicy::never().max_attempts(), 1);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use = "a policy does nothing until it is given to a client or a call"]
pub struct RetryPolicy {
    max_attempts: u32,
    initial_backoff: Duration,
    max_backoff: Duration,
    max_retry_after: Duration,
}

impl RetryPolicy {
    /// Three attempts in all; waits of up to 200 ms and 400 ms between them, never more than 20 s; up to 60 s if the server
    /// asks for it.
    pub const fn new() -> Self {
        Self {
            max_attempts: 3,
            initial_backoff: Duration::from_millis(200),
            max_backoff: Duration::from_secs(20),
            max_retry_after: Duration::from_secs(60),
        }
    }

    /// One attempt, and one more with a new token after an answer of 401.
    pub const fn never() -> Self {
        Self { max_attempts: 1, ..Self::new() }
    }

    /// Sets how often a call is sent at most, the first time included; 0 is taken for 1.
    pub const fn with_max_attempts(mut self, attempts: u32) -> Self {
        self.max_attempts = if attempts == 0 { 1 } else { attempts };
        self
    }

    /// Sets the longest wait before the first repetition; it doubles with each further one.
    pub fn with_initial_backoff(mut self, wait: Duration) -> Self {
        self.initial_backoff = wait.min(MAX_BACKOFF);
        self
    }

    /// Sets the longest wait before any repetition, unless the server asks for more.
    pub fn with_max_backoff(mut self, wait: Duration) -> Self {
        self.max_backoff = wait.min(MAX_BACKOFF);
        self
    }

    /// Sets the longest wait that the server may ask for.
    pub fn with_max_retry_after(mut self, wait: Duration) -> Self {
        self.max_retry_after = wait.min(MAX_BACKOFF);
        self
    }

    /// How often a call is sent at most.
    #[must_use]
    pub const fn max_attempts(&self) -> u32 {
        self.max_attempts
    }
}

impl Default for RetryPolicy {
    fn default() -> Self {
        Self::new()
    }
}

/// How long to wait before the next repetition; none if there is to be none. `asked` is how long the server asks to wait.
pub(crate) fn next_backoff(policy: &RetryPolicy, repetitions: u32, asked: Option<Duration>) -> Option<Duration> {
    let asked = asked.unwrap_or_default();
    if asked > policy.max_retry_after {
        return None;
    }
    let backoff = ExponentialBackoff::builder()
        .retry_bounds(policy.initial_backoff.min(policy.max_backoff), policy.max_backoff)
        .jitter(Jitter::Full)
        .build_with_max_retries(policy.max_attempts - 1);
    drawn(backoff, repetitions).map(|wait| asked + wait.min(policy.max_backoff))
}

/// The wait that a backoff draws; none when it allows no further attempt.
pub(crate) fn drawn(backoff: ExponentialBackoff, repetitions: u32) -> Option<Duration> {
    let now = SystemTime::now();
    match backoff.should_retry(now, repetitions) {
        // The clock may have been set in between.
        RetryDecision::Retry { execute_after } => Some(execute_after.duration_since(now).unwrap_or_default()),
        RetryDecision::DoNotRetry => None,
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::{RetryPolicy, next_backoff};

    const POLICY: RetryPolicy = RetryPolicy::new();

    #[test]
    fn waits_are_drawn_from_nothing_to_a_time_that_doubles() {
        let policy = POLICY.with_max_attempts(20).with_max_backoff(Duration::from_secs(2));
        for (repetitions, most) in [(0, 200), (1, 400), (2, 800), (3, 1600), (4, 2000), (18, 2000)] {
            let waits: Vec<Duration> = (0..200).map(|_| next_backoff(&policy, repetitions, None).unwrap()).collect();
            // The clock moves a little between two looks at it.
            let most = Duration::from_millis(most);
            assert!(waits.iter().all(|wait| *wait <= most + Duration::from_millis(20)), "{repetitions}: {waits:?}");
            assert!(waits.iter().any(|wait| *wait < most / 4) && waits.iter().any(|wait| *wait > most * 3 / 4));
        }
    }

    #[test]
    fn there_are_so_many_and_no_more() {
        assert!(next_backoff(&POLICY, 1, None).is_some());
        assert!(next_backoff(&POLICY, 2, None).is_none());
        assert!(next_backoff(&RetryPolicy::never(), 0, None).is_none());
        assert!(next_backoff(&POLICY.with_max_attempts(0), 0, None).is_none());
    }

    #[test]
    fn what_the_server_asks_for_is_kept_or_too_long() {
        let asked = |seconds| next_backoff(&POLICY, 0, Some(Duration::from_secs(seconds)));
        assert!((60.0..60.3).contains(&asked(60).unwrap().as_secs_f64()));
        assert_eq!(asked(61), None);
    }

    #[test]
    fn absurd_waits_are_bounded() {
        let policy =
            POLICY.with_max_attempts(u32::MAX).with_initial_backoff(Duration::MAX).with_max_backoff(Duration::MAX);
        assert!(next_backoff(&policy, u32::MAX - 2, None).unwrap() <= Duration::from_secs(3700));
    }
}
