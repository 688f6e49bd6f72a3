//! The switches for jobs and tokens of AgentSync.

use std::time::Duration;

use serde_json::{Value, json};
use subkit_sim::{
    Agentsync, DetailsPages, JobFailure, JobStart, JobState, JobTime, Removal, Running, Simulator, TokenLifetime,
};
use tokio::time::sleep;

use crate::http::{TestResponse, send};

/// Fetches a token, and returns it as the value of the header `Authorization`.
pub async fn token(simulator: &Running<Agentsync>) -> String {
    let request = reqwest::Client::new().post(simulator.token_url());
    let request = request.header("content-type", "application/x-www-form-urlencoded");
    let body = "grant_type=client_credentials&client_id=any&client_secret=any";
    let response = request.body(body).send().await.unwrap().bytes().await.unwrap();
    let response: Value = serde_json::from_slice(&response).unwrap();
    assert_eq!(response["expires_in"], 3_600);
    format!("Bearer {}", response["access_token"].as_str().unwrap())
}

async fn request(simulator: &Running<Agentsync>, method: &str, path: &str, body: Option<Value>) -> TestResponse {
    let url = format!("{}/v1/accounts/subscriptions{path}", simulator.base_url());
    send(method, url, &token(simulator).await, body).await
}

/// Appends NPNs, and returns the id of the job.
async fn append(simulator: &Running<Agentsync>, npns: &[&str]) -> String {
    let response = request(simulator, "PUT", "", Some(json!(npns))).await;
    response.body["job_id"].as_str().unwrap().to_owned()
}

async fn poll(simulator: &Running<Agentsync>, id: &str) -> Value {
    request(simulator, "GET", &format!("/status/{id}"), None).await.body
}

async fn is_active(simulator: &Running<Agentsync>, npn: &str) -> bool {
    let listed = request(simulator, "GET", "", None).await.body;
    listed["embedded"]["subscriptions"].as_array().unwrap().iter().any(|one| one["npn"] == npn)
}

#[tokio::test]
async fn job_finishes_on_time_without_polls() {
    let hour = Duration::from_secs(3_600);
    let simulator = Simulator::agentsync().with(JobTime::After(hour)).start().await.unwrap();
    let (polled, unpolled) = (append(&simulator, &["100"]).await, append(&simulator, &["200"]).await);
    for _ in 0..5 {
        assert_eq!(poll(&simulator, &polled).await["details"]["status"], "IN_PROGRESS");
    }
    // Simulate that the hour has passed. The second job finishes without any poll.
    simulator.state().jobs.values_mut().filter_map(|job| job.done_at.as_mut()).for_each(|at| *at -= 3_600_000_000);
    assert!(is_active(&simulator, "200").await);
    assert!(simulator.state().active.contains("100"));
    for id in [polled, unpolled] {
        assert_eq!(poll(&simulator, &id).await["details"]["status"], "COMPLETED");
    }

    // The state is updated without any request.
    let simulator = Simulator::agentsync().with(JobTime::After(Duration::from_millis(50))).start().await.unwrap();
    append(&simulator, &["300"]).await;
    sleep(Duration::from_millis(60)).await;
    assert!(simulator.dump().unwrap()["active"].as_array().unwrap().contains(&json!("300")));
}

#[tokio::test]
async fn job_finishes_at_second_poll() {
    let simulator = Simulator::agentsync().with(JobTime::TwoPolls).start().await.unwrap();
    let id = append(&simulator, &["100"]).await;
    assert_eq!(poll(&simulator, &id).await["details"]["status"], "IN_PROGRESS");
    assert!(!is_active(&simulator, "100").await);
    assert_eq!(poll(&simulator, &id).await["details"]["status"], "COMPLETED");
    assert!(is_active(&simulator, "100").await);
}

#[tokio::test]
async fn job_state_switch_sets_location_of_status() {
    for (job_state, expected) in
        [(JobState::Details, [false, true]), (JobState::Root, [true, false]), (JobState::Nowhere, [false, false])]
    {
        let simulator = Simulator::agentsync().with(job_state).start().await.unwrap();
        let id = append(&simulator, &["100"]).await;
        let body = poll(&simulator, &id).await;
        let reported = ["/status", "/details/status"].map(|pointer| body.pointer(pointer).is_some());
        assert_eq!(reported, expected, "{body}");
        assert_eq!(body["id"], json!(id));
    }
}

