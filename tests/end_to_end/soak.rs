//! Ten thousand calls to the simulators of all vendors, with a fault in a fifth of the requests.

use std::{
    collections::HashMap,
    num::NonZeroUsize,
    time::{Duration, Instant},
};

use subkit::{
    Error, RetryPolicy, Uuid, agentsync, bird, np6,
    runtime::bulk,
    syniverse::{self, types::DeliveryConfigurationCreate},
};
use subkit_sim::{Agentsync, Bird, Np6, RequestRecord, Running, Simulator, Syniverse};
use tokio::runtime::Handle;

use super::until;

const CALLS: usize = 10_000;
const CONCURRENT_CALLS: usize = 32;

/// The number of kinds of calls.
const KINDS: usize = 8;

/// The percentage of requests with an injected fault.
const PERCENT: u8 = 20;

struct Simulators {
    agentsync: Running<Agentsync>,
    bird: Running<Bird>,
    np6: Running<Np6>,
    syniverse: Running<Syniverse>,
}

#[derive(Clone)]
struct Clients {
    agentsync: agentsync::Client,
    bird: bird::Client,
    np6: np6::Client,
    syniverse: syniverse::Client,
}

impl Simulators {
    async fn start() -> Self {
        Self {
            agentsync: Simulator::agentsync().start().await.unwrap(),
            bird: Simulator::bird().start().await.unwrap(),
            np6: Simulator::np6().start().await.unwrap(),
            syniverse: Simulator::syniverse().start().await.unwrap(),
        }
    }

    fn clients(&self) -> Clients {
        let quick = RetryPolicy::new().with_max_attempts(6).with_initial_backoff(Duration::from_millis(1));
        let token_url = self.agentsync.token_url();
        let agentsync = agentsync::Client::builder().base_url(self.agentsync.base_url()).token_url(token_url);
        Clients {
            agentsync: agentsync.client_credentials("id", "secret").retry(quick).build().unwrap(),
            bird: bird::Client::builder()
                .base_url(self.bird.base_url())
                .access_key("key")
                .retry(quick)
                .build()
                .unwrap(),
            np6: np6::Client::builder().base_url(self.np6.base_url()).api_key("key").retry(quick).build().unwrap(),
            syniverse: syniverse::Client::builder()
                .base_url(self.syniverse.base_url())
                .access_token("token")
                .retry(quick)
                .build()
                .unwrap(),
        }
    }

    /// Injects random faults with fixed seeds. Excludes token requests, so that only calls fail.
    fn inject_faults(&self) {
        for (faults, seed) in [
            (self.agentsync.faults(), 11),
            (self.bird.faults(), 22),
            (self.np6.faults(), 33),
            (self.syniverse.faults(), 44),
        ] {
            faults.random(PERCENT, seed);
        }
    }
}

/// Makes a call whose kind depends on the number. Returns whether the call is idempotent, and its result.
async fn call(clients: Clients, number: usize) -> (bool, Result<(), Error>) {
    let workspace: Uuid = "d386a801-ee8d-4aba-a7e4-78671bd3b11e".parse().unwrap();
    let endpoint = "e40ce70f-e7e0-45c0-9d64-2fc7d0401a16";
    match number % KINDS {
        0 => (true, clients.bird.get_endpoint_subscription(workspace, endpoint, "main").send().await.map(drop)),
        1 => (true, clients.np6.list_subscriptions_by_unicity("foobar").send().await.map(drop)),
        2 => {
            let id: Uuid = format!("{number:032x}").parse().unwrap();
            let application: Uuid = format!("{:032x}", 1).parse().unwrap();
            let provider = np6::types::FirebaseProvider::new().with_token("token");
            let contact = np6::types::IdContact::new().with_value("soak");
            let subscription = np6::types::UpsertSubscription::new(id, application, provider, contact);
            (true, clients.np6.upsert_subscription(subscription).send().await.map(drop))
        }
        3 => (true, clients.syniverse.list_topics().send().await.map(drop)),
        4 => {
            let configuration = DeliveryConfigurationCreate::new(format!("soak {number}"), "JSON", true);
            (false, clients.syniverse.create_delivery_configuration(configuration).send().await.map(drop))
        }
        5 => (true, clients.agentsync.list_addresses().send().await.map(drop)),
        6 => (false, clients.agentsync.replace_active_npns([format!("{number:08}")]).send().await.map(drop)),
        _ => (false, clients.agentsync.append_active_npns([format!("{number:08}")]).send().await.map(drop)),
    }
}

