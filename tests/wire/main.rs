//! Promise: snapshots contain the exact request of every operation, so that reviewers see each change on the wire.
//!
//! Each operation is called through the client's own code with the example arguments of its spec. A local server records
//! the request.

#![expect(clippy::panic, clippy::expect_used, reason = "a panic fails the test")]

use std::path::{Path, PathBuf};

use subkit::runtime::testing::{Call, Suite};
use subkit_tests::{ReceivedRequest, ScriptedResponse, ScriptedServer, repository};

/// The path of the token endpoint.
const TOKEN_PATH: &str = "/oauth2/token";

const SNAPSHOTS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/wire/snapshots");

#[tokio::test]
async fn operation_requests_match_snapshots() {
    let mut written = Vec::new();
    for suite in subkit::SUITES {
        for operation in suite.operations {
            let calls: Vec<&Call> = suite.calls().filter(|call| call.operation == operation.id).collect();
            assert!(!calls.is_empty(), "{} {}: the spec has no example call", suite.api, operation.id);
            let mut texts = Vec::new();
            for call in calls {
                let (request, _) = send(suite, call).await;
                texts.push(format!("# {}\n{}", call.name, print(&request)));
            }
            written.push(snapshot(suite.api, operation.id, &texts.join("\n")));
        }
    }
    let unused = repository::unused_snapshots(Path::new(SNAPSHOTS), &written);
    let unused: Vec<_> = unused.iter().filter(|file| !file.ends_with("token.snap")).collect();
    assert!(unused.is_empty(), "unused snapshots; remove them: {unused:?}");
}

#[tokio::test]
async fn token_requests_match_snapshots() {
    for suite in subkit::SUITES {
        let Some(call) = suite.calls().next() else { continue };
        let (_, all) = send(suite, call).await;
        if let Some(request) = all.iter().find(|request| request.target == TOKEN_PATH) {
            snapshot(suite.api, "token", &print(request));
        }
    }
}

/// Makes an example call. Returns the request of the operation and all received requests.
async fn send(suite: &Suite, call: &Call) -> (ReceivedRequest, Vec<ReceivedRequest>) {
    let name = format!("{} {} ({})", suite.api, call.operation, call.name);
    let operation =
        suite.operations.iter().find(|operation| operation.id == call.operation).expect("the call names an operation");
    let response = suite.examples().find(|example| {
        example.operation == call.operation && example.location.starts_with("response 2") && example.reason.is_none()
    });
    let status = operation.success_statuses.first().copied().unwrap_or(200);
    let (status, body) = response.map_or((status, ""), |example| {
        (example.location.trim_start_matches("response ").parse().unwrap_or(status), example.json)
    });
    let media_type = operation.accept.split(',').next().unwrap_or("application/json");
    let headers = if body.is_empty() { &[][..] } else { &[("content-type", media_type)] };
    let scripted = ScriptedResponse::new(status, headers, body);
    let token =
        ScriptedResponse::json(r#"{"access_token":"test-access-token","token_type":"Bearer","expires_in":3600}"#);
    let decide =
        move |request: &ReceivedRequest| if request.target == TOKEN_PATH { token.clone() } else { scripted.clone() };
    let server = ScriptedServer::with_handler(decide).await.expect("a local port must be available");
    let arguments = serde_json::from_str(call.arguments).expect("the arguments are JSON");
    if let Err(error) = suite.call(&server.base_url, call.operation, arguments).await {
        panic!("{name}: {error}");
    }
    let all = server.requests();
    let mut calls = all.iter().filter(|request| request.target != TOKEN_PATH);
    match (calls.next(), calls.next()) {
        (Some(request), None) => (request.clone(), all),
        (first, _) => {
            panic!("{name}: expected one request, received {}", if first.is_none() { "none" } else { "several" })
        }
    }
}

/// Formats a request without details that vary between runs, releases and build features.
fn print(request: &ReceivedRequest) -> String {
    let mut text = format!("{} {}\n", request.method, request.target);
    let mut headers = request.headers.clone();
    headers.retain(|(name, _)| name != "host" && name != "accept-encoding");
    headers.sort();
    for (name, value) in &headers {
        let value = match name.as_str() {
            "user-agent" => value.replace(env!("CARGO_PKG_VERSION"), "[version]"),
            _ => value.clone(),
        };
        text.push_str(&format!("{name}: {value}\n"));
    }
    if !request.body.is_empty() {
        text.push_str(&format!("\n{}\n", request.body));
    }
    text
}

fn snapshot(api: &str, name: &str, text: &str) -> PathBuf {
    let folder = Path::new(SNAPSHOTS).join(api);
    insta::with_settings!({ snapshot_path => folder, prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!(name, text);
    });
    Path::new(api).join(format!("{name}.snap"))
}
