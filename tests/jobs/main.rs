//! Promise: `wait()` returns the state of a job only if the job succeeded, and polls at the intervals that the caller sets.
//! After an error, the caller can poll the job again by its id.

#![expect(clippy::unwrap_used, reason = "a panic fails the test")]

use std::time::{Duration, Instant};

use serde_json::{Value, json};
use subkit::{
    ErrorKind, RetryPolicy,
    agentsync::{Client, catalogue, requests::GetNpnJobStatus, types::NpnJobStatus},
    runtime::Job,
};
use subkit_tests::{Clock, ReceivedRequest, ScriptedResponse, ScriptedServer};

const ID: &str = "0ded8367-01ac-4519-8cd7-ce965d55c0b0";

/// Starts a server that starts a job and reports the given states in order. It repeats the last state.
async fn server(start: &str, states: Vec<ScriptedResponse>) -> (Client, ScriptedServer) {
    server_with_start_response(ScriptedResponse::json(start), states).await
}

/// Wraps a handler so that every token request succeeds.
fn token_or(
    mut decide: impl FnMut(&str) -> ScriptedResponse + Send + 'static,
) -> impl FnMut(&ReceivedRequest) -> ScriptedResponse + Send + 'static {
    move |request| match request.target.as_str() {
        "/oauth2/token" => {
            ScriptedResponse::json(r#"{"access_token":"token","token_type":"Bearer","expires_in":3600}"#)
        }
        target => decide(target),
    }
}

async fn server_with_start_response(
    start: ScriptedResponse,
    states: Vec<ScriptedResponse>,
) -> (Client, ScriptedServer) {
    let mut states = states.into_iter();
    let mut last = ScriptedResponse::status(404);
    let server = ScriptedServer::with_handler(token_or(move |target| match target {
        "/v1/accounts/subscriptions" => start.clone(),
        _ => {
            last = states.next().unwrap_or_else(|| last.clone());
            last.clone()
        }
    }));
    let server = server.await.unwrap();
    let client = Client::builder()
        .base_url(&server.base_url)
        .token_url(format!("{}/oauth2/token", server.base_url))
        .client_credentials("id", "secret")
        .retry(RetryPolicy::never());
    (client.build().unwrap(), server)
}

const STARTED: &str =
    r#"{"success":true,"message":"Job is in progress","job_id":"0ded8367-01ac-4519-8cd7-ce965d55c0b0"}"#;

fn state(details: &Value) -> ScriptedResponse {
    ScriptedResponse::json(&json!({"id": ID, "createdAt": "2025-04-14", "details": details}).to_string())
}

fn working() -> ScriptedResponse {
    state(&json!({"status": "IN_PROGRESS"}))
}

fn done() -> ScriptedResponse {
    state(&json!({"status": "Completed"}))
}

async fn started(client: &Client) -> Job<GetNpnJobStatus> {
    client.append_active_npns(["15645555"]).start().await.unwrap()
}

/// Returns how often the state was polled.
fn polls(server: &ScriptedServer) -> usize {
    let path = format!("/v1/accounts/subscriptions/status/{ID}");
    server.requests().iter().filter(|request| request.target == path).count()
}

fn milliseconds(count: u64) -> Duration {
    Duration::from_millis(count)
}

#[tokio::test]
async fn wait_returns_the_state_of_a_succeeded_job() {
    for last in [done(), ScriptedResponse::json(&json!({"status": "success"}).to_string())] {
        let (client, server) = server(STARTED, vec![working(), working(), last.clone()]).await;
        let job = started(&client).await;
        assert_eq!(job.id(), ID, "{last:?}");
        job.wait().with_intervals(milliseconds(1), milliseconds(2)).await.unwrap();
        assert_eq!(polls(&server), 3, "{last:?}");
    }
}

