//! Promise: clients in several processes share their tokens through Redis. When a token expires, they fetch one new token.
//! They work even if Redis is down, slow, or holds foreign values. The inbox in Redis behaves as every inbox must.
//!
//! Every test starts its own Redis ([`RedisServer`]) and inspects it with its own client. The tests need the feature
//! `redis-server`, because Redis must be installed.

#![expect(clippy::panic, clippy::unwrap_used, clippy::indexing_slicing, reason = "a panic fails the test")]

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
use subkit_tests::{ScriptedResponse, ScriptedServer};

use self::server::RedisServer;

const MINUTE: Duration = Duration::from_secs(60);

fn store(redis: &RedisServer) -> RedisTokenStore {
    RedisTokenStore::new(&redis.url).unwrap()
}

fn key() -> TokenKey {
    TokenKey::new("api", "https://localhost/token", "id", "canary-secret", Some("read".to_owned()))
}

/// Returns a token with the given lifetime.
fn token(text: &str, lifetime: Duration) -> AccessToken {
    AccessToken::new(text, Some(SystemTime::now() + lifetime))
}

/// Starts a server that issues tokens valid for an hour, numbered from 1.
async fn api() -> ScriptedServer {
    let fetched = AtomicUsize::new(0);
    ScriptedServer::with_handler(move |request| match request.target.as_str() {
        "/oauth2/token" => {
            let number = fetched.fetch_add(1, Ordering::SeqCst) + 1;
            ScriptedResponse::json(&format!(
                r#"{{"access_token":"token-{number}","token_type":"Bearer","expires_in":3600}}"#
            ))
        }
        _ => ScriptedResponse::json(r#"{"embedded":{},"links":{}}"#),
    })
    .await
    .unwrap()
}

/// Makes a successful call with a client that has no token yet. Returns its duration.
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

/// Returns the number of token requests.
fn fetches(api: &ScriptedServer) -> usize {
    api.requests().iter().filter(|request| request.target == "/oauth2/token").count()
}
