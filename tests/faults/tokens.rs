//! Tokens: concurrent calls fetch one token. The client refreshes a token before it expires, and fetches a new one if the
//! server rejects it.

use std::{
    future::Future as _,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    task::Poll,
};

use subkit::{
    Error,
    agentsync::{self, types},
    runtime::{MemoryTokenStore, Response},
};
use subkit_tests::{Clock, ReceivedRequest, ScriptedResponse, ScriptedServer};

use tokio::task::JoinHandle;

use super::{milliseconds, seconds};

const PAGE: &str = r#"{"embedded":{},"links":{}}"#;

fn is_token_request(request: &ReceivedRequest) -> bool {
    request.target == "/oauth2/token"
}

fn token(number: usize, lifetime: u64) -> ScriptedResponse {
    ScriptedResponse::json(&format!(
        r#"{{"access_token":"token-{number}","token_type":"Bearer","expires_in":{lifetime}}}"#
    ))
}

fn builder(server: &ScriptedServer) -> agentsync::ClientBuilder {
    agentsync::Client::builder()
        .base_url(&server.base_url)
        .token_url(format!("{}/oauth2/token", server.base_url))
        .client_credentials("id", "secret")
}

async fn call(client: &agentsync::Client) -> Result<Response<types::AddressPage>, Error> {
    client.list_addresses().send().await
}

/// Starts the given number of concurrent calls.
fn all_at_once(client: &agentsync::Client, calls: usize) -> Vec<JoinHandle<Result<(), Error>>> {
    let start = |client: agentsync::Client| tokio::spawn(async move { call(&client).await.map(drop) });
    (0..calls).map(|_| start(client.clone())).collect()
}

/// Starts a server that issues tokens valid for an hour, numbered from 1.
async fn server_with_tokens() -> ScriptedServer {
    let fetched = AtomicUsize::new(0);
    ScriptedServer::with_handler(move |request| {
        if is_token_request(request) {
            token(fetched.fetch_add(1, Ordering::SeqCst) + 1, 3600)
        } else {
            ScriptedResponse::json(PAGE)
        }
    })
    .await
    .unwrap()
}

/// Starts a server that accepts every token except the first.
async fn server_that_rejects_the_first_token(response: &'static str) -> ScriptedServer {
    let fetched = AtomicUsize::new(0);
    ScriptedServer::with_handler(move |request| match request.header("authorization") {
        None => token(fetched.fetch_add(1, Ordering::SeqCst) + 1, 3600),
        Some("Bearer token-1") => ScriptedResponse::status(401),
        Some(_) => ScriptedResponse::json(response),
    })
    .await
    .unwrap()
}

fn fetches(server: &ScriptedServer) -> usize {
    server.requests().iter().filter(|request| is_token_request(request)).count()
}

/// Returns the `Authorization` headers of all calls.
fn used(server: &ScriptedServer) -> Vec<String> {
    let calls = server.requests().into_iter().filter(|request| !is_token_request(request));
    calls.filter_map(|call| call.header("authorization").map(str::to_owned)).collect()
}

#[tokio::test]
async fn concurrent_calls_after_expiry_fetch_one_token() {
    let clock = Clock::stopped();
    let server = server_with_tokens().await;
    let client = builder(&server).build().unwrap();
    call(&client).await.unwrap();
    assert_eq!(fetches(&server), 1);
    // The token has expired for every call.
    clock.advance(seconds(3601)).await;
    let calls = all_at_once(&client, 1000);
    for call in calls {
        call.await.unwrap().unwrap();
    }
    assert_eq!((fetches(&server), used(&server).len()), (2, 1001));
    assert!(used(&server).iter().skip(1).all(|header| header == "Bearer token-2"));
}

/// While one call refreshes a token that is about to expire, other calls use the old token.
#[tokio::test]
async fn valid_token_is_used_while_another_call_refreshes_it() {
    let clock = Clock::stopped();
    let fetched = AtomicUsize::new(0);
    let server = ScriptedServer::with_handler(move |request| match is_token_request(request) {
        true if fetched.fetch_add(1, Ordering::SeqCst) == 0 => token(1, 3600),
        true => ScriptedResponse::NoResponse,
        false => ScriptedResponse::json(PAGE),
    })
    .await
    .unwrap();
    let client = builder(&server).attempt_timeout(seconds(20)).build().unwrap();
    call(&client).await.unwrap();
    clock.advance(seconds(3545)).await;
    let renewing = tokio::spawn({
        let client = client.clone();
        async move { call(&client).await.map(drop) }
    });
    clock.wait_until(|| fetches(&server) == 2).await;
    for _ in 0..10 {
        call(&client).await.unwrap();
    }
    assert_eq!((fetches(&server), used(&server).len()), (2, 11));
    // The refreshing call does not wait indefinitely, because its token is still valid.
    clock.advance(seconds(6)).await;
    renewing.await.unwrap().unwrap();
    assert_eq!((fetches(&server), used(&server).last().unwrap().as_str()), (2, "Bearer token-1"));
}

