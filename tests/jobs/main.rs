//! Promise: `wait()` returns a job's state only if the job has succeeded, polls as patiently as the caller says, and never loses the
//! job: whoever has its id can poll it again.

#![expect(clippy::unwrap_used, reason = "a test that meets them fails, as it should")]

use std::time::{Duration, Instant};

use serde_json::{Value, json};
use subkit::{
    ErrorKind, RetryPolicy,
    agentsync::{Client, catalogue, requests::GetNpnJobStatus, types::NpnJobStatus},
    runtime::Job,
};
use subkit_tests::{Arrival, Clock, Script, ScriptedServer};

const ID: &str = "0ded8367-01ac-4519-8cd7-ce965d55c0b0";

/// A server that starts a job and tells its states one after the other, and the last one again and again.
async fn server(start: &str, states: Vec<Script>) -> (Client, ScriptedServer) {
    server_that_starts(Script::json(start), states).await
}

/// What a server does that has a token for everybody.
fn token_or(
    mut decide: impl FnMut(&str) -> Script + Send + 'static,
) -> impl FnMut(&Arrival) -> Script + Send + 'static {
    move |arrival| match arrival.target.as_str() {
        "/oauth2/token" => Script::json(r#"{"access_token":"token","token_type":"Bearer","expires_in":3600}"#),
        target => decide(target),
    }
}