/// Counts how often each name occurs.
fn counts_by_name<'a>(names: impl Iterator<Item = &'a str>) -> HashMap<String, usize> {
    let mut counts = HashMap::new();
    for name in names {
        *counts.entry(name.to_owned()).or_default() += 1;
    }
    counts
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn calls_with_random_faults_are_processed_at_most_once() {
    let started = Instant::now();
    let tasks = Handle::current().metrics().num_alive_tasks();
    let simulators = Simulators::start().await;
    let clients = simulators.clients();
    // Fetch the first token before faults are injected.
    clients.agentsync.list_addresses().send().await.unwrap();
    simulators.inject_faults();
    let results =
        bulk(NonZeroUsize::new(CONCURRENT_CALLS).unwrap(), 0..CALLS, |number| call(clients.clone(), number)).await;

    let failed = results.iter().filter(|(_, result)| result.is_err()).count();
    for (number, (is_idempotent, result)) in results.iter().enumerate() {
        // Only transient errors may reach the caller.
        let is_explained = result.as_ref().err().is_none_or(|error| error.is_transient() && error.attempts() > 0);
        assert!(is_explained, "call {number} (idempotent: {is_idempotent}): {:?}", result.as_ref().err());
    }
    let mut lost = 0;
    for kind in 0..KINDS {
        let results_of_kind = || results.iter().skip(kind).step_by(KINDS);
        let failed = results_of_kind().filter(|(_, result)| result.is_err()).count();
        let is_idempotent = results_of_kind().all(|(is_idempotent, _)| *is_idempotent);
        // Among several thousand idempotent calls, about one fails, because all of its six attempts have a fault or the retry
        // budget is exhausted. A call that is not idempotent fails at the first fault after which the server may have processed
        // the request.
        let max_failures = if is_idempotent { CALLS / KINDS / 100 } else { CALLS / KINDS * usize::from(PERCENT) / 100 };
        assert!(failed <= max_failures, "{failed} calls of kind {kind} failed, of {}", CALLS / KINDS);
        lost += if is_idempotent { failed } else { 0 };
    }

    // No call was processed twice, and every successful call was processed.
    let configurations = {
        let state = simulators.syniverse.state();
        counts_by_name(
            state
                .configurations
                .values()
                .filter_map(|configuration| configuration["del-cfg-nm"].as_str())
                .filter(|name| name.starts_with("soak ")),
        )
    };
    let replacements = {
        let state = simulators.agentsync.state();
        counts_by_name(
            state.jobs.values().filter(|job| job.replaces).filter_map(|job| job.npns.first().map(String::as_str)),
        )
    };
    for (number, (_, result)) in results.iter().enumerate() {
        let times = match number % KINDS {
            4 => configurations.get(&format!("soak {number}")),
            6 => replacements.get(&format!("{number:08}")),
            _ => continue,
        };
        let times = times.copied().unwrap_or_default();
        assert!(times <= 1, "call {number} was processed {times} times");
        assert!(times == 1 || result.is_err(), "call {number} succeeded and was not processed");
    }
    let logs = [simulators.agentsync.log(), simulators.bird.log(), simulators.np6.log(), simulators.syniverse.log()];
    let requests: usize = logs.iter().map(Vec::len).sum();
    let faulty = logs.iter().flatten().filter(|entry| entry.fault.is_some()).count();
    let violations: Vec<_> = logs.iter().flatten().filter_map(|entry| entry.violation.as_ref()).collect();
    assert!(violations.is_empty(), "{violations:?}");

    // The logs must agree with the states.
    let processed = |log: &[RequestRecord], operation: &str| {
        log.iter().filter(|entry| entry.was_processed && entry.operation.as_deref() == Some(operation)).count()
    };
    let [agentsync_log, _, _, syniverse_log] = &logs;
    assert_eq!(processed(syniverse_log, "create_delivery_configuration"), configurations.len());
    assert_eq!(processed(agentsync_log, "replace_active_npns"), replacements.len());

    // Dropped clients close their connections, and stopped simulators leave no task.
    let connections = || {
        simulators.agentsync.connections()
            + simulators.bird.connections()
            + simulators.np6.connections()
            + simulators.syniverse.connections()
    };
    let open = connections();
    assert!((1..=4 * CONCURRENT_CALLS).contains(&open), "{open} connections for {CONCURRENT_CALLS} concurrent calls");
    drop((clients, results));
    until(|| connections() == 0).await;
    let Simulators { agentsync, bird, np6, syniverse } = simulators;
    tokio::join!(agentsync.stop(), bird.stop(), np6.stop(), syniverse.stop());
    until(|| Handle::current().metrics().num_alive_tasks() <= tasks).await;
    let left = Handle::current().metrics().num_alive_tasks();
    println!(
        "{CALLS} calls, {requests} requests, {faulty} with faults; {failed} calls failed, {lost} of them idempotent; \
         {} s, {open} connections at the end, then 0, {left} tasks left of {tasks}",
        started.elapsed().as_secs()
    );
    assert!(faulty * 100 > requests * 15, "{faulty} of {requests}");
}
