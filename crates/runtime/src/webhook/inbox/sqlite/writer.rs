//! The thread that owns the connection and commits requests in groups.

use std::{
    fmt,
    panic::{AssertUnwindSafe, catch_unwind},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering::Relaxed},
        mpsc::{Receiver, SyncSender, TrySendError, sync_channel},
    },
    thread::{self, JoinHandle},
    time::{Duration, Instant},
};

use rusqlite::{
    Connection,
    hooks::{AuthAction, AuthContext, Authorization},
};

use super::{
    records::{self, Times},
    schema::unavailable,
};
use crate::webhook::inbox::{InboxError, clock::Clock};

/// Maximum number of requests in one transaction.
const MAX_GROUP: usize = 1024;

/// The time after which no more requests are added to a transaction.
const MAX_GROUP_TIME: Duration = Duration::from_millis(20);

/// Connection settings that a handler must not change, because the inbox depends on them and the changes would persist.
const FIXED_SETTINGS: [&str; 6] =
    ["busy_timeout", "journal_mode", "locking_mode", "query_only", "synchronous", "wal_autocheckpoint"];

/// The savepoint of a request.
const SAVEPOINT: &str = "subkit_inbox_request";

/// A request: a function that is called with the connection, or with the reason the request cannot run.
pub(super) type WriteRequest = Box<dyn FnOnce(Result<&Access<'_>, InboxError>) -> Option<Finished> + Send>;

/// A request that has run.
pub(super) struct Finished {
    /// Whether to keep the changes of the request.
    pub(super) should_commit: bool,
    /// Reports the result of the request after the transaction has ended.
    pub(super) report: Box<dyn FnOnce(Result<(), InboxError>) + Send>,
}

/// The connection, as available to a request.
pub(super) struct Access<'a> {
    pub(super) connection: &'a Connection,
    pub(super) times: Times,
    in_handler: &'a AtomicBool,
}

/// The handler panicked.
pub(super) struct Panicked;

impl Access<'_> {
    /// Runs a handler. Attempts to end the transaction are rejected during this call.
    pub(super) fn run<T>(&self, handler: impl FnOnce(&Connection) -> T) -> Result<T, Panicked> {
        self.in_handler.store(true, Relaxed);
        let result = catch_unwind(AssertUnwindSafe(|| handler(self.connection)));
        self.in_handler.store(false, Relaxed);
        result.map_err(|payload| {
            // Dropping the payload of a panic can panic too.
            let _ = catch_unwind(AssertUnwindSafe(|| drop(payload)));
            Panicked
        })
    }

    /// Whether the transaction is still open.
    pub(super) fn is_open(&self) -> bool {
        !self.connection.is_autocommit()
    }
}

/// The state of the writer thread.
pub(super) struct Writer {
    connection: Connection,
    clock: Clock,
    retention: u64,
    in_handler: Arc<AtomicBool>,
}

