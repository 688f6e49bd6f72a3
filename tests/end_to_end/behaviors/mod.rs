//! Tests the clients with every value of every simulator switch. Each switch selects a behavior that a vendor does not
//! document.

mod agentsync;
mod creation;
mod deliveries;
mod lists;
mod syniverse;

use subkit_sim::{Agentsync, Bird, Np6, Simulator, Syniverse, Vendor};

/// Calls every operation with each of its examples, for each non-default value of each switch. All other tests use the defaults.
async fn every_operation_succeeds<V: Vendor>() {
    let mut failures = Vec::new();
    for switch in V::seeded().behaviors().unwrap().switches() {
        for alternative in switch.alternatives.iter().filter(|alternative| alternative.sample != switch.default) {
            for call in V::SUITE.calls() {
                let simulator = Simulator::new(V::seeded()).with_behavior(switch.name, alternative.sample).unwrap();
                let simulator = simulator.start().await.unwrap();
                let arguments = serde_json::from_str(call.arguments).unwrap();
                let outcome = V::SUITE.call(&simulator.base_url(), call.operation, arguments).await;
                if creation::lacks_its_body(switch.name, alternative.sample, call.operation) {
                    assert!(outcome.is_err(), "{}.{}: decoded a body that was not sent", V::SUITE.api, switch.name);
                } else if let Err(error) = outcome {
                    let value = format!("{}.{}={}", V::SUITE.api, switch.name, alternative.sample);
                    failures.push(format!("{value}: {}: {error}", call.operation));
                }
            }
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[tokio::test]
async fn agentsync_operations_succeed_with_every_switch_value() {
    every_operation_succeeds::<Agentsync>().await;
}

#[tokio::test]
async fn bird_operations_succeed_with_every_switch_value() {
    every_operation_succeeds::<Bird>().await;
}

#[tokio::test]
async fn np6_operations_succeed_with_every_switch_value() {
    every_operation_succeeds::<Np6>().await;
}

#[tokio::test]
async fn syniverse_operations_succeed_with_every_switch_value() {
    every_operation_succeeds::<Syniverse>().await;
}
