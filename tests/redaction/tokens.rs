//! Token endpoints that give no token: errors tell of their answers no more than the status and a known code.

use std::sync::{Arc, Mutex};

use subkit_tests::{Script, ScriptedServer};

use crate::{Started, calls::HEADERS, client, conclude, is_for_token, listener::listen, one_call_each};

const STATUSES: [u16; 7] = [400, 401, 403, 404, 429, 500, 503];

fn refusals() -> impl Iterator<Item = (String, Script)> {
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
        bodies.into_iter().map(move |body| {
            (format!("the token is refused with {status} {body}"), Script::new(status, &HEADERS, body))
        })
    })
}

fn no_tokens() -> impl Iterator<Item = (String, Script)> {
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
    .map(|body| (format!("the token is {body}"), Script::new(200, &HEADERS, body)))
}

fn breaks() -> impl Iterator<Item = (String, Script)> {
    let head = "HTTP/1.1 200 OK\r\nset-cookie: canary-4711\r\n";
    let answer = |rest: &str| Script::Cut(format!("{head}{rest}"));
    [
        ("is not answered", Script::Close),
        ("is cut", answer("content-length: 100\r\n\r\n{\"access_token\":\"canary-4711")),
        ("is no HTTP", Script::Cut("canary-4711 canary-4711\r\n\r\n".to_owned())),
        ("comes in chunks that are none", answer("transfer-encoding: chunked\r\n\r\ncanary-4711")),
        ("is not compressed", answer("content-encoding: gzip\r\ncontent-length: 11\r\n\r\ncanary-4711")),
        ("is too large", answer(&format!("content-length: 2000000\r\n\r\n{}", "canary-4711".repeat(200_000)))),
        ("is elsewhere", Script::new(302, &[("location", "/canary-4711?canary-4711"), HEADERS[0]], "canary-4711")),
        (
            "is at another origin",
            Script::new(307, &[("location", "https://canary-4711.example.com/canary-4711")], "canary-4711"),
        ),
    ]
    .into_iter()
    .map(|(what, reply)| (format!("the token {what}"), reply))
}

#[tokio::test]
async fn token_endpoints_tell_no_secret() {
    listen();
    let (mut problems, mut failed) = (Vec::new(), 0);
    for suite in subkit::SUITES {
        let answer = Arc::new(Mutex::new(Script::Close));
        let current = Arc::clone(&answer);
        let server = ScriptedServer::deciding(move |arrival| {
            if is_for_token(arrival) {
                current.lock().unwrap().clone()
            } else {
                Script::new(400, &HEADERS, "canary-4711")
            }
        })
        .await
        .expect("a port on this machine");
        for (case, reply) in refusals().chain(no_tokens()).chain(breaks()) {
            // After a failure a client leaves the endpoint alone; another one asks again.
            let client = client(suite, &server);
            *answer.lock().unwrap() = reply;
            let before = fetches(&server);
            let calls = one_call_each(suite);
            let calls: Vec<_> =
                calls.map(|(call, arguments)| Started::new(suite, &client, &case, call, arguments)).collect();
            for call in calls {
                let name = call.name.clone();
                if call.finish(&mut problems).await.is_some() {
                    problems.push(format!("{name}: it succeeds"));
                }
            }
            if fetches(&server) == before {
                break;
            }
            failed += fetches(&server) - before;
        }
    }
    println!("{failed} tokens were asked for and not given");
    conclude(problems);
    assert!(failed > 60, "{failed} requests for tokens");
}

fn fetches(server: &ScriptedServer) -> usize {
    server.arrivals().iter().filter(|arrival| is_for_token(arrival)).count()
}
