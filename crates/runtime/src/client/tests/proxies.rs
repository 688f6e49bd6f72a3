//! Proxies that environment variables define: `http` requests to this machine do not go through such a proxy.
//!
//! The environment of a program cannot be changed safely while it runs. The tests therefore start the test program again, with a
//! proxy in its environment.

use std::{env, process::Command};

use super::{API, assert_redacted, builder};
use crate::{
    Method, Operation,
    api::definition::Server,
    client::builder::CoreBuilder,
    client::tests::server::{TestServer, response},
};

static TOKEN: Operation = Operation::new("token", Method::Get, "/").with_auth(&[&["oauth2"]]);
static KEY: Operation = Operation::new("key", Method::Get, "/").with_auth(&[&["apiKey"]]);

/// The environment variable with the URL that the child program calls.
const TARGET: &str = "SUBKIT_RUNTIME_TEST_TARGET";

/// The child program.
const CHILD: &str = "client::tests::proxies::only_loopback_calls_bypass_the_proxy_from_the_environment";

#[tokio::test]
async fn sends_no_credentials_for_loopback_addresses_through_a_proxy() {
    let proxy = TestServer::always(response("200 OK", &[], r#"{"access_token":"wrong"}"#)).await;
    let server = TestServer::always(response("200 OK", &[], r#"{"access_token":"right"}"#)).await;
    let mut child = Command::new(env::current_exe().unwrap());
    child.args(["--exact", CHILD]).env(TARGET, server.url());
    for name in ["http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"] {
        child.env(name, proxy.url());
    }
    for name in ["no_proxy", "NO_PROXY", "REQUEST_METHOD"] {
        child.env_remove(name);
    }
    let output = tokio::task::spawn_blocking(move || child.output()).await.unwrap().unwrap();
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success() && text.contains("1 passed"), "{text}");

    let direct: Vec<String> = server.requests().iter().map(|request| first_line(request)).collect();
    assert_eq!(direct, ["GET / HTTP/1.1", "POST /token HTTP/1.1"]);
    // The proxy is used by a client without this rule, for other hosts, and if the caller sets the proxy.
    let proxied: Vec<String> = proxy.requests().iter().map(|request| first_line(request)).collect();
    let local = format!("GET {}/ HTTP/1.1", server.url());
    assert_eq!(proxied, [local.as_str(), "GET http://api.example.com/ HTTP/1.1", local.as_str()]);
}

fn first_line(request: &str) -> String {
    request.lines().next().unwrap().to_owned()
}

/// Calls with a proxy in the environment. Does nothing unless another test of this module starts it.
#[tokio::test]
async fn only_loopback_calls_bypass_the_proxy_from_the_environment() {
    let Ok(target) = env::var(TARGET) else { return };
    let keyed = |url: &str| builder(url).secret("apiKey", "canary").allow_plaintext_http();
    keyed(&target).build().unwrap().request(&KEY).send().await.unwrap();
    // The base URL needs no proxy rule, but the token endpoint is on this machine.
    let core = CoreBuilder::new(&API)
        .server(&Server::new("remote", "https://api.invalid"))
        .token_url(format!("{target}/token"))
        .client_credentials("oauth2", "i", "canary")
        .build()
        .unwrap();
    assert!(core.request(&TOKEN).send().await.err().unwrap().is_connect());

    let unguarded = keyed(&target).build_with_http_client(reqwest::Client::new()).unwrap();
    unguarded.request(&KEY).send().await.unwrap();
    keyed("http://api.example.com").build().unwrap().request(&KEY).send().await.unwrap();
    let proxy = env::var("http_proxy").unwrap();
    let requested_wait = keyed(&target).http(move |client| client.proxy(reqwest::Proxy::http(proxy).unwrap()));
    requested_wait.build().unwrap().request(&KEY).send().await.unwrap();
}

/// The second child program.
const UNREACHABLE: &str = "client::tests::proxies::error_names_the_unreachable_proxy_from_the_environment";

#[tokio::test]
async fn names_a_proxy_that_cannot_be_reached() {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let proxy = listener.local_addr().unwrap().to_string();
    drop(listener);
    let mut child = Command::new(env::current_exe().unwrap());
    child.args(["--exact", UNREACHABLE]).env(TARGET, &proxy);
    for name in ["http_proxy", "https_proxy"] {
        child.env(name, format!("http://canary-user:canary-password@{proxy}"));
    }
    for name in ["no_proxy", "NO_PROXY", "HTTP_PROXY", "HTTPS_PROXY", "all_proxy", "ALL_PROXY", "REQUEST_METHOD"] {
        child.env_remove(name);
    }
    let output = tokio::task::spawn_blocking(move || child.output()).await.unwrap().unwrap();
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success() && text.contains("1 passed"), "{text}");
}

/// Calls with a proxy in the environment. Does nothing unless another test of this module starts it.
#[tokio::test]
async fn error_names_the_unreachable_proxy_from_the_environment() {
    let Ok(proxy) = env::var(TARGET) else { return };
    let keyed = |url: &str| builder(url).secret("apiKey", "canary").allow_plaintext_http();
    let expected = |id: &str| {
        format!("demo {id} (GET /): could not connect through the proxy `http://{proxy}` set in the environment")
    };
    for url in ["http://api.example.com", "https://api.example.com"] {
        let error = keyed(url).build().unwrap().request(&KEY).send().await.err().unwrap();
        assert_redacted(&error);
        assert!(error.is_connect() && error.to_string().starts_with(&expected("key")), "{error}");
        // The caller may have configured other proxies.
        let error = keyed(url).http(|client| client).build().unwrap().request(&KEY).send().await.err().unwrap();
        assert!(
            error.to_string().contains(&format!("If the proxy `http://{proxy}` set in the environment is used")),
            "{error}"
        );
    }
    let core = builder("https://api.example.com")
        .token_url("https://auth.example.com/token")
        .client_credentials("oauth2", "i", "canary")
        .build()
        .unwrap();
    let error = core.request(&TOKEN).send().await.err().unwrap();
    assert!(
        error.to_string().contains("the request to the token endpoint failed: could not connect through the proxy"),
        "{error}"
    );
}
