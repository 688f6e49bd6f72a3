//! Counters of a consumer, for metrics.

use std::sync::atomic::{AtomicU64, Ordering::Relaxed};

use super::{ConsumeError, Consumed};

/// The number of deliveries that a [`Consumer`](super::Consumer) has received since it was created, by result.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct ConsumerStats {
    /// Deliveries that were handled.
    pub handled: u64,
    /// Deliveries of events that had been handled before. The consumer acknowledged these deliveries without running the handler.
    pub duplicates: u64,
    /// Requests that were rejected because they were too large, not received in time, not signed by the vendor, or not
    /// JSON.
    pub rejected: u64,
    /// Deliveries that the vendor must send again, because the handler or the inbox failed or a limit was reached.
    pub failed: u64,
}

/// The atomic counters behind [`ConsumerStats`].
#[derive(Debug, Default)]
pub(super) struct Counters {
    handled: AtomicU64,
    duplicates: AtomicU64,
    rejected: AtomicU64,
    failed: AtomicU64,
}

impl Counters {
    pub(super) fn count(&self, result: Result<Consumed, &ConsumeError>) {
        let counter = match result {
            Ok(Consumed::Handled) => &self.handled,
            Ok(Consumed::Duplicate) => &self.duplicates,
            Err(error) if error.status().is_client_error() => &self.rejected,
            Err(_) => &self.failed,
        };
        counter.fetch_add(1, Relaxed);
    }

    pub(super) fn read(&self) -> ConsumerStats {
        ConsumerStats {
            handled: self.handled.load(Relaxed),
            duplicates: self.duplicates.load(Relaxed),
            rejected: self.rejected.load(Relaxed),
            failed: self.failed.load(Relaxed),
        }
    }
}
