//! Every example call of every operation succeeds, and neither side breaks the spec.

use subkit::{
    agentsync,
    runtime::testing::{Call, Suite},
};
use subkit_sim::{Running, Simulator, Vendor};

/// Calls every operation with the arguments of each of its examples.
async fn all_operations<V: Vendor>(vendor: &Running<V>, suite: &Suite) {
    let mut called: Vec<&str> = Vec::new();
    // What deletes comes last, so that the rest finds what the examples speak of.
    let deletes = |operation: &str| operation.starts_with("delete") || operation.starts_with("remove");
    let (last, first): (Vec<&Call>, Vec<&Call>) = suite.calls().partition(|call| deletes(call.operation));
    for call in first.into_iter().chain(last) {
        let arguments = serde_json::from_str(call.arguments).unwrap();
        let outcome = suite.call(&vendor.base_url(), call.operation, arguments).await;
        let outcome = outcome.unwrap_or_else(|error| never(&format!("{} ({}): {error}", call.operation, call.name)));
        assert!((200..300).contains(&outcome.status), "{}: {}", call.operation, outcome.status);
        called.push(call.operation);
    }
    for operation in suite.operations {
        assert!(called.contains(&operation.id), "no example calls `{}`", operation.id);
    }
    let violations: Vec<_> = vendor.log().into_iter().filter(|entry| entry.violation.is_some()).collect();
    assert!(violations.is_empty(), "{violations:?}");
}

#[expect(clippy::panic, reason = "it is what fails the test")]
fn never(what: &str) -> ! {
    panic!("{what}")
}

#[tokio::test]
async fn of_bird() {
    let vendor = Simulator::bird().start().await.unwrap();
    all_operations(&vendor, &subkit::bird::testing::SUITE).await;
}

#[tokio::test]
async fn of_np6() {
    let vendor = Simulator::np6().start().await.unwrap();
    all_operations(&vendor, &subkit::np6::testing::SUITE).await;
}

#[tokio::test]
async fn of_syniverse() {
    let vendor = Simulator::syniverse().start().await.unwrap();
    all_operations(&vendor, &subkit::syniverse::testing::SUITE).await;
}

#[tokio::test]
async fn of_agentsync() {
    let vendor = Simulator::agentsync().start().await.unwrap();
    all_operations(&vendor, &agentsync::testing::SUITE).await;
}
