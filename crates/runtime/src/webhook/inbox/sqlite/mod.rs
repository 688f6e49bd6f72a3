//! An inbox in a SQLite file, which commits an effect and its record together.
//!
//! One thread owns the connection. The thread runs each waiting request in a savepoint of one transaction, commits once, and only
//! then reports the results. A reported result is therefore on disk.

mod builder;
mod handle;
mod inbox;
mod records;
mod schema;
mod writer;

pub use self::{
    builder::SqliteInboxBuilder,
    handle::{HandleError, Handled},
    inbox::SqliteInbox,
};
