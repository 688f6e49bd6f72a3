//! Client-side rate limiting, so that calls stay within a vendor's limits.
//!
//! A limit allows a number of calls per period. The client makes at most this number of calls in every period of that length, no
//! matter when the vendor's window begins. To ensure this, a tenth of the calls can start immediately, and the others are spread
//! evenly over the period. Requests that follow a redirect are not counted.

use std::{num::NonZeroU32, time::Duration};

use governor::{
    Quota, RateLimiter,
    clock::Clock,
    middleware::NoOpMiddleware,
    state::{InMemoryState, NotKeyed},
};
use tokio::time::{Instant, sleep};

use super::deadline::Deadline;
use crate::{Operation, RateLimit};

/// The rate limits of a client.
#[derive(Default)]
pub(crate) struct RateLimits(Vec<Limiter>);

struct Limiter {
    limit: RateLimit,
    clock: TokioClock,
    inner: RateLimiter<NotKeyed, InMemoryState, TokioClock, NoOpMiddleware<Duration>>,
}

impl RateLimits {
    pub(crate) fn new(limits: &[RateLimit]) -> Self {
        Self(limits.iter().map(|limit| Limiter::new(*limit)).collect())
    }

    /// Waits until all limits allow a call of an operation. If the wait would end after the deadline, returns immediately with the
    /// length of the wait as the error.
    pub(crate) async fn wait_for(&self, operation: &Operation, deadline: Deadline) -> Result<(), Duration> {
        for limiter in &self.0 {
            if limiter.limit.counts(operation.method) {
                limiter.wait(deadline).await?;
            }
        }
        Ok(())
    }
}

impl Limiter {
    fn new(limit: RateLimit) -> Self {
        let (burst, period) = pace(limit);
        // A period of zero means no limit. The limiter does not accept zero, and its shortest period has almost the same effect.
        let quota = Quota::with_period(period.max(Duration::from_nanos(1)))
            .unwrap_or_else(|| Quota::per_second(NonZeroU32::MAX))
            .allow_burst(burst);
        let clock = TokioClock(Instant::now());
        Self { limit, clock, inner: RateLimiter::direct_with_clock(quota, clock) }
    }

    async fn wait(&self, deadline: Deadline) -> Result<(), Duration> {
        // Do not hold a lock while waiting: a future that holds one and is not polled would block all other calls.
        while let Err(not_until) = self.inner.check() {
            // A timer may be early by less than a millisecond.
            let wait = not_until.wait_time_from(self.clock.now()).max(Duration::from_millis(1));
            if !deadline.leaves_time_after(wait) {
                return Err(wait);
            }
            sleep(wait).await;
        }
        Ok(())
    }
}

/// Returns how many calls can start at the same time, and the time between further calls, so that calls stay within the limit in
/// any period.
fn pace(limit: RateLimit) -> (NonZeroU32, Duration) {
    let calls = limit.calls.get();
    let burst = (calls / 10).max(1);
    let rest = calls - burst;
    let period = if rest == 0 { limit.per } else { limit.per / rest };
    (NonZeroU32::new(burst).unwrap_or(NonZeroU32::MIN), period)
}

/// The clock of the runtime, which tests can control.
#[derive(Clone, Copy)]
struct TokioClock(Instant);

impl Clock for TokioClock {
    type Instant = Duration;

    fn now(&self) -> Duration {
        self.0.elapsed()
    }
}

#[cfg(test)]
mod tests {
    use std::{num::NonZeroU32, time::Duration};

    use tokio::time::Instant;

    use super::{Deadline, RateLimits, pace};
    use crate::{Method, Operation, RateLimit};

    static READ: Operation = Operation::new("read", Method::Get, "/");
    static WRITE: Operation = Operation::new("write", Method::Post, "/");

    fn forever() -> Deadline {
        Deadline::of(None, None)
    }

    fn limit(calls: u32, seconds: u64) -> RateLimit {
        RateLimit::new(calls, Duration::from_secs(seconds))
    }

    #[tokio::test(start_paused = true)]
    async fn never_exceeds_the_limit_in_any_period() {
        for (calls, seconds) in [(300, 60), (50, 1), (7, 1), (1, 1)] {
            let limits = RateLimits::new(&[limit(calls, seconds)]);
            let mut times = Vec::new();
            for _ in 0..calls * 3 {
                limits.wait_for(&READ, forever()).await.unwrap();
                times.push(Instant::now());
            }
            for (index, time) in times.iter().enumerate() {
                let later = times.iter().skip(index).take_while(|other| **other - *time < Duration::from_secs(seconds));
                assert!(later.count() <= calls as usize, "{calls} in {seconds} s");
            }
            // The limiter is also not much slower than the limit.
            let all = *times.last().unwrap() - *times.first().unwrap();
            assert!(all <= Duration::from_secs(seconds) * 4, "{calls} in {seconds} s: {all:?}");
        }
    }

    #[tokio::test(start_paused = true)]
    async fn limits_only_calls_with_its_http_methods() {
        let limits = RateLimits::new(&[limit(1, 3600).with_methods(&[Method::Post])]);
        let start = Instant::now();
        for _ in 0..100 {
            limits.wait_for(&READ, forever()).await.unwrap();
        }
        limits.wait_for(&WRITE, forever()).await.unwrap();
        assert_eq!(start.elapsed(), Duration::ZERO);
        limits.wait_for(&WRITE, forever()).await.unwrap();
        assert!(start.elapsed() >= Duration::from_secs(3600));
    }

    #[tokio::test(start_paused = true)]
    async fn does_not_count_canceled_waits() {
        let limits = RateLimits::new(&[limit(1, 10)]);
        let start = Instant::now();
        limits.wait_for(&READ, forever()).await.unwrap();
        for _ in 0..5 {
            assert!(tokio::time::timeout(Duration::from_secs(1), limits.wait_for(&READ, forever())).await.is_err());
        }
        limits.wait_for(&READ, forever()).await.unwrap();
        assert!((10..12).contains(&start.elapsed().as_secs()), "{:?}", start.elapsed());
    }

    #[tokio::test(start_paused = true)]
    async fn rejects_waits_beyond_the_deadline() {
        let limits = RateLimits::new(&[limit(1, 10)]);
        let start = Instant::now();
        let deadline = Deadline::of(Some(Duration::from_secs(5)), None);
        limits.wait_for(&READ, deadline).await.unwrap();
        let wait = limits.wait_for(&READ, deadline).await.unwrap_err();
        assert!((9..=10).contains(&wait.as_secs()) && start.elapsed() < Duration::from_millis(10), "{wait:?}");
        tokio::time::sleep(Duration::from_secs(4)).await;
        let later = Deadline::of(Some(Duration::from_secs(7)), None);
        limits.wait_for(&READ, later).await.unwrap();
    }

    #[test]
    fn allows_a_burst_of_a_tenth_of_the_limit() {
        assert_eq!(pace(limit(300, 60)), (NonZeroU32::new(30).unwrap(), Duration::from_secs(60) / 270));
        assert_eq!(pace(limit(1, 5)), (NonZeroU32::MIN, Duration::from_secs(5)));
    }
}
