//! Time limits of calls: those that the caller sets, and the defaults.
//!
//! A limit that the caller sets includes the time for the request body and the response body. The default limits allow more time
//! for a large request body, and apply only until the head of the response arrives. After that, only the pace of the response body
//! is limited ([`Pace`]).

use std::time::Duration;

use tokio::time::Instant;

use super::deadline::{Deadline, Elapsed};

/// The default maximum time to establish a connection.
pub(crate) const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);
/// The default maximum wait for the next bytes of a response.
const READ_TIMEOUT: Duration = Duration::from_secs(30);
/// The default maximum time from the start of an attempt until the head of the response arrives.
const ATTEMPT_TIMEOUT: Duration = Duration::from_secs(60);
/// The default maximum time from the start of a call until the head of the last response arrives.
const TIMEOUT: Duration = Duration::from_secs(120);
/// The default minimum number of bytes of a response body per second.
const MIN_THROUGHPUT: u64 = 1 << 10;
/// The minimum time over which throughput is measured.
const MIN_WINDOW: Duration = Duration::from_secs(30);
/// The assumed upload speed, in bytes per second, from which the additional time for a request body is calculated.
const UPLOAD_BYTES_PER_SECOND: u64 = 64 << 10;

/// The time limits that a client or a request sets.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Limits {
    pub(crate) timeout: Option<Duration>,
    pub(crate) attempt_timeout: Option<Duration>,
    pub(crate) read_timeout: Option<Duration>,
    pub(crate) min_throughput: Option<u64>,
}

impl Limits {
    /// Returns these limits. Limits that are not set are taken from those of the client.
    pub(crate) fn or(self, client: Self) -> Self {
        Self {
            timeout: self.timeout.or(client.timeout),
            attempt_timeout: self.attempt_timeout.or(client.attempt_timeout),
            read_timeout: self.read_timeout.or(client.read_timeout),
            min_throughput: self.min_throughput.or(client.min_throughput),
        }
    }
}

/// The time limits of a call that has started.
#[derive(Clone, Copy, Debug)]
pub(crate) struct CallLimits {
    limits: Limits,
    /// The additional time that the defaults allow for the request body.
    upload_time: Duration,
    /// The time limit that the caller set for the whole call, including bodies.
    strict: Deadline,
    /// The deadline of the call, up to the head of the last response.
    pub(crate) deadline: Deadline,
}

/// The time limits of an attempt that has started.
#[derive(Clone, Copy, Debug)]
pub(crate) struct AttemptLimits {
    /// The deadline of the attempt, up to the head of the response.
    pub(crate) head: Deadline,
    /// The maximum time from the start of sending a request until the head of the response arrives.
    wait_for_head: Duration,
    /// The required pace of the response body.
    pub(crate) pace: Pace,
}

impl CallLimits {
    /// Starts the limits of a call with a request body of this number of bytes.
    pub(crate) fn start(limits: Limits, deadline: Option<Instant>, body_bytes: usize) -> Self {
        let upload_time = Duration::from_secs(u64::try_from(body_bytes).unwrap_or(u64::MAX) / UPLOAD_BYTES_PER_SECOND);
        let strict = Deadline::of(limits.timeout, deadline);
        let is_set = limits.timeout.is_some() || deadline.is_some();
        let deadline = if is_set { strict } else { Deadline::of(Some(TIMEOUT.saturating_add(upload_time)), None) };
        Self { limits, upload_time, strict, deadline }
    }

    /// Starts the limits of an attempt.
    pub(crate) fn attempt(&self) -> AttemptLimits {
        let Limits { attempt_timeout, read_timeout, min_throughput, .. } = self.limits;
        let read_timeout = read_timeout.unwrap_or(READ_TIMEOUT);
        let until_head = attempt_timeout.unwrap_or_else(|| ATTEMPT_TIMEOUT.saturating_add(self.upload_time));
        AttemptLimits {
            head: self.deadline.or_attempt(Some(until_head)),
            wait_for_head: read_timeout.saturating_add(self.upload_time),
            pace: Pace::new(
                self.strict.or_attempt(attempt_timeout),
                read_timeout,
                min_throughput.unwrap_or(MIN_THROUGHPUT),
            ),
        }
    }
}

