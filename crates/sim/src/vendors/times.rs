//! Times as the vendors write them.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use subkit_runtime::Timestamp;

/// An instant with milliseconds.
pub(super) fn timestamp(now: SystemTime) -> Option<Timestamp> {
    let milliseconds = now.duration_since(UNIX_EPOCH).unwrap_or_default().as_millis();
    let whole = UNIX_EPOCH + Duration::from_millis(u64::try_from(milliseconds).unwrap_or_default());
    Timestamp::try_from(whole).ok()
}

/// An instant with milliseconds as text, in UTC.
pub(super) fn instant(now: SystemTime) -> String {
    timestamp(now).map(|time| time.to_string()).unwrap_or_default()
}

/// A day in UTC.
pub(super) fn day(now: SystemTime) -> String {
    instant(now).chars().take(10).collect()
}

/// Seconds since 1970.
pub(super) fn seconds(now: SystemTime) -> u64 {
    now.duration_since(UNIX_EPOCH).unwrap_or_default().as_secs()
}
