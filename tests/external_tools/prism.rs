//! Prism, as a validating proxy between the clients and the simulators.

use std::{
    net::TcpListener,
    process::{Child, Command, Stdio},
    time::Duration,
};

use reqwest::StatusCode;
use subkit_sim::{Agentsync, Bird, Fault, Np6, RequestRecord, Running, Simulator, Syniverse, Vendor};

use super::tools;

/// A validating proxy in front of a simulator.
struct Proxy {
    process: Child,
    base_url: String,
}

impl Proxy {
    /// Starts a proxy, trying up to five ports. Prism cannot choose a free port itself, and another process may take a port that was
    /// free before.
    async fn before<V: Vendor>(simulator: &Running<V>) -> Self {
        for _ in 0..5 {
            let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
            if let Some(proxy) = Self::at(port, simulator).await {
                return proxy;
            }
        }
        tools::fail("Prism failed to start on five ports")
    }

    /// Starts a proxy on a port and waits until it listens. Returns `None` if the proxy exits first.
    async fn at<V: Vendor>(port: u16, simulator: &Running<V>) -> Option<Self> {
        let process = Command::new(tools::prism())
            .arg("proxy")
            .arg(tools::spec(V::SUITE.api))
            .args([&simulator.base_url(), "--errors", "--port", &port.to_string()])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut proxy = Self { process, base_url: format!("http://127.0.0.1:{port}") };
        for _ in 0..600 {
            if proxy.process.try_wait().unwrap().is_some() {
                return None;
            }
            if proxy.is_listening().await {
                return Some(proxy);
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        tools::fail("Prism does not listen after a minute")
    }

    /// Returns whether Prism itself responds on the port. Its response to an unknown path identifies it.
    async fn is_listening(&self) -> bool {
        let response = reqwest::get(format!("{}/no/such/path", self.base_url)).await;
        let Ok(response) = response else { return false };
        response.text().await.is_ok_and(|text| text.contains("stoplight.io/prism/errors#NO_PATH_MATCHED_ERROR"))
    }
}

impl Drop for Proxy {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Sends every example call of every operation through the proxy, which responds to a violation with an error.
async fn assert_example_calls_conform<V: Vendor>() {
    let simulator = Simulator::new(V::seeded()).start().await.unwrap();
    let proxy = Proxy::before(&simulator).await;
    // Move the calls that delete objects to the end, so that the other calls find the objects in the examples.
    let deletes = |operation: &str| operation.starts_with("delete") || operation.starts_with("remove");
    let mut calls: Vec<_> = V::SUITE.calls().collect();
    calls.sort_by_key(|call| deletes(call.operation));
    let count = calls.len();
    for call in calls {
        let arguments = serde_json::from_str(call.arguments).unwrap();
        let outcome = V::SUITE.call(&proxy.base_url, call.operation, arguments).await;
        let outcome = outcome.unwrap_or_else(|error| tools::fail(&format!("{}: {error}", call.operation)));
        assert!((200..300).contains(&outcome.status), "{}: {}", call.operation, outcome.status);
    }
    let is_done = |entry: &&RequestRecord| entry.was_processed && entry.operation.is_some();
    let processed = simulator.log().iter().filter(is_done).count();
    assert_eq!(processed, count, "each call must reach the simulator exactly once");
    println!("Prism: {count} calls of {}, no violation", V::SUITE.api);
}

#[tokio::test]
#[ignore = "`tests/external_tools/run` installs Prism"]
async fn agentsync_simulator_conforms_to_its_spec() {
    assert_example_calls_conform::<Agentsync>().await;
}

#[tokio::test]
#[ignore = "`tests/external_tools/run` installs Prism"]
async fn bird_simulator_conforms_to_its_spec() {
    assert_example_calls_conform::<Bird>().await;
}

#[tokio::test]
#[ignore = "`tests/external_tools/run` installs Prism"]
async fn np6_simulator_conforms_to_its_spec() {
    assert_example_calls_conform::<Np6>().await;
}

#[tokio::test]
#[ignore = "`tests/external_tools/run` installs Prism"]
async fn syniverse_simulator_conforms_to_its_spec() {
    assert_example_calls_conform::<Syniverse>().await;
}

/// Tests the check itself: Prism rejects a request and a response that violate the spec.
#[tokio::test]
#[ignore = "`tests/external_tools/run` installs Prism"]
async fn prism_rejects_invalid_requests_and_responses() {
    let simulator = Simulator::bird().start().await.unwrap();
    let proxy = Proxy::before(&simulator).await;
    let subscription = format!(
        "{}/workspaces/d386a801-ee8d-4aba-a7e4-78671bd3b11e/endpoints/e40ce70f-e7e0-45c0-9d64-2fc7d0401a16/subscriptions/main",
        proxy.base_url
    );
    let http = reqwest::Client::new();
    let with_key = |request: reqwest::RequestBuilder| request.header("authorization", "AccessKey key");
    let body = |text: &'static str| {
        with_key(http.post(format!("{subscription}/activate"))).header("content-type", "application/json").body(text)
    };
    let status = async |request: reqwest::RequestBuilder| request.send().await.unwrap().status();
    assert_eq!(status(body(r#"{"quantity": 1}"#)).await, StatusCode::OK);
    let before = simulator.log().len();
    assert_eq!(status(body(r#"{"quantity": "one"}"#)).await, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(simulator.log().len(), before, "the simulator received an invalid request");
    simulator.faults().next(Fault::CorruptJson);
    assert_eq!(status(with_key(http.get(&subscription))).await, StatusCode::INTERNAL_SERVER_ERROR);
    assert_eq!(status(with_key(http.get(&subscription))).await, StatusCode::OK);
}