/// A suspended call must not prevent other calls from fetching a token.
#[tokio::test]
async fn suspended_call_does_not_block_other_calls() {
    let server = server_with_tokens().await;
    let client = builder(&server).build().unwrap();
    let mut first = Box::pin(call(&client));
    while fetches(&server) == 0 {
        let polled = std::future::poll_fn(|context| Poll::Ready(first.as_mut().poll(context).is_ready())).await;
        assert!(!polled, "the call finished without a token");
        tokio::time::sleep(milliseconds(1)).await;
    }
    // The first call waits for its token request and is no longer polled.
    tokio::time::timeout(seconds(10), call(&client)).await.expect("the second call waits for the first").unwrap();
    first.await.unwrap();
    assert_eq!(fetches(&server), 1);
}

/// If a server rejects every token, the client sends only a few token requests, and not one per call.
#[tokio::test]
async fn server_that_rejects_every_token_gets_few_token_requests() {
    let fetched = AtomicUsize::new(0);
    let server = ScriptedServer::with_handler(move |request| {
        if is_token_request(request) {
            token(fetched.fetch_add(1, Ordering::SeqCst) + 1, 3600)
        } else {
            ScriptedResponse::status(401)
        }
    })
    .await
    .unwrap();
    let client = builder(&server).build().unwrap();
    for _ in 0..50 {
        assert!(call(&client).await.unwrap_err().is_unauthorized());
    }
    assert_eq!(fetches(&server), 6);
    assert!(server.count() < 70, "{}", server.count());
}

/// Replacing only the secret also discards the token.
#[tokio::test]
async fn new_credentials_fetch_a_new_token() {
    let server = server_with_tokens().await;
    let client = builder(&server).build().unwrap();
    call(&client).await.unwrap();
    client.credentials().client_credentials("id", "new-secret").unwrap();
    call(&client).await.unwrap();
    assert_eq!(used(&server), ["Bearer token-1", "Bearer token-2"]);
    let bodies: Vec<String> =
        server.requests().into_iter().filter(is_token_request).map(|request| request.body).collect();
    assert!(bodies[1].contains("client_secret=new-secret"), "{bodies:?}");
}

/// If calls of several threads use a token that the server rejects, they fetch one new token, and no call fails.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn threads_share_the_new_token_after_a_rejection() {
    for _ in 0..20 {
        let server = server_that_rejects_the_first_token(PAGE).await;
        let client = builder(&server).build().unwrap();
        let calls = all_at_once(&client, 32);
        for call in calls {
            call.await.unwrap().unwrap();
        }
        assert_eq!(fetches(&server), 2);
    }
}

/// A failed refresh has no effect as long as the old token is valid.
#[tokio::test]
async fn failed_refresh_is_retried_later() {
    let clock = Clock::stopped();
    let fetched = AtomicUsize::new(0);
    let server = ScriptedServer::with_handler(move |request| match is_token_request(request) {
        true if fetched.fetch_add(1, Ordering::SeqCst) == 1 => ScriptedResponse::status(503),
        true => token(fetched.load(Ordering::SeqCst), 3600),
        false => ScriptedResponse::json(PAGE),
    })
    .await
    .unwrap();
    let client = builder(&server).build().unwrap();
    call(&client).await.unwrap();
    clock.advance(seconds(3545)).await;
    call(&client).await.unwrap();
    call(&client).await.unwrap();
    assert_eq!((fetches(&server), used(&server).last().unwrap().as_str()), (2, "Bearer token-1"));
    clock.advance(seconds(6)).await;
    call(&client).await.unwrap();
    assert_eq!((fetches(&server), used(&server).last().unwrap().as_str()), (3, "Bearer token-3"));
}

