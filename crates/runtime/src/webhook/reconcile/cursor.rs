//! The progress of reconciling a log.

use std::time::Duration;

use serde::{Deserialize, Serialize};

/// Minimum number of pairs of neighboring entries from which the order of a log is determined. A few entries can be out
/// of order.
const MIN_NEIGHBORS: usize = 10;

/// The progress of reconciling a log, which the inbox stores as JSON. The only purpose of the cursor is to avoid unnecessary
/// requests: the inbox knows which events were handled, and the whole log is read again at intervals.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Eq, Serialize)]
#[serde(default)]
pub(super) struct Cursor {
    /// The order of the log, as observed so far.
    pub(super) order: Order,
    /// The anchors: the keys of a few neighboring entries. The consumer has received all older entries.
    pub(super) anchors: Vec<String>,
    /// The number of entries from the start of the log to the last anchor, if the oldest entry is first.
    pub(super) offset: usize,
    /// The time at which the whole log was last read, in seconds since 1970.
    pub(super) read_whole_at: u64,
}

/// The order of a log.
#[derive(Clone, Copy, Debug, Default, Deserialize, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Order {
    /// The order could not be determined.
    #[default]
    Unknown,
    /// The oldest entry is first.
    OldestFirst,
    /// The newest entry is first.
    NewestFirst,
}

impl Cursor {
    /// Parses a saved cursor. Returns the default cursor if the text cannot be parsed, for example if another version saved
    /// it.
    pub(super) fn parse(text: Option<&str>) -> Self {
        text.and_then(|text| serde_json::from_str(text).ok()).unwrap_or_default()
    }

    pub(super) fn text(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Whether the whole log must be read.
    pub(super) fn is_due(&self, now: u64, full_read_interval: Duration) -> bool {
        // If the clock was set back, the age is unknown.
        let is_recent = now.checked_sub(self.read_whole_at).is_some_and(|age| age < full_read_interval.as_secs());
        !is_recent || self.order == Order::Unknown || self.anchors.is_empty()
    }
}

/// Counts neighboring entries by the order of their times, to determine the order of a log.
#[derive(Debug, Default)]
pub(super) struct Times {
    last: Option<jiff::Timestamp>,
    ascending: usize,
    descending: usize,
}

impl Times {
    pub(super) fn add(&mut self, time: Option<jiff::Timestamp>) {
        if let (Some(last), Some(time)) = (self.last, time) {
            self.ascending += usize::from(last < time);
            self.descending += usize::from(last > time);
        }
        self.last = time.or(self.last);
    }

    /// Returns the order that more than nine of ten neighboring pairs have, if there are at least [`MIN_NEIGHBORS`] pairs.
    pub(super) const fn order(&self) -> Order {
        if self.ascending + self.descending < MIN_NEIGHBORS {
            Order::Unknown
        } else if self.ascending > self.descending.saturating_mul(9) {
            Order::OldestFirst
        } else if self.descending > self.ascending.saturating_mul(9) {
            Order::NewestFirst
        } else {
            Order::Unknown
        }
    }
}
