//! Jobs and tokens of AgentSync, with every behavior of the simulator.

use std::time::{Duration, Instant};

use subkit::{Error, ErrorKind, agentsync::Client};
use subkit_sim::{
    Agentsync, DetailsPages, JobFailure, JobStart, JobState, JobTime, Removal, Running, Simulator, TokenLifetime,
};
use tokio::time::sleep;

fn client(simulator: &Running<Agentsync>) -> Client {
    let client = Client::builder().base_url(simulator.base_url()).token_url(simulator.token_url());
    client.client_credentials("id", "secret").build().unwrap()
}

/// Returns a simulator whose jobs finish soon.
fn quick() -> Simulator<Agentsync> {
    Simulator::agentsync().with(JobTime::After(Duration::from_millis(50)))
}

const INTERVALS: (Duration, Duration) = (Duration::from_millis(5), Duration::from_millis(20));

#[tokio::test]
async fn wait_returns_for_every_job_duration_and_state_location() {
    for time in [JobTime::After(Duration::ZERO), JobTime::After(Duration::from_millis(50)), JobTime::TwoPolls] {
        for job_state in [JobState::Details, JobState::Root] {
            let simulator = Simulator::agentsync().with(time).with(job_state).start().await.unwrap();
            let job = client(&simulator).append_active_npns(["100"]).start().await.unwrap();
            let (first, longest) = INTERVALS;
            let state = job.wait().with_intervals(first, longest).await.unwrap();
            let state = serde_json::to_value(state.into_inner()).unwrap();
            let reported = state.pointer("/status").or(state.pointer("/details/status")).unwrap();
            assert_eq!((reported, simulator.state().active.contains("100")), (&"COMPLETED".into(), true), "{time:?}");
        }
    }
}

#[tokio::test]
async fn wait_fails_immediately_if_no_state_is_reported() {
    let simulator = quick().with(JobState::Nowhere).start().await.unwrap();
    let job = client(&simulator).append_active_npns(["100"]).start().await.unwrap();
    let (first, longest) = INTERVALS;
    // The error is immediate and not a timeout, because the vendor documents neither location of the state.
    let started = Instant::now();
    let error = job.wait().await.unwrap_err();
    assert!(error.kind() == ErrorKind::Decode && started.elapsed() < Duration::from_secs(10), "{error}");
    // A caller who can detect success in another way can wait for that.
    let wait = job.wait().with_intervals(first, longest).until(|state| state.details.contains_key("npns"));
    wait.await.unwrap();
}

#[tokio::test]
async fn job_details_contain_the_failed_npns() {
    for (failure, is_failed, active) in [
        (JobFailure::Whole, true, [false, false]),
        (JobFailure::PartialFailed, true, [false, true]),
        (JobFailure::PartialCompleted, false, [false, true]),
        (JobFailure::Always, true, [false, false]),
    ] {
        let simulator = quick().with(failure).start().await.unwrap();
        simulator.state().failing.insert("666".to_owned());
        let client = client(&simulator);
        let job = client.append_active_npns(["666", "100"]).start().await.unwrap();
        let (first, longest) = INTERVALS;
        let waited = job.wait().with_intervals(first, longest).await;
        assert_eq!(waited.as_ref().is_err_and(Error::is_job_failed), is_failed, "{failure:?}: {waited:?}");
        assert!(is_failed || waited.is_ok(), "{failure:?}: {waited:?}");
        assert_eq!(["666", "100"].map(|npn| simulator.state().active.contains(npn)), active, "{failure:?}");
        let details = client.get_npn_job_status_details(job.id()).send().await.unwrap();
        assert_eq!(details.embedded["npns"][0]["status"], "FAILED", "{failure:?}");
    }
}

#[tokio::test]
async fn details_stream_yields_each_item_once_with_and_without_pages() {
    for (pages, requests) in [(DetailsPages::Paged, 1), (DetailsPages::Ignored, 3)] {
        let simulator = quick().with(pages).start().await.unwrap();
        let client = client(&simulator);
        let job = client.append_active_npns(["100", "200", "300"]).start().await.unwrap();
        let mut items = client.get_npn_job_status_details(job.id()).stream();
        let mut npns = Vec::new();
        while let Some(item) = items.next().await {
            npns.push(item.unwrap()["npn"].as_str().unwrap().to_owned());
        }
        assert_eq!(npns, ["100", "200", "300"], "{pages:?}");
        let sent = simulator.log().iter().filter(|entry| entry.target.contains("/details")).count();
        assert_eq!(sent, requests, "{pages:?}");
    }
}

#[tokio::test]
async fn start_sends_one_request_and_returns_the_job_or_an_error() {
    for start in [JobStart::Body200, JobStart::Body202, JobStart::Empty202] {
        let simulator = quick().with(start).start().await.unwrap();
        let before = simulator.state().jobs.len();
        let job = client(&simulator).append_active_npns(["100"]).start().await;
        assert_eq!(job.is_ok(), start != JobStart::Empty202, "{start:?}: {:?}", job.err());
        assert_eq!(simulator.state().jobs.len(), before + 1, "{start:?}");
    }
}

#[tokio::test]
async fn removal_succeeds_with_every_documented_and_inferred_response() {
    for removal in [Removal::Accepted, Removal::Ok, Removal::NoContent, Removal::Job] {
        let simulator = quick().with(removal).start().await.unwrap();
        let removed = client(&simulator).remove_active_npns(["15645555"]).send().await;
        assert!(removed.is_ok(), "{removal:?}: {:?}", removed.err());
        sleep(Duration::from_millis(60)).await;
        assert!(!simulator.state().active.contains("15645555"), "{removal:?}");
    }
}

#[tokio::test]
async fn tokens_that_expire_early_are_refetched() {
    let tokens =
        |simulator: &Running<Agentsync>| simulator.log().iter().filter(|entry| entry.target == "/oauth2/token").count();
    for (lifetime, fetched) in [
        (TokenLifetime::Announced, 2),
        (TokenLifetime::Early(Duration::from_secs(1)), 4),
        (TokenLifetime::UntilNext, 4),
    ] {
        let simulator = Simulator::agentsync().with(lifetime).start().await.unwrap();
        let clients = [client(&simulator), client(&simulator)];
        // Each of the two clients has its own token and makes two calls.
        for _ in 0..2 {
            for client in &clients {
                client.list_addresses().send().await.unwrap();
            }
            // A token with a lifetime of one second is rejected after at most two seconds.
            sleep(Duration::from_secs(2)).await;
        }
        assert_eq!(tokens(&simulator), fetched, "{lifetime:?}");
    }
}
