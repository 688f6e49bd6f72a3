//! Token stores in which another holder has the claim and never releases it.

use std::{sync::Arc, time::Duration};

use tokio::time::Instant;

use super::builder;
use crate::{
    AccessToken, Claim, Method, Operation, StoreFuture, TokenKey, TokenStore,
    client::core::Core,
    client::tests::server::{TestServer, response},
};

static TOKEN: Operation = Operation::new("token", Method::Get, "/").with_auth(&[&["oauth2"]]);

/// A store whose claim is never available.
#[derive(Debug)]
struct ClaimedForever;

impl TokenStore for ClaimedForever {
    fn load<'a>(&'a self, _: &'a TokenKey) -> StoreFuture<'a, Option<AccessToken>> {
        Box::pin(async { Ok(None) })
    }

    fn save<'a>(&'a self, _: &'a TokenKey, _: &'a AccessToken, _: Option<&'a Claim>) -> StoreFuture<'a, ()> {
        Box::pin(async { Ok(()) })
    }

    fn delete<'a>(&'a self, _: &'a TokenKey, _: &'a AccessToken) -> StoreFuture<'a, ()> {
        Box::pin(async { Ok(()) })
    }

    fn claim<'a>(&'a self, _: &'a TokenKey, _: Duration) -> StoreFuture<'a, Option<Claim>> {
        Box::pin(async { Ok(None) })
    }
}

async fn server() -> TestServer {
    TestServer::always(response("200 OK", &[], r#"{"access_token":"t","expires_in":3600}"#)).await
}

fn client(server: &TestServer, timeout: Duration) -> Core {
    builder(&server.url())
        .client_credentials("oauth2", "id", "secret")
        .token_url(format!("{}/token", server.url()))
        .token_store(Arc::new(ClaimedForever))
        .timeout(timeout)
        .build()
        .unwrap()
}

/// Advances the clock in steps. The clock is paused only during these steps, because connections need real time.
async fn let_pass(time: Duration) {
    let end = Instant::now() + time;
    tokio::time::pause();
    while Instant::now() < end {
        tokio::time::advance(Duration::from_millis(100)).await;
        for _ in 0..10 {
            tokio::task::yield_now().await;
        }
    }
    tokio::time::resume();
}

#[tokio::test]
async fn fetches_a_token_without_the_claim_after_the_maximum_hold_time() {
    let server = server().await;
    let core = client(&server, Duration::from_secs(600));
    let call = tokio::spawn({
        let core = core.clone();
        async move { core.request(&TOKEN).send().await.map(drop) }
    });
    let_pass(Duration::from_secs(29)).await;
    assert_eq!(server.requests().len(), 0, "the client must wait while the holder of the claim may still be fetching");
    let_pass(Duration::from_secs(6)).await;
    call.await.unwrap().unwrap();
    assert_eq!(server.requests().len(), 2);
}

/// The timeout of each call is shorter than the time for which a client can hold the claim, but the calls together wait for
/// longer than that time.
#[tokio::test]
async fn wait_for_the_claim_continues_across_calls_with_short_timeouts() {
    let server = server().await;
    let core = client(&server, Duration::from_secs(10));
    let mut got_token = false;
    for _ in 0..4 {
        let call = tokio::spawn({
            let core = core.clone();
            async move { core.request(&TOKEN).send().await.map(drop) }
        });
        let_pass(Duration::from_secs(11)).await;
        got_token |= call.await.unwrap().is_ok();
    }
    assert!(got_token);
}
