//! Bird: subscriptions, webhook subscriptions, and signed events.

use std::sync::{Arc, Mutex};

use axum::{Router, extract::State, routing::post};
use subkit::{
    Uuid,
    bird::{
        Client,
        types::{
            ActivateSubscription, CreateWebhookSubscription, EndpointPayload, Event, UpdateWebhookSubscription,
            WebhookEventFilter,
        },
        webhooks,
    },
    runtime::{Delivery, Field, Receiver},
};
use subkit_sim::{BirdWebhook, Simulator, WebhookObject};

use super::until;

const ENDPOINT: &str = "e40ce70f-e7e0-45c0-9d64-2fc7d0401a16";

fn workspace() -> Uuid {
    "d386a801-ee8d-4aba-a7e4-78671bd3b11e".parse().unwrap()
}

fn organization() -> Uuid {
    "8b0b1c9e-1d3c-4f0e-9f55-3d0f5c1b7a60".parse().unwrap()
}

#[derive(Clone, axum::extract::FromRef)]
struct App {
    receiver: Receiver<Event>,
    seen: Arc<Mutex<Vec<EndpointPayload>>>,
}

async fn receive(State(seen): State<Arc<Mutex<Vec<EndpointPayload>>>>, delivery: Delivery<Event>) {
    let Event::Endpoint(event) = delivery.into_content().unwrap() else { return };
    seen.lock().unwrap().push(event.payload);
}

#[tokio::test]
async fn activation_and_cancellation_send_signed_events() {
    let (app, url) = receiver("signing key").await;
    let simulator = Simulator::bird().start().await.unwrap();
    let client = Client::builder().base_url(simulator.base_url()).access_key("key").build().unwrap();
    // The receiver must reject events signed with another key. The third URL is equivalent to the first one.
    let webhooks = [BirdWebhook::new(&url, "signing key"), BirdWebhook::new(&url, "another key")];
    simulator.state().webhooks.extend(webhooks);
    simulator.state().webhooks.push(BirdWebhook::new(url.replace("/bird", "/x/../bird?to=Zoë Fan"), "signing key"));

    let cancelled = client.cancel_endpoint_subscription(workspace(), ENDPOINT, "main").send().await.unwrap();
    assert_eq!(cancelled.status.to_string(), "inactive");
    let one = ActivateSubscription::new(1);
    let active = client.activate_endpoint_subscription(workspace(), ENDPOINT, "main", one).send().await.unwrap();
    assert_eq!(active.status.to_string(), "active");
    // The simulator retries each event until the receiver acknowledges it. The receiver never acknowledges a wrong signature.
    until(|| app.seen.lock().unwrap().len() >= 4).await;
    let mut issues: Vec<usize> = app.seen.lock().unwrap().iter().map(|event| event.issues.len()).collect();
    issues.sort_unstable();
    assert_eq!(issues, [0, 0, 1, 1], "expected two events for each of the two valid webhooks");
}

/// Starts a local receiver that verifies with the key, and returns its URL.
async fn receiver(key: &str) -> (App, String) {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    let receiver = webhooks::event(&address).with_key(key).build().unwrap();
    let app = App { receiver, seen: Arc::default() };
    let router = Router::new().route("/bird", post(receive)).with_state(app.clone());
    tokio::spawn(async move { axum::serve(listener, router).await });
    (app, format!("{address}/bird"))
}

