//! Token endpoints that return no token. Errors contain only the status and a known error code of their responses.

use std::sync::{Arc, Mutex};

use subkit_tests::{ScriptedResponse, ScriptedServer};

use crate::{
    PendingCall, assert_no_problems, calls::HEADERS, client, is_token_request, listener::listen, one_call_each,
};

const STATUSES: [u16; 7] = [400, 401, 403, 404, 429, 500, 503];

fn error_responses() -> impl Iterator<Item = (String, ScriptedResponse)> {
    let bodies = [
        r#"{"error":"invalid_client","error_description":"canary-4711","error_uri":"https://canary-4711"}"#,
        r#"{"error":"canary-4711","error_description":"canary-4711","canary-4711":{"canary-4711":"canary-4711"}}"#,
        r#"{"access_token":"canary-4711","token_type":"Bearer","expires_in":3600}"#,
        r#"["canary-4711"]"#,
        "<html>canary-4711</html>",
        "canary-4711",
        "",
    ];
    STATUSES.into_iter().flat_map(move |status| {
        bodies
            .into_iter()
            .map(move |body| (format!("token response {status} {body}"), ScriptedResponse::new(status, &HEADERS, body)))
    })
}

fn malformed_tokens() -> impl Iterator<Item = (String, ScriptedResponse)> {
    [
        r#"{"access_token":"canary-4711\ncanary-4711","expires_in":3600}"#,
        r#"{"access_token":"canary-4711","token_type":"canary-4711"}"#,
        r#"{"access_token":"canary-4711","token_type":["canary-4711"]}"#,
        r#"{"access_token":"canary-4711","expires_in":"canary-4711"}"#,
        r#"{"access_token":"canary-4711","expires_in":{"canary-4711@example.com":"canary-4711"}}"#,
        r#"{"access_token":["canary-4711"]}"#,
        r#"{"access_token":{"canary-4711@example.com":"canary-4711"}}"#,
        r#"{"access_token":"","refresh_token":"canary-4711"}"#,
        r#"{"canary-4711@example.com":"canary-4711"}"#,
        r#"{"access_token":"canary-4711","access_token":"canary-4711"}"#,
        r#"{"access_token":"canary-4711"#,
        r#""canary-4711""#,
        "canary-4711",
        "<html>canary-4711</html>",
    ]
    .into_iter()
    .map(|body| (format!("token response 200 {body}"), ScriptedResponse::new(200, &HEADERS, body)))
}

fn broken_exchanges() -> impl Iterator<Item = (String, ScriptedResponse)> {
    let head = "HTTP/1.1 200 OK\r\nset-cookie: canary-4711\r\n";
    let response = |rest: &str| ScriptedResponse::Truncated(format!("{head}{rest}"));
    [
        ("connection is closed", ScriptedResponse::Closed),
        ("response is cut", response("content-length: 100\r\n\r\n{\"access_token\":\"canary-4711")),
        ("response is not HTTP", ScriptedResponse::Truncated("canary-4711 canary-4711\r\n\r\n".to_owned())),
        ("response has invalid chunks", response("transfer-encoding: chunked\r\n\r\ncanary-4711")),
        (
            "response has invalid compression",
            response("content-encoding: gzip\r\ncontent-length: 11\r\n\r\ncanary-4711"),
        ),
        (
            "response is too large",
            response(&format!("content-length: 2000000\r\n\r\n{}", "canary-4711".repeat(200_000))),
        ),
        (
            "response is a redirect",
            ScriptedResponse::new(302, &[("location", "/canary-4711?canary-4711"), HEADERS[0]], "canary-4711"),
        ),
        (
            "response is a redirect to another origin",
            ScriptedResponse::new(307, &[("location", "https://canary-4711.example.com/canary-4711")], "canary-4711"),
        ),
    ]
    .into_iter()
    .map(|(what, scripted)| (format!("the token {what}"), scripted))
}

#[tokio::test]
async fn token_endpoint_failures_do_not_leak_secrets() {
    listen();
    let (mut problems, mut failed) = (Vec::new(), 0);
    for suite in subkit::SUITES {
        let response = Arc::new(Mutex::new(ScriptedResponse::Closed));
        let current = Arc::clone(&response);
        let server = ScriptedServer::with_handler(move |request| {
            if is_token_request(request) {
                current.lock().unwrap().clone()
            } else {
                ScriptedResponse::new(400, &HEADERS, "canary-4711")
            }
        })
        .await
        .expect("a local port must be available");
        for (case, scripted) in error_responses().chain(malformed_tokens()).chain(broken_exchanges()) {
            // A client does not request a token soon after a failure, so each case needs its own client.
            let client = client(suite, &server);
            *response.lock().unwrap() = scripted;
            let before = fetches(&server);
            let calls = one_call_each(suite);
            let calls: Vec<_> =
                calls.map(|(call, arguments)| PendingCall::new(suite, &client, &case, call, arguments)).collect();
            for call in calls {
                let name = call.name.clone();
                if call.finish(&mut problems).await.is_some() {
                    problems.push(format!("{name}: the call succeeded"));
                }
            }
            if fetches(&server) == before {
                break;
            }
            failed += fetches(&server) - before;
        }
    }
    println!("{failed} token requests failed");
    assert_no_problems(problems);
    assert!(failed > 60, "{failed} requests for tokens");
}

fn fetches(server: &ScriptedServer) -> usize {
    server.requests().iter().filter(|request| is_token_request(request)).count()
}
