//! An inbox in Redis, for processes of several machines.
//!
//! Each decision is a script that Redis runs as one step; leases and the retention time are measured by the clock of Redis alone.
//! Values that this crate did not write are errors and never overwritten.

mod inbox;
mod names;
mod scripts;

pub use self::inbox::RedisInbox;
