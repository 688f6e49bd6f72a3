//! The retry policy: the number of attempts, and the waits between them.

use std::time::Duration;

/// The maximum for all waits that can be configured.
const MAX_BACKOFF: Duration = Duration::from_secs(60 * 60);

/// A retry policy: the number of attempts, and the waits between them.
///
/// Only calls that are safe to retry are retried: see *Retries* in the documentation of each operation. The wait before a retry is
/// random, between zero and a maximum that doubles with each retry (exponential backoff with full jitter), so that clients that
/// failed at the same time do not all retry at the same time. If the server asks for a wait, the client adds it to the random wait.
/// If the server asks for a longer wait than [`with_max_retry_after`](Self::with_max_retry_after) allows, the call fails
/// immediately with the server's response.
///
/// ```
/// use std::time::Duration;
///
/// use subkit_runtime::RetryPolicy;
///
/// let patient = RetryPolicy::new().with_max_attempts(6).with_max_backoff(Duration::from_secs(60));
/// assert_eq!(RetryPolicy::never().max_attempts(), 1);
/// ```
///
/// See [Retry differently](https://github.com/subkit/subkit/blob/main/docs/errors-and-retries.md#retry-differently) in the guide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use = "a policy does nothing until it is passed to a client or a request"]
pub struct RetryPolicy {
    max_attempts: u32,
    initial_backoff: Duration,
    max_backoff: Duration,
    max_retry_after: Duration,
}

impl RetryPolicy {
    /// Creates the default policy: at most three attempts, with waits of up to 200 ms and 400 ms between them. With more attempts,
    /// waits keep doubling up to 20 s. The server may ask for waits of up to 60 s.
    pub const fn new() -> Self {
        Self {
            max_attempts: 3,
            initial_backoff: Duration::from_millis(200),
            max_backoff: Duration::from_secs(20),
            max_retry_after: Duration::from_secs(60),
        }
    }

    /// Creates a policy without retries. If the server returns 401, the request is still resent one time with a new token.
    pub const fn never() -> Self {
        Self { max_attempts: 1, ..Self::new() }
    }

    /// Sets the maximum number of attempts, including the first one. Defaults to 3; 0 counts as 1.
    pub const fn with_max_attempts(mut self, attempts: u32) -> Self {
        self.max_attempts = if attempts == 0 { 1 } else { attempts };
        self
    }

    /// Sets the maximum wait before the first retry. The maximum doubles with each further retry. Defaults to 200 ms; at most one
    /// hour.
    pub fn with_initial_backoff(mut self, wait: Duration) -> Self {
        self.initial_backoff = wait.min(MAX_BACKOFF);
        self
    }

    /// Sets the maximum wait before any retry. This maximum does not limit a wait that the server asks for. Defaults to 20 s; at
    /// most one hour.
    pub fn with_max_backoff(mut self, wait: Duration) -> Self {
        self.max_backoff = wait.min(MAX_BACKOFF);
        self
    }

    /// Sets the longest wait that the client accepts if the server asks for one. Defaults to 60 s; at most one hour.
    pub fn with_max_retry_after(mut self, wait: Duration) -> Self {
        self.max_retry_after = wait.min(MAX_BACKOFF);
        self
    }

    /// Returns the maximum number of attempts.
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

/// Returns how long to wait before the next retry, or `None` if the call must not be retried. `requested_wait` is the wait that the
/// server asks for.
pub(crate) fn next_backoff(policy: &RetryPolicy, retries: u32, requested_wait: Option<Duration>) -> Option<Duration> {
    let requested_wait = requested_wait.unwrap_or_default();
    if requested_wait > policy.max_retry_after || retries >= policy.max_attempts - 1 {
        return None;
    }
    let longest = doubled(policy.initial_backoff, retries).min(policy.max_backoff);
    Some(requested_wait + longest.mul_f64(fastrand::f64()))
}

/// Returns a duration that is doubled this many times, or the longest possible duration.
pub(crate) fn doubled(duration: Duration, times: u32) -> Duration {
    2_u32.checked_pow(times).and_then(|factor| duration.checked_mul(factor)).unwrap_or(Duration::MAX)
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::{RetryPolicy, next_backoff};

    const POLICY: RetryPolicy = RetryPolicy::new();

    #[test]
    fn draws_random_waits_below_a_maximum_that_doubles() {
        let policy = POLICY.with_max_attempts(20).with_max_backoff(Duration::from_secs(2));
        for (retries, most) in [(0, 200), (1, 400), (2, 800), (3, 1600), (4, 2000), (18, 2000)] {
            let waits: Vec<Duration> = (0..200).map(|_| next_backoff(&policy, retries, None).unwrap()).collect();
            let most = Duration::from_millis(most);
            assert!(waits.iter().all(|wait| *wait <= most), "{retries}: {waits:?}");
            assert!(waits.iter().any(|wait| *wait < most / 4) && waits.iter().any(|wait| *wait > most * 3 / 4));
        }
    }

    #[test]
    fn stops_after_max_attempts() {
        assert!(next_backoff(&POLICY, 1, None).is_some());
        assert!(next_backoff(&POLICY, 2, None).is_none());
        assert!(next_backoff(&RetryPolicy::never(), 0, None).is_none());
        assert!(next_backoff(&POLICY.with_max_attempts(0), 0, None).is_none());
    }

    #[test]
    fn honors_retry_after_up_to_the_maximum() {
        let requested_wait = |seconds| next_backoff(&POLICY, 0, Some(Duration::from_secs(seconds)));
        assert!((60.0..=60.2).contains(&requested_wait(60).unwrap().as_secs_f64()));
        assert_eq!(requested_wait(61), None);
    }

    #[test]
    fn caps_backoff_even_if_the_policy_allows_longer_waits() {
        let policy =
            POLICY.with_max_attempts(u32::MAX).with_initial_backoff(Duration::MAX).with_max_backoff(Duration::MAX);
        assert!(next_backoff(&policy, u32::MAX - 2, None).unwrap() <= Duration::from_secs(3600));
    }
}
