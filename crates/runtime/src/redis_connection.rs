//! The connection to Redis: made when it is needed, and made anew when it breaks.
//!
//! The connection manager of `redis` will not do: it cannot be made outside of a runtime, tells who comes first after an outage
//! of an error that is over, and is of no use any more once Redis has refused a greeting, as it does while it loads its data.

use std::{
    sync::{Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use redis::{AsyncConnectionConfig, Client, Cmd, ErrorKind, RedisError, Value, aio::MultiplexedConnection};
use tokio::runtime::Handle;

/// Why Redis did not do what it was asked to. It repeats neither the command nor the URL.
type Cause = Box<dyn std::error::Error + Send + Sync>;

/// A Redis, with the connection to it if there is one.
pub(crate) struct Connection {
    client: Client,
    /// No lock is held while anything is awaited: two who need a connection at once may make one each, and one is kept.
    current: Mutex<Option<MultiplexedConnection>>,
}

/// Creates a client for a URL, without a connection.
///
/// # Errors
///
/// Returns what is wrong with the URL, which is not repeated: there may be a password in it.
pub(crate) fn client(url: &str) -> Result<Client, &'static str> {
    let scheme = url.split_once(':').map(|(scheme, _)| scheme.to_ascii_lowercase());
    let is_encrypted = match scheme.as_deref() {
        Some("redis" | "valkey" | "unix" | "redis+unix" | "valkey+unix") => false,
        Some("rediss" | "valkeys") => true,
        _ => return Err("begins with none of `redis://`, `rediss://` and `unix://`"),
    };
    Client::open(url).map_err(|_| {
        if is_encrypted && Client::open("rediss://localhost").is_err() {
            "asks for TLS: enable a feature of the crate `redis` that has it, such as `tokio-rustls-comp`"
        } else {
            "does not fit: it is `redis://[user:password@]host[:port][/database]` or `unix:///path?db=database`"
        }
    })
}

/// Creates a command that runs a script with its keys; arguments may follow.
pub(crate) fn script(script: &str, keys: &[&str]) -> Cmd {
    let mut command = redis::cmd("EVAL");
    command.arg(script).arg(keys.len()).arg(keys);
    command
}

/// The response is none that the script returns.
pub(crate) const NO_REDIS: &str = "what answers there is no Redis";

/// Together they are as long as a client waits for a store.
const MAX_CONNECT_TIME: Duration = Duration::from_secs(1);
const MAX_RESPONSE_TIME: Duration = Duration::from_secs(1);

impl Connection {
    pub(crate) fn new(client: Client) -> Self {
        Self { client, current: Mutex::default() }
    }

    /// Sends a command, and gives what is answered. It may be sent twice.
    pub(crate) async fn run(&self, command: &Cmd) -> Result<Value, Cause> {
        if Handle::try_current().is_err() {
            return Err("Redis is asked outside of a Tokio runtime".into());
        }
        let current = self.current().clone();
        if let Some(connection) = current {
            match self.send(command, connection).await {
                // Nobody used it for so long that it was closed.
                Err(error) if error.is_connection_dropped() => {}
                result => return result.map_err(|error| printable(&error)),
            }
        }
        let connection = self.connect().await.map_err(|error| printable(&error))?;
        *self.current() = Some(connection.clone());
        self.send(command, connection).await.map_err(|error| printable(&error))
    }

    async fn connect(&self) -> Result<MultiplexedConnection, RedisError> {
        let limits = AsyncConnectionConfig::new()
            .set_connection_timeout(Some(MAX_CONNECT_TIME))
            .set_response_timeout(Some(MAX_RESPONSE_TIME));
        self.client.get_multiplexed_async_connection_with_config(&limits).await
    }

    /// After an error of any kind there is a new connection: the next server behind the name may be another one.
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

/// Returns the kind of an error. The message of Redis may repeat the command, with the token in it.
fn printable(error: &RedisError) -> Cause {
    match error.kind() {
        _ if error.is_timeout() => "Redis takes too long".into(),
        _ if error.is_connection_refusal() => "there is no connection to Redis: nothing listens there".into(),
        _ if error.is_connection_dropped() => "the connection to Redis broke".into(),
        ErrorKind::Io => "there is no connection to Redis: check host, port and TLS".into(),
        ErrorKind::AuthenticationFailed => "Redis refuses the user or the password".into(),
        kind => match error.code().filter(|code| is_known(kind, code)) {
            Some(code) => format!("Redis answered with the error `{code}`").into(),
            None => "Redis answered with an error, or is no Redis".into(),
        },
    }
}

/// Whether an error code is one of Redis. Others are not repeated: they are the server's text.
fn is_known(kind: ErrorKind, code: &str) -> bool {
    matches!(kind, ErrorKind::Server(_)) || ["NOAUTH", "WRONGPASS", "OOM", "MISCONF", "NOREPLICAS"].contains(&code)
}
