//! Tokens in Redis, shared between processes and machines.
//!
//! Operations that must be atomic are scripts that Redis runs. Times are measured only by the clock of Redis, so the
//! clocks of the machines may differ. Data in Redis is not trusted: a value that is not a valid token or claim is treated
//! as missing.

mod names;
mod scripts;
mod store;
mod value;

pub use self::store::RedisTokenStore;
