//! The store.

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
    redis_connection::{self, Connection, NO_REDIS, script as command},
};

/// Tokens in Redis (or Valkey): clients of all processes and machines that are given the same one share their tokens, and ask
/// for one once when one ends.
///
/// Nothing is connected before a token is needed, and a Redis that is down, slow or full of something else fails no call: the
/// client goes on as if it were alone, tells `tracing`, and uses the store again when it is back. Tokens vanish from Redis when
/// they end, or a year later if the next one is fetched with them. When that is, is counted by the clock of Redis, so the clocks of the machines may differ.
///
/// **Whoever can read this Redis can use the tokens**: they stand in it in clear text. Give it a password or users, let nobody
/// else in, and encrypt what leaves the machine: `rediss://` works if the program enables a TLS feature of the crate `redis`,
/// such as `tokio-rustls-comp`. Of the client id and the client secret there is nothing in Redis but a SHA-256 of all parts of
/// the [`TokenKey`] together, in the names of the keys. It cannot be turned back if the secret is one that a vendor made, long
/// and random; one that a person thought of could be found by trying.
///
/// A user of Redis needs the commands `EVAL`, `GET`, `SET`, `DEL`, `STRLEN` and `PTTL` on the keys that begin with the prefix. One
/// Redis with replicas will do; a Redis that forgets a claim as it fails over costs one more token. A cluster of several nodes
/// will not do.
///
/// ```
/// use std::sync::Arc;
///
/// use subkit_runtime::RedisTokenStore;
///
/// # fn example() -> Result<(), subkit_runtime::Error> {
/// let store = Arc::new(RedisTokenStore::new("redis://127.0.0.1:6379/0")?.with_prefix("billing:"));
/// // Given to `ClientBuilder::token_store` of each client, in each process.
/// # Ok(())
/// # }
/// # example().unwrap();
/// ```
pub struct RedisTokenStore {
    connection: Arc<Connection>,
    prefix: String,
}

/// The default prefix of keys.
const PREFIX: &str = "subkit:";

/// No token endpoint is believed that answers with more.
const MAX_VALUE_BYTES: u64 = 1 << 20;

impl RedisTokenStore {
    /// A store in the Redis at this URL: `redis://[user:password@]host[:port][/database]`, `rediss://…` with TLS, or
    /// `unix:///path/of/socket`. Nothing is connected yet, so it need not be up.
    ///
    /// # Errors
    ///
    /// A [`Configuration`](ErrorKind::Configuration) error that says what is wrong with the URL, and does not repeat it: there
    /// may be a password in it.
    pub fn new(url: &str) -> Result<Self, Error> {
        let problem =
            |text: String| Error::new(ErrorKind::Configuration, "token store", format!("the Redis URL {text}"));
        Url::parse(url).map_err(|error| problem(format!("is not an absolute URL: {error}")))?;
        redis_connection::client(url).map(Self::from_client).map_err(|text| problem(text.to_owned()))
    }

    /// A store in the Redis of a client that is set up already, with certificates for instance.
    pub fn from_client(client: Client) -> Self {
        Self { connection: Arc::new(Connection::new(client)), prefix: PREFIX.to_owned() }
    }

    /// Sets the prefix of keys. Defaults to `subkit:`. Stores with different prefixes share nothing.
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
            // It is there before Redis is asked: who stops waiting for the answer may have the right all the same.
            let claim = Claim::new(id.as_str()).with_release(with_release(&self.connection, name, id));
            match self.connection.run(&command).await? {
                RedisValue::Int(1) => Ok(Some(claim)),
                RedisValue::Int(0) => {
                    claim.ended();
                    Ok(None)
                }
                _ => Err(NO_REDIS.into()),
            }
        })
    }

    fn release<'a>(&'a self, key: &'a TokenKey, claim: Claim) -> StoreFuture<'a, ()> {
        Box::pin(async move {
            let name = self.names(key).claim;
            self.connection.run(command(scripts::DELETE, &[&name]).arg(claim.id())).await?;
            claim.ended();
            Ok(())
        })
    }
}

impl RedisTokenStore {
    fn names(&self, key: &TokenKey) -> Names {
        Names::of(&self.prefix, key)
    }

    /// The token that is kept, and how it is written.
    async fn find(&self, names: &Names) -> Result<Option<(Vec<u8>, AccessToken)>, StoreError> {
        // The time before Redis is asked: at worst the token ends a little later than is thought.
        let now = SystemTime::now();
        let value = self.connection.run(command(scripts::LOAD, &[&names.token]).arg(MAX_VALUE_BYTES)).await?;
        let parts = match value {
            // No token, or something else in its place.
            RedisValue::Nil => return Ok(None),
            RedisValue::Array(parts) => parts,
            _ => return Err(NO_REDIS.into()),
        };
        let [RedisValue::BulkString(json), RedisValue::Int(left)] = parts.as_slice() else {
            return Err(NO_REDIS.into());
        };
        Ok(value::read(json, *left, now).map(|token| (json.clone(), token)))
    }
}

/// Releases a claim when dropped, in the background if there is a runtime. Otherwise the claim expires.
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

/// Neither the URL, with the password in it, nor what is kept.
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
    fn a_url_that_does_not_fit_is_refused_and_not_repeated() {
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

    /// Outside of a runtime too, where nothing could be connected.
    #[test]
    fn a_store_can_be_made_anywhere_and_prints_nothing() {
        for url in ["redis://canary:canary@canary:1/1", "valkey://localhost", "unix:///canary?db=1&pass=canary"] {
            let store = RedisTokenStore::new(url).unwrap().with_prefix("canary");
            let token = AccessToken::new("canary", None);
            assert_eq!(format!("{store:?}"), "RedisTokenStore { .. }");
            assert!(!format!("{store:#?} {token:?}").contains("canary"));
        }
    }

    #[test]
    fn who_asks_outside_of_a_runtime_is_told_so() {
        use futures_util::FutureExt as _;

        use crate::{TokenKey, TokenStore as _};

        let store = RedisTokenStore::new("redis://localhost").unwrap();
        let key = TokenKey::new("api", "url", "id", "secret", None);
        let error = store.load(&key).now_or_never().unwrap().unwrap_err();
        assert_eq!(error.to_string(), "Redis was called outside of a Tokio runtime");
    }
}
