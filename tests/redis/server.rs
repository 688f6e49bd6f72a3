//! A Redis server for one test.

use std::{
    io,
    net::TcpListener,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use subkit::runtime::redis::{self, Client, FromRedisValue, aio::MultiplexedConnection};
use tempfile::TempDir;

/// The maximum time that Redis may take to start on a busy machine.
const START_TIMEOUT: Duration = Duration::from_secs(30);

/// A Redis server on a free local port, without persistence. It stops when it is dropped.
pub(crate) struct RedisServer {
    /// The URL, in the form `redis://127.0.0.1:PORT`.
    pub(crate) url: String,
    port: u16,
    process: Option<Child>,
    folder: TempDir,
}

impl RedisServer {
    /// Starts a server and waits until it responds.
    pub(crate) async fn start() -> Self {
        for _ in 0..5 {
            let mut server = Self::stopped();
            // `run` returns false if another process has taken the port in the meantime.
            if server.run().await {
                return server;
            }
        }
        panic!("no Redis could be started on five ports");
    }

    /// Creates a server that is started later.
    pub(crate) fn stopped() -> Self {
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        Self { url: format!("redis://127.0.0.1:{port}"), port, process: None, folder: TempDir::new().unwrap() }
    }

    /// Starts the server, empty. Returns whether it runs.
    pub(crate) async fn run(&mut self) -> bool {
        let mut command = Command::new("redis-server");
        command.args(["--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--port", &self.port.to_string()]);
        command.arg("--dir").arg(self.folder.path()).arg("--unixsocket").arg(self.socket());
        self.process = match command.stdout(Stdio::null()).stderr(Stdio::null()).spawn() {
            Ok(process) => Some(process),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                panic!("these tests need `redis-server`: install the Debian package `redis-server`, or run `.ci/redis`")
            }
            Err(error) => panic!("`redis-server` cannot be started: {error}"),
        };
        let deadline = Instant::now() + START_TIMEOUT;
        while Instant::now() < deadline && self.is_alive() {
            if self.connect().await.is_ok() {
                return true;
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        false
    }

    fn is_alive(&mut self) -> bool {
        self.process.as_mut().is_some_and(|process| process.try_wait().is_ok_and(|status| status.is_none()))
    }

    /// Returns the path of the server's socket.
    pub(crate) fn socket(&self) -> String {
        self.folder.path().join("socket").to_string_lossy().into_owned()
    }

    /// Kills the server. Its contents are lost.
    pub(crate) fn stop(&mut self) {
        if let Some(mut process) = self.process.take() {
            process.kill().unwrap();
            process.wait().unwrap();
        }
    }

    /// Sends a signal to the server, for example to suspend it.
    pub(crate) fn signal(&self, name: &str) {
        let id = self.process.as_ref().unwrap().id().to_string();
        assert!(Command::new("kill").args(["-s", name, &id]).status().unwrap().success());
    }

    async fn connect(&self) -> redis::RedisResult<MultiplexedConnection> {
        let mut connection = Client::open(self.url.as_str())?.get_multiplexed_async_connection().await?;
        let _: String = redis::cmd("PING").query_async(&mut connection).await?;
        Ok(connection)
    }

    /// Sends a command and returns its result.
    pub(crate) async fn command<T: FromRedisValue>(&self, command: &[&str]) -> T {
        let mut words = command.iter();
        let mut command = redis::cmd(words.next().unwrap());
        for word in words {
            command.arg(word);
        }
        command.query_async(&mut self.connect().await.unwrap()).await.unwrap()
    }

    /// Returns all keys, sorted.
    pub(crate) async fn keys(&self) -> Vec<String> {
        let mut keys: Vec<String> = self.command(&["KEYS", "*"]).await;
        keys.sort();
        keys
    }
}

impl Drop for RedisServer {
    fn drop(&mut self) {
        self.stop();
    }
}
