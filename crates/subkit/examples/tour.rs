//! A tour of all four APIs, against simulators on this machine.
//!
//! ```sh
//! cargo run -p subkit --example tour --features full,sim
//! ```

mod common;

use std::{error::Error, net::Ipv4Addr, time::Duration};

use axum::{Router, extract::State, routing::post};
use indicatif::{ProgressBar, ProgressStyle};
use serde_json::json;
use subkit::{
    Field, Uuid, agentsync, bird, np6,
    runtime::{Delivery, Receiver},
    sim::{BirdWebhook, Simulator},
    syniverse::{
        self,
        types::{DeliveryConfigurationCreate, Event, EventNotification, SubscriptionCreate},
        webhooks,
    },
};
use tokio::{net::TcpListener, sync::mpsc};

use common::{heading, line};

type Result<T = ()> = std::result::Result<T, Box<dyn Error>>;

#[tokio::main]
async fn main() -> Result {
    line("Nothing leaves this machine: each vendor is a simulator that follows its documentation.")?;
    npns().await?;
    events().await?;
    endpoints().await?;
    push_subscriptions().await
}

/// AgentSync: activates NPNs, waits for the job, and reads the list.
async fn npns() -> Result {
    heading("AgentSync: activate NPNs with a job")?;
    let simulator = Simulator::agentsync().start().await?;
    let client = agentsync::Client::builder()
        .base_url(simulator.base_url())
        .token_url(simulator.token_url())
        .client_credentials("client id", "client secret")
        .build()?;
    let job = client.append_active_npns(["15645555", "19855109", "20011223"]).start().await?;
    line(&format!("append 3 NPNs        → job {}", job.id()))?;
    let bar = ProgressBar::new_spinner().with_style(ProgressStyle::with_template("{spinner} {msg}")?);
    bar.set_message("waiting for the job");
    bar.enable_steady_tick(Duration::from_millis(80));
    let state = job.wait().with_intervals(Duration::from_millis(400), Duration::from_secs(1)).await?;
    bar.finish_and_clear();
    line(&format!(
        "wait for the job     → {}",
        state.details.get("status").and_then(|status| status.as_str()).unwrap_or("?")
    ))?;
    let mut npns = client.list_active_npns().size(2).stream();
    let mut count = 0;
    while let Some(npn) = npns.next().await {
        npn?;
        count += 1;
    }
    line(&format!("list the active NPNs → {count}, two per page"))?;
    simulator.stop().await;
    Ok(())
}

/// Syniverse: configures where events are delivered, subscribes to one event type, and receives an event.
async fn events() -> Result {
    heading("Syniverse: receive a typed event about a phone number")?;
    let (address, mut events) = listen().await?;
    let simulator = Simulator::syniverse().start().await?;
    let client = syniverse::Client::builder().base_url(simulator.base_url()).access_token("token").build()?;
    let configuration =
        DeliveryConfigurationCreate::new("tour", "JSON", true).with_delivery_protocol("REST").with_address(&address);
    let created = client.create_delivery_configuration(configuration).send().await?;
    let id = created.location_id().ok_or("the response has no `Location`")?;
    line(&format!("create a delivery configuration → {id}"))?;
    let subscription = SubscriptionCreate::new(id, "2026-01-01T00:00:00Z".parse()?)
        .with_event_type("porting_event")
        .with_matching_criteria("number = '+12345678901'")
        .with_end_date(Field::Null);
    client.create_subscription("NIS-Events", subscription).send().await?;
    line("subscribe to porting events of +12345678901")?;
    // The vendor publishes that the number was ported.
    let fields = json!({
        "number": "+12345678901", "porting_date": "2026-01-02T03:04:05Z", "carrier_name": "PAETEC COMMUNICATIONS INC."
    });
    let fields = fields.as_object().cloned().unwrap_or_default();
    simulator.update(|state, now, outbox| state.publish("NIS-Events", "porting_event", &fields, now, outbox));
    let notification = events.recv().await.ok_or("no event was received")?;
    if let Event::PortingEvent(event) = &notification.event {
        let fields = &event.fields;
        let carrier = fields.carrier_name.as_deref().unwrap_or("an unknown carrier");
        line(&format!(
            "receive the event               → {} was ported to {carrier} at {}",
            fields.number, fields.porting_date
        ))?;
    }
    simulator.stop().await;
    Ok(())
}

