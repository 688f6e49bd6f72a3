//! Promise: for every operation, the exact request. A change on the wire shows in review.
//!
//! Each operation is called with the arguments that its spec gives as examples, through the client's own code, against
//! a server on this machine that writes down what comes.

#![expect(clippy::panic, clippy::expect_used, reason = "a test that meets them fails, as it should")]

use std::path::{Path, PathBuf};

use subkit::runtime::testing::{Call, Suite};
use subkit_tests::{Arrival, Script, ScriptedServer, repository};

/// Where the server gives out tokens.
const TOKEN_PATH: &str = "/oauth2/token";

const SNAPSHOTS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/wire/snapshots");

#[tokio::test]
async fn every_operation_sends_exactly_this() {
    let mut made = Vec::new();
    for suite in subkit::SUITES {
        for operation in suite.operations {
            let calls: Vec<&Call> = suite.calls().filter(|call| call.operation == operation.id).collect();
            assert!(!calls.is_empty(), "{} {}: the spec gives no example call", suite.api, operation.id);
            let mut texts = Vec::new();
            for call in calls {
                let (request, _) = send(suite, call).await;
                texts.push(format!("# {}\n{}", call.name, print(&request)));
            }
            made.push(snapshot(suite.api, operation.id, &texts.join("\n")));
        }
    }
    let left = repository::unreferenced(Path::new(SNAPSHOTS), &made);
    let left: Vec<_> = left.iter().filter(|file| !file.ends_with("token.snap")).collect();
    assert!(left.is_empty(), "these snapshots belong to no operation, remove them: {left:?}");
}

#[tokio::test]
async fn tokens_are_asked_for_exactly_like_this() {
    for suite in subkit::SUITES {
        let Some(call) = suite.calls().next() else { continue };
        let (_, all) = send(suite, call).await;
        if let Some(request) = all.iter().find(|request| request.target == TOKEN_PATH) {
            snapshot(suite.api, "token", &print(request));
        }
    }
}

/// Makes an example call; gives the request that it sent, and all that came.
async fn send(suite: &Suite, call: &Call) -> (Arrival, Vec<Arrival>) {
    let name = format!("{} {} ({})", suite.api, call.operation, call.name);
    let operation =
        suite.operations.iter().find(|operation| operation.id == call.operation).expect("the call is of an operation");
    let answer = suite.examples().find(|example| {
        example.operation == call.operation && example.place.starts_with("response 2") && example.reason.is_none()
    });
    let status = operation.success.first().copied().unwrap_or(200);
    let (status, body) = answer.map_or((status, ""), |example| {
        (example.place.trim_start_matches("response ").parse().unwrap_or(status), example.json)
    });
    let media_type = operation.accept.split(',').next().unwrap_or("application/json");
    let headers = if body.is_empty() { &[][..] } else { &[("content-type", media_type)] };
    let reply = Script::new(status, headers, body);
    let token = Script::json(r#"{"access_token":"test-access-token","token_type":"Bearer","expires_in":3600}"#);
    let decide = move |request: &Arrival| if request.target == TOKEN_PATH { token.clone() } else { reply.clone() };
    let server = ScriptedServer::deciding(decide).await.expect("a port on this machine");
    let arguments = serde_json::from_str(call.arguments).expect("the arguments are JSON");
    if let Err(error) = suite.call(&server.base_url, call.operation, arguments).await {
        panic!("{name}: {error}");
    }
    let all = server.arrivals();
    let mut calls = all.iter().filter(|request| request.target != TOKEN_PATH);
    match (calls.next(), calls.next()) {
        (Some(request), None) => (request.clone(), all),
        (first, _) => {
            panic!("{name}: one request was expected, {} came", if first.is_none() { "none" } else { "several" })
        }
    }
}

/// The request as text: what changes from run to run, from release to release, and with the features of a build is left out.
fn print(request: &Arrival) -> String {
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
