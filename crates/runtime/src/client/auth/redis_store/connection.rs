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

use crate::StoreError;

/// A Redis, with the connection to it if there is one.
pub(super) struct Connection {
    client: Client,
    /// No lock is held while anything is awaited: two who need a connection at once may make one each, and one is kept.
    kept: Mutex<Option<MultiplexedConnection>>,
}

/// Together they are as long as a client waits for a store.
const LONGEST_CONNECT: Duration = Duration::from_secs(1);
const LONGEST_ANSWER: Duration = Duration::from_secs(1);

impl Connection {
    pub(super) fn new(client: Client) -> Self {
        Self { client, kept: Mutex::default() }
    }

    /// Sends a command, and gives what is answered. It may be sent twice.
    pub(super) async fn run(&self, command: &Cmd) -> Result<Value, StoreError> {
        if Handle::try_current().is_err() {
            return Err("Redis is asked outside of a Tokio runtime".into());
        }
        let kept = self.kept().clone();
        if let Some(connection) = kept {
            match self.send(command, connection).await {
                // Nobody used it for so long that it was closed.
                Err(error) if error.is_connection_dropped() => {}
                result => return result.map_err(|error| told(&error)),
            }
        }
        let connection = self.connect().await.map_err(|error| told(&error))?;
        *self.kept() = Some(connection.clone());
        self.send(command, connection).await.map_err(|error| told(&error))
    }

    async fn connect(&self) -> Result<MultiplexedConnection, RedisError> {
        let limits = AsyncConnectionConfig::new()
            .set_connection_timeout(Some(LONGEST_CONNECT))
            .set_response_timeout(Some(LONGEST_ANSWER));
        self.client.get_multiplexed_async_connection_with_config(&limits).await
    }

    /// After an error of any kind there is a new connection: the next server behind the name may be another one.
    async fn send(&self, command: &Cmd, mut connection: MultiplexedConnection) -> Result<Value, RedisError> {
        let result = command.query_async(&mut connection).await;
        if result.is_err() {
            *self.kept() = None;
        }
        result
    }

    fn kept(&self) -> MutexGuard<'_, Option<MultiplexedConnection>> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What is told of an error: its kind. What Redis says may repeat the command, with the token in it.
fn told(error: &RedisError) -> StoreError {
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
