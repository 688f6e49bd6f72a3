//! Promise: clients of several processes share their tokens by Redis, ask for one once when one ends, and go on without Redis
//! when it is down, slow, or holds something else. The inbox in Redis keeps what every inbox promises.
//!
//! Every test starts a Redis of its own ([`RedisServer`]), and looks at what is in it with a client of its own. They are built with
//! the feature `redis-server` only, as Redis is not everywhere.

#![expect(
    clippy::panic,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that meets them fails, as it should"
)]

#[macro_use]
#[path = "../../crates/runtime/tests/inbox/behaviors.rs"]
mod behaviors;
mod claims;
mod hostile;
mod inbox;
mod outages;
mod processes;
mod secrecy;
mod server;
mod tokens;

use std::{
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, Instant, SystemTime},
};

use subkit::runtime::RedisTokenStore;
use subkit::{
    agentsync,
    runtime::{self, AccessToken, TokenKey},
};
use subkit_tests::{Script, ScriptedServer};

use self::server::RedisServer;

const MINUTE: Duration = Duration::from_secs(60);

fn store(redis: &RedisServer) -> RedisTokenStore {
    RedisTokenStore::new(&redis.url).unwrap()
}

fn key() -> TokenKey {
    TokenKey::new("api", "https://localhost/token", "id", "canary-secret", Some("read".to_owned()))
}

/// A token that lives so long.
fn token(text: &str, life: Duration) -> AccessToken {
    AccessToken::new(text, Some(SystemTime::now() + life))
}

/// A server with tokens of an hour, counted from 1.
async fn api() -> ScriptedServer {
    let fetched = AtomicUsize::new(0);
    ScriptedServer::deciding(move |arrival| match arrival.target.as_str() {
        "/oauth2/token" => {
            let number = fetched.fetch_add(1, Ordering::SeqCst) + 1;
            Script::json(&format!(r#"{{"access_token":"token-{number}","token_type":"Bearer","expires_in":3600}}"#))
        }
        _ => Script::json(r#"{"embedded":{},"links":{}}"#),
    })
    .await
    .unwrap()
}

/// Makes a call with a client that has no token yet; it must succeed. Gives how long it took.
async fn call(api: &ScriptedServer, store: &Arc<RedisTokenStore>) -> Duration {
    let client = agentsync::Client::builder()
        .base_url(&api.base_url)
        .token_url(format!("{}/oauth2/token", api.base_url))
        .client_credentials("id", "secret")
        .token_store(store.clone())
        .build()
        .unwrap();
    let start = Instant::now();
    client.list_addresses().send().await.unwrap();
    start.elapsed()
}

/// How many tokens were asked for.
fn fetches(api: &ScriptedServer) -> usize {
    api.arrivals().iter().filter(|arrival| arrival.target == "/oauth2/token").count()
}
