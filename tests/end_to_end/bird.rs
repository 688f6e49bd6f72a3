//! Bird: activate, cancel, and hear of it.

use std::sync::{Arc, Mutex};

use axum::{Router, extract::State, routing::post};
use subkit::{
    Uuid,
    bird::{
        Client,
        types::{ActivateSubscription, EndpointPayload, Event},
        webhooks,
    },
    runtime::{Delivery, Receiver},
};
use subkit_sim::{BirdWebhook, Simulator};

use super::until;

const ENDPOINT: &str = "e40ce70f-e7e0-45c0-9d64-2fc7d0401a16";

fn workspace() -> Uuid {
    "d386a801-ee8d-4aba-a7e4-78671bd3b11e".parse().unwrap()
}

#[derive(Clone, axum::extract::FromRef)]
struct App {
    receiver: Receiver<Event>,
    seen: Arc<Mutex<Vec<EndpointPayload>>>,
}

async fn hear(State(seen): State<Arc<Mutex<Vec<EndpointPayload>>>>, delivery: Delivery<Event>) {
    let Event::Endpoint(event) = delivery.into_content().unwrap() else { return };
    seen.lock().unwrap().push(event.payload);
}

#[tokio::test]
async fn subscriptions_are_activated_and_cancelled_and_signed_events_tell_of_it() {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    let app =
        App { receiver: webhooks::event(&address).with_key("signing key").build().unwrap(), seen: Arc::default() };
    let router = Router::new().route("/bird", post(hear)).with_state(app.clone());
    tokio::spawn(async move { axum::serve(listener, router).await });

    let vendor = Simulator::bird().start().await.unwrap();
    let client = Client::builder().base_url(vendor.base_url()).access_key("key").build().unwrap();
    let url = format!("{address}/bird");
    // One that is signed with another key is none, and an address that is written in another way is the same one.
    let webhooks = [BirdWebhook::new(&url, "signing key"), BirdWebhook::new(&url, "another key")];
    vendor.state().webhooks.extend(webhooks);
    vendor.state().webhooks.push(BirdWebhook::new(url.replace("/bird", "/x/../bird?to=Zoë Fan"), "signing key"));

    let cancelled = client.cancel_endpoint_subscription(workspace(), ENDPOINT, "main").send().await.unwrap();
    assert_eq!(cancelled.status.to_string(), "inactive");
    let one = ActivateSubscription::new(1);
    let active = client.activate_endpoint_subscription(workspace(), ENDPOINT, "main", one).send().await.unwrap();
    assert_eq!(active.status.to_string(), "active");
    // Each is sent again until it is taken, which none of the forged ones is.
    until(|| app.seen.lock().unwrap().len() >= 4).await;
    let mut issues: Vec<usize> = app.seen.lock().unwrap().iter().map(|event| event.issues.len()).collect();
    issues.sort_unstable();
    assert_eq!(issues, [0, 0, 1, 1], "two events each, and none of the forged ones");
}

#[tokio::test]
async fn what_is_not_there_and_who_may_not_are_errors() {
    let vendor = Simulator::bird().start().await.unwrap();
    vendor.state().access_keys.push("good".to_owned());
    let client = |key: &str| Client::builder().base_url(vendor.base_url()).access_key(key).build().unwrap();
    let error = client("bad").list_endpoint_subscriptions(workspace(), ENDPOINT).send().await.unwrap_err();
    assert!(error.is_unauthorized(), "{error}");
    let error = client("good").list_endpoint_subscriptions(workspace(), "other").send().await.unwrap_err();
    assert!(error.is_not_found() && error.body_text().unwrap().contains("Endpoint not found"), "{error}");
    // A workspace is the same one in capitals.
    let url = format!(
        "{}/workspaces/{}/endpoints/{ENDPOINT}/subscriptions",
        vendor.base_url(),
        workspace().to_string().to_uppercase()
    );
    let answer = reqwest::Client::new().get(url).header("authorization", "AccessKey good").send().await.unwrap();
    assert_eq!(answer.status(), 200);
}
