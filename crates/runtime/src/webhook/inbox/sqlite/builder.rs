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

/// How many requests may wait for the writer unless set.
const DEFAULT_QUEUE_LENGTH: usize = 8192;

/// How long to wait for other processes that write unless set.
const DEFAULT_BUSY_TIMEOUT: Duration = Duration::from_secs(5);

/// SQLite counts milliseconds in 32 bits.
const MAX_BUSY_TIMEOUT: Duration = Duration::from_secs(24 * 60 * 60);

/// A builder of a [`SqliteInbox`], by [`SqliteInbox::builder`].
#[derive(Debug)]
#[must_use = "nothing is opened before `open`"]
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

    /// Sets how long a delivery that was handled is kept. Defaults to 7 days. It must be longer than the vendor delivers an event
    /// again.
    pub const fn with_retention(mut self, retention: Duration) -> Self {
        self.retention = retention;
        self
    }

    /// Sets how many requests may wait for the writer thread; more return [`InboxError::Full`]. Defaults to 8192.
    pub const fn with_queue_length(mut self, requests: usize) -> Self {
        self.queue_length = requests;
        self
    }

    /// Sets how long to wait while another process writes to the file; at most a day. Defaults to 5 seconds.
    pub fn with_busy_timeout(mut self, timeout: Duration) -> Self {
        self.busy_timeout = timeout.min(MAX_BUSY_TIMEOUT);
        self
    }

    /// Sets the clock by which leases and the retention time are measured. Defaults to the clock of the machine, which processes
    /// that share the file must have in common.
    pub fn with_clock(mut self, clock: impl Fn() -> SystemTime + Send + Sync + 'static) -> Self {
        self.clock = Clock::new(clock);
        self
    }

    /// Opens the file, or creates it, readable by its owner only on Unix, and starts the writer thread. This blocks on the disk:
    /// call it before the server starts, or in `spawn_blocking`.
    ///
    /// # Errors
    ///
    /// Returns [`InboxError::Configuration`] if the file cannot be created, is not a SQLite database, or was written by a newer
    /// version of this crate, and [`InboxError::Unavailable`] if SQLite fails otherwise.
    pub fn open(self) -> Result<SqliteInbox, InboxError> {
        let connection = schema::open(&self.path, self.busy_timeout)?;
        let writer = Writer::new(connection, self.clock, milliseconds(self.retention))?;
        Handle::start(writer, self.queue_length).map(SqliteInbox::new)
    }
}
