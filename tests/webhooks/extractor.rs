//! `Delivery` as an argument of axum handlers, over the real HTTP stack.

use std::time::{Duration, UNIX_EPOCH};

use axum::{
    Router,
    extract::{DefaultBodyLimit, FromRef, State},
    routing::post,
};
use subkit::{
    bird::{self, types::Event as BirdEvent},
    runtime::{Delivery, Receiver, reqwest},
    syniverse::{
        self,
        types::{Event, EventNotification},
    },
};

use super::signatures::{Vector, headers, vectors};

#[derive(Clone, FromRef)]
struct App {
    events: Receiver<EventNotification>,
    endpoints: Receiver<BirdEvent>,
    prefix: &'static str,
}

async fn event(State(prefix): State<&'static str>, delivery: Delivery<EventNotification>) -> String {
    match delivery.content() {
        Ok(EventNotification { event: Event::Malformed(event), .. }) => {
            format!("{prefix}malformed at {}", event.path())
        }
        Ok(EventNotification { event: Event::Unknown(event), .. }) => format!("{prefix}unknown {:?}", event.tag()),
        Ok(EventNotification { event, .. }) => format!("{prefix}known {:?}", event.tag()),
        Err(error) => format!("{prefix}{} bytes kept: {error}", delivery.body().len()),
    }
}

async fn endpoint(delivery: Delivery<BirdEvent>) -> String {
    format!("{} bytes, {}", delivery.body().len(), delivery.content().is_ok())
}

/// Serves both webhooks and returns the address. The second webhook is also in a nested router.
async fn serve(key: &'static str, base_url: &str, at: u64) -> String {
    let app = App {
        events: syniverse::webhooks::event_notification(),
        endpoints: bird::webhooks::event(base_url)
            .with_key(key)
            .with_clock(move || UNIX_EPOCH + Duration::from_secs(at))
            .build()
            .unwrap(),
        prefix: "got ",
    };
    let nested = Router::new().route("/endpoint", post(endpoint));
    let router = Router::new()
        .route("/events", post(event))
        .nest("/bird", nested)
        .route("/endpoint", post(endpoint))
        .layer(DefaultBodyLimit::max(1_000))
        .with_state(app);
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move { axum::serve(listener, router).await });
    address
}

async fn send(url: String, headers: reqwest::header::HeaderMap, body: impl Into<reqwest::Body>) -> (u16, String) {
    let client = reqwest::Client::builder().no_proxy().build().unwrap();
    let response = client.post(url).headers(headers).body(body).send().await.unwrap();
    (response.status().as_u16(), response.text().await.unwrap())
}

#[tokio::test]
async fn json_events_reach_the_handler_and_xml_does_not() {
    let address = serve("key", "https://x.example", 0).await;
    let url = format!("{address}/events");
    for (body, expected) in [
        (r#"{"event":{"evt-tp":"health-check","fld-val-list":{}}}"#, r#"got known Some("health-check")"#),
        (r#"{"event":{"evt-tp":"brand_new"}}"#, r#"got unknown Some("brand_new")"#),
        (r#"{"event":{"evt-tp":"dtmf","fld-val-list":{}}}"#, "got malformed at $.fld-val-list"),
        ("{}", "got unknown None"),
        (r#"{"topic":"x"}"#, "got 13 bytes kept: missing field `event` at `$`"),
        ("canary", "got 6 bytes kept: not valid JSON: expected value at line 1 column 1 at `$`"),
    ] {
        let mut headers = reqwest::header::HeaderMap::new();
        headers.insert("content-type", "application/json; charset=UTF-8".parse().unwrap());
        assert_eq!(send(url.clone(), headers, body).await, (200, expected.to_owned()));
    }
    let mut headers = reqwest::header::HeaderMap::new();
    headers.insert("content-type", "text/xml".parse().unwrap());
    let (status, text) = send(url.clone(), headers, "<event/>").await;
    assert!(status == 415 && text.contains("set the format of deliveries to JSON"), "{status} {text}");
    assert_eq!(send(url, reqwest::header::HeaderMap::new(), vec![b' '; 2_000]).await.0, 413);
}

#[tokio::test]
async fn only_valid_signatures_reach_the_handler() {
    // The signatures are for a fixed URL, so the receiver is configured with that URL.
    let vector =
        vectors().into_iter().find(|vector| vector.target == "/endpoint" && vector.body().len() == 20).unwrap();
    let key: &'static str = vector.key.clone().leak();
    let address = serve(key, &vector.base, vector.timestamp.parse().unwrap()).await;
    let url = format!("{address}/endpoint");
    let sent = |signature: &str, body: Vec<u8>| send(url.clone(), headers(signature, &vector.timestamp), body);
    assert_eq!(sent(&vector.signature, vector.body()).await, (200, "20 bytes, true".to_owned()));
    let (status, text) = sent(&vector.signature, b"{\"type\":\"canary\"}".to_vec()).await;
    assert!(status == 401 && text.contains("does not match") && !text.contains("canary"), "{status} {text}");
    assert_eq!(sent("x", vector.body()).await.0, 401);
    assert_eq!(send(url.clone(), reqwest::header::HeaderMap::new(), vector.body()).await.0, 401);
    // The vendor retries for hours with the first timestamp; customers have observed retries for a day.
    let hours = serve(key, &vector.base, vector.timestamp.parse::<u64>().unwrap() + 13_729).await;
    assert_eq!(send(format!("{hours}/endpoint"), vector.headers(), vector.body()).await.0, 200);
    let late = serve(key, &vector.base, vector.timestamp.parse::<u64>().unwrap() + 86_401).await;
    let (status, text) = send(format!("{late}/endpoint"), vector.headers(), vector.body()).await;
    assert!(status == 401 && text.contains("1d 1s old"), "{status} {text}");
}

/// The signature covers the whole path, although handlers in a nested router see only the rest of the path.
#[tokio::test]
async fn signature_covers_the_full_path_in_a_nested_router() {
    let is_below = |vector: &Vector| vector.base.ends_with("/bird") && vector.target == "/endpoint";
    let vector = vectors().into_iter().find(is_below).unwrap();
    let key: &'static str = vector.key.clone().leak();
    let base = vector.base.strip_suffix("/bird").unwrap();
    let address = serve(key, base, vector.timestamp.parse().unwrap()).await;
    let (status, text) = send(format!("{address}/bird/endpoint"), vector.headers(), vector.body()).await;
    assert_eq!(status, 200, "{text}");
    let (status, _) = send(format!("{address}/endpoint"), vector.headers(), vector.body()).await;
    assert_eq!(status, 401);
}
