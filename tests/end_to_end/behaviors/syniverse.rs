//! Create operations and delivery records of Syniverse.

use subkit::syniverse::{
    Client,
    types::{DeliveryConfigurationCreate, SubscriptionCreate},
};
use subkit_sim::{Acknowledgments, Creation, DeliveryOrder, Simulator};

use crate::until;

/// Returns a configuration with an address where nobody listens.
fn configuration(name: &str) -> DeliveryConfigurationCreate {
    DeliveryConfigurationCreate::new(name, "JSON", true)
        .with_address("http://127.0.0.1:9/")
        .with_delivery_protocol("REST")
}

fn subscription(configuration: &str) -> SubscriptionCreate {
    let start = "2020-01-01T00:00:00Z".parse().unwrap();
    SubscriptionCreate::new(configuration, start).with_event_type("porting_event")
}

#[tokio::test]
async fn creations_are_sent_once_and_succeed_whatever_the_response() {
    for creation in [Creation::Location, Creation::Body, Creation::Both, Creation::Neither, Creation::Body200] {
        let simulator = Simulator::syniverse().with(creation).start().await.unwrap();
        let client = Client::builder().base_url(simulator.base_url()).access_token("token").build().unwrap();
        let before = simulator.state().configurations.len();
        let created = client.create_delivery_configuration(configuration("ours")).send().await.unwrap();
        let id = simulator.state().last_id.to_string();
        let has_location = matches!(creation, Creation::Location | Creation::Both);
        let expected = format!("{}/delivery-configurations/{id}", simulator.base_url());
        assert_eq!(created.location(), has_location.then_some(expected.as_str()), "{creation:?}");
        assert_eq!(created.location_id(), has_location.then(|| id.clone()), "{creation:?}");
        // The body, if any, is returned as JSON.
        let has_body = matches!(creation, Creation::Body | Creation::Both | Creation::Body200);
        let body_id = created.as_ref().as_ref().map(|body| body["id"].clone());
        assert_eq!(body_id, has_body.then(|| id.as_str().into()), "{creation:?}");
        let subscription = subscription(&id);
        client.create_subscription("NIS-Events", subscription).send().await.unwrap();
        assert_eq!(simulator.state().configurations.len(), before + 1, "{creation:?}");
    }
}

/// The listed attempts match the deliveries that arrived at the receiver, including duplicates and out-of-order deliveries.
#[tokio::test]
async fn duplicate_deliveries_are_listed_as_attempts() {
    let simulator = Simulator::syniverse().with(Acknowledgments::FirstLost).with(DeliveryOrder::Swapped);
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}/", listener.local_addr().unwrap());
    let router = axum::Router::new().fallback(|| async {});
    tokio::spawn(async move { axum::serve(listener, router).await });
    let simulator = simulator.start().await.unwrap();
    let client = Client::builder().base_url(simulator.base_url()).access_token("token").build().unwrap();
    client.create_delivery_configuration(configuration("ours").with_address(address)).send().await.unwrap();
    let id = simulator.state().last_id.to_string();
    client.create_subscription("NIS-Events", subscription(&id)).send().await.unwrap();
    let event = simulator.update(|state, now, outbox| {
        let fields = state.sample_fields("porting_event").unwrap();
        state.publish("NIS-Events", "porting_event", &fields, now, outbox)
    });
    until(|| simulator.deliveries().len() == 2).await;
    until(|| simulator.state().attempts.iter().filter(|one| one["event-id"] == event.as_str()).count() == 2).await;
    let tracking = client.get_event_delivery_tracking(event.as_str(), id.as_str()).send().await.unwrap();
    let statuses: Vec<Option<String>> =
        tracking.delivery_attempts.iter().map(|one| one.status.as_ref().map(ToString::to_string)).collect();
    assert_eq!(statuses, [Some("FAILED".to_owned()), Some("SUCCESS".to_owned())]);
}
