//! Authentication: the credentials of a client, adding them to requests, and fetching and sharing tokens.

#[cfg(feature = "tokens")]
mod bearer;
mod credentials;
#[cfg(feature = "tokens")]
mod fetch;
#[cfg(feature = "redis")]
mod redis_store;
#[cfg(feature = "tokens")]
mod refresh;
#[cfg(feature = "tokens")]
mod refresh_request;
#[cfg(feature = "tokens")]
mod store_access;
#[cfg(feature = "tokens")]
mod token;
#[cfg(feature = "tokens")]
mod token_endpoint;
#[cfg(feature = "oauth2")]
mod token_request;
mod token_store;

#[cfg(feature = "redis")]
pub use self::redis_store::RedisTokenStore;
pub use self::token_store::{AccessToken, Claim, MemoryTokenStore, StoreError, StoreFuture, TokenKey, TokenStore};
pub(crate) use self::{
    credentials::{Authorization, CredentialInput, Credentials},
    token_store::TokenSettings,
};
