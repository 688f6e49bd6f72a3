//! The settings of an inbox in a SQLite file.

use std::{
    path::PathBuf,
    time::{Duration, SystemTime},
};

use super::{
    SqliteInbox, schema,
    writer::{Handle, Writer},
};
use crate::webhook::inbox::{
    InboxError,
    clock::{Clock, DEFAULT_RETENTION, milliseconds},
};

/// The default maximum number of requests that wait for the writer thread.
const DEFAULT_QUEUE_LENGTH: usize = 8192;

/// The default time to wait for other processes that write to the file.
const DEFAULT_BUSY_TIMEOUT: Duration = Duration::from_secs(5);

/// SQLite stores this timeout in milliseconds as a 32-bit integer.
const MAX_BUSY_TIMEOUT: Duration = Duration::from_secs(24 * 60 * 60);

/// A builder of a [`SqliteInbox`], returned by [`SqliteInbox::builder`].
#[derive(Debug)]
#[must_use = "the builder opens no database until `open` is called"]
pub struct SqliteInboxBuilder {
    path: PathBuf,
    retention: Duration,
    queue_length: usize,
    busy_timeout: Duration,
    clock: Clock,
}

impl SqliteInboxBuilder {
    pub(super) fn new(path: PathBuf) -> Self {
        Self {
            path,
            retention: DEFAULT_RETENTION,
            queue_length: DEFAULT_QUEUE_LENGTH,
            busy_timeout: DEFAULT_BUSY_TIMEOUT,
            clock: Clock::new(SystemTime::now),
        }
    }

    /// Sets how long a handled delivery is kept. Defaults to 7 days. The time must be longer than the vendor's retry
    /// period.
    pub const fn with_retention(mut self, retention: Duration) -> Self {
        self.retention = retention;
        self
    }

    /// Sets the maximum number of requests that wait for the writer thread. Further requests return [`InboxError::Full`].
    /// Defaults to 8192.
    pub const fn with_queue_length(mut self, requests: usize) -> Self {
        self.queue_length = requests;
        self
    }

    /// Sets how long to wait while another process writes to the file, at most one day. Defaults to 5 seconds.
    pub fn with_busy_timeout(mut self, timeout: Duration) -> Self {
        self.busy_timeout = timeout.min(MAX_BUSY_TIMEOUT);
        self
    }

    /// Sets the clock that measures leases and the retention time. Defaults to the system clock. Processes that share the
    /// file must use the same clock.
    pub fn with_clock(mut self, clock: impl Fn() -> SystemTime + Send + Sync + 'static) -> Self {
        self.clock = Clock::new(clock);
        self
    }

    /// Opens or creates the file and starts the writer thread. On Unix, a new file is readable and writable by its owner
    /// only. This method blocks on disk access: call it before the server starts, or in `spawn_blocking`.
    ///
    /// # Errors
    ///
    /// Returns [`InboxError::Configuration`] if the file cannot be created, is not a SQLite database, or was written by a
    /// newer version of this crate. Returns [`InboxError::Unavailable`] if SQLite fails for another reason.
    pub fn open(self) -> Result<SqliteInbox, InboxError> {
        let connection = schema::open(&self.path, self.busy_timeout)?;
        let writer = Writer::new(connection, self.clock, milliseconds(self.retention))?;
        Handle::start(writer, self.queue_length).map(SqliteInbox::new)
    }
}
