//! Runs the service in its own process, which the test can kill.

use std::{
    env,
    error::Error,
    fs,
    net::TcpListener as StdListener,
    path::PathBuf,
    process::{Child, Command, Stdio},
    sync::OnceLock,
    time::{Duration, Instant, SystemTime},
};

use axum::{Router, extract::FromRef, extract::State, http::StatusCode, routing::post};
use subkit::{
    bird::{types::Event, webhooks},
    runtime::{
        Consumer, Delivery, Receiver, SqliteInbox,
        rusqlite::{self, Connection},
    },
    syniverse,
};
use tempfile::TempDir;
use tokio::{net::TcpListener, time::sleep};

use super::START_TIMEOUT;

#[expect(dead_code, reason = "this test uses only a part of the example")]
#[path = "../../../crates/subkit/examples/event_service.rs"]
mod event_service;

/// The key with which Bird signs.
pub const KEY: &str = "the signing key";

/// The secret part of the path for Syniverse.
pub const SECRET_PATH: &str = "a-secret-path";

/// The public URL that the vendor signs.
pub const PUBLIC_URL: &str = "https://hooks.example.com";

/// A variant of the service.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The service in the example `event_service`.
    Example,
    /// A service that accepts signatures for only five minutes.
    FiveMinuteWindow,
    /// A service that handles every delivery, without deduplication.
    NoInbox,
}

impl Kind {
    const ALL: [Self; 3] = [Self::Example, Self::FiveMinuteWindow, Self::NoInbox];

    fn name(self) -> String {
        format!("{self:?}")
    }
}

/// The service as the test controls it: its process, port and files.
pub struct Service {
    kind: Kind,
    folder: TempDir,
    port: u16,
    process: Option<Child>,
    pub syniverse_url: String,
}

impl Service {
    pub fn new(kind: Kind) -> Self {
        let port = StdListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let service = Self { kind, folder: TempDir::new().unwrap(), port, process: None, syniverse_url: String::new() };
        service.set_clock(0);
        service
    }

    pub fn url(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }

    /// Sets the virtual time, in seconds since its beginning.
    pub fn set_clock(&self, seconds: u64) {
        // Write a temporary file and rename it, so that the service never reads a partial file.
        let (new, old) = (self.folder.path().join("clock.new"), self.folder.path().join("clock"));
        fs::write(&new, seconds.to_string()).unwrap();
        fs::rename(new, old).unwrap();
    }

    pub async fn start(&mut self) {
        let program = env::current_exe().unwrap();
        let mut command = Command::new(program);
        command.args(["--ignored", "--exact", "chaos::process::runs_the_service_in_a_child_process", "--nocapture"]);
        command.env("SUBKIT_SERVICE", self.kind.name()).env("SUBKIT_SERVICE_PORT", self.port.to_string());
        command.env("SUBKIT_SERVICE_FOLDER", self.folder.path()).env("SUBKIT_SERVICE_LOG", &self.syniverse_url);
        self.process = Some(command.stdout(Stdio::null()).spawn().unwrap());
        let started = Instant::now();
        while tokio::net::TcpStream::connect(("127.0.0.1", self.port)).await.is_err() {
            assert!(started.elapsed() < START_TIMEOUT, "the service does not start");
            sleep(Duration::from_millis(5)).await;
        }
    }

    pub fn is_up(&self) -> bool {
        self.process.is_some()
    }

    /// Kills the process with SIGKILL.
    pub fn kill(&mut self) {
        if let Some(mut process) = self.process.take() {
            process.kill().unwrap();
            process.wait().unwrap();
        }
    }

    pub async fn stop(&mut self) {
        // Let deliveries in flight finish.
        sleep(Duration::from_millis(50)).await;
        self.kill();
    }

    /// Returns whether the service reconciles with the log.
    pub fn has_log(&self) -> bool {
        self.kind == Kind::Example
    }

    pub fn database(&self) -> PathBuf {
        self.folder.path().join("events.db")
    }

    /// Returns the ids of the events that took effect, one per effect.
    pub fn effects(&self) -> Vec<String> {
        let database = Connection::open(self.database()).unwrap();
        let mut statement = database.prepare("SELECT event_id FROM effects").unwrap();
        let ids = statement.query_map([], |row| row.get(0)).unwrap();
        ids.collect::<Result<_, _>>().unwrap()
    }

