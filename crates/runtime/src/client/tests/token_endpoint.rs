//! Responses of a token endpoint: responses with a token, and the errors that other responses cause.

use std::sync::Arc;

use super::builder;
use crate::{
    MemoryTokenStore, Method, Operation,
    api::definition::{Api, Scheme},
    client::tests::server::{TestServer, response},
    client::{builder::CoreBuilder, core::Core},
};

static TOKEN: Operation = Operation::new("token", Method::Get, "/").with_auth(&[&["oauth2"]]);

fn client(server: &TestServer) -> Core {
    builder(&server.url())
        .client_credentials("oauth2", "id", "secret")
        .token_url(format!("{}/token", server.url()))
        .build()
        .unwrap()
}

/// Starts a server whose token endpoint responds with a status and a body.
async fn server(status: &'static str, body: String) -> TestServer {
    TestServer::start(move |request| {
        if request.starts_with("POST /token ") { response(status, &[], &body) } else { response("200 OK", &[], "{}") }
    })
    .await
}

async fn takes_the_token(status: &'static str, members: &str) {
    let server = server(status, format!(r#"{{"access_token":"canary-7"{members}}}"#)).await;
    let result = client(&server).request(&TOKEN).send().await;
    assert!(result.is_ok(), "{status} {members}: {}", result.err().unwrap());
    let request = server.requests().pop().unwrap();
    assert!(request.contains("\r\nauthorization: Bearer canary-7\r\n"), "{status} {members}: {request}");
}

#[tokio::test]
async fn accepts_any_form_of_expires_in() {
    for value in [
        "\"\"", "-1", "-0.5", "0", "1e30", "1e400", "1e-400", "\"3600\"", "\"soon\"", "3600.5", "null", "true", "[]",
        "{}",
    ] {
        takes_the_token("200 OK", &format!(r#","token_type":"bearer","expires_in":{value}"#)).await;
    }
}

#[tokio::test]
async fn accepts_a_token_type_that_is_missing_null_or_empty() {
    for member in ["", r#","token_type":null"#, r#","token_type":"""#, r#","token_type":"BEARER""#] {
        takes_the_token("200 OK", member).await;
    }
}

#[tokio::test]
async fn accepts_a_token_with_any_success_status() {
    for status in ["200 OK", "201 Created", "202 Accepted", "203 Non-Authoritative Information"] {
        takes_the_token(status, "").await;
    }
}

#[tokio::test]
async fn error_names_the_status_and_what_to_check() {
    let cases = [
        (
            "401 Unauthorized",
            r#"{"error":"invalid_client"}"#,
            " (`invalid_client`); check the client id and the client secret",
        ),
        ("401 Unauthorized", "", "; check the client id and the client secret"),
        ("400 Bad Request", r#"{"error":"invalid_scope"}"#, " (`invalid_scope`); check the scopes"),
        (
            "400 Bad Request",
            r#"{"error":"invalid_request"}"#,
            " (`invalid_request`); check whether the endpoint needs other parameters (`token_parameter`) or the client secret in a header",
        ),
        (
            "400 Bad Request",
            r#"{"error":"unauthorized_client"}"#,
            " (`unauthorized_client`); the client is not allowed to use the client credentials grant",
        ),
        ("400 Bad Request", "", "; check the client id, the client secret and the scopes"),
        ("403 Forbidden", "", "; the client is not allowed to fetch tokens"),
        ("404 Not Found", "", "; check the token URL"),
        ("405 Method Not Allowed", "", "; check the token URL"),
        ("302 Found", "", "; redirects are not followed: check the token URL"),
        ("429 Too Many Requests", "", "; too many tokens were requested: try again later"),
        ("503 Service Unavailable", "<canary>", "; try again later"),
        ("418 I'm a teapot", "", ""),
        ("501 Not Implemented", "", ""),
    ];
    for (status, body, advice) in cases {
        let server = server(status, body.to_owned()).await;
        let error = client(&server).request(&TOKEN).send().await.err().unwrap();
        let expected = format!("demo token (GET /): no token: the token endpoint returned {status}{advice}");
        assert_eq!(error.to_string(), expected);
        assert_eq!(error.token_status().unwrap().as_str(), &status[..3]);
    }
    let server = server("204 No Content", String::new()).await;
    let error = client(&server).request(&TOKEN).send().await.err().unwrap().to_string();
    assert!(error.contains("the token endpoint returned 204 No Content without a usable token"), "{error}");
}

#[tokio::test]
async fn sends_the_scopes_of_the_spec_unless_the_caller_sets_others() {
    static SCHEMES: [Scheme; 1] = [Scheme::client_credentials("oauth2").with_scopes(&["read", "write"])];
    static SCOPED: Api = Api::new("demo", "test/1", &[], &SCHEMES);
    for (given, sent) in [(None, "&scope=read+write&"), (Some("admin"), "&scope=admin&"), (Some(""), "")] {
        let server = server("200 OK", r#"{"access_token":"t"}"#.to_owned()).await;
        let builder = CoreBuilder::new(&SCOPED)
            .base_url(server.url())
            .client_credentials("oauth2", "id", "secret")
            .token_url(format!("{}/token", server.url()));
        let builder = match given {
            Some(scope) => builder.scope("oauth2", scope),
            None => builder,
        };
        builder.build().unwrap().request(&TOKEN).send().await.unwrap();
        let request = server.requests().remove(0);
        assert!(request.contains(sent) && request.contains("scope=") != sent.is_empty(), "{request}");
    }
}

#[tokio::test]
async fn sends_additional_token_parameters_and_stores_their_tokens_separately() {
    let server = server("200 OK", r#"{"access_token":"t","expires_in":3600}"#.to_owned()).await;
    let store = Arc::new(MemoryTokenStore::new());
    let settings = || {
        builder(&server.url())
            .client_credentials("oauth2", "id", "secret")
            .token_url(format!("{}/token", server.url()))
            .token_store(store.clone())
    };
    let with = |audience: &str| settings().token_parameter("oauth2", "audience", audience);
    let twice = with("https://a.example.com")
        .token_parameter("oauth2", "resource", "r 1")
        .token_parameter("oauth2", "resource", "r2");
    for builder in [settings(), with("https://a.example.com"), with("b"), with("b"), twice] {
        builder.build().unwrap().request(&TOKEN).send().await.unwrap();
    }
    let requests = server.requests().into_iter().filter(|request| request.starts_with("POST /token "));
    let bodies: Vec<String> = requests.map(|request| request.split_once("\r\n\r\n").unwrap().1.to_owned()).collect();
    let common = "client_id=id&client_secret=secret";
    let parameters: Vec<String> =
        bodies.iter().map(|body| body.replace("grant_type=client_credentials&", "").replace(common, "")).collect();
    let expected = [
        "",
        "&audience=https%3A%2F%2Fa.example.com",
        "&audience=b",
        "&audience=https%3A%2F%2Fa.example.com&resource=r+1&resource=r2",
    ];
    assert_eq!(parameters, expected, "{bodies:?}");
    let error = settings().token_parameter("oauth2", "client_secret", "canary").build().unwrap_err();
    let expected =
        "demo: the token parameter `client_secret` is set by the client: use `scope` or `client_credentials`";
    assert_eq!(error.to_string(), expected);
}
