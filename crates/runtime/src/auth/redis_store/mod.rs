//! Tokens in Redis, for clients of several processes and machines.
//!
//! Operations that must be atomic are scripts that Redis runs; times are counted by the clock of Redis alone, so that
//! it does not matter whether the clocks of the machines agree. What is found in Redis is not trusted: what cannot be a token
//! or a claim counts as none.

mod names;
mod scripts;
mod store;
mod value;

pub use self::store::RedisTokenStore;
