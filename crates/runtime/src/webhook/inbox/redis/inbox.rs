//! The inbox in Redis: its settings and operations.

use std::{fmt, sync::Arc, time::Duration};

use redis::{Client, Cmd, Value};
use uuid::Uuid;

use super::{names, scripts};
use crate::{
    redis_connection::{self, Connection, NOT_REDIS, script},
    webhook::inbox::{
        Begin, Inbox, InboxClaim, InboxError, InboxFuture,
        clock::{DEFAULT_RETENTION, milliseconds},
    },
};

/// The default prefix of keys.
const DEFAULT_PREFIX: &str = "subkit:";

/// Maximum expiry of a key. Redis rejects larger values.
const MAX_TIME: Duration = Duration::from_secs(100 * 365 * 24 * 60 * 60);

/// An inbox in Redis (or Valkey) that can be shared between machines.
///
/// Effects of handlers are not stored in the same transaction as the records. If a process is killed between the effect and
/// [`done`](Inbox::done), the delivery is handled again after the lease of its claim has expired.
///
/// Redis must be configured to keep its data. With a `maxmemory-policy` other than `noeviction`, deliveries may be handled twice
/// after memory runs out. Without an append-only file, deliveries may be handled twice after Redis restarts. A request waits at
/// most one second for a connection and one second for the response. A request that waits longer returns
/// [`InboxError::Unavailable`], and the next request reconnects.
///
/// Delivery keys are stored as SHA-256 hashes. The Redis user needs the commands `EVAL`, `GET`, `SET`, `DEL` and `PTTL` on
/// keys that begin with the prefix. For `rediss://`, enable a TLS feature of the `redis` crate, such as `tokio-rustls-comp`.
///
/// ```
/// use subkit_runtime::RedisInbox;
///
/// # fn example() -> Result<(), subkit_runtime::InboxError> {
/// // This does not connect yet, so Redis does not need to be running.
/// let inbox = RedisInbox::new("redis://127.0.0.1:6379/0")?.with_prefix("billing:");
/// # Ok(())
/// # }
/// # example().unwrap();
/// ```
#[derive(Clone)]
pub struct RedisInbox {
    connection: Arc<Connection>,
    prefix: String,
    retention: Duration,
}

impl RedisInbox {
    /// Creates an inbox in the Redis at this URL: `redis://[user:password@]host[:port][/database]`, `rediss://…` with TLS,
    /// or `unix:///path/of/socket`. Connects on first use.
    ///
    /// # Errors
    ///
    /// Returns [`InboxError::Configuration`] if the URL is not valid. The message does not contain the URL, which may
    /// include a password.
    pub fn new(url: &str) -> Result<Self, InboxError> {
        let client = redis_connection::client(url);
        client.map(Self::from_client).map_err(|problem| InboxError::Configuration(format!("the Redis URL {problem}")))
    }

    /// Creates an inbox with a configured client, for example one with TLS certificates.
    pub fn from_client(client: Client) -> Self {
        let connection = Arc::new(Connection::new(client));
        Self { connection, prefix: DEFAULT_PREFIX.to_owned(), retention: DEFAULT_RETENTION }
    }

    /// Sets the prefix of all keys. Defaults to `subkit:`. Inboxes with different prefixes share no data.
    #[must_use]
    pub fn with_prefix(mut self, prefix: impl Into<String>) -> Self {
        self.prefix = prefix.into();
        self
    }

    /// Sets how long a handled delivery is kept. Defaults to 7 days. The time must be longer than the vendor's retry
    /// period.
    #[must_use]
    pub const fn with_retention(mut self, retention: Duration) -> Self {
        self.retention = retention;
        self
    }

    async fn run(&self, command: &Cmd) -> Result<Value, InboxError> {
        self.connection.run(command).await.map_err(InboxError::Unavailable)
    }

    /// Runs a script that returns 1 if the claim is held, and 2 if another handler has claimed the delivery.
    async fn run_for_claim(&self, command: &Cmd) -> Result<(), InboxError> {
        match self.run(command).await? {
            Value::Int(1) => Ok(()),
            Value::Int(2) => Err(InboxError::ClaimLost),
            _ => Err(InboxError::unavailable(NOT_REDIS)),
        }
    }
}

fn claimed(token: u64) -> String {
    format!("claimed {token:016x}")
}

fn done(token: u64) -> String {
    format!("done {token:016x}")
}

