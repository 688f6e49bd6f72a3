//! Plain HTTP requests, and a receiver of deliveries.

use std::{
    sync::{Arc, Mutex},
    time::Duration,
};

use axum::{
    Router,
    body::Bytes,
    extract::State,
    http::{HeaderMap, StatusCode},
    routing::post,
};
use serde_json::Value;

/// A response. `body` is null if the response has no body.
pub struct TestResponse {
    pub status: u16,
    pub location: Option<String>,
    pub body: Value,
}

/// Sends a request. `authorization` is the value of the header `Authorization`; the header `X-Key` of NP6 is always sent.
pub async fn send(method: &str, url: String, authorization: &str, body: Option<Value>) -> TestResponse {
    let request = reqwest::Client::new().request(method.parse().unwrap(), url);
    let mut request = request.header("authorization", authorization).header("x-key", "any");
    if let Some(body) = body {
        request = request.header("content-type", "application/json").body(body.to_string());
    }
    let response = request.send().await.unwrap();
    let status = response.status().as_u16();
    let location = response.headers().get("location").map(|value| value.to_str().unwrap().to_owned());
    let bytes = response.bytes().await.unwrap();
    let body = if bytes.is_empty() { Value::Null } else { serde_json::from_slice(&bytes).unwrap() };
    TestResponse { status, location, body }
}

/// A received delivery.
#[derive(Clone)]
pub struct ReceivedDelivery {
    pub headers: HeaderMap,
    pub body: Value,
}

impl ReceivedDelivery {
    pub fn header(&self, name: &str) -> &str {
        self.headers[name].to_str().unwrap()
    }
}

#[derive(Clone)]
pub struct Receiver {
    pub url: String,
    received: Arc<Mutex<Vec<ReceivedDelivery>>>,
    /// The number of deliveries that still get the status 503.
    failures: Arc<Mutex<usize>>,
    delay: Duration,
}

impl Receiver {
    /// Starts a receiver that responds to the first deliveries with 503 after a delay.
    pub async fn start(failures: usize, delay: Duration) -> Self {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}/events", listener.local_addr().unwrap());
        let receiver = Self { url, received: Arc::default(), failures: Arc::new(Mutex::new(failures)), delay };
        let router = Router::new().route("/events", post(receive)).with_state(receiver.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        receiver
    }

    /// Waits at most ten seconds until `count` deliveries have arrived, and returns them. Fails if there are fewer or more.
    pub async fn wait_for(&self, count: usize) -> Vec<ReceivedDelivery> {
        for _ in 0..1_000 {
            if self.received.lock().unwrap().len() >= count {
                break;
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        let received = self.received.lock().unwrap().clone();
        assert_eq!(received.len(), count);
        received
    }
}

async fn receive(State(receiver): State<Receiver>, headers: HeaderMap, body: Bytes) -> StatusCode {
    receiver.received.lock().unwrap().push(ReceivedDelivery { headers, body: serde_json::from_slice(&body).unwrap() });
    let fails = {
        let mut left = receiver.failures.lock().unwrap();
        let fails = *left > 0;
        *left = left.saturating_sub(1);
        fails
    };
    if !fails {
        return StatusCode::OK;
    }
    tokio::time::sleep(receiver.delay).await;
    StatusCode::SERVICE_UNAVAILABLE
}