/// A caller who writes only `job.wait().await?` must not mistake a failed job for a success.
#[tokio::test]
async fn failed_job_is_an_error_with_the_terminal_state() {
    let failures = [
        (json!({"id": ID, "status": "failed", "reason": "no such NPN"}), "`FAILED` at `/status`"),
        (json!({"details": {"status": "Cancelled", "failed": ["1"]}}), "`CANCELLED` at `/details/status`"),
        // A failure at one location outweighs a success at another.
        (json!({"status": "COMPLETED", "details": {"status": "ERROR"}}), "`ERROR` at `/details/status`"),
    ];
    for (state, message) in failures {
        let (client, server) = server(STARTED, vec![working(), ScriptedResponse::json(&state.to_string())]).await;
        let error = started(&client).await.wait().with_intervals(milliseconds(1), milliseconds(2)).await.unwrap_err();
        assert_eq!((error.kind(), error.is_job_failed(), polls(&server)), (ErrorKind::JobFailed, true, 2));
        assert!(error.to_string().contains(&format!("the job failed: its state has {message}")), "{error}");
        assert!(error.was_sent() && !error.is_transient());
        let body = error.body::<NpnJobStatus>().unwrap();
        assert_eq!(serde_json::to_value(body).unwrap(), state, "the error must have the complete terminal state");
        assert_eq!(serde_json::from_slice::<Value>(error.body_bytes().unwrap()).unwrap(), state);
    }
}

/// The vendor documents neither location of the state. An immediate error is more useful than polling until the timeout.
#[tokio::test]
async fn state_without_a_status_is_an_immediate_error() {
    for state in [json!({"id": ID}), json!({"phase": "COMPLETED"}), json!({"details": {"state": "COMPLETED"}})] {
        let (client, server) = server(STARTED, vec![ScriptedResponse::json(&state.to_string())]).await;
        let error = started(&client).await.wait().await.unwrap_err();
        assert_eq!((error.kind(), polls(&server)), (ErrorKind::Decode, 1), "{state}");
        let text = error.to_string();
        assert!(text.contains("has no `/status` or `/details/status`") && text.contains("`until`"), "{text}");
        assert!(error.body::<NpnJobStatus>().is_some(), "{state}");
    }
}

