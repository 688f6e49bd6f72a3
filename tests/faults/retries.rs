//! Retries: which calls are retried, when, and how often.

use subkit::{
    ErrorKind, RetryPolicy,
    runtime::{Error, Method, Operation},
};
use subkit_tests::{Clock, ScriptedResponse, ScriptedServer};

use super::{SUBSCRIPTION, activate, bird, bird_builder, milliseconds, read, seconds};

/// The statuses of transient errors.
const TRANSIENT: [u16; 7] = [408, 425, 429, 500, 502, 503, 504];

/// Some statuses of permanent errors.
const FINAL: [u16; 9] = [400, 401, 403, 404, 409, 410, 422, 501, 505];

#[tokio::test]
async fn retries_transient_statuses_until_max_attempts() {
    for status in TRANSIENT {
        let server = ScriptedServer::replying([
            ScriptedResponse::status(status),
            ScriptedResponse::status(status),
            ScriptedResponse::json(SUBSCRIPTION),
        ])
        .await
        .unwrap();
        assert_eq!(read(&bird(&server)).await.unwrap().name, "main", "{status}");
        assert_eq!(server.count(), 3, "{status}");
        let server = ScriptedServer::replying([ScriptedResponse::status(status)]).await.unwrap();
        let error = read(&bird(&server)).await.unwrap_err();
        assert_eq!((error.status().unwrap().as_u16(), error.attempts(), server.count()), (status, 3, 3));
        assert!(error.to_string().ends_with(" (after 3 attempts)") && error.is_transient(), "{error}");
    }
}

#[tokio::test]
async fn does_not_retry_permanent_errors() {
    for status in FINAL {
        let server = ScriptedServer::replying([ScriptedResponse::status(status)]).await.unwrap();
        let error = read(&bird(&server)).await.unwrap_err();
        assert_eq!((error.attempts(), server.count(), error.is_transient()), (1, 1, false), "{status}");
    }
    let server = ScriptedServer::replying([ScriptedResponse::json("{\"name\":7}")]).await.unwrap();
    assert!(read(&bird(&server)).await.unwrap_err().is_decode());
    assert_eq!(server.count(), 1);
}

#[tokio::test]
async fn billing_call_that_may_have_been_processed_is_not_retried() {
    let statuses = TRANSIENT.into_iter().filter(|status| *status != 429).chain(FINAL);
    let faults = statuses.map(ScriptedResponse::status).chain([
        ScriptedResponse::new(503, &[("retry-after", "0")], ""),
        ScriptedResponse::Closed,
        ScriptedResponse::truncated(),
        ScriptedResponse::Truncated("HTTP/1.1 200 OK\r\nconte".to_owned()),
        ScriptedResponse::json("{"),
    ]);
    for fault in faults {
        let server = ScriptedServer::replying([fault.clone(), ScriptedResponse::json(SUBSCRIPTION)]).await.unwrap();
        let error = activate(&bird(&server)).await.unwrap_err();
        assert_eq!((server.count(), error.attempts(), error.was_sent()), (1, 1, true), "{fault:?}: {error}");
    }
    for fault in [ScriptedResponse::NoResponse, ScriptedResponse::Stalled("HTTP/1.1 200 OK\r\n".to_owned())] {
        let server = ScriptedServer::replying([fault.clone(), ScriptedResponse::json(SUBSCRIPTION)]).await.unwrap();
        let client = bird_builder(&server).attempt_timeout(milliseconds(200)).build().unwrap();
        let error = activate(&client).await.unwrap_err();
        assert_eq!((server.count(), error.kind(), error.was_sent()), (1, ErrorKind::Timeout, true), "{fault:?}");
    }
}

/// The vendor documents that a request with the response 429 was not processed.
#[tokio::test]
async fn retries_billing_call_after_429() {
    let server =
        ScriptedServer::replying([ScriptedResponse::status(429), ScriptedResponse::json(SUBSCRIPTION)]).await.unwrap();
    assert_eq!(activate(&bird(&server)).await.unwrap().name, "main");
    assert_eq!(server.count(), 2);
}

#[tokio::test]
async fn retries_after_a_broken_connection() {
    for fault in [
        ScriptedResponse::Closed,
        ScriptedResponse::truncated(),
        ScriptedResponse::Truncated("HTTP/1.1 200 OK\r\nconte".to_owned()),
    ] {
        let server = ScriptedServer::replying([fault.clone(), ScriptedResponse::json(SUBSCRIPTION)]).await.unwrap();
        assert_eq!(read(&bird(&server)).await.unwrap().name, "main", "{fault:?}");
        assert_eq!(server.count(), 2, "{fault:?}");
        let server = ScriptedServer::replying([fault.clone()]).await.unwrap();
        let error = read(&bird(&server)).await.unwrap_err();
        assert_eq!((error.kind(), error.attempts(), server.count()), (ErrorKind::Transport, 3, 3), "{fault:?}");
    }
}

