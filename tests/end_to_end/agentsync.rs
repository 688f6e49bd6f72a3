//! AgentSync: NPN jobs, both list styles, expiring tokens, and webhooks.

use std::{
    sync::{Arc, Mutex},
    time::Duration,
};

use axum::{Router, extract::State, http::StatusCode, routing::post};
use serde_json::{Value, json};
use subkit::{
    ErrorKind,
    agentsync::{
        Client,
        types::{NpnJobStatus, ProducersyncEvent},
        webhooks,
    },
    runtime::{Delivery, Receiver},
};
use subkit_sim::{Agentsync, NpnJob, Running, Simulator};

pub async fn simulator() -> (Client, Running<Agentsync>) {
    let simulator = Simulator::agentsync().start().await.unwrap();
    let client = Client::builder()
        .base_url(simulator.base_url())
        .token_url(simulator.token_url())
        .client_credentials("id", "secret")
        .build()
        .unwrap();
    (client, simulator)
}

fn status(state: &NpnJobStatus) -> Option<&str> {
    state.details.get("status")?.as_str()
}

fn brief() -> (Duration, Duration) {
    (Duration::from_millis(1), Duration::from_millis(2))
}

#[tokio::test]
async fn jobs_add_replace_and_remove_npns_and_report_failures() {
    let (client, simulator) = simulator().await;
    let (first, longest) = brief();
    let before = simulator.state().active.len();
    let job = client.append_active_npns(["100", "101"]).start().await.unwrap();
    let state = job.wait().with_intervals(first, longest).await.unwrap();
    assert_eq!((status(&state), simulator.state().active.len()), (Some("COMPLETED"), before + 2));

    let job = client.replace_active_npns(["100", "102"]).start().await.unwrap();
    job.wait().with_intervals(first, longest).await.unwrap();
    let active: Vec<String> = simulator.state().active.iter().cloned().collect();
    assert_eq!(active, ["100", "102"]);

    simulator.state().failing.insert("666".to_owned());
    let job = client.append_active_npns(["666", "103"]).start().await.unwrap();
    let error = job.wait().with_intervals(first, longest).await.unwrap_err();
    let state = error.body::<NpnJobStatus>().unwrap();
    assert_eq!((error.kind(), status(state)), (ErrorKind::JobFailed, Some("FAILED")));
    assert!(!simulator.state().active.contains("103"));
    let details = client.get_npn_job_status_details(job.id()).send().await.unwrap();
    assert_eq!(details.embedded["npns"][0], json!({"npn": "666", "status": "FAILED"}));

    client.remove_active_npns(["100"]).send().await.unwrap();
    assert!(!simulator.state().active.contains("100"));
}

#[tokio::test]
async fn streams_follow_page_numbers_and_continuation_tokens() {
    let (client, simulator) = simulator().await;
    simulator.state().active = (0..25).map(|npn| format!("{npn:08}")).collect();
    simulator.state().addresses = (0..25).map(|id| json!({"id": id, "npn": "7", "forState": "CO"})).collect();
    let mut npns = client.list_active_npns().size(10).stream();
    let mut count = 0;
    while let Some(npn) = npns.next().await {
        assert_eq!(npn.unwrap()["npn"], format!("{count:08}"));
        count += 1;
    }
    let mut addresses = client.list_addresses().npns(["7"]).states(["CO", "MO"]).size(10).stream();
    let mut ids = Vec::new();
    while let Some(address) = addresses.next().await {
        ids.push(address.unwrap().id.unwrap().0);
    }
    assert_eq!((count, ids), (25, (0..25).collect::<Vec<_>>()));
    // Requesting the addresses of an NPN also subscribes the NPN.
    client.list_entity_addresses("4711").send().await.unwrap();
    assert!(simulator.state().active.contains("4711"));
    // A rejected request subscribes nothing. The body of its response contains the path.
    let rejected = client.list_entity_addresses("4712").continuation_token("unknown").send().await.unwrap_err();
    assert!(
        rejected.status().is_some_and(|status| status == 400)
            && rejected.body_text().unwrap().contains("/v2/entities/4712/addresses"),
        "{rejected}"
    );
    assert!(!simulator.state().active.contains("4712"));
    // The vendor's own sample uses `0` as the token of the first page.
    assert!(client.list_addresses().continuation_token("0").send().await.is_ok());
}

