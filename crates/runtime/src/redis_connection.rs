//! A connection to Redis that is established on demand, and established again after it breaks.
//!
//! The connection manager of the crate `redis` has three disadvantages. It cannot be created outside of a runtime. It returns an
//! old error to the first caller after an outage. And if Redis rejects the handshake, which happens while Redis loads its data, the
//! manager stays unusable.

use std::{
    sync::{Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use redis::{AsyncConnectionConfig, Client, Cmd, ErrorKind, RedisError, Value, aio::MultiplexedConnection};
use tokio::runtime::Handle;

/// The error of a command, which contains neither the command nor the URL.
type Cause = Box<dyn std::error::Error + Send + Sync>;

/// A Redis client and its connection, if one is established.
pub(crate) struct Connection {
    client: Client,
    /// The lock is never held across an `await`. Two callers that need a connection at the same time may therefore both establish
    /// one, and only one of these connections is kept.
    current: Mutex<Option<MultiplexedConnection>>,
}

/// Creates a client for a URL, without a connection.
///
/// # Errors
///
/// Returns the reason why the URL is invalid. The reason does not quote the URL, which may contain a password.
pub(crate) fn client(url: &str) -> Result<Client, &'static str> {
    let scheme = url.split_once(':').map(|(scheme, _)| scheme.to_ascii_lowercase());
    let is_encrypted = match scheme.as_deref() {
        Some("redis" | "valkey" | "unix" | "redis+unix" | "valkey+unix") => false,
        Some("rediss" | "valkeys") => true,
        _ => return Err("does not begin with `redis://`, `rediss://` or `unix://`"),
    };
    Client::open(url).map_err(|_| {
        if is_encrypted && Client::open("rediss://localhost").is_err() {
            "requires TLS: enable a TLS feature of the crate `redis`, such as `tokio-rustls-comp`"
        } else {
            "is invalid: use `redis://[user:password@]host[:port][/database]` or `unix:///path?db=database`"
        }
    })
}

/// Creates a command that runs a script with its keys. The caller can add arguments to the command.
pub(crate) fn script(script: &str, keys: &[&str]) -> Cmd {
    let mut command = redis::cmd("EVAL");
    command.arg(script).arg(keys.len()).arg(keys);
    command
}

/// The error message if the response cannot come from the script.
pub(crate) const NOT_REDIS: &str = "the server is not Redis";

/// If Redis does not respond, a request fails after both timeouts, two seconds in total. A client also waits up to two seconds for
/// its token store.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(1);
const RESPONSE_TIMEOUT: Duration = Duration::from_secs(1);

impl Connection {
    pub(crate) fn new(client: Client) -> Self {
        Self { client, current: Mutex::default() }
    }

    /// Sends a command, and returns the response. The command is sent twice if the existing connection breaks.
    pub(crate) async fn run(&self, command: &Cmd) -> Result<Value, Cause> {
        if Handle::try_current().is_err() {
            return Err("Redis was called outside of a Tokio runtime".into());
        }
        let current = self.current().clone();
        if let Some(connection) = current {
            match self.send(command, connection).await {
                // Redis may have closed the connection because it had been idle for too long: send the command again.
                Err(error) if error.is_connection_dropped() => {}
                result => return result.map_err(|error| describe(&error)),
            }
        }
        let connection = self.connect().await.map_err(|error| describe(&error))?;
        *self.current() = Some(connection.clone());
        self.send(command, connection).await.map_err(|error| describe(&error))
    }

    async fn connect(&self) -> Result<MultiplexedConnection, RedisError> {
        let limits = AsyncConnectionConfig::new()
            .set_connection_timeout(Some(CONNECT_TIMEOUT))
            .set_response_timeout(Some(RESPONSE_TIMEOUT));
        self.client.get_multiplexed_async_connection_with_config(&limits).await
    }

    /// Sends a command. Drops the connection after any error: the host name may now resolve to another server.
    async fn send(&self, command: &Cmd, mut connection: MultiplexedConnection) -> Result<Value, RedisError> {
        let result = command.query_async(&mut connection).await;
        if result.is_err() {
            *self.current() = None;
        }
        result
    }

    fn current(&self) -> MutexGuard<'_, Option<MultiplexedConnection>> {
        self.current.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Describes the kind of an error. The message from Redis is left out, because it may quote the command with a token.
fn describe(error: &RedisError) -> Cause {
    match error.kind() {
        _ if error.is_timeout() => "Redis timed out".into(),
        _ if error.is_connection_refusal() => "could not connect to Redis: connection refused".into(),
        _ if error.is_connection_dropped() => "the connection to Redis broke".into(),
        ErrorKind::Io => "could not connect to Redis: check host, port and TLS".into(),
        ErrorKind::AuthenticationFailed => "Redis rejected the user name or password".into(),
        kind => match error.code().filter(|code| is_known(kind, code)) {
            Some(code) => format!("Redis returned the error `{code}`").into(),
            None => "Redis returned an error, or the server is not Redis".into(),
        },
    }
}

/// Whether an error code is one that Redis defines. Any other code can be arbitrary text from the server, which must not be
/// printed.
fn is_known(kind: ErrorKind, code: &str) -> bool {
    matches!(kind, ErrorKind::Server(_)) || ["NOAUTH", "WRONGPASS", "OOM", "MISCONF", "NOREPLICAS"].contains(&code)
}
