//! Dumping and loading the state of a simulator, and stopping the simulator.

use serde_json::json;
use subkit::np6::Client;
use subkit_sim::{Agentsync, Bird, Np6, Simulator, Syniverse, Vendor};

fn assert_round_trips<V: Vendor>() {
    let state = serde_json::to_value(V::seeded()).unwrap();
    let again = serde_json::from_value::<V>(state.clone()).unwrap();
    assert_eq!(serde_json::to_value(again).unwrap(), state);
}

#[test]
fn invalid_state_is_rejected_with_its_json_path() {
    let assert_rejected = |state, location: &str| {
        let message = Simulator::<Bird>::load(state).unwrap_err().to_string();
        assert!(message.contains(location), "{message}");
    };
    assert_rejected(
        json!({ "subscriptions": { "a/b/c": 7 } }),
        "subscriptions.a/b/c: invalid type: integer `7`, expected a map",
    );
    assert_rejected(json!({ "subscriptons": {} }), "unknown field `subscriptons`");
    assert_rejected(
        json!({ "webhooks": [{ "url": "http://localhost/" }] }),
        "webhooks[0]: missing field `signing_key`",
    );
    assert!(Simulator::<Syniverse>::load(json!({ "configurations": { "one": {} } })).is_err());
    assert!(Simulator::<Syniverse>::load(json!({ "deliveries": ["one"] })).is_err());
    // A state may omit any key. The value of an omitted key is empty.
    assert!(Simulator::<Agentsync>::load(json!({ "active": ["7"] })).is_ok());
    assert!(Simulator::<Np6>::load(json!({})).is_ok());
    assert!(Simulator::<Syniverse>::load(json!({ "last_id": 7 })).is_ok());
}

/// Loaded objects may lack properties or have unknown properties. The simulator must respond nevertheless.
#[tokio::test]
async fn loaded_objects_that_violate_the_spec_get_a_500_response() {
    let key = "d386a801-ee8d-4aba-a7e4-78671bd3b11e/e/main";
    let state = json!({ "subscriptions": { key: { "subscription": "none", "status": 7 } } });
    let simulator = Simulator::<Bird>::load(state).unwrap().start().await.unwrap();
    let client = subkit::bird::Client::builder().base_url(simulator.base_url()).access_key("key").build().unwrap();
    let workspace = key[..36].parse::<subkit::Uuid>().unwrap();
    let one = subkit::bird::types::ActivateSubscription::new(1);
    let error = client.activate_endpoint_subscription(workspace, "e", "main", one).send().await.unwrap_err();
    // The response describes the violation.
    assert!(
        error.status().is_some_and(|status| status == 500) && error.body_text().unwrap().contains("not match the spec"),
        "{error}"
    );
    assert!(simulator.log()[0].violation.is_some());
}

#[tokio::test]
async fn state_survives_dump_and_load_and_stop_closes_the_port() {
    assert_round_trips::<Agentsync>();
    assert_round_trips::<Bird>();
    assert_round_trips::<Np6>();
    assert_round_trips::<Syniverse>();
    let simulator = Simulator::np6().start().await.unwrap();
    let client = |url: String| Client::builder().base_url(url).api_key("key").build().unwrap();
    client(simulator.base_url()).delete_subscriptions_by_unicity("foobar").send().await.unwrap();
    let again = Simulator::<Np6>::load(simulator.dump().unwrap()).unwrap().start().await.unwrap();
    assert!(client(again.base_url()).list_subscriptions_by_unicity("foobar").send().await.unwrap().is_empty());
    let url = simulator.base_url();
    simulator.stop().await;
    let error = client(url).list_subscriptions_by_unicity("foobar").send().await.unwrap_err();
    assert!(error.is_connect(), "{error}");
}