/// Any call is safe to retry if no connection was established.
#[tokio::test]
async fn retries_every_call_if_the_connection_fails() {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    drop(listener);
    let client = subkit::bird::Client::builder().base_url(url).access_key("key").build().unwrap();
    for result in [read(&client).await, activate(&client).await] {
        let error = result.unwrap_err();
        assert_eq!((error.kind(), error.attempts(), error.was_sent()), (ErrorKind::Connect, 3, false), "{error}");
    }
}

/// The wait before each retry is random between zero and a limit that doubles.
#[tokio::test]
async fn backoff_has_full_jitter_and_a_maximum() {
    let clock = Clock::stopped();
    let server = ScriptedServer::replying([ScriptedResponse::status(503)]).await.unwrap();
    let policy =
        RetryPolicy::new().with_max_attempts(4).with_initial_backoff(seconds(10)).with_max_backoff(seconds(15));
    let client = bird_builder(&server).retry(policy).build().unwrap();
    let call = tokio::spawn(async move { read(&client).await });
    clock.wait_until(|| server.count() == 1).await;
    clock.settle().await;
    assert_eq!(server.count(), 1, "retried before any time passed");
    for _ in 0..45 {
        clock.advance(seconds(1)).await;
    }
    assert!(call.is_finished());
    let gaps = server.gaps();
    assert_eq!(gaps.len(), 3);
    for (gap, max) in gaps.iter().zip([10, 15, 15]) {
        assert!(*gap <= seconds(max + 1), "{gaps:?}");
    }
    // The probability that each of the three waits is in the first twentieth of its range is one in eight thousand.
    assert!(gaps.iter().any(|gap| *gap > milliseconds(500)), "{gaps:?}");
}

#[tokio::test]
async fn waits_as_long_as_the_server_asks() {
    let cases: [(u16, &[(&str, &str)]); 4] = [
        (429, &[("retry-after", "20")]),
        (503, &[("retry-after", "20")]),
        (429, &[("date", "Sun, 06 Nov 1994 08:49:30 GMT"), ("retry-after", "Sun, 06 Nov 1994 08:49:50 GMT")]),
        (429, &[("ratelimit-limit", "300"), ("ratelimit-remaining", "0"), ("ratelimit-reset", "20")]),
    ];
    for (status, headers) in cases {
        let clock = Clock::stopped();
        let server = ScriptedServer::replying([
            ScriptedResponse::new(status, headers, ""),
            ScriptedResponse::json(SUBSCRIPTION),
        ])
        .await
        .unwrap();
        let client = bird(&server);
        let call = tokio::spawn(async move { read(&client).await });
        clock.wait_until(|| server.count() == 1).await;
        clock.advance(milliseconds(19_900)).await;
        assert_eq!(server.count(), 1, "{headers:?}");
        clock.advance(milliseconds(400)).await;
        clock.wait_until(|| server.count() == 2).await;
        assert!(call.await.unwrap().is_ok());
        tokio::time::resume();
    }
}

#[tokio::test]
async fn call_fails_if_retry_after_exceeds_the_maximum() {
    let server = ScriptedServer::replying([ScriptedResponse::new(429, &[("retry-after", "61")], "")]).await.unwrap();
    let error = read(&bird(&server)).await.unwrap_err();
    assert_eq!((server.count(), error.retry_after()), (1, Some(seconds(61))));
    assert!(error.is_rate_limited() && error.to_string().contains("retry in 61 s"), "{error}");
    let client = bird_builder(&server).retry(RetryPolicy::new().with_max_retry_after(seconds(90))).build().unwrap();
    let clock = Clock::stopped();
    let call = tokio::spawn(async move { read(&client).await });
    clock.wait_until(|| server.count() == 2).await;
    clock.advance(seconds(62)).await;
    clock.wait_until(|| server.count() == 3).await;
    call.abort();
}

/// If the wait before a retry would exceed the deadline, the call fails without waiting.
#[tokio::test]
async fn does_not_wait_beyond_the_deadline() {
    let server = ScriptedServer::replying([ScriptedResponse::new(503, &[("retry-after", "30")], "")]).await.unwrap();
    let client = bird_builder(&server).timeout(seconds(10)).build().unwrap();
    let started = std::time::Instant::now();
    let error = read(&client).await.unwrap_err();
    assert_eq!((error.status().unwrap().as_u16(), server.count()), (503, 1));
    assert!(started.elapsed() < seconds(5));
}

