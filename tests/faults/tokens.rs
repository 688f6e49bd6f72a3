//! Tokens: fetched once however many calls need one, renewed ahead of their end, and replaced when they are refused.

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
use subkit_tests::{Arrival, Clock, Script, ScriptedServer};

use tokio::task::JoinHandle;

use super::{milliseconds, seconds};

const PAGE: &str = r#"{"embedded":{},"links":{}}"#;

fn is_for_token(arrival: &Arrival) -> bool {
    arrival.target == "/oauth2/token"
}

fn token(number: usize, life: u64) -> Script {
    Script::json(&format!(r#"{{"access_token":"token-{number}","token_type":"Bearer","expires_in":{life}}}"#))
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

/// Starts so many calls.
fn all_at_once(client: &agentsync::Client, calls: usize) -> Vec<JoinHandle<Result<(), Error>>> {
    let start = |client: agentsync::Client| tokio::spawn(async move { call(&client).await.map(drop) });
    (0..calls).map(|_| start(client.clone())).collect()
}

/// A server with tokens of an hour, counted from 1.
async fn server_with_tokens() -> ScriptedServer {
    let fetched = AtomicUsize::new(0);
    ScriptedServer::deciding(move |arrival| {
        if is_for_token(arrival) { token(fetched.fetch_add(1, Ordering::SeqCst) + 1, 3600) } else { Script::json(PAGE) }
    })
    .await
    .unwrap()
}

/// A server that takes every token but the first.
async fn server_that_refuses_the_first(answer: &'static str) -> ScriptedServer {
    let fetched = AtomicUsize::new(0);
    ScriptedServer::deciding(move |arrival| match arrival.header("authorization") {
        None => token(fetched.fetch_add(1, Ordering::SeqCst) + 1, 3600),
        Some("Bearer token-1") => Script::status(401),
        Some(_) => Script::json(answer),
    })
    .await
    .unwrap()
}

fn fetches(server: &ScriptedServer) -> usize {
    server.arrivals().iter().filter(|arrival| is_for_token(arrival)).count()
}

/// The tokens that calls came with.
fn used(server: &ScriptedServer) -> Vec<String> {
    let calls = server.arrivals().into_iter().filter(|arrival| !is_for_token(arrival));
    calls.filter_map(|call| call.header("authorization").map(str::to_owned)).collect()
}

#[tokio::test]
async fn a_thousand_calls_at_the_end_of_a_token_ask_for_one() {
    let clock = Clock::stopped();
    let server = server_with_tokens().await;
    let client = builder(&server).build().unwrap();
    call(&client).await.unwrap();
    assert_eq!(fetches(&server), 1);
    // Its end has passed: nobody can use it any more.
    clock.advance(seconds(3601)).await;
    let calls = all_at_once(&client, 1000);
    for call in calls {
        call.await.unwrap().unwrap();
    }
    assert_eq!((fetches(&server), used(&server).len()), (2, 1001));
    assert!(used(&server).iter().skip(1).all(|header| header == "Bearer token-2"));
}

/// While one call fetches a new token ahead of the end of the old one, the others go on with that.
#[tokio::test]
async fn a_token_that_is_still_good_is_used_until_there_is_another() {
    let clock = Clock::stopped();
    let fetched = AtomicUsize::new(0);
    let server = ScriptedServer::deciding(move |arrival| match is_for_token(arrival) {
        true if fetched.fetch_add(1, Ordering::SeqCst) == 0 => token(1, 3600),
        true => Script::Silence,
        false => Script::json(PAGE),
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
    clock.until(|| fetches(&server) == 2).await;
    for _ in 0..10 {
        call(&client).await.unwrap();
    }
    assert_eq!((fetches(&server), used(&server).len()), (2, 11));
    // The one that fetches does not wait for ever: what it has is good.
    clock.advance(seconds(6)).await;
    renewing.await.unwrap().unwrap();
    assert_eq!((fetches(&server), used(&server).last().unwrap().as_str()), (2, "Bearer token-1"));
}

/// A call that nobody polls keeps no other from having a token.
#[tokio::test]
async fn a_call_that_is_not_polled_holds_nothing() {
    let server = server_with_tokens().await;
    let client = builder(&server).build().unwrap();
    let mut first = Box::pin(call(&client));
    while fetches(&server) == 0 {
        let polled = std::future::poll_fn(|context| Poll::Ready(first.as_mut().poll(context).is_ready())).await;
        assert!(!polled, "it needs a token first");
        tokio::time::sleep(milliseconds(1)).await;
    }
    // It waits for the token that it has asked for, and is polled no more.
    tokio::time::timeout(seconds(10), call(&client)).await.expect("it does not wait for the first").unwrap();
    first.await.unwrap();
    assert_eq!(fetches(&server), 1);
}

/// A server that refuses all tokens for one call costs the others little.
#[tokio::test]
async fn a_server_that_refuses_every_token_is_not_asked_for_one_each_time() {
    let fetched = AtomicUsize::new(0);
    let server = ScriptedServer::deciding(move |arrival| {
        if is_for_token(arrival) {
            token(fetched.fetch_add(1, Ordering::SeqCst) + 1, 3600)
        } else {
            Script::status(401)
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

/// The token of credentials that were replaced is used no more, even if only the secret is another.
#[tokio::test]
async fn new_credentials_mean_a_new_token() {
    let server = server_with_tokens().await;
    let client = builder(&server).build().unwrap();
    call(&client).await.unwrap();
    client.credentials().client_credentials("id", "new-secret").unwrap();
    call(&client).await.unwrap();
    assert_eq!(used(&server), ["Bearer token-1", "Bearer token-2"]);
    let bodies: Vec<String> = server.arrivals().into_iter().filter(is_for_token).map(|arrival| arrival.body).collect();
    assert!(bodies[1].contains("client_secret=new-secret"), "{bodies:?}");
}

/// On many threads at once: one token, refused once, is replaced once, and no call fails.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn threads_share_tokens() {
    for _ in 0..20 {
        let server = server_that_refuses_the_first(PAGE).await;
        let client = builder(&server).build().unwrap();
        let calls = all_at_once(&client, 32);
        for call in calls {
            call.await.unwrap().unwrap();
        }
        assert_eq!(fetches(&server), 2);
    }
}

/// An endpoint that is down for a while costs nothing as long as the old token is good.
#[tokio::test]
async fn a_renewal_that_fails_is_tried_again_later() {
    let clock = Clock::stopped();
    let fetched = AtomicUsize::new(0);
    let server = ScriptedServer::deciding(move |arrival| match is_for_token(arrival) {
        true if fetched.fetch_add(1, Ordering::SeqCst) == 1 => Script::status(503),
        true => token(fetched.load(Ordering::SeqCst), 3600),
        false => Script::json(PAGE),
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

/// A call of any kind is sent once more after 401, for nothing was done; and not twice.
#[tokio::test]
async fn a_refused_token_is_replaced_once() {
    let server = server_that_refuses_the_first(r#"{"job_id":"1"}"#).await;
    let client = builder(&server).build().unwrap();
    let job = client.replace_active_npns(["15645555"]).send().await.unwrap();
    assert_eq!((fetches(&server), used(&server)), (2, vec!["Bearer token-1".to_owned(), "Bearer token-2".to_owned()]));
    let bodies: Vec<String> =
        server.arrivals().into_iter().filter(|call| !is_for_token(call)).map(|call| call.body).collect();
    assert_eq!(bodies[0], bodies[1]);
    drop(job);

    let server =
        ScriptedServer::deciding(|arrival| if is_for_token(arrival) { token(1, 3600) } else { Script::status(401) })
            .await
            .unwrap();
    let error = builder(&server).build().unwrap().replace_active_npns(["15645555"]).send().await.unwrap_err();
    assert!(error.is_unauthorized() && error.attempts() == 2, "{error}");
    assert_eq!((fetches(&server), used(&server).len()), (2, 2));
}

/// Many calls that are refused with one token fetch one other.
#[tokio::test]
async fn calls_that_are_refused_together_fetch_one_token() {
    let server = server_that_refuses_the_first(PAGE).await;
    let client = builder(&server).build().unwrap();
    let calls = all_at_once(&client, 50);
    for call in calls {
        call.await.unwrap().unwrap();
    }
    assert_eq!(fetches(&server), 2);
}

#[tokio::test]
async fn a_token_endpoint_that_is_down_is_asked_again_and_one_that_refuses_is_not() {
    let fetched = AtomicUsize::new(0);
    let server = ScriptedServer::deciding(move |arrival| match is_for_token(arrival) {
        true if fetched.fetch_add(1, Ordering::SeqCst) < 2 => Script::status(503),
        true => token(1, 3600),
        false => Script::json(PAGE),
    })
    .await
    .unwrap();
    call(&builder(&server).build().unwrap()).await.unwrap();
    assert_eq!(fetches(&server), 3);
    let server = ScriptedServer::with([Script::new(400, &[], r#"{"error":"invalid_client"}"#)]).await.unwrap();
    let error = builder(&server).build().unwrap().replace_active_npns(["1"]).send().await.unwrap_err();
    assert!(
        error.is_authentication() && !error.was_sent() && error.to_string().contains("`invalid_client`"),
        "{error}"
    );
    assert_eq!((error.token_status().unwrap().as_u16(), server.count()), (400, 1));
}

#[tokio::test]
async fn clients_with_one_store_share_one_token() {
    let server = server_with_tokens().await;
    let store = Arc::new(MemoryTokenStore::new());
    let clients: Vec<_> = (0..8).map(|_| builder(&server).token_store(store.clone()).build().unwrap()).collect();
    let calls: Vec<_> =
        clients.into_iter().map(|client| tokio::spawn(async move { call(&client).await.map(drop) })).collect();
    for call in calls {
        call.await.unwrap().unwrap();
    }
    assert_eq!(fetches(&server), 1);
    // Other credentials are another token.
    call(&builder(&server).client_credentials("other", "secret").token_store(store).build().unwrap()).await.unwrap();
    assert_eq!(fetches(&server), 2);
}

#[tokio::test]
async fn scopes_are_optional_and_credentials_go_where_they_are_wanted() {
    let server = server_with_tokens().await;
    call(&builder(&server).build().unwrap()).await.unwrap();
    call(&builder(&server).scope("read write").client_credentials_in_header().build().unwrap()).await.unwrap();
    let requests: Vec<Arrival> = server.arrivals().into_iter().filter(is_for_token).collect();
    assert_eq!(requests[0].body, "grant_type=client_credentials&client_id=id&client_secret=secret");
    assert_eq!(requests[1].body, "grant_type=client_credentials&scope=read+write");
    assert_eq!(requests[1].header("authorization"), Some("Basic aWQ6c2VjcmV0"));
}

/// A token endpoint that is down is not asked once for each call that waits for it.
#[tokio::test]
async fn calls_that_wait_for_a_fetch_that_fails_fail_with_it() {
    let server = ScriptedServer::with([Script::new(401, &[], r#"{"error":"invalid_client"}"#)]).await.unwrap();
    let client = builder(&server).build().unwrap();
    let calls = all_at_once(&client, 200);
    for call in calls {
        let error = call.await.unwrap().unwrap_err();
        assert!(error.is_authentication() && error.to_string().contains("`invalid_client`"), "{error}");
        assert_eq!(error.token_status().unwrap().as_u16(), 401);
    }
    // Whoever began before it failed, or within a second after that, has failed with it.
    assert!(fetches(&server) <= 2, "{}", fetches(&server));
}
