//! The URL of Syniverse's token refresh contains the consumer key, the consumer secret and the token. It must not leak,
//! regardless of the response.

use std::sync::{Arc, Mutex};

use subkit::{runtime::MemoryTokenStore, syniverse::Client};
use subkit_tests::{ScriptedResponse, ScriptedServer};

use crate::{
    assert_no_problems,
    calls::HEADERS,
    canary::{self, CANARY, TOKEN},
    listener::listen,
};

fn responses() -> Vec<ScriptedResponse> {
    let head = "HTTP/1.1 200 OK\r\nset-cookie: canary-4711\r\n";
    let cut = |rest: &str| ScriptedResponse::Truncated(format!("{head}{rest}"));
    let mut responses: Vec<ScriptedResponse> = [
        r#"{"accessToken":"canary-4711\ncanary-4711","validityTime":3600}"#,
        r#"{"accessToken":["canary-4711"]}"#,
        r#"{"canary-4711":"canary-4711"}"#,
        r#"{"accessToken":"canary-4711"#,
        "canary-4711",
        "",
    ]
    .map(|body| ScriptedResponse::new(200, &HEADERS, body))
    .into();
    for status in [302, 400, 401, 403, 404, 429, 500, 503] {
        let body = r#"{"errorCode":1,"userMsg":"canary-4711","moreInfo":"canary-4711"}"#;
        responses.push(ScriptedResponse::new(status, &[("location", "/canary-4711?canary-4711"), HEADERS[0]], body));
    }
    responses.extend([
        ScriptedResponse::Closed,
        cut("content-length: 100\r\n\r\n{\"accessToken\":\"canary-4711"),
        ScriptedResponse::Truncated("canary-4711 canary-4711\r\n\r\n".to_owned()),
        cut(&format!("content-length: 2000000\r\n\r\n{}", "canary-4711".repeat(200_000))),
    ]);
    responses
}

#[tokio::test]
async fn token_refreshes_do_not_leak_secrets() {
    listen();
    let response = Arc::new(Mutex::new(ScriptedResponse::Closed));
    let current = Arc::clone(&response);
    let server = ScriptedServer::with_handler(move |request| {
        if request.target.starts_with("/saop-rest-data/") {
            current.lock().unwrap().clone()
        } else {
            ScriptedResponse::new(401, &HEADERS, "canary-4711")
        }
    })
    .await
    .unwrap();
    let (mut problems, mut failed) = (Vec::new(), 0);
    for next in responses() {
        *response.lock().unwrap() = next;
        for store in [None, Some(Arc::new(MemoryTokenStore::new()))] {
            let builder = Client::builder()
                .base_url(format!("{}/ess/v1", server.base_url))
                .access_token_with_refresh(CANARY, CANARY, TOKEN)
                .retry(subkit::RetryPolicy::never());
            problems.extend(canary::leak(&format!("{builder:?}")));
            let builder = match store {
                Some(store) => builder.token_store(store),
                None => builder,
            };
            let client = builder.build().unwrap();
            problems.extend(canary::leak(&format!("{client:?} {:?}", client.credentials())));
            let error = client.list_topics().send().await.err().unwrap();
            problems.extend(canary::in_error(&error));
            failed += usize::from(error.is_authentication());
        }
    }
    // In a successful refresh, the secrets are sent unchanged.
    *response.lock().unwrap() =
        ScriptedResponse::json(&format!(r#"{{"accessToken":"{TOKEN}-2","validityTime":3600}}"#));
    let builder = Client::builder().base_url(&server.base_url).access_token_with_refresh(CANARY, CANARY, TOKEN);
    let error = builder.build().unwrap().list_topics().send().await.err().unwrap();
    problems.extend(canary::in_error(&error));
    let requests = server.requests();
    let sent = format!("consumerkey={CANARY}&consumersecret={CANARY}&oldtoken={TOKEN}&validity=3600");
    assert!(requests.iter().any(|request| request.target.ends_with(&sent)), "the secrets were not sent in full");
    assert_no_problems(problems);
    assert!(failed > 30, "{failed} calls failed");
}
