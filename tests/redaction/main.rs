//! Promise: a secret is seen by the server that it is for, and by nobody else.
//!
//! A canary stands in every credential, token and secret field, travels through every operation and every failure, and is
//! looked for in all that somebody may print or log: errors, spans, events of all crates at `TRACE`, and what `Debug` prints
//! of calls, values and settings. Ordinary fields are printed, and what is secret is sent in full.

#![expect(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that meets them fails, as it should"
)]

mod arguments;
mod calls;
mod canary;
mod failures;
mod gate;
mod listener;
mod places;
mod protected;
mod refresh;
mod settings;
mod tokens;

use serde_json::Value;
use subkit::runtime::testing::{Call, CallError, Caller, Suite, TestResponse};
use subkit_tests::{Arrival, Script, ScriptedServer};
use tokio::task::JoinHandle;

use self::{canary::TOKEN, listener::listen};

/// A call under way, with what to call it in messages.
struct Started {
    name: String,
    result: JoinHandle<Result<TestResponse, CallError>>,
}

impl Started {
    /// Starts a call of a client; many run at a time, for those that are repeated wait in between.
    fn new(suite: &Suite, client: &Caller, case: &str, call: &Call, arguments: Value) -> Self {
        let name = format!("{} {} ({}), {case}", suite.api, call.operation, call.name);
        let result = tokio::spawn(client(call.operation.to_owned(), arguments));
        Self { name, result }
    }

    /// Waits for the end of the call; an error is looked through.
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

/// A client of a server, with the credentials of the suite.
fn client(suite: &Suite, server: &ScriptedServer) -> Caller {
    (suite.client)(&server.base_url).expect("its credentials fit")
}

/// An example call of each operation, with its arguments.
fn one_call_each(suite: &Suite) -> impl Iterator<Item = (&'static Call, Value)> {
    suite.operations.iter().filter_map(|operation| {
        let call = suite.calls().find(|call| call.operation == operation.id)?;
        Some((call, calls::arguments(suite, call).value))
    })
}

fn is_for_token(arrival: &Arrival) -> bool {
    arrival.target == "/oauth2/token"
}

/// A server that gives out tokens, and answers calls as a function says.
async fn server(mut answer: impl FnMut(&Arrival) -> Script + Send + 'static) -> ScriptedServer {
    listen();
    let token = format!(r#"{{"access_token":"{TOKEN}","token_type":"Bearer","expires_in":3600}}"#);
    ScriptedServer::deciding(move |arrival| if is_for_token(arrival) { Script::json(&token) } else { answer(arrival) })
        .await
        .expect("a port on this machine")
}

/// Fails with all problems, and with what was heard.
fn conclude(mut problems: Vec<String>) {
    problems.extend(listener::leaks());
    let all: Vec<_> = problems.iter().take(50).map(String::as_str).collect();
    assert!(problems.is_empty(), "{} problems:\n{}", problems.len(), all.join("\n"));
}
