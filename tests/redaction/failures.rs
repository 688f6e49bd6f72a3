//! Failing calls: error responses, malformed responses, broken connections, timeouts, and malformed bodies.

use std::{
    collections::VecDeque,
    sync::{Arc, Mutex},
    time::Duration,
};

use serde_json::{Value, json};
use subkit::runtime::testing::{Call, Caller, Suite};
use subkit_tests::{Clock, ScriptedResponse};

use crate::{
    PendingCall, assert_no_problems,
    calls::HEADERS,
    canary::{CANARY, KEY},
    client, one_call_each, server,
};

const STATUSES: [u16; 11] = [400, 401, 403, 404, 408, 409, 418, 422, 429, 500, 503];

/// An HTML error page like those of proxies.
const HTML: &str = "<html><title>canary-4711</title>canary-4711</html>";

fn headers_with(media_type: &str) -> Vec<(&str, &str)> {
    HEADERS.into_iter().chain([("content-type", media_type)]).collect()
}

/// Returns error responses of every status with several kinds of bodies.
fn error_responses() -> impl Iterator<Item = (String, ScriptedResponse)> {
    let long = format!(r#"{{"message":"{}"}}"#, CANARY.repeat(10_000));
    let json = json!({ "error": CANARY, "message": CANARY, "status": CANARY, "code": CANARY, KEY: [{ KEY: CANARY }] });
    let list = json!([CANARY, { KEY: CANARY }]);
    let bodies = [
        ("JSON", headers_with("application/json"), json.to_string()),
        ("a JSON array", headers_with("application/json"), list.to_string()),
        ("a JSON string", headers_with("application/json"), format!("{CANARY:?}")),
        ("invalid JSON", headers_with("application/json"), CANARY.to_owned()),
        ("long JSON", headers_with("application/json"), long),
        ("HTML", headers_with("text/html; charset=utf-8"), HTML.to_owned()),
        ("an unknown media type", headers_with("canary-4711/canary-4711"), CANARY.to_owned()),
        ("no media type", HEADERS.to_vec(), CANARY.to_owned()),
        ("no body", HEADERS.to_vec(), String::new()),
    ];
    STATUSES.into_iter().flat_map(move |status| {
        // For most statuses, two kinds of bodies suffice, because the body is handled independently of the status.
        let is_whole = matches!(status, 400 | 503);
        let bodies = bodies.iter().filter(move |(what, ..)| is_whole || matches!(*what, "JSON" | "HTML"));
        let responses = bodies.map(move |(what, headers, body)| {
            // A long `Retry-After` ends the call without a retry, which makes the test faster.
            let wait = if *what == "HTML" { "0" } else { "3600" };
            let headers = [headers.as_slice(), &[("retry-after", wait)]].concat();
            (format!("{status} with {what}"), ScriptedResponse::new(status, &headers, body))
        });
        responses.collect::<Vec<_>>()
    })
}

/// Returns malformed responses and broken connections.
fn broken_exchanges() -> Vec<(String, ScriptedResponse)> {
    let head = "HTTP/1.1 200 OK\r\nset-cookie: canary-4711\r\ncontent-type: application/json\r\n";
    let response = |rest: &str| ScriptedResponse::Truncated(format!("{head}{rest}"));
    let redirect = |status, to: &str| ScriptedResponse::new(status, &[("location", to), HEADERS[0]], HTML);
    [
        ("a closed connection", ScriptedResponse::Closed),
        ("a response that is cut in its head", ScriptedResponse::Truncated(head.to_owned())),
        ("a response that is cut in its body", response("content-length: 100\r\n\r\n{\"canary-4711\":\"canary-4711")),
        ("a response that is not HTTP", ScriptedResponse::Truncated("canary-4711 canary-4711\r\n\r\n".to_owned())),
        ("an invalid status", ScriptedResponse::Truncated("HTTP/1.1 canary-4711 canary-4711\r\n\r\n".to_owned())),
        (
            "an invalid header",
            ScriptedResponse::Truncated("HTTP/1.1 200 OK\r\ncanary-4711\r\ncanary-4711: \u{1}\r\n\r\n".to_owned()),
        ),
        ("an invalid content length", response("content-length: canary-4711\r\n\r\ncanary-4711")),
        ("invalid chunks", response("transfer-encoding: chunked\r\n\r\ncanary-4711\r\ncanary-4711\r\n")),
        ("truncated chunks", response("transfer-encoding: chunked\r\n\r\n40\r\ncanary-4711")),
        ("an invalid compressed body", response("content-encoding: gzip\r\ncontent-length: 11\r\n\r\ncanary-4711")),
        ("a response that is too large", response("content-length: 99999999999\r\n\r\ncanary-4711")),
        ("a redirect loop", redirect(302, "/canary-4711?canary-4711=canary-4711#canary-4711")),
        ("a redirect to another origin", redirect(307, "https://canary-4711.example.com/canary-4711?canary-4711")),
        ("a redirect with a password", redirect(308, "//canary-4711:canary-4711@127.0.0.1/canary-4711")),
        ("a redirect to an invalid URL", redirect(303, "canary-4711://[canary-4711")),
    ]
    .map(|(name, scripted)| (name.to_owned(), scripted))
    .into()
}

/// Calls every operation of every API once for each response, with one client per API. Returns the number of failed calls.
async fn all_against(
    cases: Vec<(String, ScriptedResponse)>,
    problems: &mut Vec<String>,
    clock: Option<&Clock>,
) -> usize {
    let response = Arc::new(Mutex::new(ScriptedResponse::Closed));
    let mut clients = Vec::new();
    for suite in subkit::SUITES {
        let response = Arc::clone(&response);
        let server = server(move |_| response.lock().unwrap().clone()).await;
        clients.push((suite, client(suite, &server)));
    }
    let mut failed = 0;
    for (case, scripted) in cases {
        *response.lock().unwrap() = scripted;
        let start = |(suite, client): &(&&Suite, Caller)| {
            let calls = one_call_each(suite);
            calls.map(|(call, arguments)| PendingCall::new(suite, client, &case, call, arguments)).collect::<Vec<_>>()
        };
        let started: Vec<PendingCall> = clients.iter().flat_map(start).collect();
        while let Some(clock) = clock.filter(|_| !started.iter().all(|call| call.result.is_finished())) {
            clock.advance(Duration::from_secs(61)).await;
        }
        for call in started {
            failed += usize::from(call.finish(problems).await.is_none());
        }
    }
    failed
}

#[tokio::test]
async fn failures_do_not_leak_secrets() {
    let mut problems = Vec::new();
    let cases: Vec<_> = error_responses().chain(broken_exchanges()).collect();
    let count = cases.len();
    let failed = all_against(cases, &mut problems, None).await;
    println!("{failed} errors of {count} cases");
    assert_no_problems(problems);
    assert!(failed > 2000, "{failed} calls failed");
}

#[tokio::test]
async fn timeouts_do_not_leak_secrets() {
    let clock = Clock::stopped();
    let head = "HTTP/1.1 200 OK\r\nset-cookie: canary-4711\r\ncontent-length: 100\r\n\r\n";
    let stalled = ScriptedResponse::Stalled(format!("{head}{CANARY}"));
    let cases = [("silence", ScriptedResponse::NoResponse), ("a response that stalls", stalled)];
    let mut problems = Vec::new();
    let cases = cases.map(|(case, scripted)| (case.to_owned(), scripted)).into();
    let failed = all_against(cases, &mut problems, Some(&clock)).await;
    assert_no_problems(problems);
    assert!(failed > 80, "{failed} calls failed");
}

/// Returns copies of a value, each with one location replaced by a malformed value with canaries as values and keys.
fn malformed(value: &Value) -> Vec<Value> {
    let malformed_values =
        [json!(CANARY), json!({ KEY: { KEY: CANARY } }), json!([CANARY, { KEY: CANARY }]), json!(-4711.5)];
    let mut all: Vec<Value> = malformed_values.clone().into();
    for pointer in pointers(value, "") {
        for new in &malformed_values {
            let mut changed = value.clone();
            if let Some(target) = changed.pointer_mut(&pointer) {
                target.clone_from(new);
            }
            all.push(changed);
        }
    }
    all
}

/// Returns the JSON pointers of all values inside a value. Of an array, includes only the first item.
fn pointers(value: &Value, at: &str) -> Vec<String> {
    let below: Vec<(String, &Value)> = match value {
        Value::Object(properties) => {
            let escape = |name: &str| name.replace('~', "~0").replace('/', "~1");
            properties.iter().map(|(name, value)| (format!("{at}/{}", escape(name)), value)).collect()
        }
        Value::Array(items) => items.first().map(|item| (format!("{at}/0"), item)).into_iter().collect(),
        _ => Vec::new(),
    };
    below.into_iter().flat_map(|(at, value)| [vec![at.clone()], pointers(value, &at)].concat()).collect()
}

/// Returns malformed bodies for the successful responses of an operation.
fn malformed_bodies(suite: &Suite, call: &Call) -> Vec<String> {
    let responses = suite.examples().filter(|example| {
        example.operation == call.operation && example.location.starts_with("response 2") && example.reason.is_none()
    });
    let values: Vec<Value> = responses.filter_map(|example| serde_json::from_str(example.json).ok()).collect();
    let malformed = values.iter().flat_map(malformed).map(|value| value.to_string());
    let cut = values.iter().map(|value| format!(r#"{{"{KEY}":"{CANARY}","a":{value}"#));
    malformed.chain(cut).chain([HTML.to_owned(), CANARY.to_owned(), format!("{{\"{CANARY}")]).collect()
}

#[tokio::test]
async fn malformed_bodies_do_not_leak_secrets() {
    let (mut problems, mut failed, mut read) = (Vec::new(), 0, 0);
    for suite in subkit::SUITES {
        let operations = one_call_each(suite).map(|(call, arguments)| async move {
            let bodies = malformed_bodies(suite, call);
            let mut remaining: VecDeque<String> = bodies.iter().cloned().collect();
            let server = server(move |_| {
                let body = remaining.pop_front().unwrap_or_default();
                ScriptedResponse::new(200, &headers_with("application/json"), &body)
            })
            .await;
            let client = client(suite, &server);
            let (mut problems, mut failed, mut read) = (Vec::new(), 0, 0);
            for body in &bodies {
                let case = format!("response {}", body.chars().take(500).collect::<String>());
                match PendingCall::new(suite, &client, &case, call, arguments.clone()).finish(&mut problems).await {
                    Some(_) => read += 1,
                    None => failed += 1,
                }
            }
            (problems, failed, read)
        });
        for operation in operations {
            let (found, errors, values) = operation.await;
            problems.extend(found);
            (failed, read) = (failed + errors, read + values);
        }
    }
    println!("{failed} bodies could not be decoded, {read} could");
    assert_no_problems(problems);
    assert!(failed > 1000, "{failed} calls failed");
}
