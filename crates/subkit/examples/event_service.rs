//! A service that receives events of Bird and Syniverse. Each event takes effect once, even if there are outages, or the service is
//! restarted or killed.
//!
//! ```sh
//! PUBLIC_URL=https://hooks.example.com BIRD_SIGNING_KEY=… SYNIVERSE_PATH_SECRET=… SYNIVERSE_ACCESS_TOKEN=… \
//!     cargo run -p subkit --example event_service --features full,axum,inbox-sqlite
//! ```
//!
//! The record of an event and its effect are committed in one transaction of one SQLite file. If the process is killed, the file
//! contains both or neither, and the vendor again sends every event that was not acknowledged. Events that Syniverse could not
//! deliver are read from its delivery log, at the start and every five minutes.

use std::{env, error::Error, path::PathBuf, sync::Arc, time::Duration, time::SystemTime};

use axum::{Router, extract::State, routing::get};
use subkit::{
    bird,
    runtime::{
        Consumer, Delivery, Reconciler, Secret, SqliteInbox, Webhook,
        rusqlite::{self, Connection},
    },
    syniverse,
};
use tokio::net::TcpListener;

/// Settings of the service.
pub struct Settings {
    /// The URL that the vendors send to, without the path.
    pub public_url: String,
    /// The signing key of Bird.
    pub bird_key: Secret,
    /// A secret part of the path for Syniverse, which does not sign its events.
    pub syniverse_path: Secret,
    /// The client that reads the delivery log.
    pub syniverse: syniverse::Client,
    /// The interval between two reads of the log.
    pub reconcile_every: Duration,
    /// The file with the inbox and the effects.
    pub database: PathBuf,
    /// The clock that decides whether a signature is too old.
    pub clock: fn() -> SystemTime,
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let required = |name: &str| env::var(name).map_err(|_| format!("set the environment variable {name}"));
    let settings = Settings {
        public_url: required("PUBLIC_URL")?,
        bird_key: required("BIRD_SIGNING_KEY")?.into(),
        syniverse_path: required("SYNIVERSE_PATH_SECRET")?.into(),
        syniverse: syniverse::Client::from_env()?,
        reconcile_every: Duration::from_secs(5 * 60),
        database: env::var_os("DATABASE").map_or_else(|| "events.db".into(), PathBuf::from),
        clock: SystemTime::now,
    };
    let listener = TcpListener::bind(env::var("LISTEN").as_deref().unwrap_or("127.0.0.1:8080")).await?;
    println!("listening on {}", listener.local_addr()?);
    serve(settings, listener, async { drop(tokio::signal::ctrl_c().await) }).await
}

/// Runs the service until `shutdown` completes, then waits for the handlers that are running.
pub async fn serve(
    settings: Settings,
    listener: TcpListener,
    shutdown: impl Future<Output = ()> + Send + 'static,
) -> Result<(), Box<dyn Error>> {
    let inbox = SqliteInbox::open(&settings.database)?;
    inbox.execute(create_tables).await?;

    let receiver = bird::webhooks::event(&settings.public_url).with_key(settings.bird_key).with_clock(settings.clock);
    let bird = Consumer::in_transaction(receiver.build()?, inbox.clone(), on_bird_event);
    let receiver = syniverse::webhooks::event_notification();
    let syniverse = Consumer::in_transaction(receiver, inbox, on_syniverse_event);

    let log = syniverse::webhooks::EventNotificationLog::new(settings.syniverse);
    let reconciler = Reconciler::new(syniverse.clone(), log);
    let reconciliation = tokio::spawn(async move { reconciler.run_every(settings.reconcile_every).await });

    let consumers = Arc::new((bird.clone(), syniverse.clone()));
    let router = Router::new()
        .route("/bird", bird.route())
        .route(&format!("/syniverse/{}", settings.syniverse_path.expose()), syniverse.route())
        .route("/metrics", get(metrics))
        .with_state(consumers);
    axum::serve(listener, router).with_graceful_shutdown(shutdown).await?;

    reconciliation.abort();
    bird.wait_until_idle().await;
    syniverse.wait_until_idle().await;
    Ok(())
}

fn create_tables(database: &Connection) -> rusqlite::Result<()> {
    database.execute_batch(
        "CREATE TABLE IF NOT EXISTS effects (vendor TEXT NOT NULL, event_id TEXT, event_type TEXT, body BLOB NOT NULL)",
    )
}

/// Handles an event of Bird in the transaction that records it as handled.
fn on_bird_event(transaction: &Connection, delivery: &Delivery<bird::types::Event>) -> rusqlite::Result<()> {
    match delivery.content() {
        Ok(event) => record(transaction, delivery, event.tag()),
        // Bird signed the event, but its body is not as documented. Store the body for inspection.
        Err(_) => record(transaction, delivery, None),
    }
}

/// Handles an event of Syniverse in the transaction that records it as handled.
fn on_syniverse_event(
    transaction: &Connection,
    delivery: &Delivery<syniverse::types::EventNotification>,
) -> rusqlite::Result<()> {
    record(transaction, delivery, delivery.content().ok().and_then(|notification| notification.event.tag()))
}

fn record<T: Webhook>(
    transaction: &Connection,
    delivery: &Delivery<T>,
    event_type: Option<&str>,
) -> rusqlite::Result<()> {
    let values = (T::API, delivery.id(), event_type, delivery.body());
    transaction.execute("INSERT INTO effects (vendor, event_id, event_type, body) VALUES (?1, ?2, ?3, ?4)", values)?;
    Ok(())
}

type Consumers = (Consumer<bird::types::Event>, Consumer<syniverse::types::EventNotification>);

/// Returns the counters in the Prometheus text format.
async fn metrics(State(consumers): State<Arc<Consumers>>) -> String {
    let mut text = String::new();
    for (vendor, stats) in [("bird", consumers.0.stats()), ("syniverse", consumers.1.stats())] {
        for (result, count) in [
            ("handled", stats.handled),
            ("duplicate", stats.duplicates),
            ("rejected", stats.rejected),
            ("failed", stats.failed),
        ] {
            text += &format!("events_received_total{{vendor=\"{vendor}\",result=\"{result}\"}} {count}\n");
        }
    }
    text
}
