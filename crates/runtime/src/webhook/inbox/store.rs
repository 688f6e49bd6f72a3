//! The trait of all inboxes.

use std::{fmt, pin::Pin, time::Duration};

use super::{Begin, InboxClaim, InboxError};

/// The future returned by the methods of an [`Inbox`].
pub type InboxFuture<'a, T> = Pin<Box<dyn Future<Output = Result<T, InboxError>> + Send + 'a>>;

/// A store of handled deliveries, with which an event that is delivered twice is handled once.
///
/// [`MemoryInbox`](super::MemoryInbox) is for a single process that may lose its records on restart. The features
/// `inbox-sqlite` and `inbox-redis` provide persistent inboxes.
///
/// The key of a delivery must be equal for all deliveries of one event. Keys of different events must differ, even if the
/// events come from different vendors that share the inbox. A key can have any length.
///
/// # Implementing
///
/// - `begin` must check and claim a delivery atomically: of any number of concurrent calls with the same key, exactly one
///   returns [`Begin::New`].
/// - Leases must be measured by one clock. If several machines share the store, use the clock of the store.
/// - The token of a claim must differ from the tokens of all earlier claims of the same key.
/// - A delivery that is done must be kept for the retention time after it was last seen. If at least half of the retention time has
///   passed, `begin` must restart the retention time. Because of the restart, an entry that stays in a vendor's delivery log is not
///   handled again, provided the log is read at intervals shorter than half of the retention time.
/// - If the future of `begin` is dropped, the delivery may stay claimed until the lease expires.
pub trait Inbox: fmt::Debug + Send + Sync {
    /// Claims a delivery for at most `lease`. If the process stops while it handles the delivery, the next `begin` after the
    /// lease expires returns [`Begin::New`] again. A lease should be longer than the handler takes.
    ///
    /// # Errors
    ///
    /// Returns [`InboxError::Full`] if the inbox cannot store another entry, and [`InboxError::Unavailable`] if the store fails.
    /// After either error, do not handle the delivery, and respond with 503, so that the vendor sends the delivery again.
    fn begin<'a>(&'a self, key: &'a str, lease: Duration) -> InboxFuture<'a, Begin>;

    /// Records that the delivery was handled. A claim whose lease has expired is accepted unless another handler has claimed
    /// the delivery since.
    ///
    /// # Errors
    ///
    /// Returns [`InboxError::ClaimLost`] if another handler has claimed the delivery after the lease expired. Returns
    /// [`InboxError::Unavailable`] if the store fails; retry with a clone of the claim.
    fn done(&self, claim: InboxClaim) -> InboxFuture<'_, ()>;

    /// Releases the claim because the handler failed, so that the next delivery of the event is handled without waiting for
    /// the lease.
    ///
    /// # Errors
    ///
    /// Returns the same errors as [`done`](Self::done).
    fn failed(&self, claim: InboxClaim) -> InboxFuture<'_, ()>;

    /// Returns the cursor that was last saved under this name, or `None` if no cursor was saved. A
    /// [reconciliation](crate::EventLog) continues from the cursor.
    ///
    /// # Errors
    ///
    /// Returns [`InboxError::Unavailable`] if the store fails.
    fn cursor<'a>(&'a self, name: &'a str) -> InboxFuture<'a, Option<String>>;

    /// Saves a cursor under this name, replacing the previous one. Cursors do not expire.
    ///
    /// # Errors
    ///
    /// Returns [`InboxError::Unavailable`] if the store fails.
    fn save_cursor<'a>(&'a self, name: &'a str, cursor: &'a str) -> InboxFuture<'a, ()>;
}