impl Writer {
    pub(super) fn new(mut connection: Connection, clock: Clock, retention: u64) -> Result<Self, InboxError> {
        let in_handler = Arc::new(AtomicBool::new(false));
        let handler_runs = Arc::clone(&in_handler);
        // SQLite ends a transaction by itself in some cases, such as a full disk. Later changes of the handler would then be
        // committed separately.
        let reject_commit = move || handler_runs.load(Relaxed);
        connection.commit_hook(Some(reject_commit)).map_err(unavailable)?;
        let handler_runs = Arc::clone(&in_handler);
        // SQLite calls this function when it prepares a statement. Statements of this module that end a transaction are
        // never cached, so a handler cannot run them from the connection's cache.
        let authorize = move |context: AuthContext<'_>| match context.action {
            AuthAction::Transaction { .. } if handler_runs.load(Relaxed) => Authorization::Deny,
            AuthAction::Savepoint { savepoint_name, .. }
                if handler_runs.load(Relaxed) && savepoint_name.eq_ignore_ascii_case(SAVEPOINT) =>
            {
                Authorization::Deny
            }
            AuthAction::Pragma { pragma_name, pragma_value: Some(_) }
                if handler_runs.load(Relaxed) && is_fixed(pragma_name) =>
            {
                Authorization::Deny
            }
            _ => Authorization::Allow,
        };
        connection.authorizer(Some(authorize)).map_err(unavailable)?;
        Ok(Self { connection, clock, retention, in_handler })
    }

    /// Runs requests until all senders are dropped.
    fn run(&self, requests: &Receiver<WriteRequest>) {
        while let Ok(first) = requests.recv() {
            // The clock can panic. If the caller was dropped, dropping the result of a handler can panic too. After a
            // panic, all requests of the group fail.
            if catch_unwind(AssertUnwindSafe(|| self.run_group(first, requests))).is_err() {
                self.in_handler.store(false, Relaxed);
                if !self.connection.is_autocommit() {
                    let _ = self.execute("ROLLBACK");
                }
            }
        }
    }

    fn run_group(&self, first: WriteRequest, requests: &Receiver<WriteRequest>) {
        if let Err(error) = self.execute("BEGIN IMMEDIATE") {
            let reason = error.to_string();
            for request in std::iter::once(first).chain(requests.try_iter().take(MAX_GROUP)) {
                let _ = request(Err(unavailable_because(&reason)));
            }
            return;
        }
        let (start, mut group, mut next) = (Instant::now(), Vec::new(), Some(first));
        while let Some(request) = next.take() {
            match self.run_one(request) {
                Ok(finished) => group.extend(finished),
                // The transaction was rolled back, including the changes of all earlier requests.
                Err(reason) => return report(group, &Err(reason)),
            }
            if group.len() < MAX_GROUP && start.elapsed() < MAX_GROUP_TIME {
                next = requests.try_recv().ok();
            }
        }
        // Removes up to twice as many entries as were added, so that expired entries do not accumulate. Errors are
        // ignored, because the next group tries again.
        let _ = records::remove_expired(&self.connection, self.times(), 2 * group.len());
        let committed = self.execute("COMMIT").map_err(|error| error.to_string());
        if committed.is_err() && !self.connection.is_autocommit() {
            let _ = self.execute("ROLLBACK");
        }
        report(group, &committed);
    }

    /// Runs a request in its savepoint. Returns an error if the transaction has ended.
    fn run_one(&self, request: WriteRequest) -> Result<Option<Finished>, String> {
        if let Err(error) = self.execute(&format!("SAVEPOINT {SAVEPOINT}")) {
            let _ = request(Err(unavailable_because(&error.to_string())));
            return self.still_open(None);
        }
        let access = Access { connection: &self.connection, times: self.times(), in_handler: &self.in_handler };
        let finished = request(Ok(&access));
        let end = match finished {
            Some(Finished { should_commit: true, .. }) => format!("RELEASE {SAVEPOINT}"),
            _ => format!("ROLLBACK TO {SAVEPOINT}; RELEASE {SAVEPOINT}"),
        };
        if self.connection.is_autocommit() {
            return self.still_open(finished);
        }
        match (self.execute(&end), finished) {
            (Ok(()), finished) => Ok(finished),
            (Err(error), finished) => {
                if let Some(finished) = finished {
                    (finished.report)(Err(unavailable_because(&error.to_string())));
                }
                // Roll back everything, so that no partial changes are committed with other requests.
                let _ = self.execute("ROLLBACK");
                Err(error.to_string())
            }
        }
    }

    fn still_open(&self, finished: Option<Finished>) -> Result<Option<Finished>, String> {
        if !self.connection.is_autocommit() {
            return Ok(finished);
        }
        let reason = "another operation in the same group commit rolled back the transaction";
        if let Some(finished) = finished {
            (finished.report)(Err(unavailable_because(reason)));
        }
        Err(reason.to_owned())
    }

    fn execute(&self, sql: &str) -> Result<(), rusqlite::ffi::Error> {
        self.connection.execute_batch(sql).map_err(|error| {
            error.sqlite_error().copied().unwrap_or_else(|| rusqlite::ffi::Error::new(rusqlite::ffi::SQLITE_ERROR))
        })
    }

    fn times(&self) -> Times {
        Times { now: self.clock.now(), retention: self.retention }
    }
}

fn is_fixed(setting: &str) -> bool {
    FIXED_SETTINGS.iter().any(|fixed| fixed.eq_ignore_ascii_case(setting))
}

fn report(group: Vec<Finished>, committed: &Result<(), String>) {
    for finished in group {
        (finished.report)(committed.as_ref().copied().map_err(|reason| unavailable_because(reason)));
    }
}

fn unavailable_because(reason: &str) -> InboxError {
    InboxError::unavailable(reason)
}

/// A handle to the writer thread. If the handle is dropped, the thread ends after all waiting requests are finished.
pub(super) struct Handle {
    requests: Option<SyncSender<WriteRequest>>,
    thread: Option<JoinHandle<()>>,
}

impl Handle {
    pub(super) fn start(writer: Writer, queue_length: usize) -> Result<Self, InboxError> {
        // A channel with the capacity 0 would accept a request only while the thread is waiting for a request.
        let (sender, receiver) = sync_channel(queue_length.max(1));
        let thread = thread::Builder::new().name("subkit-inbox".to_owned()).spawn(move || writer.run(&receiver));
        Ok(Self { requests: Some(sender), thread: Some(thread.map_err(InboxError::unavailable)?) })
    }

    /// Sends a request to the thread.
    pub(super) fn send(&self, request: WriteRequest) -> Result<(), InboxError> {
        if self.is_this_thread() {
            return Err(InboxError::unavailable(
                "a handler used its own inbox, which would deadlock: use the connection that the handler receives",
            ));
        }
        let sent = self.requests.as_ref().map(|requests| requests.try_send(request));
        match sent {
            Some(Ok(())) => Ok(()),
            Some(Err(TrySendError::Full(_))) => Err(InboxError::Full),
            _ => Err(InboxError::unavailable("the writer thread has ended")),
        }
    }

    fn is_this_thread(&self) -> bool {
        self.thread.as_ref().is_some_and(|thread| thread.thread().id() == thread::current().id())
    }
}

impl Drop for Handle {
    fn drop(&mut self) {
        self.requests = None;
        // If a handler owns the last clone of the inbox, this code runs on the writer thread.
        let is_this_thread = self.is_this_thread();
        if let Some(thread) = self.thread.take().filter(|_| !is_this_thread) {
            let _ = thread.join();
        }
    }
}

impl fmt::Debug for Handle {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Handle").finish_non_exhaustive()
    }
}
