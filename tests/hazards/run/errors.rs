//! An error prints as one line, keeps the response, and contains no secrets.

use std::time::Duration;

use subkit_errors::{Client, ErrorKind, RetryPolicy, types::Problem};

use crate::server::Server;

fn client(server: &Server) -> Client {
    Client::builder().base_url(server.url()).key("canary-key").retry(RetryPolicy::never()).build().unwrap()
}

#[tokio::test]
async fn error_is_one_line_without_headers_and_body() {
    let response = "content-length: 13\r\nx-canary-header: canary-value\r\nconnection: close\r\n\r\ncanary\nbody\n!";
    for status in ["500 Internal Server Error", "200 OK"] {
        let server = Server::raw(&format!("HTTP/1.1 {status}\r\n{response}"));
        let error = client(&server).get_order("canary-id").send().await.unwrap_err();
        let (display, debug) = (error.to_string(), format!("{error:?}"));
        assert!(display.starts_with("errors get_order (GET /orders/{id}): "), "{display}");
        for text in [display, debug] {
            assert!(!text.contains("canary") && !text.contains('\n'), "{text}");
        }
        assert_eq!(error.body_text().unwrap(), "canary\nbody\n!", "{status}");
        assert_eq!(error.headers().unwrap()["x-canary-header"], "canary-value", "{status}");
    }
}

#[tokio::test]
async fn html_error_page_keeps_the_status() {
    let response =
        "content-type: text/html\r\nretry-after: 7\r\ncontent-length: 11\r\nconnection: close\r\n\r\n<h1>503</h1";
    let server = Server::raw(&format!("HTTP/1.1 503 Service Unavailable\r\n{response}"));
    let error = client(&server).get_order("o").send().await.unwrap_err();
    assert_eq!((error.kind(), error.status().map(|status| status.as_u16())), (ErrorKind::Status, Some(503)));
    assert!(error.is_server_error() && !error.is_decode() && error.body::<Problem>().is_none());
    assert_eq!(error.retry_after(), Some(Duration::from_secs(7)));
    assert_eq!(error.body_text().unwrap(), "<h1>503</h1");
}

#[tokio::test]
async fn invalid_argument_is_named_and_not_sent() {
    let client = Client::builder().base_url("http://127.0.0.1:9").key("k").build().unwrap();
    let error = client.get_order("o").x_trace("two\r\nlines").send().await.unwrap_err();
    assert_eq!((error.kind(), error.was_sent(), error.attempts()), (ErrorKind::InvalidArgument, false, 0));
    assert_eq!(error.argument(), Some("X-Trace"));
}

/// Whether a retry is safe depends on the operation and on whether the request was sent.
#[tokio::test]
async fn error_says_whether_the_request_is_idempotent_and_was_sent() {
    let server = Server::response("503 Service Unavailable", "text/plain", "");
    let error = client(&server).get_order("o").send().await.unwrap_err();
    assert_eq!((error.operation().map(|operation| operation.idempotent), error.was_sent()), (Some(true), true));
    let server = Server::response("503 Service Unavailable", "text/plain", "");
    let error = client(&server).pay_order("o").send().await.unwrap_err();
    assert_eq!((error.operation().map(|operation| operation.idempotent), error.was_sent()), (Some(false), true));
}

#[tokio::test]
async fn malformed_body_error_has_the_json_path() {
    let server = Server::json(r#"{"items":[{"price":1},{"price":"two"}]}"#);
    let error = client(&server).get_order("o").send().await.unwrap_err();
    assert_eq!((error.kind(), error.decode_path()), (ErrorKind::Decode, Some("$.items[1].price")));
    assert_eq!(error.status().map(|status| status.as_u16()), Some(200));
    assert!(error.to_string().contains("$.items[1].price") && !error.to_string().contains("two"), "{error}");
}

#[test]
fn invalid_base_url_is_a_configuration_error() {
    for url in ["no url", "ftp://127.0.0.1", "http://api.example"] {
        let error = Client::builder().base_url(url).key("k").build().unwrap_err();
        assert_eq!((error.kind(), error.was_sent()), (ErrorKind::Configuration, false), "{url}");
    }
}
