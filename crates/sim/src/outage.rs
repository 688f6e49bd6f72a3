//! Outages of the receiver of what a vendor sends by itself.

use std::time::{Duration, SystemTime};

/// How a receiver fails during an outage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Outage {
    /// It refuses connections.
    Refused,
    /// It answers with this status, such as 503.
    Status(u16),
}

/// An outage, and the time at which it ends.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Until {
    pub(crate) outage: Outage,
    pub(crate) end: SystemTime,
}

impl Outage {
    /// The result of an attempt, as the vendor sees it.
    pub(crate) fn outcome(self) -> Result<u16, String> {
        match self {
            Self::Refused => Err("connection refused: the receiver has an outage".to_owned()),
            Self::Status(status) => Ok(status),
        }
    }
}

/// The waits between the attempts at a delivery that is not accepted: ten attempts over 8 hours, as long as Bird documents
/// that it retries. Bird says that the waits grow and not how long they are; these are inferred.
pub const EIGHT_HOURS: [Duration; 9] = [
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
