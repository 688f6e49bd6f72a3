//! Webhook deliveries of Bird that are retried, duplicated, out of order, or late.

use std::{
    sync::{Arc, Mutex},
    time::Duration,
};

use axum::{Router, extract::State, http::StatusCode, routing::post};
use subkit::{
    bird::{
        Client,
        types::{ActivateSubscription, Event},
        webhooks,
    },
    runtime::{Delivery, Receiver},
};
use subkit_sim::{Acknowledgments, Bird, BirdWebhook, DeliveryAge, DeliveryOrder, Envelope, Simulator};

use crate::until;

#[derive(Clone, axum::extract::FromRef)]
struct App {
    receiver: Receiver<Event>,
    /// The number of issues of each received event.
    seen: Arc<Mutex<Vec<usize>>>,
    /// The number of deliveries that still receive a 503 response.
    failures: Arc<Mutex<usize>>,
}

async fn receive(State(app): State<App>, delivery: Delivery<Event>) -> StatusCode {
    let Ok(Event::Endpoint(event)) = delivery.into_content() else { return StatusCode::BAD_REQUEST };
    app.seen.lock().unwrap().push(event.payload.issues.len());
    let mut left = app.failures.lock().unwrap();
    let status = if *left > 0 { StatusCode::SERVICE_UNAVAILABLE } else { StatusCode::OK };
    *left = left.saturating_sub(1);
    status
}

/// Cancels and activates a subscription. Returns the number of issues of each received event.
async fn received(simulator: Simulator<Bird>, failures: usize, count: usize) -> Vec<usize> {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    let receiver = webhooks::event(&address).with_key("signing key").build().unwrap();
    let app = App { receiver, seen: Arc::default(), failures: Arc::new(Mutex::new(failures)) };
    let router = Router::new().route("/bird", post(receive)).with_state(app.clone());
    tokio::spawn(async move { axum::serve(listener, router).await });

    let simulator = simulator.start().await.unwrap();
    simulator.state().webhooks.push(BirdWebhook::new(format!("{address}/bird"), "signing key"));
    let client = Client::builder().base_url(simulator.base_url()).access_key("key").build().unwrap();
    let workspace = "d386a801-ee8d-4aba-a7e4-78671bd3b11e".parse::<subkit::Uuid>().unwrap();
    let endpoint = "e40ce70f-e7e0-45c0-9d64-2fc7d0401a16";
    client.cancel_endpoint_subscription(&workspace, endpoint, "main").send().await.unwrap();
    let one = ActivateSubscription::new(1);
    client.activate_endpoint_subscription(&workspace, endpoint, "main", one).send().await.unwrap();
    until(|| app.seen.lock().unwrap().len() >= count).await;
    let seen = app.seen.lock().unwrap();
    seen.clone()
}

#[tokio::test]
async fn retried_and_late_deliveries_are_verified() {
    let retried = received(Simulator::bird().with(DeliveryOrder::Prompt), 2, 4).await;
    assert_eq!(retried.len(), 4, "expected two events and two retries");
    for age in [DeliveryAge::Fresh, DeliveryAge::Backdated(Duration::from_secs(13_729))] {
        assert_eq!(received(Simulator::bird().with(age), 0, 2).await.len(), 2, "{age:?}");
    }
}

#[tokio::test]
async fn duplicate_deliveries_are_verified() {
    for (acknowledgments, count) in [(Acknowledgments::Seen, 2), (Acknowledgments::FirstLost, 4)] {
        let mut issues = received(Simulator::bird().with(acknowledgments), 0, count).await;
        issues.sort_unstable();
        assert_eq!(issues.iter().sum::<usize>() * 2, count, "{acknowledgments:?}: {issues:?}");
    }
}

#[tokio::test]
async fn out_of_order_deliveries_are_verified() {
    assert_eq!(received(Simulator::bird().with(DeliveryOrder::Swapped), 0, 2).await, [0, 1]);
}

#[tokio::test]
async fn payload_is_typed_with_every_envelope() {
    for envelope in [Envelope::Payload, Envelope::Data, Envelope::Root] {
        let mut issues = received(Simulator::bird().with(envelope), 0, 2).await;
        issues.sort_unstable();
        assert_eq!(issues, [0, 1], "{envelope:?}");
    }
}
