//! A state goes out as JSON and comes back, and a vendor that is stopped is gone.

use serde_json::json;
use subkit::np6::Client;
use subkit_sim::{Agentsync, Bird, Np6, Simulator, Syniverse, Vendor};

fn comes_back<V: Vendor>() {
    let state = serde_json::to_value(V::seeded()).unwrap();
    let again = serde_json::from_value::<V>(state.clone()).unwrap();
    assert_eq!(serde_json::to_value(again).unwrap(), state);
}

#[test]
fn what_is_no_state_is_told_with_its_place() {
    let told_of = |state, place: &str| {
        let told = Simulator::<Bird>::load(state).unwrap_err().to_string();
        assert!(told.contains(place), "{told}");
    };
    told_of(
        json!({ "subscriptions": { "a/b/c": 7 } }),
        "subscriptions.a/b/c: invalid type: integer `7`, expected a map",
    );
    told_of(json!({ "subscriptons": {} }), "unknown field `subscriptons`");
    told_of(json!({ "webhooks": [{ "url": "http://localhost/" }] }), "webhooks[0]: missing field `signing_key`");
    assert!(Simulator::<Syniverse>::load(json!({ "configurations": { "one": {} } })).is_err());
    assert!(Simulator::<Syniverse>::load(json!({ "deliveries": ["one"] })).is_err());
    // Of what is left out there is nothing.
    assert!(Simulator::<Agentsync>::load(json!({ "active": ["7"] })).is_ok());
    assert!(Simulator::<Np6>::load(json!({})).is_ok());
    assert!(Simulator::<Syniverse>::load(json!({ "next_id": 7 })).is_ok());
}

/// Whatever an object lacks that was loaded, or has beside, nobody is let down: there is an answer.
#[tokio::test]
async fn odd_objects_are_answered() {
    let key = "d386a801-ee8d-4aba-a7e4-78671bd3b11e/e/main";
    let state = json!({ "subscriptions": { key: { "subscription": "none", "status": 7 } } });
    let vendor = Simulator::<Bird>::load(state).unwrap().start().await.unwrap();
    let client = subkit::bird::Client::builder().base_url(vendor.base_url()).access_key("key").build().unwrap();
    let workspace = key[..36].parse::<subkit::Uuid>().unwrap();
    let one = subkit::bird::types::ActivateSubscription::new(1);
    let error = client.activate_endpoint_subscription(workspace, "e", "main", one).send().await.unwrap_err();
    // It says what is wrong with it.
    assert!(
        error.status().is_some_and(|status| status == 500) && error.body_text().unwrap().contains("not match the spec"),
        "{error}"
    );
    assert!(vendor.log()[0].violation.is_some());
}

#[tokio::test]
async fn a_state_is_dumped_and_loaded() {
    comes_back::<Agentsync>();
    comes_back::<Bird>();
    comes_back::<Np6>();
    comes_back::<Syniverse>();
    let vendor = Simulator::np6().start().await.unwrap();
    let client = |url: String| Client::builder().base_url(url).api_key("key").build().unwrap();
    client(vendor.base_url()).delete_subscriptions_by_unicity("foobar").send().await.unwrap();
    let again = Simulator::<Np6>::load(vendor.dump().unwrap()).unwrap().start().await.unwrap();
    assert!(client(again.base_url()).list_subscriptions_by_unicity("foobar").send().await.unwrap().is_empty());
    let url = vendor.base_url();
    vendor.stop().await;
    let error = client(url).list_subscriptions_by_unicity("foobar").send().await.unwrap_err();
    assert!(error.is_connect(), "{error}");
}