impl AttemptLimits {
    /// Returns the deadline for the head of the response, if sending the request starts now.
    pub(crate) fn response(&self) -> Deadline {
        self.head.or_read(self.wait_for_head)
    }
}

/// The required pace of a response body: it must arrive before a deadline, without long pauses, and not too slowly.
///
/// Throughput is measured over periods as long as `read_timeout`, but at least 30 seconds. A body that arrives too slowly times out
/// after at most two such periods. A pause shorter than `read_timeout` is allowed if the body is otherwise fast enough.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Pace {
    deadline: Deadline,
    read_timeout: Duration,
    /// Bytes per second.
    min_throughput: u64,
    window: Option<Window>,
}

/// A period over which throughput is measured.
#[derive(Clone, Copy, Debug)]
struct Window {
    end: Deadline,
    received: u64,
}

/// The default limits, without a deadline.
#[cfg(feature = "tokens")]
impl Default for Pace {
    fn default() -> Self {
        Self::new(Deadline::NONE, READ_TIMEOUT, MIN_THROUGHPUT)
    }
}

impl Pace {
    fn new(deadline: Deadline, read_timeout: Duration, min_throughput: u64) -> Self {
        Self { deadline, read_timeout, min_throughput, window: None }
    }

    /// Adds bytes that arrived to the throughput.
    pub(crate) fn received(&mut self, bytes: usize) {
        if let Some(window) = &mut self.window {
            window.received = window.received.saturating_add(u64::try_from(bytes).unwrap_or(u64::MAX));
        }
    }

    /// Returns the next part of a body, or an error if it does not arrive in time.
    pub(crate) async fn next<F: Future>(&mut self, part: F) -> Result<F::Output, Elapsed> {
        let mut part = std::pin::pin!(part);
        let end = self.deadline.or_read(self.read_timeout);
        loop {
            let span = self.read_timeout.max(MIN_WINDOW);
            let window_end = self
                .window
                .get_or_insert_with(|| Window { end: Deadline::slow(self.min_throughput, span), received: 0 })
                .end;
            match end.or(window_end).run(part.as_mut()).await {
                Err(elapsed) if elapsed.is_slow() && !self.is_slow(span) => self.window = None,
                result => return result,
            }
        }
    }

    /// Whether fewer bytes arrived in the window than required.
    fn is_slow(&self, span: Duration) -> bool {
        let required_bytes = span.as_secs().saturating_mul(self.min_throughput);
        self.window.is_some_and(|window| window.received < required_bytes)
    }
}

#[cfg(test)]
mod tests {
    use std::{future::pending, time::Duration};

    use tokio::time::{Instant, sleep};

    use super::{CallLimits, Limits};

    fn seconds(number: u64) -> Duration {
        Duration::from_secs(number)
    }

    /// Returns how long an attempt waits for a response that never arrives, and the error.
    async fn silence(limits: Limits, body_bytes: usize) -> (u64, String) {
        let start = Instant::now();
        let call = CallLimits::start(limits, None, body_bytes);
        let elapsed = call.attempt().response().run(pending::<()>()).await.unwrap_err();
        (start.elapsed().as_secs(), elapsed.to_string())
    }

    /// Reads a body that arrives in parts of this number of bytes. Returns how long reading takes, and the error if a time limit
    /// elapses.
    async fn body(limits: Limits, bytes: usize, every: Duration, parts: u32) -> (u64, Option<String>) {
        let start = Instant::now();
        let mut pace = CallLimits::start(limits, None, 0).attempt().pace;
        for _ in 0..parts {
            if let Err(elapsed) = pace.next(sleep(every)).await {
                return (start.elapsed().as_secs(), Some(elapsed.to_string()));
            }
            pace.received(bytes);
        }
        (start.elapsed().as_secs(), None)
    }

