//! Credentials in requests, and tokens.

use std::{error::Error as _, time::Duration};

use super::{API, SERVERS, assert_redacted, builder};
use crate::{
    ErrorKind, Method, Operation,
    api::definition::{Api, Server},
    client::tests::server::{SILENCE, TestServer, response},
    client::{builder::CoreBuilder, core::Core},
};

static KEY: Operation = Operation::new("key", Method::Get, "/").with_auth(&[&["accessKey"]]);
static HEADER: Operation = Operation::new("header", Method::Get, "/").with_auth(&[&["apiKey"]]);
static QUERY: Operation = Operation::new("query", Method::Get, "/").with_auth(&[&["urlKey"]]);
static BASIC: Operation = Operation::new("basic", Method::Get, "/").with_auth(&[&["login"]]);
static TOKEN: Operation = Operation::new("token", Method::Get, "/").with_auth(&[&["oauth2"]]);
static BOTH: Operation = Operation::new("both", Method::Get, "/").with_auth(&[&["apiKey", "urlKey"]]);
static COOKIE: Operation = Operation::new("cookie", Method::Get, "/").with_auth(&[&["session"]]);
static OPEN: Operation = Operation::new("open", Method::Get, "/");

#[tokio::test]
async fn sends_the_credentials_of_each_scheme() {
    let server = TestServer::always(response("200 OK", &[], "{}")).await;
    let core = builder(&server.url())
        .secret("accessKey", "old")
        .secret("accessKey", "k-1")
        .secret("apiKey", "k-2")
        .secret("urlKey", "k 3&")
        .basic("login", "user", "p:w")
        .build()
        .unwrap();
    for (operation, line, contains) in [
        (&KEY, "GET / HTTP/1.1\r\n", "\r\nauthorization: AccessKey k-1\r\n"),
        (&HEADER, "GET / HTTP/1.1\r\n", "\r\nx-key: k-2\r\n"),
        (&QUERY, "GET /?a=b&key=k%203%26 HTTP/1.1\r\n", ""),
        (&BASIC, "GET / HTTP/1.1\r\n", "\r\nauthorization: Basic dXNlcjpwOnc=\r\n"),
        (&BOTH, "GET /?key=k%203%26 HTTP/1.1\r\n", "\r\nx-key: k-2\r\n"),
    ] {
        let request = core.request(operation);
        let request = if operation.id == "query" { request.query("a", "b") } else { request };
        request.send().await.unwrap();
        let received = server.requests().pop().unwrap();
        assert!(received.starts_with(line) && received.contains(contains), "{received}");
    }
    core.request(&OPEN).send().await.unwrap();
    let received = server.requests().pop().unwrap();
    assert!(!received.contains("k-") && !received.contains("authorization"), "{received}");
}

#[tokio::test]
async fn appends_a_cookie_secret_and_rejects_one_with_a_delimiter() {
    let server = TestServer::always(response("200 OK", &[], "{}")).await;
    let core = builder(&server.url()).secret("session", "a+b/c=%41").build().unwrap();
    core.request(&COOKIE).header("Cookie", "theme=dark").send().await.unwrap();
    assert!(server.only().contains("\r\ncookie: theme=dark; sid=a+b/c=%41\r\n"), "{}", server.only());
    let error = builder(&server.url()).secret("session", "canary; admin=1").build().err().unwrap();
    assert_redacted(&error);
    let expected = "the credentials of `session` contain characters that are not allowed in a cookie, such as `;`";
    assert!(error.to_string().contains(expected), "{error}");
}

#[tokio::test]
async fn sends_nothing_without_the_required_credentials() {
    let server = TestServer::always(response("200 OK", &[], "{}")).await;
    let error =
        builder(&server.url()).secret("apiKey", "canary").build().unwrap().request(&KEY).send().await.err().unwrap();
    assert_eq!(
        error.to_string(),
        "demo key (GET /): the operation requires credentials: `accessKey` (`access_key` of the builder, or DEMO_ACCESS_KEY)"
    );
    assert_eq!((error.kind(), error.was_sent()), (ErrorKind::Configuration, false));
    assert_eq!(server.requests(), [""; 0]);
}

