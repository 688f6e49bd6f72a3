//! An inbox in Redis, shared between machines.
//!
//! Each operation is a script that Redis runs atomically. Leases and the retention time are measured only by the clock of
//! Redis. Values that this crate did not write cause errors and are never overwritten.

mod inbox;
mod names;
mod scripts;

pub use self::inbox::RedisInbox;
