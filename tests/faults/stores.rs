//! Token stores that are slow, that fail, or whose claim another client holds: calls succeed without the store.

use std::{fmt, sync::Arc, time::Duration};

use subkit::{
    agentsync,
    runtime::{AccessToken, Claim, StoreFuture, TokenKey, TokenStore},
};
use subkit_tests::{Clock, ScriptedResponse, ScriptedServer};

use super::{seconds, telemetry::Log};

/// The behavior of a store.
#[derive(Clone, Copy, Debug)]
enum StoreBehavior {
    Fails,
    Hangs,
    /// Another client holds the claim and never saves a token.
    Claimed,
    /// The store returns a token that is not a valid header value.
    Garbage,
    /// The store grants the claim, but saves nothing.
    Full,
}

struct Store(StoreBehavior);

impl fmt::Debug for Store {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(formatter)
    }
}

impl Store {
    fn respond<'a, T: Send + 'a>(&self, value: T) -> StoreFuture<'a, T> {
        match self.0 {
            StoreBehavior::Fails => Box::pin(async { Err("the store is down".into()) }),
            StoreBehavior::Hangs => Box::pin(std::future::pending()),
            StoreBehavior::Claimed | StoreBehavior::Garbage | StoreBehavior::Full => Box::pin(async { Ok(value) }),
        }
    }
}

impl TokenStore for Store {
    fn load<'a>(&'a self, _: &'a TokenKey) -> StoreFuture<'a, Option<AccessToken>> {
        self.respond(matches!(self.0, StoreBehavior::Garbage).then(|| AccessToken::new("line\nbreak", None)))
    }

    fn save<'a>(&'a self, _: &'a TokenKey, _: &'a AccessToken, _: Option<&'a Claim>) -> StoreFuture<'a, ()> {
        if matches!(self.0, StoreBehavior::Full) {
            Box::pin(async { Err("the disk is full".into()) })
        } else {
            self.respond(())
        }
    }

    fn delete<'a>(&'a self, _: &'a TokenKey, _: &'a AccessToken) -> StoreFuture<'a, ()> {
        self.respond(())
    }

    fn claim<'a>(&'a self, _: &'a TokenKey, _: Duration) -> StoreFuture<'a, Option<Claim>> {
        self.respond(matches!(self.0, StoreBehavior::Garbage | StoreBehavior::Full).then(|| Claim::new("1")))
    }
}

async fn server() -> ScriptedServer {
    ScriptedServer::with_handler(|request| match request.target.as_str() {
        "/oauth2/token" => ScriptedResponse::json(r#"{"access_token":"t","token_type":"Bearer","expires_in":3600}"#),
        _ => ScriptedResponse::json(r#"{"embedded":{},"links":{}}"#),
    })
    .await
    .unwrap()
}

fn client(server: &ScriptedServer, behavior: StoreBehavior) -> agentsync::Client {
    agentsync::Client::builder()
        .base_url(&server.base_url)
        .token_url(format!("{}/oauth2/token", server.base_url))
        .client_credentials("id", "secret")
        .token_store(Arc::new(Store(behavior)))
        .build()
        .unwrap()
}

#[tokio::test]
async fn failing_store_does_not_fail_calls() {
    for behavior in [StoreBehavior::Fails, StoreBehavior::Garbage] {
        let server = server().await;
        let client = client(&server, behavior);
        client.list_addresses().send().await.unwrap();
        client.list_addresses().send().await.unwrap();
        assert_eq!(server.count(), 3, "{behavior:?}");
    }
}

/// The warning matters because the refresh has revoked the token that other clients use.
#[tokio::test]
async fn unsaved_refreshed_token_logs_one_warning() {
    let server = ScriptedServer::with_handler(|request| {
        if request.target.starts_with("/saop-rest-data/") {
            ScriptedResponse::json(r#"{"accessToken":"t-2","validityTime":3600}"#)
        } else {
            ScriptedResponse::json(r#"{"topics":[]}"#)
        }
    })
    .await
    .unwrap();
    let client = subkit::syniverse::Client::builder()
        .base_url(&server.base_url)
        .access_token_with_refresh("key", "secret", "t-1")
        .token_store(Arc::new(Store(StoreBehavior::Full)))
        .build()
        .unwrap();
    let log = Log::default();
    let listening = log.listen();
    for _ in 0..2 {
        let _ = client.list_topics().send().await;
    }
    drop(listening);
    assert_eq!(server.requests().last().unwrap().header("authorization"), Some("Bearer t-2"));
    let text = log.text();
    let expected = "the refreshed token could not be saved, and the client will try again soon";
    assert_eq!(text.matches(expected).count(), 1, "{text}");
    assert_eq!(text.matches("the token store failed").count(), 0, "{text}");
    assert!(!text.contains("secret") && !text.contains("t-1"), "{text}");
}

#[tokio::test]
async fn hanging_store_does_not_block_calls() {
    let clock = Clock::stopped();
    let server = server().await;
    let client = client(&server, StoreBehavior::Hangs);
    let call = tokio::spawn(async move { client.list_addresses().send().await.map(drop) });
    // The client loads a token, claims the right to fetch one, loads again, and saves the new token.
    let mut passed = 0;
    while !call.is_finished() && passed < 30 {
        clock.advance(seconds(1)).await;
        passed += 1;
    }
    assert!(passed < 30, "the call waits for the store");
    call.await.unwrap().unwrap();
    assert_eq!(server.count(), 2);
}

/// If a claim is never released, calls wait for the maximum time that a holder may take, and then succeed.
#[tokio::test]
async fn fetches_a_token_if_the_claim_is_never_released() {
    let clock = Clock::stopped();
    let server = server().await;
    let client = client(&server, StoreBehavior::Claimed);
    let call =
        tokio::spawn(
            async move { client.list_addresses().with_retry(subkit::RetryPolicy::never()).send().await.map(drop) },
        );
    for _ in 0..5 {
        clock.advance(seconds(5)).await;
    }
    assert_eq!(server.count(), 0, "the holder of the claim may still be fetching");
    let mut passed = 25;
    while !call.is_finished() && passed < 60 {
        clock.advance(seconds(1)).await;
        passed += 1;
    }
    assert!(passed < 60, "the call waits for the claim");
    call.await.unwrap().unwrap();
    assert_eq!(server.count(), 2);
}
