//! NP6: upserting, finding and deleting subscriptions.

use subkit::{
    Uuid,
    np6::{
        Client,
        types::{FirebaseProvider, FootprintContact, UpsertSubscription},
    },
};
use subkit_sim::Simulator;

const ID: &str = "11111111-2222-4333-8444-555555555555";

fn uuid(text: &str) -> Uuid {
    text.parse().unwrap()
}

#[tokio::test]
async fn subscription_is_found_by_every_key_until_deleted() {
    let simulator = Simulator::np6().start().await.unwrap();
    let client = Client::builder().base_url(simulator.base_url()).api_key("key").build().unwrap();
    let contact = FootprintContact::new().with_id("77").with_unicity("someone").with_hash("0af1");
    let provider = FirebaseProvider::new().with_token("push token");
    let subscription =
        UpsertSubscription::new(uuid(ID), uuid("56c874e9-2f8e-4b60-ab4b-6410c3238352"), provider, contact);
    let created = client.upsert_subscription(subscription.clone()).send().await.unwrap();
    let stamps = created.lifecycle.as_ref().unwrap();
    assert!(stamps.creation.is_some() && stamps.modification.is_none());
    // A second upsert updates the same subscription.
    let created = client.upsert_subscription(subscription).send().await.unwrap();
    assert!(created.lifecycle.as_ref().unwrap().modification.is_some());

    let id = || ID.parse::<subkit::np6::types::SubscriptionId>().unwrap();
    assert_eq!(client.get_subscription(id()).send().await.unwrap().contact, created.contact);
    assert_eq!(client.list_contact_subscriptions("77").send().await.unwrap().len(), 1);
    assert_eq!(client.list_subscriptions_by_unicity("someone").send().await.unwrap().len(), 1);
    assert_eq!(client.list_subscriptions_by_hash("0af1").send().await.unwrap().len(), 1);

    client.delete_subscriptions_by_hash("0af1").send().await.unwrap();
    assert!(client.get_subscription(id()).send().await.unwrap_err().is_not_found());
    assert!(client.list_contact_subscriptions("77").send().await.unwrap().is_empty());
    // Other subscriptions are unaffected.
    assert!(!client.list_subscriptions_by_unicity("foobar").send().await.unwrap().is_empty());
}
