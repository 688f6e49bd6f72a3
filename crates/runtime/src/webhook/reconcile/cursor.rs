//! How far a log was reconciled.

use std::time::Duration;

use serde::{Deserialize, Serialize};

/// How many neighbours tell the order of a log. A few can be in another order than the rest.
const MIN_NEIGHBOURS: usize = 10;

/// How far a log was reconciled: kept by the inbox, as JSON. It only saves requests. Which events were handled is known by the
/// inbox, and the whole log is read again from time to time.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Eq, Serialize)]
#[serde(default)]
pub(super) struct Cursor {
    /// The order of the log, as far as it was seen.
    pub(super) order: Order,
    /// The keys of a few neighbours: all entries on their older side were given to the consumer.
    pub(super) anchors: Vec<String>,
    /// How many entries came before the end of the anchors, if the oldest entry is first.
    pub(super) offset: usize,
    /// When the whole log was last read, in seconds since 1970.
    pub(super) read_whole_at: u64,
}

/// The order of a log.
#[derive(Clone, Copy, Debug, Default, Deserialize, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Order {
    /// It cannot be told.
    #[default]
    Unknown,
    /// The oldest entry is first.
    OldestFirst,
    /// The newest entry is first.
    NewestFirst,
}

impl Cursor {
    /// Reads what was saved. A text that cannot be read, of another version say, is no cursor.
    pub(super) fn parse(text: Option<&str>) -> Self {
        text.and_then(|text| serde_json::from_str(text).ok()).unwrap_or_default()
    }

    pub(super) fn text(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Whether the whole log is to be read.
    pub(super) fn is_due(&self, now: u64, whole_every: Duration) -> bool {
        // A clock that was set back says nothing.
        let is_recent = now.checked_sub(self.read_whole_at).is_some_and(|age| age < whole_every.as_secs());
        !is_recent || self.order == Order::Unknown || self.anchors.is_empty()
    }
}

/// Counts neighbours by their times, to tell the order of a log.
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

    /// The order that nine of ten neighbours agree on, if there are enough of them.
    pub(super) const fn order(&self) -> Order {
        if self.ascending + self.descending < MIN_NEIGHBOURS {
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
