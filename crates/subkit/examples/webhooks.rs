//! Webhooks: signed events of Bird, received with axum.
//!
//! ```sh
//! cargo run -p subkit --example webhooks --features full,sim
//! ```

use std::{error::Error, net::Ipv4Addr};

use axum::{Router, extract::State, routing::post};
use subkit::{
    Uuid,
    bird::{Client, types::Event, webhooks},
    runtime::{Delivery, Receiver},
    sim::{BirdWebhook, Simulator},
};
use tokio::{net::TcpListener, sync::mpsc};

#[derive(Clone, axum::extract::FromRef)]
struct App {
    receiver: Receiver<Event>,
    events: mpsc::Sender<String>,
}

/// Handles an event. Only requests with a valid signature reach this handler, including those with a body that cannot be decoded.
async fn on_event(State(events): State<mpsc::Sender<String>>, delivery: Delivery<Event>) {
    let text = match delivery.content() {
        Ok(Event::Endpoint(event)) => format!("an endpoint changed; its issues: {:?}", event.payload.issues),
        Ok(other) => format!("an event of another type: {:?}", other.tag()),
        Err(error) => format!("{} bytes that cannot be decoded: {error}", delivery.body().len()),
    };
    let _ = events.send(text).await;
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
    // The URL that the vendor sends to and signs. Behind a proxy it differs from the address of the listener.
    let public = format!("http://{}", listener.local_addr()?);
    let (sender, mut events) = mpsc::channel(8);
    let receiver = webhooks::event(&public).with_key("the signing key").build()?;
    let router = Router::new().route("/bird", post(on_event)).with_state(App { receiver, events: sender });
    tokio::spawn(async move { axum::serve(listener, router).await });

    let simulator = Simulator::bird().start().await?;
    let webhook = BirdWebhook::new(format!("{public}/bird"), "the signing key");
    simulator.state().webhooks.push(webhook);
    let client = Client::builder().base_url(simulator.base_url()).access_key("key").build()?;
    let workspace: Uuid = "d386a801-ee8d-4aba-a7e4-78671bd3b11e".parse()?;
    client.cancel_endpoint_subscription(&workspace, "e40ce70f-e7e0-45c0-9d64-2fc7d0401a16", "main").send().await?;
    println!("{}", events.recv().await.ok_or("no event was received")?);
    simulator.stop().await;
    Ok(())
}
