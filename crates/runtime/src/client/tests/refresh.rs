//! Tokens that are refreshed by a vendor's own request. Each refresh invalidates the previous token.

use std::{
    sync::{
        Arc, Mutex,
        atomic::{AtomicU32, Ordering::Relaxed},
    },
    time::Duration,
};

use super::assert_redacted;
use crate::{
    AccessToken, Claim, Error, ErrorRule, MemoryTokenStore, Method, Operation, RetryPolicy, StoreFuture, TokenKey,
    TokenStore,
    api::{
        definition::{Api, Scheme},
        token_refresh::{LifetimeUnit, TokenRefresh},
    },
    client::tests::server::{SILENCE, TestServer, response},
    client::{builder::CoreBuilder, core::Core},
};

static REFRESH: TokenRefresh = TokenRefresh::new(Method::Get, "/vendor/refresh")
    .with_parameters("consumerkey", "consumersecret", "oldtoken", "validity")
    .with_lifetime(1000)
    .with_response("/accessToken", "/validityTime", LifetimeUnit::Seconds)
    .with_names("consumer_key", "consumer_secret", "access_token_with_refresh")
    .with_error_map(&[ErrorRule::new(500, "/errorCode", "1", 401)]);
static SCHEMES: [Scheme; 1] = [Scheme::authorization("accessToken", "Bearer").with_refresh(&REFRESH)];
static API: Api = Api::new("demo", "subkit-demo/1.0", &[], &SCHEMES);
static CALL: Operation = Operation::new("call", Method::Get, "/").with_auth(&[&["accessToken"]]);

/// A vendor with one valid token, initially `canary-t0`. A refresh invalidates the token and issues the next one.
struct Vendor {
    server: TestServer,
    good: Arc<Mutex<u32>>,
}

impl Vendor {
    async fn start() -> Self {
        Self::responding(|number| response("200 OK", &[], &issued(number))).await
    }

