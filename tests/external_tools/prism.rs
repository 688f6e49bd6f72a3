//! Prism stands between the clients and the simulators, and lets through what the specs allow.

use std::{
    net::TcpListener,
    process::{Child, Command, Stdio},
    time::Duration,
};

use reqwest::StatusCode;
use subkit_sim::{Agentsync, Bird, Entry, Fault, Np6, Running, Simulator, Syniverse, Vendor};

use super::tools;

/// A validating proxy before a simulator.
struct Proxy {
    process: Child,
    base_url: String,
}

impl Proxy {
    /// Starts one. Prism takes no port of the system's choice, and one that was just free may be taken meanwhile.
    async fn before<V: Vendor>(vendor: &Running<V>) -> Self {
        for _ in 0..5 {
            let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
            if let Some(proxy) = Self::at(port, vendor).await {
                return proxy;
            }
        }
        tools::never("Prism could not be started at five ports")
    }

    /// Starts one at a port, and waits until it listens; none if it ends before.
    async fn at<V: Vendor>(port: u16, vendor: &Running<V>) -> Option<Self> {
        let process = Command::new(tools::prism())
            .arg("proxy")
            .arg(tools::spec(V::SUITE.api))
            .args([&vendor.base_url(), "--errors", "--port", &port.to_string()])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut proxy = Self { process, base_url: format!("http://127.0.0.1:{port}") };
        for _ in 0..600 {
            if proxy.process.try_wait().unwrap().is_some() {
                return None;
            }
            if proxy.answers().await {
                return Some(proxy);
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        tools::never("Prism does not listen after a minute")
    }

    /// Whether it is Prism that answers there: it says who it is when it is asked for what no spec has.
    async fn answers(&self) -> bool {
        let answer = reqwest::get(format!("{}/no/such/path", self.base_url)).await;
        let Ok(answer) = answer else { return false };
        answer.text().await.is_ok_and(|text| text.contains("stoplight.io/prism/errors#NO_PATH_MATCHED_ERROR"))
    }
}

impl Drop for Proxy {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Every example call of every operation, through the proxy: a violation would be an error.
async fn sees_no_violation<V: Vendor>() {
    let vendor = Simulator::of(V::seeded()).start().await.unwrap();
    let proxy = Proxy::before(&vendor).await;
    // What deletes comes last, so that the rest finds what the examples speak of.
    let deletes = |operation: &str| operation.starts_with("delete") || operation.starts_with("remove");
    let mut calls: Vec<_> = V::SUITE.calls().collect();
    calls.sort_by_key(|call| deletes(call.operation));
    let count = calls.len();
    for call in calls {
        let arguments = serde_json::from_str(call.arguments).unwrap();
        let outcome = V::SUITE.call(&proxy.base_url, call.operation, arguments).await;
        let outcome = outcome.unwrap_or_else(|error| tools::never(&format!("{}: {error}", call.operation)));
        assert!((200..300).contains(&outcome.status), "{}: {}", call.operation, outcome.status);
    }
    let is_done = |entry: &&Entry| entry.was_carried_out && entry.operation.is_some();
    let carried_out = vendor.log().iter().filter(is_done).count();
    assert_eq!(carried_out, count, "each call came through, once");
    println!("Prism: {count} calls of {}, no violation", V::SUITE.api);
}

#[tokio::test]
#[ignore = "`tests/external_tools/run` installs the judge"]
async fn of_agentsync() {
    sees_no_violation::<Agentsync>().await;
}

#[tokio::test]
#[ignore = "`tests/external_tools/run` installs the judge"]
async fn of_bird() {
    sees_no_violation::<Bird>().await;
}

#[tokio::test]
#[ignore = "`tests/external_tools/run` installs the judge"]
async fn of_np6() {
    sees_no_violation::<Np6>().await;
}

#[tokio::test]
#[ignore = "`tests/external_tools/run` installs the judge"]
async fn of_syniverse() {
    sees_no_violation::<Syniverse>().await;
}

/// The gate itself: the judge stops a request that the spec forbids, and an answer.
#[tokio::test]
#[ignore = "`tests/external_tools/run` installs the judge"]
async fn it_would_see_it() {
    let vendor = Simulator::bird().start().await.unwrap();
    let proxy = Proxy::before(&vendor).await;
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
    let before = vendor.log().len();
    assert_eq!(status(body(r#"{"quantity": "one"}"#)).await, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(vendor.log().len(), before, "it never came to the simulator");
    vendor.faults().next(Fault::CorruptJson);
    assert_eq!(status(with_key(http.get(&subscription))).await, StatusCode::INTERNAL_SERVER_ERROR);
    assert_eq!(status(with_key(http.get(&subscription))).await, StatusCode::OK);
}
