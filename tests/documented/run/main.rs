//! Runs each example against fresh simulators and prints its outcome.

#[allow(unused_imports, dead_code, reason = "examples import what their readers need")]
mod examples {
    include!("examples.rs");
}

use std::{
    collections::BTreeMap,
    sync::{Mutex, PoisonError},
    time::Duration,
};

use serde_json::{Value, json};
use subkit::{Secret, agentsync, bird, np6, syniverse};
use subkit_sim::{Api, Examples, RequestRecord, Simulator, Vendor as _};

/// The base URLs of the simulators by API, and the URLs of their token endpoints by API and `-token`.
static URLS: Mutex<BTreeMap<String, String>> = Mutex::new(BTreeMap::new());

fn url(name: &str) -> String {
    URLS.lock().unwrap_or_else(PoisonError::into_inner).get(name).cloned().unwrap_or_default()
}

fn set_url(name: &str, url: String) {
    URLS.lock().unwrap_or_else(PoisonError::into_inner).insert(name.to_owned(), url);
}

/// The method that the test inserts before `build()`.
pub trait UseSimulator {
    fn use_simulator(self) -> Self;
}

impl UseSimulator for agentsync::ClientBuilder {
    fn use_simulator(self) -> Self {
        self.base_url(url("agentsync")).token_url(url("agentsync-token"))
    }
}

impl UseSimulator for bird::ClientBuilder {
    fn use_simulator(self) -> Self {
        self.base_url(url("bird"))
    }
}

impl UseSimulator for np6::ClientBuilder {
    fn use_simulator(self) -> Self {
        self.base_url(url("np6"))
    }
}

impl UseSimulator for syniverse::ClientBuilder {
    fn use_simulator(self) -> Self {
        self.base_url(url("syniverse"))
    }
}

/// The log of a simulator.
pub type Log = Box<dyn Fn() -> Vec<RequestRecord>>;

/// Starts a simulator that responds with the examples of the spec. The generated part of this program calls it for each API
/// without a simulator of its own.
pub async fn start_examples<A: Api>(name: &str) -> Log {
    let simulator = Simulator::new(Examples::<A>::seeded()).start().await.expect("a simulator");
    set_url(name, simulator.base_url());
    set_url(&format!("{name}-token"), simulator.token_url());
    Box::new(move || simulator.log())
}

/// The arguments of examples that are functions with parameters.
pub trait ExampleArgument {
    fn example_argument() -> Self;
}

impl ExampleArgument for Secret {
    fn example_argument() -> Self {
        Self::from("a credential")
    }
}

impl ExampleArgument for agentsync::Client {
    fn example_argument() -> Self {
        let builder = Self::builder().client_credentials("id", "secret");
        builder.use_simulator().build().expect("a client")
    }
}

impl ExampleArgument for bird::Client {
    fn example_argument() -> Self {
        let builder = Self::builder().access_key("key");
        builder.use_simulator().build().expect("a client")
    }
}

/// Passes `None`, because no position has been stored yet.
impl ExampleArgument for Option<String> {
    fn example_argument() -> Self {
        None
    }
}

/// Passes a request with an event in the vendor's format.
impl ExampleArgument for subkit::runtime::http::Request<Vec<u8>> {
    fn example_argument() -> Self {
        let fields = json!({ "number": "+12345678901", "porting_date": "2011-05-27T00:00:00Z" });
        let event =
            json!({ "evt-tp": "porting_event", "timestamp": "2017-07-12T20:21:00.129Z", "fld-val-list": fields });
        let body = json!({ "topic": "NIS-Events", "attempt": 1, "event": event, "event-id": "1" });
        let request = Self::new(body.to_string().into_bytes());
        let (mut head, body) = request.into_parts();
        head.uri = "/events".parse().expect("a path");
        Self::from_parts(head, body)
    }
}

/// Runs one example and prints its outcome.
async fn run(example: impl AsyncFnOnce() -> Result<(), String>) {
    let agentsync = Simulator::agentsync().start().await.expect("AgentSync");
    let bird = Simulator::bird().start().await.expect("Bird");
    let np6 = Simulator::np6().start().await.expect("NP6");
    let syniverse = Simulator::syniverse().start().await.expect("Syniverse");
    set_url("agentsync", agentsync.base_url());
    set_url("agentsync-token", agentsync.token_url());
    set_url("bird", bird.base_url());
    set_url("np6", np6.base_url());
    set_url("syniverse", syniverse.base_url());
    let others = examples::start_simulators().await;
    let result = tokio::time::timeout(Duration::from_secs(60), example()).await;
    let result = result.unwrap_or_else(|_| Err("timed out after a minute".to_owned()));
    let mut log: Vec<RequestRecord> = [agentsync.log(), bird.log(), np6.log(), syniverse.log()].concat();
    log.extend(others.iter().flat_map(|log| log()));
    let calls = log.iter().filter(|entry| entry.was_processed && entry.operation.is_some());
    let processed: Vec<Value> = calls.map(|entry| json!([entry.operation, entry.status])).collect();
    let violations: Vec<&String> = log.iter().filter_map(|entry| entry.violation.as_ref()).collect();
    let outcome = json!({ "error": result.err(), "processed": processed, "violations": violations });
    println!("outcome: {outcome}");
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    examples::run_all().await;
}