    /// Starts a vendor. The function creates the response to a successful refresh from the number of the new token.
    async fn responding(respond: impl Fn(u32) -> String + Send + Sync + 'static) -> Self {
        let good = Arc::new(Mutex::new(0));
        let current = Arc::clone(&good);
        let server = TestServer::start(move |request| {
            let mut good = current.lock().unwrap();
            let line = request.lines().next().unwrap_or_default();
            if line.starts_with("GET /vendor/refresh?") {
                if !line.contains("consumerkey=the%20key&consumersecret=canary%26secret&oldtoken=") {
                    return response("500 Internal Server Error", &[], r#"{"errorCode":1,"userMsg":"canary"}"#);
                }
                if !line.contains(&format!("&oldtoken=canary-t{}&validity=1000 ", *good)) {
                    return response("400 Bad Request", &[], r#"{"errorCode":1,"userMsg":"canary"}"#);
                }
                *good += 1;
                return respond(*good);
            }
            let is_good = request.contains(&format!("\r\nauthorization: Bearer canary-t{}\r\n", *good));
            response(if is_good { "200 OK" } else { "401 Unauthorized" }, &[], "{}")
        })
        .await;
        Self { server, good }
    }

    /// Invalidates the token, as if another client had refreshed it or it had expired.
    fn end_token(&self) {
        *self.good.lock().unwrap() += 1;
    }

    fn builder(&self) -> CoreBuilder {
        CoreBuilder::new(&API)
            .base_url(format!("{}/api/v1", self.server.url()))
            .retry(RetryPolicy::never())
            .token_refresh("accessToken", "the key", "canary&secret", "canary-t0")
    }

    fn sharing(&self, store: &Arc<MemoryTokenStore>) -> Core {
        self.builder().token_store(Arc::<MemoryTokenStore>::clone(store)).build().unwrap()
    }

    fn refreshes(&self) -> usize {
        self.server.requests().iter().filter(|request| request.contains(" /vendor/refresh?")).count()
    }
}

fn issued(number: u32) -> String {
    format!(r#"{{"accessToken":"canary-t{number}","validityTime":1000}}"#)
}

async fn call(core: &Core) -> Result<u16, Error> {
    let response = core.request(&CALL).send().await?;
    Ok(response.status().as_u16())
}

async fn failure(core: &Core) -> Error {
    let error = call(core).await.unwrap_err();
    assert_redacted(&error);
    assert!(error.is_authentication() && error.status().is_none(), "{error}");
    error
}

#[tokio::test]
async fn uses_the_initial_token_without_a_shared_store() {
    let vendor = Vendor::start().await;
    let core = vendor.builder().build().unwrap();
    assert_eq!((call(&core).await.unwrap(), call(&core).await.unwrap(), vendor.refreshes()), (200, 200, 0));
}

#[tokio::test]
async fn refreshes_the_initial_token_at_the_first_call_with_a_shared_store() {
    let vendor = Vendor::start().await;
    let store = Arc::new(MemoryTokenStore::new());
    for _ in 0..3 {
        assert_eq!(call(&vendor.sharing(&store)).await.unwrap(), 200);
    }
    assert_eq!(vendor.refreshes(), 1);
    let request = vendor.server.requests().remove(0);
    assert!(
        request.starts_with("GET /vendor/refresh?consumerkey=the%20key&"),
        "the path must begin at the root of the origin: {request}"
    );
    assert!(!request.contains("authorization"), "{request}");
}

#[tokio::test]
async fn refreshes_once_for_concurrent_calls() {
    let vendor = Vendor::start().await;
    let store = Arc::new(MemoryTokenStore::new());
    let clients: Vec<Core> = (0..5).map(|_| vendor.sharing(&store)).collect();
    let calls = (0..50).map(|index| call(&clients[index % 5]));
    let statuses = futures_util::future::join_all(calls).await;
    assert!(statuses.iter().all(|status| matches!(status, Ok(200))), "{statuses:?}");
    assert_eq!(vendor.refreshes(), 1);
}

/// A refresh by one client invalidates the other client's token. The other client finds the next token in the store.
#[tokio::test]
async fn uses_a_newer_token_of_the_store_after_401() {
    let vendor = Vendor::start().await;
    let store = Arc::new(MemoryTokenStore::new());
    let (first, second) = (vendor.sharing(&store), vendor.sharing(&store));
    assert_eq!((call(&first).await.unwrap(), call(&second).await.unwrap()), (200, 200));
    vendor.end_token();
    *vendor.good.lock().unwrap() -= 1;
    let key =
        TokenKey::new("demo", format!("{}/vendor/refresh", vendor.server.url()), "the key", "canary&secret", None);
    let claim = store.claim(&key, Duration::from_secs(30)).await.unwrap();
    vendor.end_token();
    store.save(&key, &AccessToken::new("canary-t2", None), claim.as_ref()).await.unwrap();
    drop(claim);
    assert_eq!((call(&first).await.unwrap(), call(&second).await.unwrap(), vendor.refreshes()), (200, 200, 1));
}

#[tokio::test]
async fn refreshes_an_expired_token_once() {
    let vendor = Vendor::responding(|number| {
        response("200 OK", &[], &format!(r#"{{"accessToken":"canary-t{number}","validityTime":0.2}}"#))
    })
    .await;
    let store = Arc::new(MemoryTokenStore::new());
    let core = vendor.sharing(&store);
    for _ in 0..3 {
        assert_eq!(call(&core).await.unwrap(), 200);
        tokio::time::sleep(Duration::from_millis(250)).await;
    }
    assert_eq!(vendor.refreshes(), 3, "an expired token must be refreshed too");
}

#[tokio::test]
async fn error_explains_a_token_that_another_client_has_refreshed() {
    let vendor = Vendor::start().await;
    let store = Arc::new(MemoryTokenStore::new());
    let (sharing, alone) = (vendor.sharing(&store), vendor.builder().build().unwrap());
    assert_eq!((call(&alone).await.unwrap(), call(&sharing).await.unwrap()), (200, 200));
    let error = failure(&alone).await;
    let expected = "demo call (GET /): no token: the token refresh returned 400 Bad Request: the token has expired, or another \
                    process has refreshed it, or the response to a refresh was lost before a restart; get a new token in the vendor's \
                    portal and configure the client with it, and share one `token_store` that outlives the process (after 2 attempts)";
    assert_eq!(error.to_string(), expected);
    assert!(!error.is_transient());
    assert_eq!(call(&sharing).await.unwrap(), 200);
}

/// The application restarts with a token in its configuration that expired long ago.
#[tokio::test]
async fn uses_the_expired_token_of_the_store_after_a_restart() {
    let vendor = Vendor::responding(|number| {
        response("200 OK", &[], &format!(r#"{{"accessToken":"canary-t{number}","validityTime":0.01}}"#))
    })
    .await;
    let store = Arc::new(MemoryTokenStore::new());
    for _ in 0..3 {
        assert_eq!(call(&vendor.sharing(&store)).await.unwrap(), 200);
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

/// Following the advice in the error works: a new token from the portal replaces the expired token in the store.
#[tokio::test]
async fn replaces_an_invalid_token_in_the_store_with_a_new_initial_token() {
    let vendor = Vendor::start().await;
    let store = Arc::new(MemoryTokenStore::new());
    let core = vendor.sharing(&store);
    assert_eq!(call(&core).await.unwrap(), 200);
    vendor.end_token();
    assert!(failure(&core).await.to_string().contains("get a new token"));
    let replaced = core.replace_token_refresh("accessToken", "the key", "canary&secret", "canary-t2");
    replaced.unwrap();
    assert_eq!(call(&core).await.unwrap(), 200);
    assert_eq!(
        call(&vendor.sharing(&store)).await.unwrap(),
        200,
        "other clients must use the new token from the store"
    );
}

#[tokio::test]
async fn does_not_retry_a_refresh_with_a_wrong_key_or_secret() {
    let vendor = Vendor::start().await;
    vendor.end_token();
    let core = vendor.builder().token_refresh("accessToken", "other", "canary", "canary-t0").build().unwrap();
    let error = failure(&core).await;
    let expected = "demo call (GET /): no token: the token refresh returned 500 Internal Server Error; check the consumer key and the \
                    consumer secret (after 2 attempts)";
    assert_eq!((error.to_string().as_str(), error.is_transient()), (expected, false));
    assert_eq!(vendor.refreshes(), 1);
}

#[tokio::test]
async fn error_explains_a_lost_response_if_the_vendor_rejects_the_old_token() {
    let lost = "HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{\"accessToken\":\"canary";
    for response in [lost.to_owned(), response("200 OK", &[], r#"{"accessToken":""}"#), String::new()] {
        let vendor = Vendor::responding(move |_| response.clone()).await;
        let store = Arc::new(MemoryTokenStore::new());
        let core = vendor.sharing(&store);
        let error = failure(&core).await;
        let expected = "the response to an earlier refresh was lost, and the vendor no longer accepts the old token; get a \
                        new token in the vendor's portal and configure the client with it";
        assert!(error.to_string().contains(expected), "{error}");
        // The old token was sent once more, and a later call returns the same error.
        assert_eq!(vendor.refreshes(), 2);
        tokio::time::sleep(Duration::from_millis(1100)).await;
        assert!(failure(&core).await.to_string().contains(expected));
    }
}

/// The vendor did not process the first refresh, so the second request exchanges the old token.
#[tokio::test]
async fn recovers_from_a_lost_response_with_a_second_request() {
    let is_first = Mutex::new(true);
    let server = TestServer::start(move |request| {
        let is_refresh = request.contains(" /vendor/refresh?");
        if is_refresh && std::mem::take(&mut *is_first.lock().unwrap()) {
            return String::new();
        }
        response("200 OK", &[], &issued(1))
    })
    .await;
    let builder = CoreBuilder::new(&API).base_url(server.url()).retry(RetryPolicy::never());
    let builder = builder.token_refresh("accessToken", "k", "s", "canary-t0");
    let core = builder.token_store(Arc::new(MemoryTokenStore::new())).build().unwrap();
    assert_eq!(call(&core).await.unwrap(), 200);
    assert!(server.requests().pop().unwrap().contains("\r\nauthorization: Bearer canary-t1\r\n"));
}

/// Canceling a call during its refresh does not lose the token.
#[tokio::test]
async fn completes_a_refresh_even_if_its_call_is_canceled() {
    let vendor = Vendor::responding(|number| {
        std::thread::sleep(Duration::from_millis(200));
        response("200 OK", &[], &issued(number))
    })
    .await;
    vendor.end_token();
    *vendor.good.lock().unwrap() -= 1;
    let store = Arc::new(MemoryTokenStore::new());
    let core = vendor.sharing(&store);
    let dropped = tokio::time::timeout(Duration::from_millis(20), call(&core)).await;
    assert!(dropped.is_err(), "the refresh must not be complete yet");
    tokio::time::sleep(Duration::from_millis(500)).await;
    assert_eq!((call(&vendor.sharing(&store)).await.unwrap(), vendor.refreshes()), (200, 1));
}

#[tokio::test]
async fn token_with_an_invalid_lifetime_gets_the_requested_lifetime() {
    for value in
        ["1000", "\"1000\"", "0", "0.0001", "-1", "\"soon\"", "null", "1e400", "1e30", "3600000", "[]", "{}", "true"]
    {
        let response = response("200 OK", &[], &format!(r#"{{"accessToken":"canary-t1","validityTime":{value}}}"#));
        let vendor = Vendor::responding(move |_| response.clone()).await;
        let store = Arc::new(MemoryTokenStore::new());
        let key =
            TokenKey::new("demo", format!("{}/vendor/refresh", vendor.server.url()), "the key", "canary&secret", None);
        assert_eq!(call(&vendor.sharing(&store)).await.unwrap(), 200, "{value}");
        let kept = store.load(&key).await.unwrap().unwrap();
        let left = kept.expires_at.unwrap().duration_since(std::time::SystemTime::now()).unwrap().as_secs();
        assert!(
            (990..=1000).contains(&left),
            "{value}: the token must have the requested lifetime of 1000 s, but {left} s are left"
        );
        assert!(kept.is_needed_after_expiry);
    }
}

#[tokio::test]
async fn rejects_malformed_responses_without_quoting_them() {
    for body in [
        "",
        "{}",
        "[]",
        "null",
        "<canary>",
        r#"{"accessToken":null}"#,
        r#"{"accessToken":7}"#,
        r#"{"accessToken":" "}"#,
        r#"{"accessToken":"canary\nx"}"#,
        r#"{"accessToken":["canary"]}"#,
        r#"{"accessToken":"can ary"}"#,
        &format!(r#"{{"accessToken":"canary{}"}}"#, "y".repeat(20_000)),
    ] {
        let body = body.to_owned();
        let server = TestServer::start(move |request| {
            if request.contains(" /vendor/refresh?") {
                response("200 OK", &[], &body)
            } else {
                response("401 Unauthorized", &[], "{}")
            }
        })
        .await;
        let builder = CoreBuilder::new(&API).base_url(server.url()).retry(RetryPolicy::never());
        let core = builder.token_refresh("accessToken", "k", "canary", "canary-t0").build().unwrap();
        let error = failure(&core).await;
        assert!(error.to_string().contains("without a usable token"), "{error}");
    }
}

/// A store that always fails.
#[derive(Debug)]
struct Broken;

impl TokenStore for Broken {
    fn load<'a>(&'a self, _: &'a TokenKey) -> StoreFuture<'a, Option<AccessToken>> {
        Box::pin(async { Err("down".into()) })
    }

    fn save<'a>(&'a self, _: &'a TokenKey, _: &'a AccessToken, _: Option<&'a Claim>) -> StoreFuture<'a, ()> {
        Box::pin(async { Err("down".into()) })
    }

    fn delete<'a>(&'a self, _: &'a TokenKey, _: &'a AccessToken) -> StoreFuture<'a, ()> {
        Box::pin(async { Err("down".into()) })
    }

    fn claim<'a>(&'a self, _: &'a TokenKey, _: Duration) -> StoreFuture<'a, Option<Claim>> {
        Box::pin(async { Err("down".into()) })
    }
}

/// A store that cannot save for a while.
#[derive(Debug, Default)]
struct FailsToSave(MemoryTokenStore, AtomicU32);

impl TokenStore for FailsToSave {
    fn load<'a>(&'a self, key: &'a TokenKey) -> StoreFuture<'a, Option<AccessToken>> {
        self.0.load(key)
    }

    fn save<'a>(&'a self, key: &'a TokenKey, token: &'a AccessToken, claim: Option<&'a Claim>) -> StoreFuture<'a, ()> {
        if self.1.fetch_add(1, Relaxed) < 3 {
            return Box::pin(async { Err("the disk is full".into()) });
        }
        self.0.save(key, token, claim)
    }

    fn delete<'a>(&'a self, key: &'a TokenKey, token: &'a AccessToken) -> StoreFuture<'a, ()> {
        self.0.delete(key, token)
    }

    fn claim<'a>(&'a self, key: &'a TokenKey, time: Duration) -> StoreFuture<'a, Option<Claim>> {
        self.0.claim(key, time)
    }

    fn release<'a>(&'a self, key: &'a TokenKey, claim: Claim) -> StoreFuture<'a, ()> {
        self.0.release(key, claim)
    }
}

#[tokio::test]
async fn retries_saving_a_token() {
    let vendor = Vendor::start().await;
    let store = Arc::new(FailsToSave::default());
    let sharing = || vendor.builder().token_store(Arc::<FailsToSave>::clone(&store)).build().unwrap();
    let first = sharing();
    assert_eq!(call(&first).await.unwrap(), 200);
    assert!(failure(&sharing()).await.to_string().contains("the token has expired"), "the token must not be saved yet");
    tokio::time::sleep(Duration::from_secs(2)).await;
    assert_eq!(
        (call(&sharing()).await.unwrap(), vendor.refreshes()),
        (200, 2),
        "one of the two refreshes was rejected"
    );
}

#[tokio::test]
async fn refreshes_without_the_claim_only_if_the_token_is_invalid() {
    let vendor = Vendor::start().await;
    let core = vendor.builder().token_store(Arc::new(Broken)).build().unwrap();
    assert_eq!(
        (call(&core).await.unwrap(), vendor.refreshes()),
        (200, 0),
        "the client must not refresh a token that other clients could be using"
    );
    // The server accepts the token only for a refresh, as if it had expired.
    let server = TestServer::start(|request| {
        let is_refresh = request.contains(" /vendor/refresh?");
        let is_good = is_refresh || request.contains("\r\nauthorization: Bearer canary-t1\r\n");
        response(if is_good { "200 OK" } else { "401 Unauthorized" }, &[], &issued(1))
    })
    .await;
    let builder = CoreBuilder::new(&API).base_url(server.url()).retry(RetryPolicy::never());
    let builder = builder.token_refresh("accessToken", "k", "canary", "canary-t0");
    let core = builder.token_store(Arc::new(Broken)).build().unwrap();
    assert_eq!((call(&core).await.unwrap(), call(&core).await.unwrap()), (200, 200));
}

#[tokio::test]
async fn applies_the_timeout_of_the_call_to_the_refresh() {
    let server = TestServer::start(|request| {
        if request.contains(" /vendor/refresh?") { SILENCE.to_owned() } else { response("401 Unauthorized", &[], "{}") }
    })
    .await;
    let builder = CoreBuilder::new(&API).base_url(server.url()).retry(RetryPolicy::never());
    let builder = builder.token_refresh("accessToken", "k", "canary", "canary-t0").timeout(Duration::from_millis(300));
    let error = call(&builder.build().unwrap()).await.unwrap_err();
    assert!(error.is_timeout(), "{error}");
    assert_redacted(&error);
}
