//! A simulator that responds with the examples of a spec: every example call of every API succeeds, and lists end.

#![expect(clippy::unwrap_used, reason = "a panic fails the test")]

use serde_json::{Value, json};
use subkit_runtime::testing::Suite;
use subkit_sim::{Api, Examples, Fault, Simulator, Vendor as _};

macro_rules! apis {
    ($($name:ident: $client:ident),*) => {
        $(
            struct $name;

            impl Api for $name {
                const SUITE: &'static Suite = &$client::testing::SUITE;
            }
        )*
    };
}

apis!(Agentsync: subkit_agentsync, Bird: subkit_bird, Np6: subkit_np6, Syniverse: subkit_syniverse);

async fn every_call_succeeds<A: Api>() {
    let simulator = Simulator::new(Examples::<A>::seeded()).start().await.unwrap();
    for call in A::SUITE.calls() {
        let arguments: Value = serde_json::from_str(call.arguments).unwrap();
        let result = A::SUITE.call(&simulator.base_url(), call.operation, arguments).await;
        let status = result.map(|response| response.status);
        assert!(matches!(status, Ok(200..300)), "{} {}: {status:?}", A::SUITE.api, call.operation);
        let entry = simulator.log().pop().unwrap();
        assert_eq!((entry.operation.as_deref(), entry.violation), (Some(call.operation), None));
    }
}

#[tokio::test]
async fn every_example_call_succeeds() {
    every_call_succeeds::<Agentsync>().await;
    every_call_succeeds::<Bird>().await;
    every_call_succeeds::<Np6>().await;
    every_call_succeeds::<Syniverse>().await;
}

#[tokio::test]
async fn lists_end_after_one_page() {
    let simulator = Simulator::new(Examples::<Bird>::seeded()).start().await.unwrap();
    let client = subkit_bird::Client::builder().base_url(simulator.base_url()).access_key("key").build().unwrap();
    let workspace = "d386a801-ee8d-4aba-a7e4-78671bd3b11e".parse::<subkit_bird::Uuid>().unwrap();
    let mut items = client.list_endpoint_subscriptions(workspace, "endpoint").stream();
    let mut count = 0;
    while let Some(item) = items.next().await {
        item.unwrap();
        count += 1;
    }
    assert_eq!((count, simulator.log().len()), (1, 1));

    let simulator = Simulator::new(Examples::<Agentsync>::seeded()).start().await.unwrap();
    let client = subkit_agentsync::Client::builder()
        .base_url(simulator.base_url())
        .token_url(simulator.token_url())
        .client_credentials("id", "secret")
        .build()
        .unwrap();
    let mut items = client.list_addresses().npns(["15645555"]).stream();
    while let Some(item) = items.next().await {
        item.unwrap();
    }
}

#[tokio::test]
async fn requests_are_checked_and_responses_can_be_changed() {
    let simulator = Simulator::new(Examples::<Np6>::seeded()).start().await.unwrap();
    let suite = Np6::SUITE;
    let call = suite.calls().find(|call| call.operation == "list_subscriptions_by_unicity").unwrap();
    let arguments: Value = serde_json::from_str(call.arguments).unwrap();
    simulator.state().responses.insert(call.operation.to_owned(), (200, json!([])).into());
    let response = suite.call(&simulator.base_url(), call.operation, arguments.clone()).await.unwrap();
    assert_eq!(response.body, json!([]));
    // A response that violates the spec is an error of the test.
    simulator.state().responses.insert(call.operation.to_owned(), (200, json!({ "no": "list" })).into());
    assert!(suite.call(&simulator.base_url(), call.operation, arguments.clone()).await.is_err());
    assert!(simulator.log().pop().unwrap().violation.is_some());
    simulator.faults().always_for(call.operation, Fault::Status { status: 400, retry_after: None });
    assert!(suite.call(&simulator.base_url(), call.operation, arguments).await.is_err());
    let state = simulator.dump().unwrap();
    assert!(Simulator::<Examples<Np6>>::load(state).is_ok());
}