#[tokio::test]
async fn attempts_share_one_deadline() {
    let clock = Clock::stopped();
    let server = ScriptedServer::replying([ScriptedResponse::NoResponse]).await.unwrap();
    let policy = RetryPolicy::new().with_max_attempts(10);
    let client = bird_builder(&server).timeout(seconds(10)).attempt_timeout(seconds(3)).retry(policy).build().unwrap();
    let call = tokio::spawn(async move { read(&client).await });
    let mut passed = 0;
    while !call.is_finished() && passed < 60 {
        clock.advance(milliseconds(500)).await;
        passed += 1;
    }
    let error = call.await.unwrap().unwrap_err();
    assert!(error.is_timeout() && error.was_sent(), "{error}");
    assert!((18..=22).contains(&passed), "{passed}: {error}");
    assert!((2..=4).contains(&server.count()), "{}", server.count());
}

/// If all calls of a client fail, the client sends only slightly more requests than if they succeed.
#[tokio::test]
async fn calls_of_a_client_share_a_retry_budget() {
    let server = ScriptedServer::replying([ScriptedResponse::new(503, &[("retry-after", "0")], "")]).await.unwrap();
    let policy = RetryPolicy::new().with_initial_backoff(milliseconds(0)).with_max_backoff(milliseconds(0));
    let client = bird_builder(&server).retry(policy).build().unwrap();
    for _ in 0..500 {
        assert!(read(&client).await.is_err());
    }
    // 500 first attempts, 100 retries that the budget always allows within ten seconds, and one retry for every five calls. The last
    // 100 are a margin for a slow run, because the budget forgets retries after ten seconds.
    let max = 500 + 100 + 100 + 100;
    assert!((600..=max).contains(&server.count()), "{}", server.count());
}

/// A retry of a deletion that succeeded would return 404.
#[tokio::test]
async fn successful_deletion_is_not_retried_if_its_body_is_broken() {
    static REMOVE: Operation = Operation::new("remove", Method::Delete, "/thing");
    let server =
        ScriptedServer::replying([ScriptedResponse::truncated(), ScriptedResponse::status(404)]).await.unwrap();
    let response = bird(&server).request(&REMOVE).send().await.unwrap();
    assert!(response.empty().is_ok() && server.count() == 1);
}

static ENQUEUE: Operation = Operation::new("enqueue", Method::Post, "/jobs").with_not_processed(&[429]);
static UPSERT: Operation = Operation::new("upsert", Method::Post, "/things").with_idempotent(true);
static DESTROY: Operation = Operation::new("export", Method::Get, "/export").with_idempotent(false);

async fn call(server: &ScriptedServer, operation: &'static Operation) -> Result<(), Error> {
    let body = serde_json::json!({ "payload": "the whole of it" });
    let response = bird(server).request(operation).json(&body).send().await?;
    if response.status().is_success() { Ok(()) } else { Err(response.error()) }
}

/// The catalogue overrides the default of the HTTP method: an idempotent POST is retried, and a non-idempotent GET is not.
#[tokio::test]
async fn catalogue_decides_what_is_retried() {
    let two = |fault: ScriptedResponse| ScriptedServer::replying([fault, ScriptedResponse::json("{}")]);
    let server = two(ScriptedResponse::status(429)).await.unwrap();
    call(&server, &ENQUEUE).await.unwrap();
    assert_eq!(server.count(), 2, "a 429 that means not processed must be retried");
    let server = two(ScriptedResponse::status(503)).await.unwrap();
    assert!(
        call(&server, &ENQUEUE).await.is_err() && server.count() == 1,
        "a 503 of a non-idempotent operation must not be retried"
    );
    let server = two(ScriptedResponse::Closed).await.unwrap();
    call(&server, &UPSERT).await.unwrap();
    assert_eq!(server.count(), 2, "an idempotent POST must be retried");
    let server = two(ScriptedResponse::status(503)).await.unwrap();
    assert!(call(&server, &DESTROY).await.is_err() && server.count() == 1, "a non-idempotent GET must not be retried");
}

#[tokio::test]
async fn retries_send_the_same_request() {
    let server = ScriptedServer::replying([
        ScriptedResponse::Closed,
        ScriptedResponse::status(502),
        ScriptedResponse::json("{}"),
    ])
    .await
    .unwrap();
    call(&server, &UPSERT).await.unwrap();
    let requests = server.requests();
    assert_eq!(requests.len(), 3);
    for request in &requests {
        assert_eq!(request.body, r#"{"payload":"the whole of it"}"#);
        assert_eq!((&request.target, &request.headers), (&requests[0].target, &requests[0].headers));
    }
}
