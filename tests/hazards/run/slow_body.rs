//! A response body does not time out while it keeps arriving, unless a timeout for the whole call is set.

use std::time::Duration;

use subkit_slow_body::{Client, ClientBuilder};

use crate::server::Server;

const PAUSE: Duration = Duration::from_millis(100);

fn slow() -> (Server, ClientBuilder) {
    let head = "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 9\r\nconnection: close\r\n\r\n";
    let server = Server::slowly(&[head, "[1,", "2,", "3,", "4]"], PAUSE);
    let builder = Client::builder().base_url(server.url());
    (server, builder)
}

#[tokio::test]
async fn connect_timeout_does_not_limit_the_body() {
    let (_server, builder) = slow();
    let numbers = builder.connect_timeout(PAUSE).build().unwrap().list_numbers().send().await.unwrap();
    assert_eq!(numbers.into_inner(), [1, 2, 3, 4]);
}

#[tokio::test]
async fn call_timeout_includes_the_body() {
    let (_server, builder) = slow();
    let error = builder.timeout(PAUSE * 2).build().unwrap().list_numbers().send().await.unwrap_err();
    assert!(error.is_timeout() && error.was_sent(), "{error}");
    assert_eq!(error.status().map(|status| status.as_u16()), Some(200));
}