    pub fn count_effects(&self) -> usize {
        let database = Connection::open(self.database()).unwrap();
        let count: i64 = database.query_row("SELECT COUNT(*) FROM effects", [], |row| row.get(0)).unwrap();
        usize::try_from(count).unwrap()
    }
}

impl Drop for Service {
    fn drop(&mut self) {
        self.kill();
    }
}

static FOLDER: OnceLock<PathBuf> = OnceLock::new();

/// The beginning of the virtual time in seconds since the Unix epoch. All processes of a run share it.
pub const BEGINNING: u64 = 1_800_000_000;

/// Returns the virtual time.
fn clock() -> SystemTime {
    let folder = FOLDER.get().unwrap();
    let seconds: u64 = fs::read_to_string(folder.join("clock")).unwrap().parse().unwrap();
    SystemTime::UNIX_EPOCH + Duration::from_secs(BEGINNING + seconds)
}

/// Runs the service that environment variables describe.
#[ignore = "a process that other tests of this module start"]
#[tokio::test]
async fn runs_the_service_in_a_child_process() {
    let Ok(kind) = env::var("SUBKIT_SERVICE") else { return };
    let kind = Kind::ALL.into_iter().find(|one| one.name() == kind).unwrap();
    let port: u16 = env::var("SUBKIT_SERVICE_PORT").unwrap().parse().unwrap();
    let folder = PathBuf::from(env::var("SUBKIT_SERVICE_FOLDER").unwrap());
    FOLDER.set(folder.clone()).unwrap();
    let listener = TcpListener::bind(("127.0.0.1", port)).await.unwrap();
    match kind {
        Kind::Example => {
            let client = syniverse::Client::builder().base_url(env::var("SUBKIT_SERVICE_LOG").unwrap());
            let settings = event_service::Settings {
                public_url: PUBLIC_URL.to_owned(),
                bird_key: KEY.into(),
                syniverse_path: SECRET_PATH.into(),
                syniverse: client.access_token("token").build().unwrap(),
                reconcile_every: Duration::from_millis(500),
                database: folder.join("events.db"),
                clock,
            };
            event_service::serve(settings, listener, std::future::pending()).await.unwrap();
        }
        Kind::FiveMinuteWindow | Kind::NoInbox => run_flawed(kind, listener, folder).await.unwrap(),
    }
}

#[derive(Clone, FromRef)]
struct App {
    receiver: Receiver<Event>,
    inbox: SqliteInbox,
}

/// Runs a flawed service: one with a signature tolerance of five minutes, or one without an inbox.
async fn run_flawed(kind: Kind, listener: TcpListener, folder: PathBuf) -> Result<(), Box<dyn Error>> {
    let inbox = SqliteInbox::open(folder.join("events.db"))?;
    inbox.execute(|file| file.execute_batch("CREATE TABLE IF NOT EXISTS effects (event_id TEXT)")).await?;
    let receiver = webhooks::event(PUBLIC_URL).with_key(KEY).with_clock(clock);
    let router = if kind == Kind::FiveMinuteWindow {
        let receiver = receiver.with_tolerance(Duration::from_secs(300)).build()?;
        let consumer = Consumer::in_transaction(receiver, inbox, |file, delivery| record(file, delivery.id()));
        Router::new().route("/bird", consumer.route())
    } else {
        let app = App { receiver: receiver.build()?, inbox };
        Router::new().route("/bird", post(handle)).with_state(app)
    };
    Ok(axum::serve(listener, router).await?)
}

async fn handle(State(inbox): State<SqliteInbox>, delivery: Delivery<Event>) -> StatusCode {
    let id = delivery.id();
    match inbox.execute(move |file| record(file, id)).await {
        Ok(()) => StatusCode::OK,
        Err(_) => StatusCode::SERVICE_UNAVAILABLE,
    }
}

fn record(file: &Connection, id: Option<String>) -> rusqlite::Result<()> {
    file.execute("INSERT INTO effects (event_id) VALUES (?1)", [id]).map(drop)
}
