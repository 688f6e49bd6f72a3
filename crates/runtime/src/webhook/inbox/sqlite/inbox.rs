//! The inbox in a SQLite file: opening it, and its operations.

use std::{fmt, path::Path, sync::Arc, time::Duration};

use tokio::sync::oneshot;

use super::{
    SqliteInboxBuilder,
    records::{self, RecordedState},
    writer::{Access, Finished, Handle},
};
use crate::webhook::inbox::{Begin, Inbox, InboxClaim, InboxError, InboxFuture, clock::milliseconds};

/// An inbox in a SQLite file. The inbox is persistent, and processes on the same machine can share it.
///
/// [`handle`](Self::handle) runs a handler in the transaction that records the delivery. Effects in the same file happen
/// exactly once, even if the process is killed. With [`begin`](Inbox::begin) and [`done`](Inbox::done), a delivery is
/// handled again if the process is killed between the effect and `done`.
///
/// The file uses a write-ahead log and is synchronized before a request returns (`synchronous=FULL`), so acknowledged
/// deliveries survive a power failure. Requests that wait at the same time share one commit. The file can also hold tables
/// of the application, which can use `user_version`. Delivery keys are stored as SHA-256 hashes. The file must be on a local
/// disk.
///
/// Clones share the file. All methods except [`open`](Self::open) are asynchronous, do not block, and work with any runtime.
/// Dropping the last clone blocks until waiting requests are finished.
#[derive(Clone)]
pub struct SqliteInbox(Arc<Handle>);

impl SqliteInbox {
    /// Opens an inbox with the default settings of [`builder`](Self::builder), creating the file if it does not exist.
    /// This function blocks on disk access: call it before the server starts, or in `spawn_blocking`.
    ///
    /// # Errors
    ///
    /// Returns the same errors as [`SqliteInboxBuilder::open`].
    pub fn open(path: impl AsRef<Path>) -> Result<Self, InboxError> {
        Self::builder(path).open()
    }

    /// Returns a builder of an inbox in this file.
    pub fn builder(path: impl AsRef<Path>) -> SqliteInboxBuilder {
        SqliteInboxBuilder::new(path.as_ref().to_owned())
    }

    pub(super) fn new(handle: Handle) -> Self {
        Self(Arc::new(handle))
    }

    /// Runs a request on the writer thread and waits until it is committed.
    pub(super) async fn request<T, E>(
        &self,
        work: impl FnOnce(&Access<'_>) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<InboxError> + Send + 'static,
    {
        let (sender, receiver) = oneshot::channel();
        self.0.send(Box::new(move |access| {
            let access = match access {
                Ok(access) => access,
                Err(error) => {
                    let _ = sender.send(Err(error.into()));
                    return None;
                }
            };
            let result = work(access);
            let should_commit = result.is_ok();
            let report = move |committed: Result<(), InboxError>| {
                // The future that waits for the result may have been dropped.
                let _ = sender.send(match (result, committed) {
                    (Ok(_), Err(error)) => Err(error.into()),
                    (result, _) => result,
                });
            };
            Some(Finished { should_commit, report: Box::new(report) })
        }))?;
        receiver.await.unwrap_or_else(|_| {
            Err(InboxError::unavailable("the operation was not finished because of a panic").into())
        })
    }
}

impl Inbox for SqliteInbox {
    fn begin<'a>(&'a self, key: &'a str, lease: Duration) -> InboxFuture<'a, Begin> {
        Box::pin(async move {
            let (hash, lease) = (records::hash(key), milliseconds(lease));
            let begun = self.request(move |access| records::begin(access.connection, &hash, access.times, lease));
            Ok(match begun.await? {
                Ok(token) => Begin::New(InboxClaim::new(key, token)),
                Err(RecordedState::Done) => Begin::Done,
                Err(_) => Begin::InProgress,
            })
        })
    }

    fn done(&self, claim: InboxClaim) -> InboxFuture<'_, ()> {
        Box::pin(async move {
            let (hash, token) = (records::hash(claim.key()), claim.token());
            self.request(move |access| records::done(access.connection, &hash, token, access.times.now)).await
        })
    }

    fn failed(&self, claim: InboxClaim) -> InboxFuture<'_, ()> {
        Box::pin(async move {
            let (hash, token) = (records::hash(claim.key()), claim.token());
            self.request(move |access| records::failed(access.connection, &hash, token)).await
        })
    }

    fn cursor<'a>(&'a self, name: &'a str) -> InboxFuture<'a, Option<String>> {
        let name = name.to_owned();
        Box::pin(self.request(move |access| records::cursor(access.connection, &name)))
    }

    fn save_cursor<'a>(&'a self, name: &'a str, cursor: &'a str) -> InboxFuture<'a, ()> {
        let (name, cursor) = (name.to_owned(), cursor.to_owned());
        Box::pin(self.request(move |access| records::save_cursor(access.connection, &name, &cursor)))
    }
}

impl fmt::Debug for SqliteInbox {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("SqliteInbox").finish_non_exhaustive()
    }
}
