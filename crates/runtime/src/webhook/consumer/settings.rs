//! The limits of a consumer.

use std::time::Duration;

/// The limits of a consumer.
#[derive(Clone, Copy, Debug)]
pub(super) struct Settings {
    /// Maximum time of a handler.
    pub(super) handler_timeout: Duration,
    /// Maximum number of deliveries that are handled at the same time.
    pub(super) max_in_flight: usize,
    /// Maximum size of a body, in bytes.
    pub(super) max_body_bytes: usize,
    /// Maximum size of all bodies that are being received, in bytes.
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
    /// How long a claim holds: as long as the handler may run, and the inbox may take to record what became of it.
    pub(super) fn lease(&self) -> Duration {
        self.handler_timeout.saturating_add(Duration::from_secs(30))
    }
}