#[tokio::test]
async fn until_condition_does_not_hide_a_failed_job() {
    let (client, server) = server(STARTED, vec![working(), ScriptedResponse::json(r#"{"status":"FAILED"}"#)]).await;
    let wait = started(&client).await.wait().with_intervals(milliseconds(1), milliseconds(2));
    let error = wait.until(|state| state.details.contains_key("done")).await.unwrap_err();
    assert_eq!((error.kind(), polls(&server)), (ErrorKind::JobFailed, 2));
}

/// The server has processed the request. The error says this, so that the caller does not start a second job.
#[tokio::test]
async fn start_fails_if_a_202_response_has_no_body() {
    let bare = ScriptedResponse::new(202, &[], "");
    let (client, _server) = server_with_start_response(bare.clone(), vec![]).await;
    assert_eq!(*client.append_active_npns(["15645555"]).send().await.unwrap(), None);
    let error = client.append_active_npns(["15645555"]).start().await.unwrap_err();
    assert_eq!((error.kind(), error.was_sent()), (ErrorKind::Decode, true));
    let text = error.to_string();
    assert!(
        text.contains("returned 202 Accepted without the id of the job") && text.contains("before you start it again"),
        "{text}"
    );
    // A 202 response with a body contains the id of the job.
    let accepted = ScriptedResponse::new(202, &[("content-type", "application/json")], STARTED);
    let (client, _server) = server_with_start_response(accepted, vec![]).await;
    assert_eq!(started(&client).await.id(), ID);
}

/// If a response is lost, a retry must not start a second job. Only the HTTP methods PUT and DELETE are idempotent, not these
/// operations.
#[tokio::test]
async fn job_starts_are_retried_only_if_no_job_was_started() {
    for lost in [ScriptedResponse::Closed, ScriptedResponse::status(503), ScriptedResponse::status(502)] {
        let server = ScriptedServer::with_handler(token_or(move |_| lost.clone())).await.unwrap();
        let client = retrying(&server);
        client.append_active_npns(["1"]).send().await.unwrap_err();
        client.remove_active_npns(["1"]).send().await.unwrap_err();
        client.replace_active_npns(["1"]).send().await.unwrap_err();
        assert_eq!(changes(&server), 3, "each request must be sent once");
    }
    let responses = [ScriptedResponse::status(429), ScriptedResponse::new(202, &[], "")];
    let mut left = [responses.clone(), responses.clone(), responses].into_iter().flatten();
    let server = ScriptedServer::with_handler(token_or(move |_| left.next().unwrap_or(ScriptedResponse::status(500))))
        .await
        .unwrap();
    let client = retrying(&server);
    client.append_active_npns(["1"]).send().await.unwrap();
    client.remove_active_npns(["1"]).send().await.unwrap();
    client.replace_active_npns(["1"]).send().await.unwrap();
    assert_eq!(changes(&server), 6, "each request must be retried after 429");
}

fn retrying(server: &ScriptedServer) -> Client {
    let client = Client::builder()
        .base_url(&server.base_url)
        .token_url(format!("{}/oauth2/token", server.base_url))
        .client_credentials("id", "secret")
        .retry(RetryPolicy::new().with_initial_backoff(milliseconds(1)).with_max_backoff(milliseconds(2)));
    client.build().unwrap()
}

/// Returns how many requests changed the active NPNs.
fn changes(server: &ScriptedServer) -> usize {
    server.requests().iter().filter(|request| request.target == "/v1/accounts/subscriptions").count()
}

/// An empty list would remove every NPN of the account, or start a job that does nothing.
#[tokio::test]
async fn empty_npn_lists_are_rejected_before_sending() {
    let (client, server) = server(STARTED, vec![]).await;
    let none: [&str; 0] = [];
    let errors = [
        client.replace_active_npns(none).start().await.map(drop).unwrap_err(),
        client.replace_active_npns(none).send().await.map(drop).unwrap_err(),
        client.append_active_npns(none).send().await.map(drop).unwrap_err(),
        client.remove_active_npns(none).send().await.map(drop).unwrap_err(),
        client.list_addresses().npns(none).send().await.map(drop).unwrap_err(),
        client.append_active_npns([""]).send().await.map(drop).unwrap_err(),
    ];
    for error in errors {
        assert_eq!((error.kind(), error.was_sent()), (ErrorKind::InvalidArgument, false), "{error}");
        assert_eq!(error.argument(), Some("npns"), "{error}");
    }
    assert_eq!(server.requests().len(), 0, "no request may be sent, not even for a token");
}

#[tokio::test]
async fn until_condition_defines_success() {
    let states = vec![done(), state(&json!({"left": 3})), state(&json!({"left": 0}))];
    let (client, server) = server(STARTED, states).await;
    let wait = started(&client).await.wait().with_intervals(milliseconds(1), milliseconds(2));
    let state = wait.until(|state| state.details.get("left") == Some(&json!(0))).await.unwrap();
    assert_eq!((polls(&server), state.details.get("left")), (3, Some(&json!(0))));
    // The condition can read undocumented properties.
    let (client, _server) = self::server(STARTED, vec![ScriptedResponse::json(r#"{"phase":"end"}"#)]).await;
    let wait = client.get_npn_job_status(ID).wait();
    wait.until(|state| state.extra.get("phase") == Some(&json!("end"))).await.unwrap();
}

#[tokio::test]
async fn wait_times_out_with_the_last_state_and_the_job_can_be_polled_again() {
    let (client, server) = server(STARTED, vec![working(), ScriptedResponse::status(503)]).await;
    let job = started(&client).await;
    let error =
        job.wait().with_intervals(milliseconds(5), milliseconds(5)).with_timeout(milliseconds(200)).await.unwrap_err();
    assert!(error.is_timeout() && error.kind() == ErrorKind::Timeout && polls(&server) > 2, "{error}");
    assert!(error.to_string().contains("timed out before the job was done"), "{error}");
    // The error has the last state and the last failure.
    assert!(error.body::<NpnJobStatus>().is_some() && error.status().is_some(), "{error:?}");
    let source = std::error::Error::source(&error).unwrap().to_string();
    assert!(source.contains("503"), "{source}");
    assert_eq!(error.operation().map(|operation| operation.id), Some("get_npn_job_status"));
    // A poll in flight may still arrive, so the number of polls is not exact.
    let polled = polls(&server);
    let error = job.status().await.unwrap_err();
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::Status, 1));
    assert!(polls(&server) > polled);
}

#[tokio::test]
async fn job_with_conflicting_states_has_not_succeeded() {
    let state = |outer: &str, inner: &str| {
        ScriptedResponse::json(&json!({"status": outer, "details": {"status": inner}}).to_string())
    };
    let states = vec![state("SUCCESS", "RUNNING"), state("RUNNING", "COMPLETED"), state("SUCCESS", "COMPLETED")];
    let (client, server) = server(STARTED, states).await;
    started(&client).await.wait().with_intervals(milliseconds(1), milliseconds(2)).await.unwrap();
    assert_eq!(polls(&server), 3);
    let (client, _server) = self::server(STARTED, vec![state("COMPLETED", "PARTIALLY_FAILED")]).await;
    let wait =
        started(&client).await.wait().with_intervals(milliseconds(1), milliseconds(2)).with_timeout(milliseconds(50));
    let error = wait.await.unwrap_err();
    assert_eq!((error.kind(), error.body::<NpnJobStatus>().is_some()), (ErrorKind::Timeout, true));
}

#[tokio::test]
async fn error_for_a_missing_job_id_has_the_response_body() {
    for body in [r#"{"success":false,"message":"quota exceeded"}"#, r#"{"job_id":"","message":"quota exceeded"}"#] {
        let (client, _server) = server(body, vec![]).await;
        let error = client.append_active_npns(["1"]).start().await.unwrap_err();
        assert_eq!(
            (error.kind(), error.status().map(|status| status.as_u16())),
            (ErrorKind::Decode, Some(200)),
            "{body}"
        );
        assert!(error.body_text().is_some_and(|body| body.contains("quota exceeded")), "{error:?}");
    }
}

#[tokio::test]
async fn wait_respects_the_request_deadline() {
    let (client, _server) = server(STARTED, vec![working()]).await;
    let deadline = Instant::now() + milliseconds(100);
    let call = client.get_npn_job_status(ID).with_deadline(deadline);
    let error = call.wait().with_intervals(milliseconds(5), milliseconds(5)).await.unwrap_err();
    assert!(error.is_timeout() && Instant::now() < deadline + Duration::from_secs(5), "{error}");
    // The timeout also applies if the server does not respond.
    let (client, _server) = silent_server().await;
    let error = client.get_npn_job_status(ID).wait().with_timeout(milliseconds(100)).await.unwrap_err();
    assert!(error.is_timeout(), "{error}");
}

async fn silent_server() -> (Client, ScriptedServer) {
    server(STARTED, vec![ScriptedResponse::NoResponse]).await
}

#[tokio::test]
async fn keeps_polling_after_transient_errors_and_stops_on_permanent_ones() {
    let (client, server) = server(
        STARTED,
        vec![ScriptedResponse::status(503), ScriptedResponse::Closed, ScriptedResponse::status(429), done()],
    )
    .await;
    started(&client).await.wait().with_intervals(milliseconds(1), milliseconds(2)).await.unwrap();
    assert_eq!(polls(&server), 4);
    for (response, kind) in
        [(ScriptedResponse::status(404), ErrorKind::Status), (ScriptedResponse::json("[]"), ErrorKind::Decode)]
    {
        let (client, server) = self::server(STARTED, vec![working(), response, done()]).await;
        let error = started(&client).await.wait().with_intervals(milliseconds(1), milliseconds(2)).await.unwrap_err();
        assert_eq!((error.kind(), polls(&server)), (kind, 2), "{error}");
    }
}

#[tokio::test]
async fn intervals_double_and_honor_retry_after() {
    let clock = Clock::stopped();
    let busy = ScriptedResponse::new(
        200,
        &[("content-type", "application/json"), ("retry-after", "100")],
        r#"{"status":"QUEUED"}"#,
    );
    let (client, server) = server(STARTED, vec![working(), working(), working(), busy, done()]).await;
    let job = started(&client).await;
    let waiting = tokio::spawn(async move { job.wait().with_timeout(Duration::from_secs(3600)).await.map(drop) });
    for polled in 1..=5 {
        clock.wait_until(|| polls(&server) >= polled).await;
        // The fourth response asks for a long interval.
        let step = if polled == 4 { Duration::from_secs(10) } else { milliseconds(250) };
        while polls(&server) == polled && polled < 5 {
            clock.advance(step).await;
        }
    }
    waiting.await.unwrap().unwrap();
    let gaps: Vec<f64> = server.gaps().iter().skip(2).map(Duration::as_secs_f64).collect();
    let bounds = [(0.5, 1.75), (1.0, 3.25), (2.0, 6.25), (99.9, 110.25)];
    assert!(gaps.iter().zip(bounds).all(|(gap, (min, max))| (min..=max).contains(gap)) && gaps.len() == 4, "{gaps:?}");
}

#[tokio::test]
async fn error_for_a_missing_job_id_says_that_the_job_may_be_running() {
    let (client, server) = server(r#"{"success":true,"message":"Job is in progress"}"#, vec![done()]).await;
    let error = client.replace_active_npns(["15645555"]).start().await.unwrap_err();
    assert_eq!((error.kind(), error.decode_path()), (ErrorKind::Decode, Some("$.job_id")));
    assert!(error.was_sent() && error.to_string().contains("the job may be running"), "{error}");
    assert_eq!((polls(&server), error.operation()), (0, Some(&catalogue::REPLACE_ACTIVE_NPNS)));
}
