//! Inboxes: which deliveries were handled, over restarts and by several processes.
//!
//! An inbox turns "delivered at least once" into "handled once". A delivery is claimed before it is handled and recorded as done
//! afterwards. A claim that is never finished expires, so that no delivery is lost with the process that handled it.

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
