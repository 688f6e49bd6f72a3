//! Every example call of every operation succeeds and does what it should, and neither side breaks the spec.

use serde_json::Value;
use subkit::runtime::testing::Suite;
use subkit_sim::{Agentsync, Bird, Fault, Np6, Simulator, Syniverse, Vendor};

use super::effects::{self, Made};

/// Calls every operation with the arguments of each of its examples, each at a vendor that nobody has called before.
async fn all_operations<V: Vendor>(suite: &Suite, prepare: impl Fn(&str, &Value, &mut Value), check: impl Fn(&Made)) {
    let mut called: Vec<&str> = Vec::new();
    for call in suite.calls() {
        let arguments: Value = serde_json::from_str(call.arguments).unwrap();
        let mut state = serde_json::to_value(V::seeded()).unwrap();
        prepare(call.operation, &arguments, &mut state);
        let mut simulator = Simulator::<V>::load(state).unwrap();
        if V::SUITE.api == "agentsync" {
            // A job that is done by the clock could be done before the state is read.
            simulator = simulator.with_behavior("job-time", "two-polls").unwrap();
        }
        let vendor = simulator.start().await.unwrap();
        let before = vendor.dump().unwrap();
        let outcome = suite.call(&vendor.base_url(), call.operation, arguments.clone()).await;
        let outcome = outcome.unwrap_or_else(|error| never(&format!("{} ({}): {error}", call.operation, call.name)));
        assert!((200..300).contains(&outcome.status), "{}: {}", call.operation, outcome.status);
        let after = vendor.dump().unwrap();
        check(&Made { operation: call.operation, arguments, before, after, answer: outcome.body });
        let entry = vendor.log().into_iter().next_back().unwrap();
        assert_eq!((entry.operation.as_deref(), entry.was_carried_out), (Some(call.operation), true));
        assert_eq!(entry.violation, None);
        called.push(call.operation);
    }
    for operation in suite.operations {
        assert!(called.contains(&operation.id), "no example calls `{}`", operation.id);
    }
}

#[expect(clippy::panic, reason = "it is what fails the test")]
fn never(what: &str) -> ! {
    panic!("{what}")
}

#[tokio::test]
async fn of_agentsync() {
    all_operations::<Agentsync>(
        &subkit::agentsync::testing::SUITE,
        effects::agentsync::prepare,
        effects::agentsync::check,
    )
    .await;
}

#[tokio::test]
async fn of_bird() {
    all_operations::<Bird>(&subkit::bird::testing::SUITE, effects::bird::prepare, effects::bird::check).await;
}

#[tokio::test]
async fn of_np6() {
    all_operations::<Np6>(&subkit::np6::testing::SUITE, effects::np6::prepare, effects::np6::check).await;
}

#[tokio::test]
async fn of_syniverse() {
    all_operations::<Syniverse>(
        &subkit::syniverse::testing::SUITE,
        effects::syniverse::prepare,
        effects::syniverse::check,
    )
    .await;
}

/// Every answer may have members, values and tags that its spec does not know: clients read it all the same, and give them back.
#[tokio::test]
async fn answers_of_vendors_that_have_moved_on_are_read() {
    async fn all<V: Vendor>() -> usize {
        let mut with_news = 0;
        for call in V::SUITE.calls() {
            let vendor = Simulator::of(V::seeded()).start().await.unwrap();
            vendor.faults().always_of(call.operation, Fault::Unknown);
            let arguments = serde_json::from_str(call.arguments).unwrap();
            let outcome = V::SUITE.call(&vendor.base_url(), call.operation, arguments).await;
            let outcome = outcome.unwrap_or_else(|error| never(&format!("{}: {error}", call.operation)));
            with_news += usize::from(outcome.body.to_string().contains("brand-new"));
        }
        with_news
    }
    let with_values = [all::<Agentsync>().await, all::<Bird>().await, all::<Np6>().await, all::<Syniverse>().await];
    println!("answers with new values: {with_values:?}");
    assert!(with_values.iter().all(|count| *count > 0), "{with_values:?}");
}
