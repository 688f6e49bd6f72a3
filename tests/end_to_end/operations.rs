//! Every example call of every operation succeeds and has its effect, and neither side violates the spec.

use serde_json::Value;
use subkit::runtime::testing::Suite;
use subkit_sim::{Agentsync, Bird, Fault, Np6, Simulator, Syniverse, Vendor};

use super::effects::{self, ExecutedCall};

/// Calls every operation with each of its examples, each on a fresh simulator.
async fn all_operations<V: Vendor>(
    suite: &Suite,
    prepare: impl Fn(&str, &Value, &mut Value),
    check: impl Fn(&ExecutedCall),
) {
    let mut called: Vec<&str> = Vec::new();
    for call in suite.calls() {
        let arguments: Value = serde_json::from_str(call.arguments).unwrap();
        let mut state = serde_json::to_value(V::seeded()).unwrap();
        prepare(call.operation, &arguments, &mut state);
        let mut simulator = Simulator::<V>::load(state).unwrap();
        if V::SUITE.api == "agentsync" {
            // A job that finishes after a time could finish before the test reads the state.
            simulator = simulator.with_behavior("job-time", "two-polls").unwrap();
        }
        let simulator = simulator.start().await.unwrap();
        let before = simulator.dump().unwrap();
        let outcome = suite.call(&simulator.base_url(), call.operation, arguments.clone()).await;
        let outcome = outcome.unwrap_or_else(|error| fail(&format!("{} ({}): {error}", call.operation, call.name)));
        assert!((200..300).contains(&outcome.status), "{}: {}", call.operation, outcome.status);
        let after = simulator.dump().unwrap();
        check(&ExecutedCall { operation: call.operation, arguments, before, after, response: outcome.body });
        let entry = simulator.log().into_iter().next_back().unwrap();
        assert_eq!((entry.operation.as_deref(), entry.was_processed), (Some(call.operation), true));
        assert_eq!(entry.violation, None);
        called.push(call.operation);
    }
    for operation in suite.operations {
        assert!(called.contains(&operation.id), "no example calls `{}`", operation.id);
    }
}

#[expect(clippy::panic, reason = "a panic fails the test")]
fn fail(what: &str) -> ! {
    panic!("{what}")
}

#[tokio::test]
async fn agentsync_operations_have_their_effects() {
    all_operations::<Agentsync>(
        &subkit::agentsync::testing::SUITE,
        effects::agentsync::prepare,
        effects::agentsync::check,
    )
    .await;
}

#[tokio::test]
async fn bird_operations_have_their_effects() {
    all_operations::<Bird>(&subkit::bird::testing::SUITE, effects::bird::prepare, effects::bird::check).await;
}

#[tokio::test]
async fn np6_operations_have_their_effects() {
    all_operations::<Np6>(&subkit::np6::testing::SUITE, effects::np6::prepare, effects::np6::check).await;
}

#[tokio::test]
async fn syniverse_operations_have_their_effects() {
    all_operations::<Syniverse>(
        &subkit::syniverse::testing::SUITE,
        effects::syniverse::prepare,
        effects::syniverse::check,
    )
    .await;
}

/// Responses may have properties, enum values and discriminator values that the spec does not list. Clients keep them when
/// they decode and encode the response.
#[tokio::test]
async fn unknown_values_in_responses_are_kept() {
    async fn all<V: Vendor>() -> usize {
        let mut with_unknown = 0;
        for call in V::SUITE.calls() {
            let simulator = Simulator::new(V::seeded()).start().await.unwrap();
            simulator.faults().always_for(call.operation, Fault::UnknownValues);
            let arguments = serde_json::from_str(call.arguments).unwrap();
            let outcome = V::SUITE.call(&simulator.base_url(), call.operation, arguments).await;
            let outcome = outcome.unwrap_or_else(|error| fail(&format!("{}: {error}", call.operation)));
            with_unknown += usize::from(outcome.body.to_string().contains("brand-new"));
        }
        with_unknown
    }
    let counts = [all::<Agentsync>().await, all::<Bird>().await, all::<Np6>().await, all::<Syniverse>().await];
    println!("responses with unknown values: {counts:?}");
    assert!(counts.iter().all(|count| *count > 0), "{counts:?}");
}