#[tokio::test]
async fn job_ids_ignore_case_and_not_found_responses_name_the_path() {
    let (client, simulator) = simulator().await;
    let error = client.get_address(7).send().await.unwrap_err();
    assert!(error.is_not_found() && error.body_text().unwrap().contains("\"/v1/addresses/7\""), "{error}");
    // Job ids are UUIDs, which are case-insensitive.
    let id = "ABCDEF00-0000-4000-8000-000000000000";
    let job = NpnJob::new(["1"], std::time::SystemTime::now());
    simulator.state().jobs.insert(id.to_lowercase(), job);
    assert!(client.get_npn_job_status(id).send().await.is_ok());
}

#[tokio::test]
async fn expired_tokens_are_refetched_and_invalid_credentials_are_an_error() {
    let (client, simulator) = simulator().await;
    client.list_addresses().send().await.unwrap();
    // After expiry, the client fetches one new token and the server removes the old token.
    simulator.state().tokens.values_mut().for_each(|end| *end = 1);
    client.list_addresses().send().await.unwrap();
    assert_eq!(simulator.state().tokens.len(), 1);
    let asked = simulator.log().iter().filter(|entry| entry.target == "/oauth2/token").count();
    assert_eq!(asked, 2);
    simulator.state().clients.insert("id".to_owned(), "another secret".to_owned());
    simulator.state().tokens.clear();
    let error = client.list_addresses().send().await.unwrap_err();
    assert!(error.is_authentication() && error.token_status().is_some_and(|status| status == 401), "{error}");
    // The server also accepts credentials in the `Authorization` header, where the id and the secret are form-encoded.
    simulator.state().clients.insert("a:b c".to_owned(), "s=c&t".to_owned());
    let ask = async |user: &str, password: &str| {
        let request = reqwest::Client::new().post(simulator.token_url()).basic_auth(user, Some(password));
        let request = request.header("content-type", "application/x-www-form-urlencoded");
        request.body("grant_type=client_credentials").send().await.unwrap().status()
    };
    assert_eq!(ask("a%3Ab+c", "s%3Dc%26t").await, 200);
    assert_eq!(ask("a%3Ab+c", "another").await, 401);
}

#[derive(Clone, axum::extract::FromRef)]
struct App {
    receiver: Receiver<ProducersyncEvent>,
    seen: Arc<Mutex<Vec<Value>>>,
}

/// Responds to the first delivery with 503.
async fn receive(State(app): State<App>, delivery: Delivery<ProducersyncEvent>) -> StatusCode {
    let event = delivery.into_content().unwrap();
    assert!(!matches!(event, ProducersyncEvent::Unknown(_) | ProducersyncEvent::Malformed(_)), "{event:?}");
    let mut seen = app.seen.lock().unwrap();
    seen.push(serde_json::to_value(event).unwrap());
    if seen.len() == 1 { StatusCode::SERVICE_UNAVAILABLE } else { StatusCode::OK }
}

#[tokio::test]
async fn webhooks_announce_npn_changes_and_retries_keep_the_event_id() {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/agentsync", listener.local_addr().unwrap());
    let app = App { receiver: webhooks::producersync_event(), seen: Arc::default() };
    let router = Router::new().route("/agentsync", post(receive)).with_state(app.clone());
    tokio::spawn(async move { axum::serve(listener, router).await });

    let (client, simulator) = simulator().await;
    simulator.state().webhooks.push(url);
    let (first, longest) = brief();
    let job = client.append_active_npns(["100"]).start().await.unwrap();
    job.wait().with_intervals(first, longest).await.unwrap();
    crate::until(|| app.seen.lock().unwrap().len() == 3).await;
    client.remove_active_npns(["100"]).send().await.unwrap();
    crate::until(|| app.seen.lock().unwrap().len() == 4).await;

    let seen = app.seen.lock().unwrap();
    let count = |of: &str| seen.iter().filter(|event| event["type"] == of).count();
    let retried = seen.iter().filter(|event| event["id"] == seen[0]["id"]).collect::<Vec<_>>();
    assert_eq!((retried.len(), retried[0]), (2, retried[1]), "a retry must have the same content");
    let counts = [count("producersync.npn.activated"), count("producersync.updates_available")];
    assert_eq!((counts.iter().sum::<usize>(), counts.iter().max()), (3, Some(&2)));
    assert_eq!((count("producersync.npn.deactivated"), &seen[3]["data"]["npn"]), (1, &json!("100")));
}
