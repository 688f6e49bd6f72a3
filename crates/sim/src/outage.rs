//! Simulated outages of the receiver of deliveries.

use std::time::{Duration, SystemTime};

/// How a receiver fails during an outage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Outage {
    /// The receiver accepts no connections.
    Refused,
    /// The receiver returns this status, such as 503.
    Status(u16),
}

/// An outage and the time at which it ends.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ActiveOutage {
    pub(crate) outage: Outage,
    pub(crate) end: SystemTime,
}

impl Outage {
    /// Returns the result of an attempt during the outage: the status, or the error.
    pub(crate) fn outcome(self) -> Result<u16, String> {
        match self {
            Self::Refused => Err("connection refused: simulated outage of the receiver".to_owned()),
            Self::Status(status) => Ok(status),
        }
    }
}

/// The waits between ten attempts at a delivery over 8 hours.
///
/// Bird documents retries over 8 hours with growing waits. The length of each wait is inferred.
pub const EIGHT_HOUR_RETRY_WAITS: [Duration; 9] = [
    Duration::from_secs(60),
    Duration::from_secs(2 * 60),
    Duration::from_secs(5 * 60),
    Duration::from_secs(10 * 60),
    Duration::from_secs(20 * 60),
    Duration::from_secs(40 * 60),
    Duration::from_secs(80 * 60),
    Duration::from_secs(120 * 60),
    Duration::from_secs(202 * 60),
];
