//! The token store in Redis: its settings and operations.

use std::{
    fmt,
    sync::Arc,
    time::{Duration, SystemTime},
};

use redis::{Client, Value as RedisValue};
use reqwest::Url;
use tokio::runtime::Handle;
use uuid::Uuid;

use super::{
    names::Names,
    scripts,
    value::{self, Value},
};
use crate::{
    AccessToken, Claim, Error, ErrorKind, StoreError, StoreFuture, TokenKey, TokenStore,
    redis_connection::{self, Connection, NOT_REDIS, script as command},
};

/// A token store in Redis (or Valkey). All clients that use the same store share their tokens, even in different
/// processes or on different machines. When a token expires, only one client fetches a new one.
///
/// The store connects when the first token is needed. No call fails because Redis is unavailable, slow, or holds unexpected values.
/// While Redis has such a problem, the client fetches its own tokens and logs the problem with `tracing`. The client uses the store
/// again when Redis recovers. Tokens are deleted from Redis when they expire, or a year later if they are needed to fetch the next
/// token. A token without an expiry is deleted after a year. Expiry is measured by the clock of Redis, so the clocks of the
/// machines may differ.
///
/// **Anyone who can read this Redis can use the tokens**, because they are stored in clear text. Restrict access with a
/// password or ACLs, and encrypt connections that leave the machine. `rediss://` works if the program enables a TLS
/// feature of the `redis` crate, such as `tokio-rustls-comp`. The client id and the client secret are not stored. The key
/// names contain a SHA-256 hash of all fields of the [`TokenKey`]. The hash cannot be reversed if the secret is long and
/// random, like the secrets that vendors generate. A secret chosen by a person could be found by brute force.
///
/// The Redis user needs the commands `EVAL`, `GET`, `SET`, `DEL`, `STRLEN` and `PTTL` on keys that begin with the prefix. A
/// single Redis with replicas is supported; losing a claim in a failover costs one additional token request. A cluster of
/// several nodes is not supported.
///
/// ```
/// use std::sync::Arc;
///
/// use subkit_runtime::RedisTokenStore;
///
/// # fn example() -> Result<(), subkit_runtime::Error> {
/// let store = Arc::new(RedisTokenStore::new("redis://127.0.0.1:6379/0")?.with_prefix("billing:"));
/// // Pass it to `ClientBuilder::token_store` of each client, in each process.
/// # Ok(())
/// # }
/// # example().unwrap();
/// ```
pub struct RedisTokenStore {
    connection: Arc<Connection>,
    prefix: String,
}

/// The default prefix of keys.
const DEFAULT_PREFIX: &str = "subkit:";

/// Maximum size of a stored token, in bytes. Responses of token endpoints have the same limit.
const MAX_VALUE_BYTES: u64 = 1 << 20;

impl RedisTokenStore {
    /// Creates a store in the Redis at this URL: `redis://[user:password@]host[:port][/database]`, `rediss://…` with TLS, or
    /// `unix:///path/of/socket`. Connects on first use.
    ///
    /// # Errors
    ///
    /// Returns a [`Configuration`](ErrorKind::Configuration) error if the URL is not valid. The message does not contain the
    /// URL, which may include a password.
    pub fn new(url: &str) -> Result<Self, Error> {
        let problem =
            |text: String| Error::new(ErrorKind::Configuration, "token store", format!("the Redis URL {text}"));
        Url::parse(url).map_err(|error| problem(format!("is not an absolute URL: {error}")))?;
        redis_connection::client(url).map(Self::from_client).map_err(|text| problem(text.to_owned()))
    }

    /// Creates a store with a configured client, for example one with TLS certificates.
    pub fn from_client(client: Client) -> Self {
        Self { connection: Arc::new(Connection::new(client)), prefix: DEFAULT_PREFIX.to_owned() }
    }

    /// Sets the prefix of all keys. Defaults to `subkit:`. Stores with different prefixes share no tokens.
    #[must_use]
    pub fn with_prefix(mut self, prefix: impl Into<String>) -> Self {
        self.prefix = prefix.into();
        self
    }
}

impl TokenStore for RedisTokenStore {
    fn load<'a>(&'a self, key: &'a TokenKey) -> StoreFuture<'a, Option<AccessToken>> {
        Box::pin(async move { Ok(self.find(&self.names(key)).await?.map(|(_, token)| token)) })
    }

    fn save<'a>(&'a self, key: &'a TokenKey, token: &'a AccessToken, claim: Option<&'a Claim>) -> StoreFuture<'a, ()> {
        Box::pin(async move {
            let (Names { token: name, claim: claim_name }, id) = (self.names(key), claim.map_or("", Claim::id));
            let Value { json, stays, end } = Value::of(token, SystemTime::now())?;
            let mut command = command(scripts::SAVE, &[&name, &claim_name]);
            self.connection.run(command.arg(id).arg(json).arg(stays).arg(end)).await.map(drop)
        })
    }

