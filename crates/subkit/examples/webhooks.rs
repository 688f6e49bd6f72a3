//! Signed webhooks of Bird, received by axum:
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
    heard: mpsc::Sender<String>,
}

/// Only requests with a valid signature reach the handler. Their payload may be of any form, and nothing of it is lost.
async fn hear(State(heard): State<mpsc::Sender<String>>, delivery: Delivery<Event>) {
    let text = match delivery.content() {
        Ok(Event::Endpoint(event)) => format!("an endpoint changed; its issues: {:?}", event.payload.issues),
        Ok(other) => format!("an event of another type: {:?}", other.tag()),
        Err(error) => format!("{} bytes to look at: {error}", delivery.body().len()),
    };
    let _ = heard.send(text).await;
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
    // The address that the vendor is given, and signs: behind a proxy it is another one than that of the listener.
    let public = format!("http://{}", listener.local_addr()?);
    let (sender, mut heard) = mpsc::channel(8);
    let receiver = webhooks::event(&public).with_key("the signing key").build()?;
    let router = Router::new().route("/bird", post(hear)).with_state(App { receiver, heard: sender });
    tokio::spawn(async move { axum::serve(listener, router).await });

    let vendor = Simulator::bird().start().await?;
    let webhook = BirdWebhook::new(format!("{public}/bird"), "the signing key");
    vendor.state().webhooks.push(webhook);
    let client = Client::builder().base_url(vendor.base_url()).access_key("key").build()?;
    let workspace: Uuid = "d386a801-ee8d-4aba-a7e4-78671bd3b11e".parse()?;
    client.cancel_endpoint_subscription(&workspace, "e40ce70f-e7e0-45c0-9d64-2fc7d0401a16", "main").send().await?;
    println!("{}", heard.recv().await.ok_or("nothing was heard")?);
    vendor.stop().await;
    Ok(())
}
