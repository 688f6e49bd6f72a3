//! Promise: a secret reaches only the server for which it is meant.
//!
//! The tests use a canary, a text that occurs nowhere else, as the value of every credential, token and secret field. They
//! run every operation and every failure, and search for the canary in everything that an application may print or log:
//! errors, spans, events of all crates at `TRACE`, and the `Debug` output of requests, values and settings. They also check
//! that ordinary fields are printed and that secrets are sent unchanged.

#![expect(clippy::expect_used, clippy::unwrap_used, clippy::indexing_slicing, reason = "a panic fails the test")]

mod arguments;
mod calls;
mod canary;
mod failures;
mod listener;
mod refresh;
mod secret_locations;
mod self_test;
mod settings;
mod tls;
mod tokens;

use serde_json::Value;
use subkit::runtime::testing::{Call, CallError, Caller, Suite, TestResponse};
use subkit_tests::{ReceivedRequest, ScriptedResponse, ScriptedServer};
use tokio::task::JoinHandle;

use self::{canary::TOKEN, listener::listen};

/// A call in flight, and the name of the call in messages.
struct PendingCall {
    name: String,
    result: JoinHandle<Result<TestResponse, CallError>>,
}

impl PendingCall {
    /// Starts a call of a client. Many calls run concurrently, because calls wait before they are retried.
    fn new(suite: &Suite, client: &Caller, case: &str, call: &Call, arguments: Value) -> Self {
        let name = format!("{} {} ({}), {case}", suite.api, call.operation, call.name);
        let result = tokio::spawn(client(call.operation.to_owned(), arguments));
        Self { name, result }
    }

    /// Waits for the result of the call and searches an error for leaks.
    async fn finish(self, problems: &mut Vec<String>) -> Option<TestResponse> {
        match self.result.await.expect("a call does not panic") {
            Ok(outcome) => Some(outcome),
            Err(error) => {
                problems.extend(canary::in_error(&error).map(|problem| format!("{}: {problem}", self.name)));
                None
            }
        }
    }
}

/// Returns a client of a server with the credentials of the suite.
fn client(suite: &Suite, server: &ScriptedServer) -> Caller {
    (suite.client)(&server.base_url).expect("the credentials are valid")
}

/// Returns an example call of each operation with its arguments.
fn one_call_each(suite: &Suite) -> impl Iterator<Item = (&'static Call, Value)> {
    suite.operations.iter().filter_map(|operation| {
        let call = suite.calls().find(|call| call.operation == operation.id)?;
        Some((call, calls::arguments(suite, call).value))
    })
}

fn is_token_request(request: &ReceivedRequest) -> bool {
    request.target == "/oauth2/token"
}

/// Starts a server that issues tokens and calls a function for all other requests.
async fn server(mut response: impl FnMut(&ReceivedRequest) -> ScriptedResponse + Send + 'static) -> ScriptedServer {
    listen();
    let token = format!(r#"{{"access_token":"{TOKEN}","token_type":"Bearer","expires_in":3600}}"#);
    ScriptedServer::with_handler(move |request| {
        if is_token_request(request) { ScriptedResponse::json(&token) } else { response(request) }
    })
    .await
    .expect("a local port must be available")
}

/// Fails the test if there are problems or leaks in log records.
fn assert_no_problems(mut problems: Vec<String>) {
    problems.extend(listener::leaks());
    let all: Vec<_> = problems.iter().take(50).map(String::as_str).collect();
    assert!(problems.is_empty(), "{} problems:\n{}", problems.len(), all.join("\n"));
}
