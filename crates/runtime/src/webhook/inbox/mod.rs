//! Inboxes: records of handled deliveries, which can be persistent and shared between processes.
//!
//! With an inbox, an event that is delivered at least once is handled only once. A delivery is claimed before it is
//! handled, and recorded as done afterwards. A claim that is never finished expires, so a delivery is not lost if the
//! process that handles it stops.

mod claim;
mod clock;
mod error;
mod memory;
#[cfg(feature = "inbox-redis")]
mod redis;
#[cfg(feature = "inbox-sqlite")]
mod sqlite;
mod store;

#[cfg(feature = "inbox-redis")]
pub use self::redis::RedisInbox;
#[cfg(feature = "inbox-sqlite")]
pub use self::sqlite::{HandleError, Handled, SqliteInbox, SqliteInboxBuilder};
pub use self::{
    claim::{Begin, InboxClaim},
    error::InboxError,
    memory::MemoryInbox,
    store::{Inbox, InboxFuture},
};
