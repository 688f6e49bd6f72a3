//! Telemetry: spans with OpenTelemetry names, log events, and notices about API changes.

use std::{
    io::Write,
    sync::{Arc, Mutex},
};

use subkit::runtime::{Method, Notice, Operation};
use subkit_tests::{ScriptedResponse, ScriptedServer};
use tracing::subscriber::DefaultGuard;
use tracing_subscriber::fmt::{MakeWriter, format::FmtSpan};

use super::{bird, bird_builder, read};

/// A captured log.
#[derive(Clone, Default)]
pub struct Log(Arc<Mutex<Vec<u8>>>);

impl Log {
    /// Captures the log of this thread at `DEBUG`. At `TRACE`, the HTTP stack has spans that live as long as connections and keep
    /// the spans of calls open.
    pub fn listen(&self) -> DefaultGuard {
        let subscriber = tracing_subscriber::fmt()
            .with_max_level(tracing::Level::DEBUG)
            .with_span_events(FmtSpan::CLOSE)
            .with_ansi(false)
            .with_writer(self.clone())
            .finish();
        tracing::subscriber::set_default(subscriber)
    }

    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.0.lock().unwrap()).into_owned()
    }
}

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Log {
    type Writer = Self;

    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}

#[tokio::test]
async fn call_has_one_span_with_opentelemetry_fields() {
    let server =
        ScriptedServer::replying([ScriptedResponse::status(503), ScriptedResponse::status(404)]).await.unwrap();
    let log = Log::default();
    let _listening = log.listen();
    assert!(read(&bird(&server)).await.unwrap_err().is_not_found());
    let text = log.text();
    let closed: Vec<&str> = text.lines().filter(|line| line.contains(" subkit: close ")).collect();
    assert_eq!(closed.len(), 1, "{text}");
    let port = server.base_url.rsplit(':').next().unwrap();
    for part in [
        "otel.kind=\"client\"",
        "http.request.method=\"GET\"",
        "url.template=\"/workspaces/{workspaceId}/endpoints/{endpointId}/subscriptions/{subscriptionName}\"",
        "subkit.api=\"bird\"",
        "subkit.operation=\"get_endpoint_subscription\"",
        "otel.name=GET /workspaces/{workspaceId}/endpoints/{endpointId}/subscriptions/{subscriptionName}",
        "server.address=\"127.0.0.1\"",
        &format!("server.port={port}"),
        "http.response.status_code=404",
        "http.request.resend_count=1",
        "otel.status_code=\"ERROR\"",
        "error.type=\"404\"",
    ] {
        assert!(closed[0].contains(part), "{part}: {}", closed[0]);
    }
    let repeated = text.lines().find(|line| line.contains("retrying the call")).unwrap();
    assert!(repeated.contains("http.response.status_code=503") && repeated.contains("attempt=1"), "{repeated}");
}

/// Returns the events at `WARN`.
fn warnings(text: &str) -> Vec<&str> {
    text.lines().filter(|line| line.contains(" WARN ")).collect()
}

#[tokio::test]
async fn failed_call_logs_one_warning() {
    let failure =
        |status, id| ScriptedResponse::new(status, &[("x-request-id", id), ("retry-after", "0")], "canary-4711");
    for (responses, parts, missing) in [
        (
            vec![failure(503, "first"), failure(500, "second"), failure(503, "req-3")],
            vec!["http.response.status_code=503", "error.type=\"status\"", "attempts=3", "request_id=\"req-3\""],
            None,
        ),
        (vec![failure(404, "req 4711")], vec!["http.response.status_code=404", "attempts=1"], Some("request_id")),
        (
            vec![ScriptedResponse::json("canary-4711")],
            vec!["http.response.status_code=200", "error.type=\"decode\""],
            None,
        ),
        (vec![ScriptedResponse::Closed], vec!["error.type=\"transport\"", "attempts=3"], Some("status_code")),
    ] {
        let server = ScriptedServer::replying(responses).await.unwrap();
        let log = Log::default();
        let _listening = log.listen();
        assert!(read(&bird(&server)).await.is_err(), "{parts:?}");
        let text = log.text();
        let warnings = warnings(&text);
        assert_eq!(warnings.len(), 1, "{text}");
        for part in [&parts[..], &["subkit.operation=\"get_endpoint_subscription\"", "subkit.api=\"bird\""]].concat() {
            assert!(warnings[0].contains(part), "{part}: {}", warnings[0]);
        }
        let event = warnings[0].rsplit("the call failed").next().unwrap();
        assert!(missing.is_none_or(|field| !event.contains(field)), "{event}");
        assert!(!text.contains("canary") && !text.contains("4711"), "{text}");
    }
}