    fn delete<'a>(&'a self, key: &'a TokenKey, token: &'a AccessToken) -> StoreFuture<'a, ()> {
        Box::pin(async move {
            let names = self.names(key);
            match self.find(&names).await? {
                Some((json, found)) if found.secret == token.secret => {
                    self.connection.run(command(scripts::DELETE, &[&names.token]).arg(json)).await.map(drop)
                }
                _ => Ok(()),
            }
        })
    }

    fn claim<'a>(&'a self, key: &'a TokenKey, at_most: Duration) -> StoreFuture<'a, Option<Claim>> {
        Box::pin(async move {
            let (name, id) = (self.names(key).claim, Uuid::new_v4().to_string());
            let mut command = command(scripts::CLAIM, &[&name]);
            command.arg(&id).arg(value::milliseconds(at_most.min(value::MAX_LIFETIME)).max(1));
            // Create the claim before the request: if the caller stops waiting for the response, Redis may have granted the
            // claim.
            let claim = Claim::new(id.as_str()).with_release(with_release(&self.connection, name, id));
            match self.connection.run(&command).await? {
                RedisValue::Int(1) => Ok(Some(claim)),
                RedisValue::Int(0) => {
                    claim.drop_without_release();
                    Ok(None)
                }
                _ => Err(NOT_REDIS.into()),
            }
        })
    }

    fn release<'a>(&'a self, key: &'a TokenKey, claim: Claim) -> StoreFuture<'a, ()> {
        Box::pin(async move {
            let name = self.names(key).claim;
            self.connection.run(command(scripts::DELETE, &[&name]).arg(claim.id())).await?;
            claim.drop_without_release();
            Ok(())
        })
    }
}

impl RedisTokenStore {
    fn names(&self, key: &TokenKey) -> Names {
        Names::of(&self.prefix, key)
    }

    /// Returns the stored token and its serialized form.
    async fn find(&self, names: &Names) -> Result<Option<(Vec<u8>, AccessToken)>, StoreError> {
        // The time is taken before the request, so the computed expiry is never too late.
        let now = SystemTime::now();
        let value = self.connection.run(command(scripts::LOAD, &[&names.token]).arg(MAX_VALUE_BYTES)).await?;
        let parts = match value {
            // The key is missing, or its value is not a string within the size limit.
            RedisValue::Nil => return Ok(None),
            RedisValue::Array(parts) => parts,
            _ => return Err(NOT_REDIS.into()),
        };
        let [RedisValue::BulkString(json), RedisValue::Int(left)] = parts.as_slice() else {
            return Err(NOT_REDIS.into());
        };
        Ok(value::read(json, *left, now).map(|token| (json.clone(), token)))
    }
}

/// Returns a function that releases the claim in the background if a Tokio runtime is available. Without a runtime, the claim
/// expires.
fn with_release(connection: &Arc<Connection>, name: String, id: String) -> impl FnOnce() + Send + Sync + 'static {
    let connection = Arc::clone(connection);
    move || {
        if let Ok(runtime) = Handle::try_current() {
            drop(
                runtime
                    .spawn(async move { connection.run(command(scripts::DELETE, &[&name]).arg(id)).await.map(drop) }),
            );
        }
    }
}

/// Prints neither the URL, which may include a password, nor the tokens.
impl fmt::Debug for RedisTokenStore {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("RedisTokenStore").finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::RedisTokenStore;
    use crate::AccessToken;

    #[test]
    fn rejects_invalid_url_without_disclosing_it() {
        for (url, expected) in [
            ("canary", "is not an absolute URL: relative URL without a base"),
            ("", "is not an absolute URL: relative URL without a base"),
            ("canary:6379", "does not begin with `redis://`, `rediss://` or `unix://`"),
            ("https://:canary@localhost", "does not begin with `redis://`, `rediss://` or `unix://`"),
            ("redis://:can/ary@localhost", "is not an absolute URL: empty host"),
            (
                "rediss://:canary@localhost",
                "requires TLS: enable a TLS feature of the crate `redis`, such as `tokio-rustls-comp`",
            ),
            (
                "redis://:canary@localhost/canary",
                "is invalid: use `redis://[user:password@]host[:port][/database]` or `unix:///path?db=database`",
            ),
            (
                "redis://:canary@localhost?protocol=canary",
                "is invalid: use `redis://[user:password@]host[:port][/database]` or `unix:///path?db=database`",
            ),
            (
                "redis:///0",
                "is invalid: use `redis://[user:password@]host[:port][/database]` or `unix:///path?db=database`",
            ),
        ] {
            let error = RedisTokenStore::new(url).unwrap_err();
            assert!(error.is_configuration(), "{url}");
            assert_eq!(error.to_string(), format!("token store: the Redis URL {expected}"), "{url}");
            assert!(!format!("{error:?} {error:#?}").contains("canary"), "{error:?}");
        }
    }

    /// Creating a store must also work outside of a runtime, where no connection is possible.
    #[test]
    fn store_can_be_created_outside_of_a_runtime_and_redacts_debug() {
        for url in ["redis://canary:canary@canary:1/1", "valkey://localhost", "unix:///canary?db=1&pass=canary"] {
            let store = RedisTokenStore::new(url).unwrap().with_prefix("canary");
            let token = AccessToken::new("canary", None);
            assert_eq!(format!("{store:?}"), "RedisTokenStore { .. }");
            assert!(!format!("{store:#?} {token:?}").contains("canary"));
        }
    }

    #[test]
    fn load_fails_outside_of_a_runtime() {
        use futures_util::FutureExt as _;

        use crate::{TokenKey, TokenStore as _};

        let store = RedisTokenStore::new("redis://localhost").unwrap();
        let key = TokenKey::new("api", "url", "id", "secret", None);
        let error = store.load(&key).now_or_never().unwrap().unwrap_err();
        assert_eq!(error.to_string(), "Redis was called outside of a Tokio runtime");
    }
}
