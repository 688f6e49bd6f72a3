//! Successful calls: secrets are sent and received unchanged, and not printed.

use serde_json::{Map, Value};
use subkit::runtime::testing::{Call, Suite, TestResponse};
use subkit_tests::{Contract, ReceivedRequest, ScriptedResponse, first_difference};

use crate::{
    PendingCall, assert_no_problems,
    canary::{self, CANARY, TOKEN},
    client, is_token_request, listener,
    secret_locations::{self, FilledValue},
    server,
};

/// Returns the arguments of an example call with canaries in secret locations.
pub fn arguments(suite: &Suite, call: &Call) -> FilledValue {
    let contract = Contract::load(suite.api).expect("every client has a `contract.json`");
    let given: Map<String, Value> = serde_json::from_str(call.arguments).expect("the arguments are an object");
    let mut all = FilledValue::default();
    let mut values = Map::new();
    for (name, value) in given {
        let schema = if name == "body" {
            contract.body(call.operation, "request")
        } else {
            contract.parameter(call.operation, &name)
        };
        let filled = secret_locations::fill(schema.expect("the spec has all arguments"), contract.components(), value);
        all.canaries += filled.canaries;
        all.ordinary.extend(filled.ordinary);
        values.insert(name, filled.value);
    }
    FilledValue { value: values.into(), ..all }
}

/// A response with canaries.
struct CannedResponse {
    status: u16,
    body: Option<FilledValue>,
}

/// Returns the successful responses in the examples of the spec. If there are none, returns one response without a body.
fn responses(suite: &Suite, operation: &str) -> Vec<CannedResponse> {
    let contract = Contract::load(suite.api).expect("every client has a `contract.json`");
    let examples = suite.examples().filter(|example| example.operation == operation && example.reason.is_none());
    let mut responses: Vec<CannedResponse> = examples
        .filter_map(|example| {
            let status =
                example.location.strip_prefix("response 2").and_then(|rest| format!("2{rest}").parse().ok())?;
            let schema = contract.body(operation, example.location).expect("an example has a schema");
            let value = serde_json::from_str(example.json).expect("an example is JSON");
            Some(CannedResponse { status, body: Some(secret_locations::fill(schema, contract.components(), value)) })
        })
        .collect();
    if responses.is_empty() {
        let operation = suite.operations.iter().find(|other| other.id == operation).expect("the operation exists");
        responses
            .push(CannedResponse { status: operation.success_statuses.first().copied().unwrap_or(200), body: None });
    }
    responses
}

/// Response headers with canaries, for example in cookies. Failed calls log a request id only if it is plain text.
pub const HEADERS: [(&str, &str); 3] =
    [("set-cookie", "session=canary-4711"), ("x-request-id", "canary-4711 1"), ("www-authenticate", "canary-4711")];

fn scripted(response: &CannedResponse, media_type: &str) -> ScriptedResponse {
    let Some(body) = &response.body else { return ScriptedResponse::new(response.status, &HEADERS, "") };
    let headers: Vec<_> = HEADERS.into_iter().chain([("content-type", media_type)]).collect();
    ScriptedResponse::new(response.status, &headers, &body.value.to_string())
}

fn occurrences(text: &str) -> usize {
    text.matches(CANARY).count()
}

/// Returns the problems of a successful call.
fn problems(
    suite: &Suite,
    sent: &FilledValue,
    response: &CannedResponse,
    requests: &[ReceivedRequest],
    outcome: &TestResponse,
) -> Vec<String> {
    let mut problems = Vec::new();
    for (what, debug, filled) in [
        ("the request", &outcome.request_debug, Some(sent)),
        ("the response", &outcome.response_debug, response.body.as_ref()),
    ] {
        problems.extend(canary::leak(debug).map(|leak| format!("`Debug` of {what} contains {leak}")));
        let ordinary = filled.map_or(&[][..], |filled| &filled.ordinary);
        let missing = ordinary.iter().find(|text| !debug.contains(&format!("{text:?}")));
        problems.extend(missing.map(|text| format!("`Debug` of {what} omits {text:?}: {debug}")));
    }
    if let Some(body) = &response.body {
        problems.extend(
            first_difference(&body.value, &outcome.body, false)
                .map(|what| format!("the decoded value differs: {what}")),
        );
        if occurrences(&outcome.body.to_string()) < body.canaries {
            problems.push("the encoded value lacks secrets".to_owned());
        }
    }
    let calls: Vec<_> = requests.iter().filter(|request| !is_token_request(request)).collect();
    if !calls.iter().any(|call| occurrences(&call.body) + occurrences(&call.target) >= sent.canaries) {
        problems.push(format!("{} canaries did not arrive: {calls:?}", sent.canaries));
    }
    let credentials =
        |call: &ReceivedRequest| {
            suite.secrets.iter().copied().chain([TOKEN]).any(|secret| {
                call.target.contains(secret) || call.headers.iter().any(|(_, value)| value.contains(secret))
            })
        };
    if !calls.iter().any(|call| credentials(call)) {
        problems.push(format!("no credentials arrived: {calls:?}"));
    }
    problems
}

/// The minimum numbers of sent canaries, received canaries, and printed ordinary texts. If there are fewer, the tests miss locations.
const MIN_COUNTS: (usize, usize, usize) = (4, 11, 200);

#[tokio::test]
async fn secrets_are_sent_in_full_and_not_printed() {
    let (mut found, mut sent_canaries, mut received_canaries, mut ordinary) = (Vec::new(), 0, 0, 0);
    for suite in subkit::SUITES {
        for call in suite.calls() {
            let sent = arguments(suite, call);
            let operation = suite.operations.iter().find(|operation| operation.id == call.operation).unwrap();
            let media_type = operation.accept.split(',').next().unwrap_or("application/json");
            for response in responses(suite, call.operation) {
                let scripted = scripted(&response, media_type);
                let server = server(move |_| scripted.clone()).await;
                let client = client(suite, &server);
                let started = PendingCall::new(suite, &client, "successful call", call, sent.value.clone());
                let name = started.name.clone();
                let Some(outcome) = started.finish(&mut found).await else {
                    found.push(format!("{name}: the call failed"));
                    continue;
                };
                let here = problems(suite, &sent, &response, &server.requests(), &outcome);
                found.extend(here.into_iter().map(|problem| format!("{name}: {problem}")));
                sent_canaries += sent.canaries;
                let body = response.body.unwrap_or_default();
                received_canaries += body.canaries;
                ordinary += sent.ordinary.len() + body.ordinary.len();
            }
        }
    }
    println!("{sent_canaries} canaries sent, {received_canaries} received; {ordinary} ordinary texts printed");
    assert_no_problems(found);
    assert!(sent_canaries >= MIN_COUNTS.0 && received_canaries >= MIN_COUNTS.1 && ordinary >= MIN_COUNTS.2);
    for name in ["subkit", "hyper_util", "reqwest"] {
        assert!(listener::count(name) > 0, "no log record of {name}");
    }
}
