//! Responses and errors keep their headers, and the docs list the headers that the spec describes.

use crate::server::{Server, client};

const OPERATIONS: &str =
    include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../clients/response_headers/src/operations.rs"));

#[tokio::test]
async fn responses_and_errors_have_headers() {
    let server = Server::raw("HTTP/1.1 204 No Content\r\nx-total: 7\r\nconnection: close\r\n\r\n");
    let response = client!(subkit_response_headers, server).list_users().send().await.unwrap();
    assert_eq!(response.headers()["x-total"], "7");
    let head = "x-total: 0\r\ncontent-length: 0\r\nconnection: close";
    let server = Server::raw(&format!("HTTP/1.1 404 Not Found\r\n{head}\r\n\r\n"));
    let error = client!(subkit_response_headers, server).list_users().send().await.unwrap_err();
    assert_eq!(error.headers().unwrap()["x-total"], "0");
}

#[test]
fn docs_name_the_described_headers() {
    assert!(OPERATIONS.contains("/// - 204: D. Header `X-Total`: How many there are.\n"), "{OPERATIONS}");
}
