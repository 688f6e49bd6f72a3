//! The limits of a consumer.

use std::time::Duration;

/// The limits of a consumer.
#[derive(Clone, Copy, Debug)]
pub(super) struct Settings {
    /// Maximum run time of a handler.
    pub(super) handler_timeout: Duration,
    /// Maximum number of deliveries that are handled concurrently.
    pub(super) max_in_flight: usize,
    /// Maximum size of a body, in bytes.
    pub(super) max_body_bytes: usize,
    /// Maximum total size of the bodies that are being received and handled, in bytes, and maximum estimated memory of the decoded
    /// events.
    pub(super) max_buffered_bytes: usize,
    /// Maximum time to receive a body.
    pub(super) body_timeout: Duration,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            handler_timeout: Duration::from_secs(30),
            max_in_flight: 1024,
            max_body_bytes: 1 << 20,
            max_buffered_bytes: 8 << 20,
            body_timeout: Duration::from_secs(10),
        }
    }
}

impl Settings {
    /// Returns the lease of a claim: the handler's timeout plus time for the inbox to record the outcome.
    pub(super) fn lease(&self) -> Duration {
        self.handler_timeout.saturating_add(Duration::from_secs(30))
    }
}
