//! Calls that fail, in every way that a server, or what stands between, can make them fail.

use std::{
    collections::VecDeque,
    sync::{Arc, Mutex},
    time::Duration,
};

use serde_json::{Value, json};
use subkit::runtime::testing::{Call, Caller, Suite};
use subkit_tests::{Clock, Script};

use crate::{
    Started,
    calls::HEADERS,
    canary::{CANARY, KEY},
    client, conclude, one_call_each, server,
};

const STATUSES: [u16; 11] = [400, 401, 403, 404, 408, 409, 418, 422, 429, 500, 503];

/// A page, as proxies answer with.
const HTML: &str = "<html><title>canary-4711</title>canary-4711</html>";

fn with(media_type: &str) -> Vec<(&str, &str)> {
    HEADERS.into_iter().chain([("content-type", media_type)]).collect()
}

/// Answers of failure: of each status, with bodies of several kinds.
fn statuses() -> impl Iterator<Item = (String, Script)> {
    let long = format!(r#"{{"message":"{}"}}"#, CANARY.repeat(10_000));
    let json = json!({ "error": CANARY, "message": CANARY, "status": CANARY, "code": CANARY, KEY: [{ KEY: CANARY }] });
    let list = json!([CANARY, { KEY: CANARY }]);
    let bodies = [
        ("JSON", with("application/json"), json.to_string()),
        ("JSON that is a list", with("application/json"), list.to_string()),
        ("JSON that is a text", with("application/json"), format!("{CANARY:?}")),
        ("JSON that is none", with("application/json"), CANARY.to_owned()),
        ("JSON that is long", with("application/json"), long),
        ("HTML", with("text/html; charset=utf-8"), HTML.to_owned()),
        ("a type that is made up", with("canary-4711/canary-4711"), CANARY.to_owned()),
        ("no type", HEADERS.to_vec(), CANARY.to_owned()),
        ("no body", HEADERS.to_vec(), String::new()),
    ];
    STATUSES.into_iter().flat_map(move |status| {
        // Of most statuses two kinds are enough: what a body becomes does not depend on the status.
        let is_whole = matches!(status, 400 | 503);
        let bodies = bodies.iter().filter(move |(what, ..)| is_whole || matches!(*what, "JSON" | "HTML"));
        let replies = bodies.map(move |(what, headers, body)| {
            // Who is asked to wait for too long does not call again, and this test is done sooner.
            let wait = if *what == "HTML" { "0" } else { "3600" };
            let headers = [headers.as_slice(), &[("retry-after", wait)]].concat();
            (format!("{status} with {what}"), Script::new(status, &headers, body))
        });
        replies.collect::<Vec<_>>()
    })
}

/// Exchanges that break.
fn breaks() -> Vec<(String, Script)> {
    let head = "HTTP/1.1 200 OK\r\nset-cookie: canary-4711\r\ncontent-type: application/json\r\n";
    let answer = |rest: &str| Script::Cut(format!("{head}{rest}"));
    let redirect = |status, to: &str| Script::new(status, &[("location", to), HEADERS[0]], HTML);
    [
        ("a connection that is closed", Script::Close),
        ("an answer that is cut in its head", Script::Cut(head.to_owned())),
        ("an answer that is cut in its body", answer("content-length: 100\r\n\r\n{\"canary-4711\":\"canary-4711")),
        ("an answer that is no HTTP", Script::Cut("canary-4711 canary-4711\r\n\r\n".to_owned())),
        ("a status that is none", Script::Cut("HTTP/1.1 canary-4711 canary-4711\r\n\r\n".to_owned())),
        (
            "a header that is none",
            Script::Cut("HTTP/1.1 200 OK\r\ncanary-4711\r\ncanary-4711: \u{1}\r\n\r\n".to_owned()),
        ),
        ("a length that is none", answer("content-length: canary-4711\r\n\r\ncanary-4711")),
        ("chunks that are none", answer("transfer-encoding: chunked\r\n\r\ncanary-4711\r\ncanary-4711\r\n")),
        ("chunks that are cut", answer("transfer-encoding: chunked\r\n\r\n40\r\ncanary-4711")),
        ("compression that is none", answer("content-encoding: gzip\r\ncontent-length: 11\r\n\r\ncanary-4711")),
        ("an answer that is too large", answer("content-length: 99999999999\r\n\r\ncanary-4711")),
        ("a redirect in circles", redirect(302, "/canary-4711?canary-4711=canary-4711#canary-4711")),
        ("a redirect to elsewhere", redirect(307, "https://canary-4711.example.com/canary-4711?canary-4711")),
        ("a redirect with a password", redirect(308, "//canary-4711:canary-4711@127.0.0.1/canary-4711")),
        ("a redirect to nowhere", redirect(303, "canary-4711://[canary-4711")),
    ]
    .map(|(name, reply)| (name.to_owned(), reply))
    .into()
}

/// Calls every operation of every API against servers that always answer with this; each has one client for all cases.
async fn all_against(cases: Vec<(String, Script)>, problems: &mut Vec<String>, clock: Option<&Clock>) -> usize {
    let answer = Arc::new(Mutex::new(Script::Close));
    let mut clients = Vec::new();
    for suite in subkit::SUITES {
        let answer = Arc::clone(&answer);
        let server = server(move |_| answer.lock().unwrap().clone()).await;
        clients.push((suite, client(suite, &server)));
    }
    let mut failed = 0;
    for (case, reply) in cases {
        *answer.lock().unwrap() = reply;
        let start = |(suite, client): &(&&Suite, Caller)| {
            let calls = one_call_each(suite);
            calls.map(|(call, arguments)| Started::new(suite, client, &case, call, arguments)).collect::<Vec<_>>()
        };
        let started: Vec<Started> = clients.iter().flat_map(start).collect();
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
async fn failures_tell_no_secret() {
    let mut problems = Vec::new();
    let cases: Vec<_> = statuses().chain(breaks()).collect();
    let count = cases.len();
    let failed = all_against(cases, &mut problems, None).await;
    println!("{failed} errors of {count} cases");
    conclude(problems);
    assert!(failed > 2000, "{failed} calls failed");
}

#[tokio::test]
async fn time_that_is_up_tells_no_secret() {
    let clock = Clock::stopped();
    let head = "HTTP/1.1 200 OK\r\nset-cookie: canary-4711\r\ncontent-length: 100\r\n\r\n";
    let stalled = Script::Stall(format!("{head}{CANARY}"));
    let cases = [("silence", Script::Silence), ("an answer that stops", stalled)];
    let mut problems = Vec::new();
    let cases = cases.map(|(case, reply)| (case.to_owned(), reply)).into();
    let failed = all_against(cases, &mut problems, Some(&clock)).await;
    conclude(problems);
    assert!(failed > 80, "{failed} calls failed");
}

/// Every value with one place that does not fit, and canaries at it and in its keys.
fn broken(value: &Value) -> Vec<Value> {
    let odd = [json!(CANARY), json!({ KEY: { KEY: CANARY } }), json!([CANARY, { KEY: CANARY }]), json!(-4711.5)];
    let mut all: Vec<Value> = odd.clone().into();
    for pointer in pointers(value, "") {
        for new in &odd {
            let mut changed = value.clone();
            if let Some(place) = changed.pointer_mut(&pointer) {
                place.clone_from(new);
            }
            all.push(changed);
        }
    }
    all
}

/// The pointers of all that stands in a value; of a list its first item is enough.
fn pointers(value: &Value, at: &str) -> Vec<String> {
    let below: Vec<(String, &Value)> = match value {
        Value::Object(members) => {
            let escape = |name: &str| name.replace('~', "~0").replace('/', "~1");
            members.iter().map(|(name, value)| (format!("{at}/{}", escape(name)), value)).collect()
        }
        Value::Array(items) => items.first().map(|item| (format!("{at}/0"), item)).into_iter().collect(),
        _ => Vec::new(),
    };
    below.into_iter().flat_map(|(at, value)| [vec![at.clone()], pointers(value, &at)].concat()).collect()
}

/// The bodies of success that do not fit an operation's answer.
fn unfit(suite: &Suite, call: &Call) -> Vec<String> {
    let answers = suite.examples().filter(|example| {
        example.operation == call.operation && example.place.starts_with("response 2") && example.reason.is_none()
    });
    let values: Vec<Value> = answers.filter_map(|example| serde_json::from_str(example.json).ok()).collect();
    let broken = values.iter().flat_map(broken).map(|value| value.to_string());
    let cut = values.iter().map(|value| format!(r#"{{"{KEY}":"{CANARY}","a":{value}"#));
    broken.chain(cut).chain([HTML.to_owned(), CANARY.to_owned(), format!("{{\"{CANARY}")]).collect()
}

#[tokio::test]
async fn bodies_that_do_not_fit_tell_no_secret() {
    let (mut problems, mut failed, mut read) = (Vec::new(), 0, 0);
    for suite in subkit::SUITES {
        let operations = one_call_each(suite).map(|(call, arguments)| async move {
            let bodies = unfit(suite, call);
            let mut left: VecDeque<String> = bodies.iter().cloned().collect();
            let server = server(move |_| {
                let body = left.pop_front().unwrap_or_default();
                Script::new(200, &with("application/json"), &body)
            })
            .await;
            let client = client(suite, &server);
            let (mut problems, mut failed, mut read) = (Vec::new(), 0, 0);
            for body in &bodies {
                let case = format!("answered with {}", body.chars().take(500).collect::<String>());
                match Started::new(suite, &client, &case, call, arguments.clone()).finish(&mut problems).await {
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
    println!("{failed} bodies that could not be read, {read} that could");
    conclude(problems);
    assert!(failed > 1000, "{failed} calls failed");
}
