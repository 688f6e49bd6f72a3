//! Delivery logs of vendors.

use std::error::Error;

use super::Delivery;

/// A list in which a vendor keeps the events that it delivered, or tried to. Generated for vendors that have one.
///
/// Nothing is assumed of its order, which most vendors do not document, and it may grow and shrink while it is read.
pub trait EventLog<T>: Send + Sync {
    /// Why a page could not be read.
    type Error: Error + Send + Sync + 'static;

    /// Reads the entries from `offset` on, at most about `limit`. An offset past the end returns no entries.
    ///
    /// # Errors
    ///
    /// Returns an error if the page could not be read.
    fn page(&self, offset: u64, limit: u64) -> impl Future<Output = Result<Vec<Delivery<T>>, Self::Error>> + Send;
}
