//! An inbox in a SQLite file, in which an effect and its record commit together.
//!
//! One thread owns the connection. It takes the requests that are waiting, runs each in a savepoint of one transaction, commits
//! once, and only then reports the results: what was reported is on disk.

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
