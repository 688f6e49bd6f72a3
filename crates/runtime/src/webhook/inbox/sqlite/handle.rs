//! Handling a delivery in the transaction that records it.

use std::{error::Error, fmt};

use rusqlite::Connection;

use super::{
    SqliteInbox,
    records::{self, RecordedState},
    writer::{Access, Panicked},
};
use crate::webhook::inbox::InboxError;

/// The maximum time for which another handler's claim blocks a delivery, in milliseconds: one day.
const MAX_LEASE: u64 = 24 * 60 * 60 * 1000;

/// The outcome of a delivery that was passed to [`SqliteInbox::handle`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Handled<T> {
    /// The handler ran, and its changes are committed together with the record of the delivery. Acknowledge the delivery.
    New(T),
    /// The delivery was handled before, so the handler did not run. Acknowledge the delivery.
    Duplicate,
    /// Another handler has claimed the delivery with [`begin`](crate::Inbox::begin), so the handler did not run. Respond
    /// with an error status, so that the vendor sends the delivery again.
    InProgress,
}

/// The reason a handler had no effect. The handler's changes are rolled back and the delivery is not recorded, so the next delivery
/// of the event is handled.
#[derive(Debug)]
#[non_exhaustive]
pub enum HandleError<E> {
    /// The handler returned an error.
    Handler(E),
    /// The handler panicked. The panic hook received the message.
    Panicked,
    /// The handler ended the transaction, for example with `INSERT OR ROLLBACK`.
    TransactionEnded,
    /// The inbox failed.
    Inbox(InboxError),
}

impl<E> From<InboxError> for HandleError<E> {
    fn from(error: InboxError) -> Self {
        Self::Inbox(error)
    }
}

impl<E: fmt::Display> fmt::Display for HandleError<E> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Handler(error) => write!(formatter, "the handler failed: {error}"),
            Self::Panicked => formatter.write_str("the handler panicked: its changes are rolled back"),
            Self::TransactionEnded => formatter.write_str(
                "the handler ended the transaction of the inbox: do not use COMMIT, ROLLBACK or OR ROLLBACK in a handler",
            ),
            Self::Inbox(error) => error.fmt(formatter),
        }
    }
}

impl<E: Error + 'static> Error for HandleError<E> {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::Handler(error) => Some(error),
            Self::Inbox(error) => Some(error),
            _ => None,
        }
    }
}

impl SqliteInbox {
    /// Runs a handler in the transaction that records the delivery, unless the delivery was handled before. The record
    /// and the changes that the handler makes in the file are committed together or not at all. A delivery therefore
    /// never takes effect twice, even if the process is killed.
    ///
    /// The handler runs on the writer thread and blocks all other writes. The handler should use only the connection that it
    /// receives, and finish within milliseconds. The handler may use its own savepoints, but it cannot begin or end a transaction,
    /// and cannot use the inbox. If a handler violates a deferred foreign key, the whole transaction fails, and with it other
    /// deliveries that share the transaction. If the future is dropped, the handler may still run.
    ///
    /// ```
    /// use subkit_runtime::{Handled, SqliteInbox};
    ///
    /// # async fn example(inbox: SqliteInbox) -> Result<(), Box<dyn std::error::Error>> {
    /// inbox.execute(|file| file.execute_batch("CREATE TABLE IF NOT EXISTS stops (number TEXT)")).await?;
    /// let handled = inbox
    ///     .handle("bird:5ff8c9b3", |file| file.execute("INSERT INTO stops VALUES (?1)", ["+3161234567"]))
    ///     .await?;
    /// assert_eq!(handled, Handled::New(1));
    /// # Ok(())
    /// # }
    /// # let folder = std::env::temp_dir().join(format!("subkit-inbox-example-{}", std::process::id()));
    /// # let _ = std::fs::remove_file(&folder);
    /// # let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    /// # runtime.block_on(example(SqliteInbox::open(&folder).unwrap())).unwrap();
    /// # std::fs::remove_file(&folder).unwrap();
    /// ```
    ///
    /// # Errors
    ///
    /// Returns a [`HandleError`] if the handler fails, panics or ends the transaction, or if the inbox fails. Respond with
    /// 5xx, so that the vendor delivers the event again.
    pub async fn handle<T, E, F>(&self, key: &str, handler: F) -> Result<Handled<T>, HandleError<E>>
    where
        F: FnOnce(&Connection) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: Send + 'static,
    {
        let key = records::hash(key);
        self.request(move |access| match records::recorded_state(access.connection, &key, access.times)? {
            (RecordedState::Done, at) => {
                records::extend_retention(access.connection, &key, access.times, at)?;
                Ok(Handled::Duplicate)
            }
            (RecordedState::Claimed, until) => {
                let latest = access.times.now.saturating_add(MAX_LEASE);
                records::shorten_claim(access.connection, &key, until, latest)?;
                Ok(Handled::InProgress)
            }
            (RecordedState::Free, _) => {
                let value = run(access, handler)?;
                records::record_handled(access.connection, &key, access.times.now)?;
                Ok(Handled::New(value))
            }
        })
        .await
    }

    /// Runs a function in a transaction of the file without a delivery, for example to create or change tables. The rules of
    /// [`handle`](Self::handle) apply to the function too.
    ///
    /// # Errors
    ///
    /// Returns the same errors as [`handle`](Self::handle).
    pub async fn execute<T, E, F>(&self, function: F) -> Result<T, HandleError<E>>
    where
        F: FnOnce(&Connection) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: Send + 'static,
    {
        self.request(move |access| run(access, function)).await
    }
}

fn run<T, E>(access: &Access<'_>, handler: impl FnOnce(&Connection) -> Result<T, E>) -> Result<T, HandleError<E>> {
    let result = access.run(handler);
    match result {
        _ if !access.is_open() => Err(HandleError::TransactionEnded),
        Err(Panicked) => Err(HandleError::Panicked),
        Ok(result) => result.map_err(HandleError::Handler),
    }
}
