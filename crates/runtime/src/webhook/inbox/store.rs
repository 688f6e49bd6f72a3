//! The interface of all inboxes.

use std::{fmt, pin::Pin, time::Duration};

use super::{Begin, InboxClaim, InboxError};

/// The future that the methods of an [`Inbox`] return.
pub type InboxFuture<'a, T> = Pin<Box<dyn Future<Output = Result<T, InboxError>> + Send + 'a>>;

/// A store of the deliveries that were handled, so that one that is delivered twice is handled once.
///
/// [`MemoryInbox`](super::MemoryInbox) is for one process that may forget everything when it restarts. The features
/// `inbox-sqlite` and `inbox-redis` have inboxes that outlive the process.
///
/// The key of a delivery is text that is equal for two deliveries of one event, and different for two events of all vendors that
/// share the inbox. It may be of any length.
///
/// # Implementing
///
/// - `begin` decides and claims in one atomic step: of any number of concurrent calls with one key, one returns
///   [`Begin::New`].
/// - Leases are measured by one clock, which is the clock of the store if several machines share it.
/// - The token of a claim differs from the tokens of all earlier claims of the same key.
/// - A delivery that was done is kept for the retention time after it was last seen: `begin` extends it at the latest when half of
///   the time is over. So an entry of a vendor's log is not handled again as long as the log is read more often than that.
/// - A future that is dropped may leave a claim behind, which ends with its lease.
pub trait Inbox: fmt::Debug + Send + Sync {
    /// Claims a delivery for at most `lease`. If the process stops while it handles the delivery, the next `begin` after
    /// the lease returns [`Begin::New`] again. A lease should be longer than the handler takes.
    ///
    /// # Errors
    ///
    /// Returns [`InboxError::Full`] if the inbox cannot take another entry, and [`InboxError::Unavailable`] if the store
    /// fails. Nothing is claimed then: respond with 503, so that the vendor delivers the event again.
    fn begin<'a>(&'a self, key: &'a str, lease: Duration) -> InboxFuture<'a, Begin>;

    /// Records that the delivery was handled. A claim whose lease has expired is accepted if nobody else has claimed the
    /// delivery since.
    ///
    /// # Errors
    ///
    /// Returns [`InboxError::ClaimLost`] if another handler has claimed the delivery after the lease expired, and
    /// [`InboxError::Unavailable`] if the store fails; a clone of the claim can be used to try again.
    fn done(&self, claim: InboxClaim) -> InboxFuture<'_, ()>;

    /// Gives the claim back because the handler failed, so that the next delivery of the same event is handled at once.
    ///
    /// # Errors
    ///
    /// As [`done`](Self::done).
    fn failed(&self, claim: InboxClaim) -> InboxFuture<'_, ()>;

    /// Returns the cursor that was last saved under this name, or `None` if there is none. A reconciliation continues from it.
    ///
    /// # Errors
    ///
    /// Returns [`InboxError::Unavailable`] if the store fails.
    fn cursor<'a>(&'a self, name: &'a str) -> InboxFuture<'a, Option<String>>;

    /// Saves a cursor under this name, replacing the one before. Cursors are kept without a time limit.
    ///
    /// # Errors
    ///
    /// Returns [`InboxError::Unavailable`] if the store fails.
    fn save_cursor<'a>(&'a self, name: &'a str, cursor: &'a str) -> InboxFuture<'a, ()>;
}
