//! The clients under every value of every switch of the simulators: where a vendor documents nothing, they work whatever it does.

mod agentsync;
mod deliveries;
mod lists;
mod syniverse;

use std::collections::BTreeSet;

use subkit_sim::{Agentsync, Bird, Np6, Simulator, Syniverse, Vendor};

/// What a client cannot do yet: the switch and its value, the operation, and why. A line that is not needed fails.
const GAPS: &[(&str, &str, &str)] = &[
    ("agentsync.job-start=202-empty", "append_active_npns", "the client requires a body of every 202"),
    ("agentsync.job-start=202-empty", "replace_active_npns", "the client requires a body of every 202"),
];

/// Calls every operation with each of its examples under each value of each switch; returns the calls that failed. The defaults
/// are those that all other tests run under.
async fn failures<V: Vendor>() -> BTreeSet<(String, String)> {
    let mut failures = BTreeSet::new();
    for switch in V::seeded().behaviors().unwrap().switches() {
        for alternative in switch.alternatives.iter().filter(|alternative| alternative.sample != switch.default) {
            for call in V::SUITE.calls() {
                let vendor = Simulator::of(V::seeded()).with_behavior(switch.name, alternative.sample).unwrap();
                let vendor = vendor.start().await.unwrap();
                let arguments = serde_json::from_str(call.arguments).unwrap();
                let outcome = V::SUITE.call(&vendor.base_url(), call.operation, arguments).await;
                if let Err(error) = outcome {
                    let value = format!("{}.{}={}", V::SUITE.api, switch.name, alternative.sample);
                    println!("{value}: {}: {error}", call.operation);
                    failures.insert((value, call.operation.to_owned()));
                }
            }
        }
    }
    failures
}

/// The gaps of an API are those that there are, no more and no fewer.
async fn every_operation_succeeds<V: Vendor>() {
    let api = format!("{}.", V::SUITE.api);
    let known = GAPS.iter().filter(|(value, ..)| value.starts_with(&api));
    let known: BTreeSet<(String, String)> =
        known.map(|(value, operation, _)| ((*value).to_owned(), (*operation).to_owned())).collect();
    let found = failures::<V>().await;
    let new: Vec<_> = found.difference(&known).collect();
    assert!(new.is_empty(), "these calls fail: {new:?}");
    let closed: Vec<_> = known.difference(&found).collect();
    assert!(closed.is_empty(), "these calls succeed now, so remove their lines from `GAPS`: {closed:?}");
}

#[tokio::test]
async fn every_operation_of_agentsync_succeeds() {
    every_operation_succeeds::<Agentsync>().await;
}

#[tokio::test]
async fn every_operation_of_bird_succeeds() {
    every_operation_succeeds::<Bird>().await;
}

#[tokio::test]
async fn every_operation_of_np6_succeeds() {
    every_operation_succeeds::<Np6>().await;
}

#[tokio::test]
async fn every_operation_of_syniverse_succeeds() {
    every_operation_succeeds::<Syniverse>().await;
}
