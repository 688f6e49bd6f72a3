//! Credentials: what a client was given, how it gets into requests, and tokens that are fetched and shared.

mod credentials;
#[cfg(feature = "redis")]
mod redis_store;
#[cfg(feature = "oauth2")]
mod token;
#[cfg(feature = "oauth2")]
mod token_request;
mod token_store;

#[cfg(feature = "redis")]
pub use self::redis_store::RedisTokenStore;
pub use self::token_store::{AccessToken, Claim, MemoryTokenStore, StoreError, StoreFuture, TokenKey, TokenStore};
pub(crate) use self::{
    credentials::{Authorization, Credentials, Given},
    token_store::TokenSettings,
};