/// Returns the expiry of a key in milliseconds, which is at least 1.
fn expiry_milliseconds(time: Duration) -> u64 {
    milliseconds(time.min(MAX_TIME)).max(1)
}

impl Inbox for RedisInbox {
    fn begin<'a>(&'a self, key: &'a str, lease: Duration) -> InboxFuture<'a, Begin> {
        Box::pin(async move {
            let (token, _) = Uuid::new_v4().as_u64_pair();
            let mut command = script(scripts::BEGIN, &[&names::delivery(&self.prefix, key)]);
            command.arg(claimed(token)).arg(expiry_milliseconds(lease)).arg(expiry_milliseconds(self.retention));
            match self.run(&command).await? {
                Value::Int(1) => Ok(Begin::New(InboxClaim::new(key, token))),
                Value::Int(2) => Ok(Begin::InProgress),
                Value::Int(3) => Ok(Begin::Done),
                Value::Int(0) => Err(InboxError::unavailable(
                    "the key of a delivery holds a value of another application: set a different prefix",
                )),
                _ => Err(InboxError::unavailable(NOT_REDIS)),
            }
        })
    }

    fn done(&self, claim: InboxClaim) -> InboxFuture<'_, ()> {
        Box::pin(async move {
            let mut command = script(scripts::DONE, &[&names::delivery(&self.prefix, claim.key())]);
            command.arg(claimed(claim.token())).arg(done(claim.token())).arg(expiry_milliseconds(self.retention));
            self.run_for_claim(&command).await
        })
    }

    fn failed(&self, claim: InboxClaim) -> InboxFuture<'_, ()> {
        Box::pin(async move {
            let mut command = script(scripts::FAILED, &[&names::delivery(&self.prefix, claim.key())]);
            self.run_for_claim(command.arg(claimed(claim.token()))).await
        })
    }

    fn cursor<'a>(&'a self, name: &'a str) -> InboxFuture<'a, Option<String>> {
        Box::pin(async move {
            let name = names::cursor(&self.prefix, name);
            match self.run(redis::cmd("GET").arg(name)).await? {
                Value::Nil => Ok(None),
                Value::BulkString(cursor) => String::from_utf8(cursor)
                    .map(Some)
                    .map_err(|_| InboxError::unavailable("the key of a cursor holds a value of another application")),
                _ => Err(InboxError::unavailable(NOT_REDIS)),
            }
        })
    }

    fn save_cursor<'a>(&'a self, name: &'a str, cursor: &'a str) -> InboxFuture<'a, ()> {
        Box::pin(async move {
            let name = names::cursor(&self.prefix, name);
            self.run(redis::cmd("SET").arg(name).arg(cursor)).await.map(drop)
        })
    }
}

/// Prints neither the URL, which may include a password, nor the prefix.
impl fmt::Debug for RedisInbox {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("RedisInbox").finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::RedisInbox;
    use crate::{InboxError, webhook::inbox::Inbox as _};

    #[test]
    fn rejects_invalid_url_without_disclosing_it() {
        for (url, problem) in [
            ("canary", "does not begin with `redis://`, `rediss://` or `unix://`"),
            ("", "does not begin with `redis://`, `rediss://` or `unix://`"),
            ("https://:canary@localhost", "does not begin with `redis://`, `rediss://` or `unix://`"),
            (
                "redis://:can/ary@localhost",
                "is invalid: use `redis://[user:password@]host[:port][/database]` or `unix:///path?db=database`",
            ),
        ] {
            let error = RedisInbox::new(url).unwrap_err();
            assert_eq!(error.to_string(), format!("the inbox cannot be opened: the Redis URL {problem}"), "{url}");
            assert!(!format!("{error:?}").contains("canary"), "{error:?}");
        }
    }

    #[test]
    fn debug_is_redacted() {
        let inbox = RedisInbox::new("REDIS://canary:canary@canary:1/1").unwrap().with_prefix("canary");
        assert_eq!(format!("{inbox:?}"), "RedisInbox { .. }");
    }

    #[test]
    fn cursor_fails_outside_of_a_runtime() {
        let inbox = RedisInbox::new("redis://localhost").unwrap();
        let mut context = std::task::Context::from_waker(std::task::Waker::noop());
        let std::task::Poll::Ready(Err(error)) = inbox.cursor("a").as_mut().poll(&mut context) else {
            unreachable!("nothing is awaited");
        };
        assert!(matches!(error, InboxError::Unavailable(_)));
        assert_eq!(error.to_string(), "the inbox is unavailable: Redis was called outside of a Tokio runtime");
    }
}