#[tokio::test]
async fn accepts_token_responses_with_byte_order_mark_or_lone_surrogates() {
    for body in [
        "\u{feff}{\"access_token\":\"canary\",\"token_type\":\"bearer\"}",
        r#"{"access_token":"canary","token_type":"bearer","note":"\ud83d"}"#,
        r#"{"access_token":"canary","token_type":"bearer","\ude00":""}"#,
    ] {
        let server = TestServer::always(response("200 OK", &[], body)).await;
        with_token(&server).request(&TOKEN).send().await.unwrap();
        assert!(
            server.requests().iter().any(|request| request.contains("\r\nauthorization: Bearer canary\r\n")),
            "{body}"
        );
    }
}

/// A server that issues a new token each time and accepts only the one in `accepted`.
async fn token_server(life: &'static str, accepted: &'static str) -> TestServer {
    let count = std::sync::atomic::AtomicU32::new(0);
    TestServer::start(move |request| {
        if request.starts_with("POST /token ") {
            let count = count.fetch_add(1, std::sync::atomic::Ordering::SeqCst);
            return response(
                "200 OK",
                &[],
                &format!(r#"{{"access_token":"canary-{count}","token_type":"bearer"{life}}}"#),
            );
        }
        if request.contains(&format!("\r\nauthorization: Bearer canary-{accepted}")) {
            response("200 OK", &[], "{}")
        } else {
            response("401 Unauthorized", &[], "{}")
        }
    })
    .await
}

fn with_token(server: &TestServer) -> Core {
    builder(&server.url())
        .client_credentials("oauth2", "the id", "canary&secret")
        .token_url(format!("{}/token", server.url()))
        .scope("oauth2", "read write")
        .build()
        .unwrap()
}

fn fetches(server: &TestServer) -> usize {
    server.requests().iter().filter(|request| request.starts_with("POST /token ")).count()
}

#[tokio::test]
async fn fetches_one_token_for_concurrent_calls() {
    let server = token_server(r#","expires_in":"3600""#, "0").await;
    let core = with_token(&server);
    let call = || async { core.request(&TOKEN).send().await.unwrap().status().as_u16() };
    assert_eq!(tokio::join!(call(), call(), call(), call()), (200, 200, 200, 200));
    assert_eq!((call().await, fetches(&server)), (200, 1));
    let fetch = server.requests().into_iter().find(|request| request.starts_with("POST /token ")).unwrap();
    assert!(
        fetch.contains("content-type: application/x-www-form-urlencoded\r\n")
            && fetch.contains("user-agent: subkit-demo/1.0\r\n"),
        "{fetch}"
    );
    let body = "grant_type=client_credentials&scope=read+write&client_id=the+id&client_secret=canary%26secret";
    assert_eq!(fetch.split_once("\r\n\r\n").unwrap().1, body);
}

#[tokio::test]
async fn fetches_a_new_token_after_expiry() {
    let server = token_server(r#","expires_in":0"#, "").await;
    let core = with_token(&server);
    for _ in 0..3 {
        core.request(&TOKEN).send().await.unwrap();
    }
    assert_eq!(fetches(&server), 3);
}

#[tokio::test]
async fn fetches_a_new_token_and_resends_once_after_401() {
    let server = token_server("", "1").await;
    let core = with_token(&server);
    let response = core.request(&TOKEN).send().await.unwrap();
    assert_eq!((response.status().as_u16(), fetches(&server), server.requests().len()), (200, 2, 4));
    // The request is not resent after a second 401.
    let server = token_server("", "none").await;
    let error = with_token(&server).request(&TOKEN).send().await.unwrap().error();
    assert!(error.is_unauthorized() && error.attempts() == 2, "{error}");
    assert_eq!((fetches(&server), server.requests().len()), (2, 4));
}

#[tokio::test]
async fn reports_token_endpoint_failures_as_authentication_errors() {
    let cases = [
        (
            response("401 Unauthorized", &[], r#"{"error":"invalid_client","error_description":"canary"}"#),
            "demo token (GET /): no token: the token endpoint returned 401 Unauthorized (`invalid_client`); check the client id and the \
             client secret",
        ),
        (
            response("503 Service Unavailable", &[], "<canary>"),
            "demo token (GET /): no token: the token endpoint returned 503 Service Unavailable; try again later",
        ),
        (
            response("302 Found", &["location: /canary"], ""),
            "demo token (GET /): no token: the token endpoint returned 302 Found; redirects are not followed: check \
             the token URL",
        ),
        (
            response("200 OK", &[], r#"{"access_token":["canary"]}"#),
            "demo token (GET /): no token: the token endpoint returned 200 OK without a usable token: expected a string, \
             found an array at `$.access_token`",
        ),
        (
            response("200 OK", &[], r#"{"access_token":"canary","token_type":"mac"}"#),
            "demo token (GET /): no token: the token endpoint returned a token that is not a bearer token",
        ),
        (
            response("200 OK", &[], r#"{"access_token":"canary\n"}"#),
            "demo token (GET /): no token: the token endpoint returned a token with characters that are not allowed in a header",
        ),
        (
            "HTTP/1.1 200 OK\r\ncontent-length: 99\r\n\r\n{\"canary".to_owned(),
            "demo token (GET /): no token: the response of the token endpoint was incomplete",
        ),
        (String::new(), "demo token (GET /): no token: the request to the token endpoint failed"),
    ];
    for (response, message) in cases {
        let server = TestServer::always(response).await;
        let error = with_token(&server).request(&TOKEN).send().await.err().unwrap();
        assert_eq!(error.to_string(), message);
        assert_eq!((error.kind(), error.was_sent()), (ErrorKind::Authentication, false));
        assert!(error.is_authentication() && !error.is_unauthorized() && !error.is_server_error());
        assert!(!error.is_timeout() && !error.is_connect() && !error.is_decode());
        assert_redacted(&error);
        assert_eq!(server.requests().len(), 1);
    }
}

#[tokio::test]
async fn reports_the_token_response_separately_from_the_call_response() {
    let headers = ["retry-after: 7", "x-request-id: r-1"];
    for (status, body) in [("429 Too Many Requests", r#"{"error":"canary"}"#), ("200 OK", r#"{"access_token":7}"#)] {
        let server = TestServer::always(response(status, &headers, body)).await;
        let error = with_token(&server).request(&TOKEN).send().await.err().unwrap();
        assert_eq!(
            (error.status(), error.headers(), error.retry_after(), error.request_id()),
            (None, None, None, None)
        );
        assert_eq!((error.body_bytes(), error.body_text(), error.decode_path()), (None, None, None));
        assert!(error.is_authentication() && !error.is_rate_limited() && !error.is_client_error());
        assert_eq!(error.token_status().unwrap().as_str(), &status[..3]);
        assert_eq!(error.token_body_text().unwrap(), body);
        assert_eq!(error.source().is_some(), status == "200 OK");
        assert_redacted(&error);
    }
    // Conversely, if the API rejects the token, the error has no response of the token endpoint.
    let server = token_server("", "none").await;
    let error = with_token(&server).request(&TOKEN).send().await.unwrap().error();
    assert_eq!((error.token_status(), error.token_body_text()), (None, None));
    assert!(error.is_unauthorized() && !error.is_authentication());
}

#[tokio::test]
async fn keeps_the_cause_of_an_unreadable_token_response() {
    let fail = |text: String| async move {
        let server = TestServer::always(text).await;
        let core = builder(&server.url())
            .client_credentials("oauth2", "i", "canary")
            .token_url(format!("{}/?canary", server.url()))
            .http(|client| client.read_timeout(Duration::from_secs(1)))
            .build();
        let error = core.unwrap().request(&TOKEN).send().await.err().unwrap();
        assert!(error.is_authentication() && !error.was_sent());
        assert_eq!(error.token_status().unwrap(), 200);
        assert_redacted(&error);
        error
    };
    let cut = "HTTP/1.1 200 OK\r\ncontent-length: 99\r\n\r\n{\"canary";
    let error = fail(cut.to_owned()).await;
    assert!(error.source().is_some() && !error.is_timeout());
    let error = fail(format!("{cut}{SILENCE}")).await;
    assert!(error.source().is_some() && error.is_timeout());
    let error = fail(response("200 OK", &[], &"canary".repeat(200_000))).await;
    assert_eq!(
        error.to_string(),
        "demo token (GET /): no token: the response of the token endpoint is larger than 1048576 bytes"
    );
}

#[tokio::test]
async fn counts_the_token_request_toward_the_timeout() {
    let server = TestServer::always(SILENCE).await;
    let core = builder(&server.url())
        .client_credentials("oauth2", "i", "canary")
        .token_url(server.url())
        .timeout(Duration::from_millis(200))
        .build()
        .unwrap();
    let error = core.request(&TOKEN).send().await.err().unwrap();
    assert_eq!(
        error.to_string(),
        "demo token (GET /): the call timed out after 200ms; `timeout` sets how long it may take"
    );
    assert!(error.is_timeout() && !error.was_sent());
}

#[test]
fn requires_a_token_url_for_other_servers() {
    let message =
        |builder: CoreBuilder| builder.client_credentials("oauth2", "i", "canary").build().unwrap_err().to_string();
    let expected = "demo: `oauth2` needs a `token_url`: this server has no default token endpoint";
    assert_eq!(message(builder("https://other.example.com")), expected);
    assert_eq!(message(CoreBuilder::new(&API).server(&Server::new("bare", "https://example.com"))), expected);
    let url = "http://canary.example.com";
    let expected = "demo: the token URL is an `http` URL of another machine: use `https`, or `allow_plaintext_http` if the \
                    network is trusted";
    assert_eq!(message(CoreBuilder::new(&API).token_url(url)), expected);
    for builder in
        [CoreBuilder::new(&API), CoreBuilder::new(&API).base_url("https://x.example.com").server(&SERVERS[0])]
    {
        builder.client_credentials("oauth2", "i", "canary").build().unwrap();
    }
    // Without client credentials, no token endpoint is needed.
    builder("https://other.example.com").secret("apiKey", "canary").build().unwrap();
}

#[test]
fn build_rejects_invalid_settings() {
    static EMPTY: Api = Api::new("empty", "x/1", &[], &[]);
    let cases = [
        (CoreBuilder::new(&EMPTY), "empty: the API defines no server: set `base_url`"),
        (CoreBuilder::new(&API).secret("other", "canary"), "demo: `other` is not a security scheme of the API"),
        (CoreBuilder::new(&API).secret("login", "canary"), "demo: `login` takes a different kind of credentials"),
        (
            CoreBuilder::new(&API).secret("apiKey", "canary\n"),
            "demo: the credentials of `apiKey` contain characters that are not allowed in a header, such as a line break",
        ),
        (
            CoreBuilder::new(&API).user_agent("canary\n"),
            "demo: the user agent has characters that are not allowed in a header",
        ),
        (
            CoreBuilder::new(&API).secret("apiKey", ""),
            "demo: the secret is empty: set `apiKey` (`api_key` of the builder, or DEMO_API_KEY)",
        ),
        (
            CoreBuilder::new(&API).secret("urlKey", " \t"),
            "demo: the secret is empty: set `urlKey` (`url_key` of the builder, or DEMO_URL_KEY)",
        ),
        (
            CoreBuilder::new(&API).basic("login", "", "canary"),
            "demo: the user name is empty: set `login` (`login` of the builder, or DEMO_LOGIN_USER and DEMO_LOGIN_PASSWORD)",
        ),
        (
            CoreBuilder::new(&API).client_credentials("oauth2", "", "canary"),
            "demo: the client id is empty: set `oauth2` (`client_credentials` of the builder, or DEMO_CLIENT_ID and DEMO_CLIENT_SECRET)",
        ),
        (
            CoreBuilder::new(&API).client_credentials("oauth2", "canary", ""),
            "demo: the client secret is empty: set `oauth2` (`client_credentials` of the builder, or DEMO_CLIENT_ID and \
             DEMO_CLIENT_SECRET)",
        ),
        (
            builder("https://u:canary@example.com"),
            "demo: the base URL contains a user name or a password: set credentials on the builder",
        ),
        (
            builder("http://example.com/canary"),
            "demo: the base URL is an `http` URL of another machine: use `https`, or `allow_plaintext_http` if the network is trusted",
        ),
    ];
    for (builder, message) in cases {
        let error = builder.build().unwrap_err();
        assert_eq!(error.to_string(), message);
        assert!(error.is_configuration() && error.operation().is_none() && !error.was_sent());
        assert_redacted(&error);
    }
    CoreBuilder::new(&API).base_url("http://example.com").allow_plaintext_http().build().unwrap();
    CoreBuilder::new(&API).basic("login", "key", "").build().unwrap();
}

#[test]
fn debug_redacts_credentials() {
    let builder = CoreBuilder::new(&API)
        .secret("apiKey", "canary")
        .basic("login", "canary", "canary")
        .client_credentials("oauth2", "canary", "canary");
    assert_eq!(
        format!("{builder:?}"),
        r#"CoreBuilder { api: "demo", credentials: ["apiKey", "login", "oauth2"], .. }"#
    );
    let core = builder.build().unwrap();
    let expected =
        r#"Core { api: "demo", base_url: "https://api.example.com/", credentials: ["apiKey", "login", "oauth2"] }"#;
    assert_eq!(format!("{core:?}"), expected);
    assert_eq!(core.api().name, "demo");
}