#[tokio::test]
async fn unsent_call_logs_one_warning() {
    let server = ScriptedServer::replying([ScriptedResponse::Closed]).await.unwrap();
    let log = Log::default();
    let _listening = log.listen();
    let request = bird(&server).get_endpoint_subscription(super::WORKSPACE.parse::<subkit::Uuid>().unwrap(), "..", "x");
    assert!(request.send().await.is_err() && server.count() == 0);
    let text = log.text();
    assert!(matches!(warnings(&text)[..], [one] if one.contains("error.type=\"invalid_argument\"")), "{text}");
}

/// Returns a client and its server. The server issues tokens, and sends the responses to all other requests in order. It repeats
/// the last response.
async fn agentsync(responses: Vec<ScriptedResponse>) -> (subkit::agentsync::Client, ScriptedServer) {
    let mut responses = responses.into_iter();
    let mut last = ScriptedResponse::status(404);
    let server = ScriptedServer::with_handler(move |request| match request.target.as_str() {
        "/oauth2/token" => {
            ScriptedResponse::json(r#"{"access_token":"token","token_type":"Bearer","expires_in":3600}"#)
        }
        _ => {
            last = responses.next().unwrap_or_else(|| last.clone());
            last.clone()
        }
    });
    let server = server.await.unwrap();
    let client = subkit::agentsync::Client::builder()
        .base_url(&server.base_url)
        .token_url(format!("{}/oauth2/token", server.base_url))
        .client_credentials("id", "secret");
    (client.build().unwrap(), server)
}

/// Returns a response with a request id.
fn json(body: &str) -> ScriptedResponse {
    ScriptedResponse::new(200, &[("content-type", "application/json"), ("x-request-id", "req-7")], body)
}

/// Asserts that there is one warning with the given parts and no secret.
fn assert_one_warning(log: &Log, parts: &[&str]) {
    let text = log.text();
    let warnings = warnings(&text);
    assert_eq!(warnings.len(), 1, "{text}");
    for part in parts {
        assert!(warnings[0].contains(part), "{part}: {}", warnings[0]);
    }
    assert!(!text.contains("canary"), "{text}");
}

const JOB: &str = r#"{"job_id":"0ded8367-01ac-4519-8cd7-ce965d55c0b0"}"#;

#[tokio::test]
async fn failed_job_logs_one_warning() {
    for (state, kind) in [
        (r#"{"details":{"status":"FAILED","why":"canary"}}"#, "job_failed"),
        (r#"{"details":{"why":"canary"}}"#, "decode"),
    ] {
        let busy = ScriptedResponse::new(503, &[("retry-after", "0")], "");
        let (client, _server) = agentsync(vec![json(JOB), busy, json(state)]).await;
        let log = Log::default();
        let _listening = log.listen();
        let job = client.append_active_npns(["1"]).start().await.unwrap();
        let error = job.wait().await.unwrap_err();
        let kind = format!("error.type=\"{kind}\"");
        let operation = "subkit.operation=\"get_npn_job_status\"";
        assert_one_warning(
            &log,
            &[operation, &kind, "http.response.status_code=200", "attempts=2", "request_id=\"req-7\""],
        );
        assert_eq!((error.attempts(), error.request_id()), (2, Some("req-7")), "{state}");
    }
}

#[tokio::test]
async fn missing_job_id_and_job_timeout_log_one_warning_each() {
    let (client, _server) = agentsync(vec![json(r#"{"success":true,"message":"canary"}"#)]).await;
    let log = Log::default();
    let listening = log.listen();
    client.append_active_npns(["1"]).start().await.unwrap_err();
    assert_one_warning(&log, &["subkit.operation=\"append_active_npns\"", "error.type=\"decode\""]);
    drop(listening);

    let (client, _server) = agentsync(vec![json(JOB), json(r#"{"details":{"status":"RUNNING"}}"#)]).await;
    let log = Log::default();
    let _listening = log.listen();
    let job = client.append_active_npns(["1"]).start().await.unwrap();
    job.wait().with_timeout(super::milliseconds(200)).await.unwrap_err();
    assert_one_warning(&log, &["subkit.operation=\"get_npn_job_status\"", "error.type=\"timeout\""]);
}

#[tokio::test]
async fn contradictory_pages_log_one_warning() {
    let page = r#"{"embedded":{"npns":["canary"]},"page":{"totalPages":9,"number":0}}"#;
    let (client, _server) = agentsync(vec![json(page)]).await;
    let log = Log::default();
    let _listening = log.listen();
    let mut npns = client.list_active_npns().stream();
    assert!(npns.next().await.unwrap().is_ok() && warnings(&log.text()).is_empty());
    let error = npns.next().await.unwrap().unwrap_err();
    assert!(npns.next().await.is_none());
    let operation = "subkit.operation=\"list_active_npns\"";
    assert_one_warning(
        &log,
        &[operation, "error.type=\"paging\"", "http.response.status_code=200", "attempts=1", "request_id=\"req-7\""],
    );
    assert_eq!((error.status().map(|status| status.as_u16()), error.attempts()), (Some(200), 1));
}

#[tokio::test]
async fn drain_that_exceeds_max_pages_logs_one_warning() {
    let page = |npn: u8| json(&format!(r#"{{"embedded":{{"npns":["canary-{npn}"]}},"page":{{"totalPages":9}}}}"#));
    let (client, _server) = agentsync((0..3).map(page).collect()).await;
    let log = Log::default();
    let _listening = log.listen();
    let mut items = client.list_active_npns().drain().with_max_pages(2);
    assert!(items.next().await.unwrap().is_ok() && items.next().await.unwrap().is_ok());
    items.next().await.unwrap().unwrap_err();
    assert_one_warning(&log, &["error.type=\"paging\"", "http.response.status_code=200", "request_id=\"req-7\""]);
}

#[tokio::test]
async fn failed_page_and_failed_poll_log_one_warning_each() {
    let (client, _server) = agentsync(vec![json(JOB), ScriptedResponse::status(404)]).await;
    let log = Log::default();
    let listening = log.listen();
    let job = client.append_active_npns(["1"]).start().await.unwrap();
    job.wait().await.unwrap_err();
    assert_one_warning(&log, &["error.type=\"status\"", "http.response.status_code=404"]);
    drop(listening);

    let (client, _server) = agentsync(vec![ScriptedResponse::status(404)]).await;
    let log = Log::default();
    let _listening = log.listen();
    client.list_active_npns().stream().next().await.unwrap().unwrap_err();
    assert_one_warning(&log, &["error.type=\"status\"", "http.response.status_code=404"]);
}

#[tokio::test]
async fn invalid_next_link_logs_no_warning_until_the_next_page_is_requested() {
    // The link to the second page is invalid, which is an error only if a caller requests that page.
    let page = r#"{"embedded":{"addresses":[{"id":1}]},"links":{"next":{"href":"/v2/addresses?other=1"}}}"#;
    let (client, _server) = agentsync(vec![json(page)]).await;
    let log = Log::default();
    let _listening = log.listen();
    let mut addresses = client.list_addresses().stream();
    assert!(addresses.next().await.unwrap().is_ok());
    assert!(warnings(&log.text()).is_empty(), "{}", log.text());
    addresses.next().await.unwrap().unwrap_err();
    assert_one_warning(&log, &["error.type=\"paging\""]);
}

#[tokio::test]
async fn successful_and_cancelled_calls_log_no_warning() {
    let server = ScriptedServer::replying([
        ScriptedResponse::status(503),
        ScriptedResponse::json(super::SUBSCRIPTION),
        ScriptedResponse::NoResponse,
    ])
    .await
    .unwrap();
    let log = Log::default();
    let _listening = log.listen();
    let client = bird(&server);
    read(&client).await.unwrap();
    let patience = super::milliseconds(100);
    assert!(tokio::time::timeout(patience, read(&client)).await.is_err());
    assert_eq!((server.count(), warnings(&log.text()).len()), (3, 0), "{}", log.text());
}

#[tokio::test]
async fn malformed_body_marks_the_span_as_failed() {
    let server = ScriptedServer::replying([ScriptedResponse::json(r#"{"name":"main","status":7}"#)]).await.unwrap();
    let log = Log::default();
    let _listening = log.listen();
    assert!(read(&bird(&server)).await.unwrap_err().is_decode());
    let text = log.text();
    let closed = text.lines().find(|line| line.contains(" subkit: close ")).unwrap();
    assert!(closed.contains("error.type=\"decode\"") && closed.contains("http.response.status_code=200"), "{closed}");
}

#[tokio::test]
async fn documented_redirect_does_not_mark_the_span_as_failed() {
    static ARCHIVE: Operation = Operation::new("get_archive", Method::Get, "/archive").with_success_statuses(&[302]);
    static OTHER: Operation = Operation::new("get_other", Method::Get, "/other");

    for (operation, is_error) in [(&ARCHIVE, false), (&OTHER, true)] {
        let server = ScriptedServer::replying([ScriptedResponse::new(302, &[("location", "https://x.example/")], "")])
            .await
            .unwrap();
        let log = Log::default();
        let _listening = log.listen();
        bird(&server).request(operation).send().await.unwrap();
        let text = log.text();
        let closed = text.lines().find(|line| line.contains(" subkit: close ")).unwrap();
        assert!(closed.contains("http.response.status_code=302"), "{closed}");
        assert_eq!(closed.contains("otel.status_code=\"ERROR\""), is_error, "{closed}");
    }
}

#[tokio::test]
async fn reports_unknown_values_and_undocumented_statuses() {
    let notices = Arc::new(Mutex::new(Vec::new()));
    let server = ScriptedServer::replying([
        ScriptedResponse::json(r#"{"name":"main","status":"active"}"#),
        ScriptedResponse::json(r#"{"name":"main","status":"frozen"}"#),
        ScriptedResponse::new(206, &[], r#"{"name":"main","status":"active"}"#),
        ScriptedResponse::status(404),
        ScriptedResponse::status(418),
    ])
    .await
    .unwrap();
    let seen = Arc::clone(&notices);
    let client = bird_builder(&server)
        .on_notice(move |operation, notice| seen.lock().unwrap().push((operation.id, notice.clone())))
        .build()
        .unwrap();
    assert!(read(&client).await.is_ok() && read(&client).await.is_ok() && read(&client).await.is_ok());
    assert!(read(&client).await.is_err() && read(&client).await.is_err());
    let id = "get_endpoint_subscription";
    let expected = [
        (id, Notice::UnknownValue { type_name: "EndpointSubscriptionStatus" }),
        (id, Notice::UndocumentedStatus(206)),
        (id, Notice::UndocumentedStatus(418)),
    ];
    assert_eq!(*notices.lock().unwrap(), expected);
}

/// Returns a client and the statuses that it reports as undocumented.
fn with_notices(server: &ScriptedServer) -> (subkit::bird::Client, Arc<Mutex<Vec<u16>>>) {
    let statuses = Arc::new(Mutex::new(Vec::new()));
    let seen = Arc::clone(&statuses);
    let observer = move |_: &subkit::runtime::Operation, notice: &Notice| {
        if let Notice::UndocumentedStatus(status) = notice {
            seen.lock().unwrap().push(*status);
        }
    };
    (bird_builder(server).on_notice(observer).build().unwrap(), statuses)
}

#[tokio::test]
async fn reports_every_undocumented_status() {
    for status in [401, 403, 408, 418, 425, 429, 500, 502, 503, 504] {
        let server =
            ScriptedServer::replying([ScriptedResponse::new(status, &[("retry-after", "0")], "")]).await.unwrap();
        let (client, statuses) = with_notices(&server);
        assert!(read(&client).await.is_err(), "{status}");
        assert_eq!(*statuses.lock().unwrap(), [status], "{} requests", server.count());
    }
}

#[tokio::test]
async fn reports_undocumented_statuses_of_retried_attempts() {
    let responses = [503, 503, 500].map(|status| ScriptedResponse::new(status, &[("retry-after", "0")], ""));
    let server = ScriptedServer::replying(responses.into_iter().chain([ScriptedResponse::json(super::SUBSCRIPTION)]))
        .await
        .unwrap();
    let (client, statuses) = with_notices(&server);
    let request = client.get_endpoint_subscription(super::WORKSPACE.parse::<subkit::Uuid>().unwrap(), "e", "main");
    request.with_retry(subkit::RetryPolicy::new().with_max_attempts(4)).send().await.unwrap();
    // Each status is reported once per call, regardless of the number of retries.
    assert_eq!((statuses.lock().unwrap().clone(), server.count()), (vec![503, 500], 4));
}
