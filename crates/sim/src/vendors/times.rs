//! Times in the formats of the vendors.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use subkit_runtime::Timestamp;

/// Returns a timestamp with millisecond precision.
pub(super) fn timestamp(now: SystemTime) -> Option<Timestamp> {
    let milliseconds = now.duration_since(UNIX_EPOCH).unwrap_or_default().as_millis();
    let rounded = UNIX_EPOCH + Duration::from_millis(u64::try_from(milliseconds).unwrap_or_default());
    Timestamp::try_from(rounded).ok()
}

/// Formats a time in UTC with milliseconds.
pub(super) fn instant(now: SystemTime) -> String {
    timestamp(now).map(|time| time.to_string()).unwrap_or_default()
}

/// Formats the day of a time in UTC.
pub(super) fn day(now: SystemTime) -> String {
    instant(now).chars().take(10).collect()
}

/// Returns the seconds since 1970.
pub(super) fn seconds(now: SystemTime) -> u64 {
    now.duration_since(UNIX_EPOCH).unwrap_or_default().as_secs()
}