async fn server_that_starts(start: Script, states: Vec<Script>) -> (Client, ScriptedServer) {
    let mut states = states.into_iter();
    let mut last = Script::status(404);
    let server = ScriptedServer::deciding(token_or(move |target| match target {
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

fn state(details: &Value) -> Script {
    Script::json(&json!({"id": ID, "createdAt": "2025-04-14", "details": details}).to_string())
}

fn working() -> Script {
    state(&json!({"status": "IN_PROGRESS"}))
}

fn done() -> Script {
    state(&json!({"status": "Completed"}))
}

async fn started(client: &Client) -> Job<GetNpnJobStatus> {
    client.append_active_npns(["15645555"]).start().await.unwrap()
}

/// How often the state was asked for.
fn looks(server: &ScriptedServer) -> usize {
    let path = format!("/v1/accounts/subscriptions/status/{ID}");
    server.arrivals().iter().filter(|arrival| arrival.target == path).count()
}

fn brief(milliseconds: u64) -> Duration {
    Duration::from_millis(milliseconds)
}

#[tokio::test]
async fn wait_returns_the_state_of_a_job_that_succeeded() {
    for last in [done(), Script::json(&json!({"status": "success"}).to_string())] {
        let (client, server) = server(STARTED, vec![working(), working(), last]).await;
        let job = started(&client).await;
        assert_eq!(job.id(), ID);
        job.wait().with_intervals(brief(1), brief(2)).await.unwrap();
        assert_eq!(looks(&server), 3);
    }
}

/// A caller who writes `job.wait().await?` and nothing else must not take a failed job for a success.
#[tokio::test]
async fn a_failed_job_is_an_error_with_its_final_state() {
    let failures = [
        (json!({"id": ID, "status": "failed", "reason": "no such NPN"}), "`FAILED` at `/status`"),
        (json!({"details": {"status": "Cancelled", "failed": ["1"]}}), "`CANCELLED` at `/details/status`"),
        // One place that says failure outweighs another one that says success.
        (json!({"status": "COMPLETED", "details": {"status": "ERROR"}}), "`ERROR` at `/details/status`"),
    ];
    for (state, message) in failures {
        let (client, server) = server(STARTED, vec![working(), Script::json(&state.to_string())]).await;
        let error = started(&client).await.wait().with_intervals(brief(1), brief(2)).await.unwrap_err();
        assert_eq!((error.kind(), error.is_job_failed(), looks(&server)), (ErrorKind::JobFailed, true, 2));
        assert!(error.to_string().contains(&format!("the job failed: its state has {message}")), "{error}");
        assert!(error.was_sent() && !error.is_transient());
        let body = error.body::<NpnJobStatus>().unwrap();
        assert_eq!(serde_json::to_value(body).unwrap(), state, "the final state with all that it has");
        assert_eq!(serde_json::from_slice::<Value>(error.body_bytes().unwrap()).unwrap(), state);
    }
}

/// Polling for 15 minutes would tell the caller nothing: the vendor documents none of the places.
#[tokio::test]
async fn a_state_that_tells_no_outcome_is_an_error_at_once() {
    for state in [json!({"id": ID}), json!({"phase": "COMPLETED"}), json!({"details": {"state": "COMPLETED"}})] {
        let (client, server) = server(STARTED, vec![Script::json(&state.to_string())]).await;
        let error = started(&client).await.wait().await.unwrap_err();
        assert_eq!((error.kind(), looks(&server)), (ErrorKind::Decode, 1));
        let text = error.to_string();
        assert!(text.contains("has no `/status` or `/details/status`") && text.contains("`until`"), "{text}");
        assert!(error.body::<NpnJobStatus>().is_some());
    }
}

#[tokio::test]
async fn until_does_not_hide_a_failure() {
    let (client, server) = server(STARTED, vec![working(), Script::json(r#"{"status":"FAILED"}"#)]).await;
    let wait = started(&client).await.wait().with_intervals(brief(1), brief(2));
    let error = wait.until(|state| state.details.contains_key("done")).await.unwrap_err();
    assert_eq!((error.kind(), looks(&server)), (ErrorKind::JobFailed, 2));
}

/// The request has had its effect: the error says so, and the caller does not start a second job.
#[tokio::test]
async fn a_bare_202_starts_a_job_without_an_id() {
    let bare = Script::new(202, &[], "");
    let (client, _server) = server_that_starts(bare.clone(), vec![]).await;
    assert_eq!(*client.append_active_npns(["15645555"]).send().await.unwrap(), None);
    let error = client.append_active_npns(["15645555"]).start().await.unwrap_err();
    assert_eq!((error.kind(), error.was_sent()), (ErrorKind::Decode, true));
    let text = error.to_string();
    assert!(
        text.contains("returned 202 Accepted without the id of the job") && text.contains("do not start it again"),
        "{text}"
    );
    // A 202 with a body names the job.
    let accepted = Script::new(202, &[("content-type", "application/json")], STARTED);
    let (client, _server) = server_that_starts(accepted, vec![]).await;
    assert_eq!(started(&client).await.id(), ID);
}

/// A lost response must not start a second job: PUT and DELETE are idempotent by their methods only.
#[tokio::test]
async fn operations_that_start_jobs_are_not_retried_unless_the_server_did_nothing() {
    for lost in [Script::Close, Script::status(503), Script::status(502)] {
        let server = ScriptedServer::deciding(token_or(move |_| lost.clone())).await.unwrap();
        let client = retrying(&server);
        client.append_active_npns(["1"]).send().await.unwrap_err();
        client.remove_active_npns(["1"]).send().await.unwrap_err();
        client.replace_active_npns(["1"]).send().await.unwrap_err();
        assert_eq!(changes(&server), 3, "each was sent once");
    }
    let answers = [Script::status(429), Script::new(202, &[], "")];
    let mut left = [answers.clone(), answers.clone(), answers].into_iter().flatten();
    let server = ScriptedServer::deciding(token_or(move |_| left.next().unwrap_or(Script::status(500)))).await.unwrap();
    let client = retrying(&server);
    client.append_active_npns(["1"]).send().await.unwrap();
    client.remove_active_npns(["1"]).send().await.unwrap();
    client.replace_active_npns(["1"]).send().await.unwrap();
    assert_eq!(changes(&server), 6, "each was sent again after 429");
}

fn retrying(server: &ScriptedServer) -> Client {
    let client = Client::builder()
        .base_url(&server.base_url)
        .token_url(format!("{}/oauth2/token", server.base_url))
        .client_credentials("id", "secret")
        .retry(RetryPolicy::new().with_initial_backoff(brief(1)).with_max_backoff(brief(2)));
    client.build().unwrap()
}

/// How often the active NPNs were changed.
fn changes(server: &ScriptedServer) -> usize {
    server.arrivals().iter().filter(|arrival| arrival.target == "/v1/accounts/subscriptions").count()
}

/// An empty list would remove every NPN of the account, or start a job that does nothing.
#[tokio::test]
async fn an_empty_list_of_npns_is_not_sent() {
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
    assert_eq!(server.arrivals().len(), 0, "not even a token was fetched");
}

#[tokio::test]
async fn the_caller_decides_what_is_settled() {
    let states = vec![done(), state(&json!({"left": 3})), state(&json!({"left": 0}))];
    let (client, server) = server(STARTED, states).await;
    let wait = started(&client).await.wait().with_intervals(brief(1), brief(2));
    let idle = wait.until(|state| state.details.get("left") == Some(&json!(0))).await.unwrap();
    assert_eq!((looks(&server), idle.details.get("left")), (3, Some(&json!(0))));
    // What the vendor does not document is there to decide by.
    let (client, _server) = self::server(STARTED, vec![Script::json(r#"{"phase":"end"}"#)]).await;
    let wait = client.get_npn_job_status(ID).wait();
    wait.until(|state| state.extra.get("phase") == Some(&json!("end"))).await.unwrap();
}

#[tokio::test]
async fn a_job_that_does_not_settle_is_a_timeout_and_can_be_asked_for_again() {
    let (client, server) = server(STARTED, vec![working(), Script::status(503)]).await;
    let job = started(&client).await;
    let error = job.wait().with_intervals(brief(5), brief(5)).with_timeout(brief(200)).await.unwrap_err();
    assert!(error.is_timeout() && error.kind() == ErrorKind::Timeout && looks(&server) > 2, "{error}");
    assert!(error.to_string().contains("timed out before the job was done"), "{error}");
    // The last state, and the last thing that went wrong.
    assert!(error.body::<NpnJobStatus>().is_some() && error.status().is_some(), "{error:?}");
    let source = std::error::Error::source(&error).unwrap().to_string();
    assert!(source.contains("503"), "{source}");
    assert_eq!(error.operation().map(|operation| operation.id), Some("get_npn_job_status"));
    // A look that was under way may still arrive, so what the server has seen is no exact number.
    let looked = looks(&server);
    let error = job.status().await.unwrap_err();
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::Status, 1));
    assert!(looks(&server) > looked);
}

#[tokio::test]
async fn a_job_whose_two_places_disagree_has_not_succeeded() {
    let state =
        |outer: &str, inner: &str| Script::json(&json!({"status": outer, "details": {"status": inner}}).to_string());
    let states = vec![state("SUCCESS", "RUNNING"), state("RUNNING", "COMPLETED"), state("SUCCESS", "COMPLETED")];
    let (client, server) = server(STARTED, states).await;
    started(&client).await.wait().with_intervals(brief(1), brief(2)).await.unwrap();
    assert_eq!(looks(&server), 3);
    let (client, _server) = self::server(STARTED, vec![state("COMPLETED", "PARTIALLY_FAILED")]).await;
    let wait = started(&client).await.wait().with_intervals(brief(1), brief(2)).with_timeout(brief(50));
    let error = wait.await.unwrap_err();
    assert_eq!((error.kind(), error.body::<NpnJobStatus>().is_some()), (ErrorKind::Timeout, true));
}

#[tokio::test]
async fn a_response_without_an_id_is_kept_by_the_error() {
    for body in [r#"{"success":false,"message":"quota exceeded"}"#, r#"{"job_id":"","message":"quota exceeded"}"#] {
        let (client, _server) = server(body, vec![]).await;
        let error = client.append_active_npns(["1"]).start().await.unwrap_err();
        assert_eq!((error.kind(), error.status().map(|status| status.as_u16())), (ErrorKind::Decode, Some(200)));
        assert!(error.body_text().is_some_and(|body| body.contains("quota exceeded")), "{error:?}");
    }
}

#[tokio::test]
async fn a_deadline_of_the_request_holds_too() {
    let (client, _server) = server(STARTED, vec![working()]).await;
    let deadline = Instant::now() + brief(100);
    let call = client.get_npn_job_status(ID).with_deadline(deadline);
    let error = call.wait().with_intervals(brief(5), brief(5)).await.unwrap_err();
    assert!(error.is_timeout() && Instant::now() < deadline + Duration::from_secs(5), "{error}");
    // A server that says nothing does not keep anybody longer.
    let (client, _server) = server_that_is_silent().await;
    let error = client.get_npn_job_status(ID).wait().with_timeout(brief(100)).await.unwrap_err();
    assert!(error.is_timeout(), "{error}");
}

async fn server_that_is_silent() -> (Client, ScriptedServer) {
    server(STARTED, vec![Script::Silence]).await
}

#[tokio::test]
async fn what_passes_by_itself_does_not_end_the_waiting_and_what_does_not_does() {
    let (client, server) = server(STARTED, vec![Script::status(503), Script::Close, Script::status(429), done()]).await;
    started(&client).await.wait().with_intervals(brief(1), brief(2)).await.unwrap();
    assert_eq!(looks(&server), 4);
    for (reply, kind) in [(Script::status(404), ErrorKind::Status), (Script::json("[]"), ErrorKind::Decode)] {
        let (client, server) = self::server(STARTED, vec![working(), reply, done()]).await;
        let error = started(&client).await.wait().with_intervals(brief(1), brief(2)).await.unwrap_err();
        assert_eq!((error.kind(), looks(&server)), (kind, 2));
    }
}

#[tokio::test]
async fn intervals_double_and_the_server_can_ask_for_longer_ones() {
    let clock = Clock::stopped();
    let busy =
        Script::new(200, &[("content-type", "application/json"), ("retry-after", "100")], r#"{"status":"QUEUED"}"#);
    let (client, server) = server(STARTED, vec![working(), working(), working(), busy, done()]).await;
    let job = started(&client).await;
    let waiting = tokio::spawn(async move { job.wait().with_timeout(Duration::from_secs(3600)).await.map(drop) });
    for looked in 1..=5 {
        clock.until(|| looks(&server) >= looked).await;
        // The server asks for a long wait after the fourth.
        let step = if looked == 4 { Duration::from_secs(10) } else { brief(250) };
        while looks(&server) == looked && looked < 5 {
            clock.advance(step).await;
        }
    }
    waiting.await.unwrap().unwrap();
    let gaps: Vec<f64> = server.gaps().iter().skip(2).map(Duration::as_secs_f64).collect();
    let bounds = [(0.5, 1.75), (1.0, 3.25), (2.0, 6.25), (99.9, 110.25)];
    assert!(
        gaps.iter().zip(bounds).all(|(gap, (least, most))| (least..=most).contains(gap)) && gaps.len() == 4,
        "{gaps:?}"
    );
}

#[tokio::test]
async fn a_response_without_an_id_is_an_error_that_says_that_the_job_may_be_running() {
    let (client, server) = server(r#"{"success":true,"message":"Job is in progress"}"#, vec![done()]).await;
    let error = client.replace_active_npns(["15645555"]).start().await.unwrap_err();
    assert_eq!((error.kind(), error.decode_path()), (ErrorKind::Decode, Some("$.job_id")));
    assert!(error.was_sent() && error.to_string().contains("the job may be running"), "{error}");
    assert_eq!((looks(&server), error.operation()), (0, Some(&catalogue::REPLACE_ACTIVE_NPNS)));
}
