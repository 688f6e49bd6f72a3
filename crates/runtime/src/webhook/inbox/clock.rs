//! The clock of an inbox, in milliseconds since 1970.

use std::{
    fmt,
    sync::Arc,
    time::{Duration, Instant, SystemTime, UNIX_EPOCH},
};

/// The default retention time of handled deliveries, which is longer than any documented retry schedule of a vendor.
pub(super) const DEFAULT_RETENTION: Duration = Duration::from_secs(7 * 24 * 60 * 60);

/// A source of the time.
#[derive(Clone)]
pub(super) struct Clock(Arc<dyn Fn() -> SystemTime + Send + Sync>);

impl Clock {
    pub(super) fn new(clock: impl Fn() -> SystemTime + Send + Sync + 'static) -> Self {
        Self(Arc::new(clock))
    }

    /// Creates a clock that reads the system time only once and adds the time that has elapsed since. Later changes of
    /// the system time have no effect.
    pub(super) fn monotonic() -> Self {
        let (start, elapsed) = (SystemTime::now(), Instant::now());
        Self::new(move || start + elapsed.elapsed())
    }

    /// Returns the milliseconds since 1970, or 0 for earlier times.
    pub(super) fn now(&self) -> u64 {
        milliseconds((self.0)().duration_since(UNIX_EPOCH).unwrap_or_default())
    }
}

impl fmt::Debug for Clock {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Clock").finish_non_exhaustive()
    }
}

/// Returns the milliseconds of a duration.
pub(super) fn milliseconds(duration: Duration) -> u64 {
    u64::try_from(duration.as_millis()).unwrap_or(u64::MAX)
}

/// A monotonic time. If the clock is set back, this time does not go back, but continues from the last reading.
#[derive(Debug, Default)]
pub(super) struct MonotonicTime {
    last: u64,
    offset: u64,
}

impl MonotonicTime {
    /// Returns the monotonic time for a reading of the clock.
    pub(super) const fn at(&mut self, reading: u64) -> u64 {
        if reading < self.last {
            self.offset = self.offset.saturating_add(self.last - reading);
        }
        self.last = reading;
        reading.saturating_add(self.offset)
    }
}

#[cfg(test)]
mod tests {
    use super::MonotonicTime;

    #[test]
    fn time_does_not_go_back_when_the_clock_is_set_back() {
        let mut time = MonotonicTime::default();
        let readings = [100, 110, 50, 60, 40, 45, 200];
        assert_eq!(readings.map(|reading| time.at(reading)), [100, 110, 110, 120, 120, 125, 280]);
    }
}