/// Starts a server that receives events. Returns its URL and the events.
async fn listen() -> Result<(String, mpsc::Receiver<EventNotification>)> {
    #[derive(Clone, axum::extract::FromRef)]
    struct App {
        receiver: Receiver<EventNotification>,
        events: mpsc::Sender<EventNotification>,
    }
    async fn on_event(State(events): State<mpsc::Sender<EventNotification>>, delivery: Delivery<EventNotification>) {
        if let Ok(notification) = delivery.into_content() {
            drop(events.send(notification).await);
        }
    }
    let (sender, receiver) = mpsc::channel(8);
    let app = App { receiver: webhooks::event_notification(), events: sender };
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
    let address = format!("http://{}/events", listener.local_addr()?);
    let router = Router::new().route("/events", post(on_event)).with_state(app);
    tokio::spawn(async move { axum::serve(listener, router).await });
    Ok((address, receiver))
}

/// Bird: cancels and activates the subscription of an endpoint.
async fn endpoints() -> Result {
    heading("Bird: the subscription of an endpoint")?;
    let simulator = Simulator::bird().start().await?;
    let client = bird::Client::builder().base_url(simulator.base_url()).access_key("access key").build()?;
    let workspace: Uuid = "d386a801-ee8d-4aba-a7e4-78671bd3b11e".parse()?;
    let endpoint = "e40ce70f-e7e0-45c0-9d64-2fc7d0401a16";
    // The simulator sends nothing to other machines, so it does not send this webhook.
    let webhook = BirdWebhook::new("https://hooks.example.com/bird", "key");
    simulator.state().webhooks.push(webhook);
    let cancelled = client.cancel_endpoint_subscription(&workspace, endpoint, "main").send().await?;
    line(&format!("cancel it   → {}", cancelled.status))?;
    let one = bird::types::ActivateSubscription::new(1);
    let active = client.activate_endpoint_subscription(&workspace, endpoint, "main", one).send().await?;
    line(&format!("activate it → {}", active.status))?;
    let missing = client.get_endpoint_subscription(&workspace, endpoint, "other").send().await;
    line(&format!("get another → {}", missing.err().map(|error| error.to_string()).unwrap_or_default()))?;
    simulator.stop().await;
    Ok(())
}

/// NP6: creates a push subscription, finds it by its contact, and deletes it.
async fn push_subscriptions() -> Result {
    heading("NP6: a push subscription and its contact")?;
    let simulator = Simulator::np6().start().await?;
    let client = np6::Client::builder().base_url(simulator.base_url()).api_key("key").build()?;
    let contact = np6::types::FootprintContact::new().with_id("00000077").with_unicity("someone@example.com");
    let provider = np6::types::FirebaseProvider::new().with_token("a token of Firebase");
    let id: Uuid = "00000000-0000-0000-0000-000000000007".parse()?;
    let application: Uuid = "56c874e9-2f8e-4b60-ab4b-6410c3238352".parse()?;
    let subscription = np6::types::UpsertSubscription::new(id, application, provider, contact);
    let created = client.upsert_subscription(subscription).send().await?;
    line(&format!("upsert a subscription → {}", created.id.as_ref().map(ToString::to_string).unwrap_or_default()))?;
    let found = client.list_subscriptions_by_unicity("someone@example.com").send().await?;
    line(&format!(
        "find it by its contact → {} found; the provider's token is redacted: {:?}",
        found.len(),
        found.first().and_then(|subscription| subscription.provider.as_ref())
    ))?;
    client.delete_subscriptions_by_unicity("someone@example.com").send().await?;
    line(&format!(
        "delete it              → {} left",
        client.list_subscriptions_by_unicity("someone@example.com").send().await?.len()
    ))?;
    simulator.stop().await;
    Ok(())
}