#[tokio::test]
async fn job_failure_switch_sets_status_of_job_and_npns() {
    for (failure, [job, failing, other], is_other_active) in [
        (JobFailure::Whole, ["FAILED", "FAILED", "FAILED"], false),
        (JobFailure::PartialFailed, ["FAILED", "FAILED", "COMPLETED"], true),
        (JobFailure::PartialCompleted, ["COMPLETED", "FAILED", "COMPLETED"], true),
        (JobFailure::Always, ["FAILED", "FAILED", "FAILED"], false),
    ] {
        let simulator = Simulator::agentsync().with(JobTime::TwoPolls).with(failure).start().await.unwrap();
        simulator.state().failing.insert("666".to_owned());
        let id = append(&simulator, &["666", "100"]).await;
        poll(&simulator, &id).await;
        assert_eq!(poll(&simulator, &id).await["details"]["status"], job, "{failure:?}");
        let details = request(&simulator, "GET", &format!("/status/{id}/details"), None).await.body;
        let npns = json!([{ "npn": "666", "status": failing }, { "npn": "100", "status": other }]);
        assert_eq!(details["embedded"]["npns"], npns, "{failure:?}");
        assert_eq!((is_active(&simulator, "666").await, is_active(&simulator, "100").await), (false, is_other_active));

        // A job without a failing NPN fails only with `Always`.
        let id = append(&simulator, &["101"]).await;
        poll(&simulator, &id).await;
        let expected = if failure == JobFailure::Always { "FAILED" } else { "COMPLETED" };
        assert_eq!(poll(&simulator, &id).await["details"]["status"], expected, "{failure:?}");
    }
}

#[tokio::test]
async fn details_pages_switch_sets_pagination_of_details() {
    for (pages, items, has_metadata) in [(DetailsPages::Paged, [2, 1], true), (DetailsPages::Ignored, [3, 3], false)] {
        let simulator = Simulator::agentsync().with(pages).start().await.unwrap();
        let id = append(&simulator, &["100", "200", "300"]).await;
        for (page, items) in items.into_iter().enumerate() {
            let path = format!("/status/{id}/details?page={page}&size=2");
            let body = request(&simulator, "GET", &path, None).await.body;
            assert_eq!(body["embedded"]["npns"].as_array().unwrap().len(), items, "{pages:?}: page {page}");
            assert_eq!(body["page"]["number"].as_u64(), has_metadata.then_some(page as u64), "{pages:?}");
        }
        assert!(simulator.log().iter().all(|entry| entry.violation.is_none()));
    }
}

#[tokio::test]
async fn job_start_switch_sets_status_and_body() {
    for (start, status, has_body) in
        [(JobStart::Body200, 200, true), (JobStart::Body202, 202, true), (JobStart::Empty202, 202, false)]
    {
        let simulator = Simulator::agentsync().with(start).start().await.unwrap();
        for method in ["PUT", "POST"] {
            let response = request(&simulator, method, "", Some(json!(["100"]))).await;
            assert_eq!((response.status, response.body["job_id"].is_string()), (status, has_body), "{start:?}");
            assert_eq!(response.body.is_null(), !has_body);
        }
        assert_eq!(simulator.state().jobs.len(), 3, "expected the example job and two started jobs");
    }
}

#[tokio::test]
async fn removal_switch_sets_status_and_job() {
    for (removal, status) in [(Removal::Accepted, 202), (Removal::Ok, 200), (Removal::NoContent, 204)] {
        let simulator = Simulator::agentsync().with(removal).start().await.unwrap();
        let response = request(&simulator, "DELETE", "", Some(json!(["15645555"]))).await;
        assert_eq!((response.status, response.body), (status, Value::Null));
        assert!(!is_active(&simulator, "15645555").await);
    }
    let simulator = Simulator::agentsync().with(Removal::Job).with(JobTime::TwoPolls).start().await.unwrap();
    let response = request(&simulator, "DELETE", "", Some(json!(["15645555"]))).await;
    let id = response.body["job_id"].as_str().unwrap().to_owned();
    poll(&simulator, &id).await;
    assert!(response.status == 202 && is_active(&simulator, "15645555").await);
    poll(&simulator, &id).await;
    assert!(!is_active(&simulator, "15645555").await);
}

#[tokio::test]
async fn token_lifetime_switch_sets_expiry() {
    let status = async |simulator: &Running<Agentsync>, token: &str| {
        send("GET", format!("{}/v1/accounts/subscriptions", simulator.base_url()), token, None).await.status
    };
    let simulator = Simulator::agentsync().with(TokenLifetime::Announced).start().await.unwrap();
    let (first, second) = (token(&simulator).await, token(&simulator).await);
    assert_eq!((status(&simulator, &first).await, status(&simulator, &second).await), (200, 200));

    let simulator = Simulator::agentsync().with(TokenLifetime::UntilNext).start().await.unwrap();
    let first = token(&simulator).await;
    assert_eq!(status(&simulator, &first).await, 200);
    let second = token(&simulator).await;
    assert_eq!((status(&simulator, &first).await, status(&simulator, &second).await), (401, 200));

    let simulator = Simulator::agentsync().with(TokenLifetime::Early(Duration::from_secs(1))).start().await.unwrap();
    let first = token(&simulator).await;
    assert_eq!(status(&simulator, &first).await, 200);
    sleep(Duration::from_secs(2)).await;
    assert_eq!(status(&simulator, &first).await, 401);
}