#[tokio::test]
async fn registered_webhook_receives_signed_events_until_it_is_inactive() {
    let (app, url) = receiver("the key of the receiver").await;
    let simulator = Simulator::bird().start().await.unwrap();
    let client = Client::builder().base_url(simulator.base_url()).access_key("key").build().unwrap();
    let cancel = || client.cancel_endpoint_subscription(workspace(), ENDPOINT, "main").send();
    let one = || ActivateSubscription::new(1);
    let activate = || client.activate_endpoint_subscription(workspace(), ENDPOINT, "main", one()).send();
    let update = |id, body| client.update_webhook_subscription(organization(), workspace(), id, body).send();

    let body = CreateWebhookSubscription::new("numbers", "endpoint", &*url).with_signing_key("the key of the receiver");
    let created = client.create_webhook_subscription(organization(), workspace(), body).send().await.unwrap();
    assert_eq!((created.status.to_string().as_str(), created.url.as_str()), ("active", &*url));
    assert!(created.signing_key.is_none(), "the default response must not contain the key");
    let id = created.id.clone();
    let got = client.get_webhook_subscription(organization(), workspace(), &id).send().await.unwrap();
    assert_eq!(*got, *created);
    let listed = client.list_webhook_subscriptions(organization(), workspace()).send().await.unwrap();
    assert!(listed.results.iter().any(|one| one.id == id));

    cancel().await.unwrap();
    until(|| app.seen.lock().unwrap().len() == 1).await;
    // The event does not match the first filter, but it matches the second.
    let only = |endpoint: &str| {
        UpdateWebhookSubscription::new()
            .with_event_filters(Field::Set(vec![WebhookEventFilter::new("endpointId", endpoint)]))
    };
    update(id.clone(), only("another")).await.unwrap();
    activate().await.unwrap();
    update(id.clone(), only(ENDPOINT)).await.unwrap();
    cancel().await.unwrap();
    until(|| app.seen.lock().unwrap().len() == 2).await;
    let inactive = update(id.clone(), UpdateWebhookSubscription::new().with_status("inactive")).await.unwrap();
    assert_eq!(inactive.status.to_string(), "inactive");
    activate().await.unwrap();
    client.delete_webhook_subscription(organization(), workspace(), &id).send().await.unwrap();
    cancel().await.unwrap();
    let error = client.get_webhook_subscription(organization(), workspace(), &id).send().await.unwrap_err();
    assert!(error.is_not_found(), "{error}");
    let issues: Vec<usize> = app.seen.lock().unwrap().iter().map(|event| event.issues.len()).collect();
    assert_eq!(issues, [1, 1], "the event for the other endpoint and the events after `inactive` must not be sent");
    let sent = simulator.deliveries();
    assert_eq!(sent.iter().map(|one| one.status).collect::<Vec<_>>(), [Some(200); 2], "{sent:?}");
}

#[tokio::test]
async fn sixth_webhook_subscription_with_identical_filters_is_rejected() {
    let simulator = Simulator::bird().with(WebhookObject::Documented).start().await.unwrap();
    let client = Client::builder().base_url(simulator.base_url()).access_key("key").build().unwrap();
    let create = |filters: &[(&str, &str)]| {
        let filters = filters.iter().map(|(key, value)| WebhookEventFilter::new(*key, *value)).collect::<Vec<_>>();
        let body = CreateWebhookSubscription::new("numbers", "endpoint", "https://hooks.example.com/bird");
        let body = body.with_event_filters(Field::Set(filters)).with_signing_key("canary");
        client.create_webhook_subscription(organization(), workspace(), body).send()
    };
    for _ in 0..5 {
        let created = create(&[("a", "1"), ("b", "2")]).await.unwrap();
        assert_eq!(
            created.signing_key.as_ref().unwrap().expose(),
            "canary",
            "the documented response must contain the key"
        );
        assert!(!format!("{created:?}").contains("canary"));
    }
    let error = create(&[("b", "2"), ("a", "1")]).await.unwrap_err();
    assert!(error.status().is_some_and(|status| status == 409), "{error}");
    create(&[("a", "1")]).await.unwrap();
}

#[tokio::test]
async fn unknown_endpoints_and_invalid_keys_are_errors() {
    let simulator = Simulator::bird().start().await.unwrap();
    simulator.state().access_keys.push("good".to_owned());
    let client = |key: &str| Client::builder().base_url(simulator.base_url()).access_key(key).build().unwrap();
    let error = client("bad").list_endpoint_subscriptions(workspace(), ENDPOINT).send().await.unwrap_err();
    assert!(error.is_unauthorized(), "{error}");
    let error = client("good").list_endpoint_subscriptions(workspace(), "other").send().await.unwrap_err();
    assert!(error.is_not_found() && error.body_text().unwrap().contains("Endpoint not found"), "{error}");
    // Workspace ids are case-insensitive.
    let url = format!(
        "{}/workspaces/{}/endpoints/{ENDPOINT}/subscriptions",
        simulator.base_url(),
        workspace().to_string().to_uppercase()
    );
    let response = reqwest::Client::new().get(url).header("authorization", "AccessKey good").send().await.unwrap();
    assert_eq!(response.status(), 200);
}