/// After a 401, any call is retried once, because the server has not processed it.
#[tokio::test]
async fn rejected_token_is_replaced_and_the_call_is_retried_once() {
    let server = server_that_rejects_the_first_token(r#"{"job_id":"1"}"#).await;
    let client = builder(&server).build().unwrap();
    let job = client.replace_active_npns(["15645555"]).send().await.unwrap();
    assert_eq!((fetches(&server), used(&server)), (2, vec!["Bearer token-1".to_owned(), "Bearer token-2".to_owned()]));
    let bodies: Vec<String> =
        server.requests().into_iter().filter(|call| !is_token_request(call)).map(|call| call.body).collect();
    assert_eq!(bodies[0], bodies[1]);
    drop(job);

    let server = ScriptedServer::with_handler(|request| {
        if is_token_request(request) { token(1, 3600) } else { ScriptedResponse::status(401) }
    })
    .await
    .unwrap();
    let error = builder(&server).build().unwrap().replace_active_npns(["15645555"]).send().await.unwrap_err();
    assert!(error.is_unauthorized() && error.attempts() == 2, "{error}");
    assert_eq!((fetches(&server), used(&server).len()), (2, 2));
}

#[tokio::test]
async fn concurrent_401_responses_fetch_one_token() {
    let server = server_that_rejects_the_first_token(PAGE).await;
    let client = builder(&server).build().unwrap();
    let calls = all_at_once(&client, 50);
    for call in calls {
        call.await.unwrap().unwrap();
    }
    assert_eq!(fetches(&server), 2);
}

#[tokio::test]
async fn unavailable_token_endpoint_is_retried_and_a_rejection_is_not() {
    let fetched = AtomicUsize::new(0);
    let server = ScriptedServer::with_handler(move |request| match is_token_request(request) {
        true if fetched.fetch_add(1, Ordering::SeqCst) < 2 => ScriptedResponse::status(503),
        true => token(1, 3600),
        false => ScriptedResponse::json(PAGE),
    })
    .await
    .unwrap();
    call(&builder(&server).build().unwrap()).await.unwrap();
    assert_eq!(fetches(&server), 3);
    let server =
        ScriptedServer::replying([ScriptedResponse::new(400, &[], r#"{"error":"invalid_client"}"#)]).await.unwrap();
    let error = builder(&server).build().unwrap().replace_active_npns(["1"]).send().await.unwrap_err();
    assert!(
        error.is_authentication() && !error.was_sent() && error.to_string().contains("`invalid_client`"),
        "{error}"
    );
    assert_eq!((error.token_status().unwrap().as_u16(), server.count()), (400, 1));
}

#[tokio::test]
async fn clients_with_a_shared_store_share_one_token() {
    let server = server_with_tokens().await;
    let store = Arc::new(MemoryTokenStore::new());
    let clients: Vec<_> = (0..8).map(|_| builder(&server).token_store(store.clone()).build().unwrap()).collect();
    let calls: Vec<_> =
        clients.into_iter().map(|client| tokio::spawn(async move { call(&client).await.map(drop) })).collect();
    for call in calls {
        call.await.unwrap().unwrap();
    }
    assert_eq!(fetches(&server), 1);
    // A client with other credentials has its own token.
    call(&builder(&server).client_credentials("other", "secret").token_store(store).build().unwrap()).await.unwrap();
    assert_eq!(fetches(&server), 2);
}

#[tokio::test]
async fn token_request_has_the_scope_and_the_configured_client_authentication() {
    let server = server_with_tokens().await;
    call(&builder(&server).build().unwrap()).await.unwrap();
    call(&builder(&server).scope("read write").client_credentials_in_header().build().unwrap()).await.unwrap();
    let requests: Vec<ReceivedRequest> = server.requests().into_iter().filter(is_token_request).collect();
    assert_eq!(requests[0].body, "grant_type=client_credentials&client_id=id&client_secret=secret");
    assert_eq!(requests[1].body, "grant_type=client_credentials&scope=read+write");
    assert_eq!(requests[1].header("authorization"), Some("Basic aWQ6c2VjcmV0"));
}

/// If a token request fails, the calls that wait for it fail too. They do not send token requests of their own.
#[tokio::test]
async fn calls_that_wait_for_a_token_request_fail_with_its_error() {
    let server =
        ScriptedServer::replying([ScriptedResponse::new(401, &[], r#"{"error":"invalid_client"}"#)]).await.unwrap();
    let client = builder(&server).build().unwrap();
    let calls = all_at_once(&client, 200);
    for call in calls {
        let error = call.await.unwrap().unwrap_err();
        assert!(error.is_authentication() && error.to_string().contains("`invalid_client`"), "{error}");
        assert_eq!(error.token_status().unwrap().as_u16(), 401);
    }
    // Calls that began before the failure, or within a second after it, fail with it.
    assert!(fetches(&server) <= 2, "{}", fetches(&server));
}