    #[tokio::test(start_paused = true)]
    async fn times_out_a_silent_server_at_the_shortest_limit() {
        let (waited, text) = silence(Limits::default(), 0).await;
        assert_eq!((waited, text.contains("`read_timeout`")), (30, true), "{text}");
        let long = Limits { read_timeout: Some(seconds(600)), ..Limits::default() };
        let (waited, text) = silence(long, 0).await;
        assert_eq!((waited, text.contains("`attempt_timeout`")), (60, true), "{text}");
        let longer = Limits { attempt_timeout: Some(seconds(600)), ..long };
        let (waited, text) = silence(longer, 0).await;
        assert_eq!((waited, text.contains("`timeout`")), (120, true), "{text}");
        assert_eq!(silence(Limits { timeout: Some(seconds(900)), ..longer }, 0).await.0, 600);
    }

    #[tokio::test(start_paused = true)]
    async fn default_limits_allow_time_for_the_request_body_and_set_limits_do_not() {
        assert_eq!(silence(Limits::default(), 64 << 20).await.0, 30 + 1024);
        let attempt = Limits { attempt_timeout: Some(seconds(40)), ..Limits::default() };
        assert_eq!(silence(attempt, 64 << 20).await.0, 40);
        assert_eq!(silence(Limits { timeout: Some(seconds(20)), ..attempt }, 64 << 20).await.0, 20);
    }

    #[tokio::test(start_paused = true)]
    async fn limits_the_total_time_of_a_body_only_if_a_timeout_is_set() {
        assert_eq!(body(Limits::default(), 2 << 10, seconds(1), 3600).await, (3600, None));
        // Pauses alone are allowed.
        assert_eq!(body(Limits::default(), 1 << 20, seconds(29), 100).await, (2900, None));
        // Small parts that arrive without a pause are also allowed.
        assert_eq!(body(Limits::default(), 1, Duration::ZERO, 10_000).await, (0, None));
        let limits = Limits { timeout: Some(seconds(300)), ..Limits::default() };
        let (lasted, text) = body(limits, 2 << 10, seconds(1), 3600).await;
        assert!(lasted == 300 && text.unwrap().contains("`timeout`"), "{lasted}");
        let limits = Limits { attempt_timeout: Some(seconds(200)), ..limits };
        let (lasted, text) = body(limits, 2 << 10, seconds(1), 3600).await;
        assert!(lasted == 200 && text.unwrap().contains("`attempt_timeout`"), "{lasted}");
    }

    #[tokio::test(start_paused = true)]
    async fn times_out_a_slow_body() {
        let (lasted, text) = body(Limits::default(), 1, seconds(1), 3600).await;
        let text = text.unwrap();
        assert!(lasted == 30 && text.contains("1024 bytes per second") && text.contains("`min_throughput`"), "{text}");
        // A body that was fast at first times out too.
        let mut pace = CallLimits::start(Limits::default(), None, 0).attempt().pace;
        pace.next(sleep(seconds(1))).await.unwrap();
        pace.received(64 << 20);
        let start = Instant::now();
        while pace.next(sleep(seconds(5))).await.is_ok() {
            pace.received(100);
        }
        assert!((30..=60).contains(&start.elapsed().as_secs()), "{:?}", start.elapsed());
        let off = Limits { min_throughput: Some(0), ..Limits::default() };
        assert_eq!(body(off, 1, seconds(29), 100).await, (2900, None));
        // A longer read timeout also extends the time over which throughput is measured.
        let paused = Limits { read_timeout: Some(seconds(300)), ..Limits::default() };
        assert_eq!(body(paused, 400 << 10, seconds(290), 10).await, (2900, None));
    }

    #[tokio::test(start_paused = true)]
    async fn times_out_a_stalled_body() {
        let (lasted, text) = body(Limits::default(), 1 << 20, seconds(31), 2).await;
        assert!(lasted == 30 && text.unwrap().contains("`read_timeout`"), "{lasted}");
        let limits = Limits { read_timeout: Some(seconds(5)), ..Limits::default() };
        let (lasted, text) = body(limits, 1 << 20, seconds(6), 2).await;
        assert!(lasted == 5 && text.unwrap().contains("for 5s"), "{lasted}");
    }
}
