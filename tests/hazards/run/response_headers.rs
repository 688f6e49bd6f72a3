//! The headers of an answer can be read, on success and on failure, and the docs name them.

use crate::server::{Server, client};

const OPERATIONS: &str =
    include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../clients/response_headers/src/operations.rs"));

#[tokio::test]
async fn they_come_with_the_answer() {
    let server = Server::raw("HTTP/1.1 204 No Content\r\nx-total: 7\r\nconnection: close\r\n\r\n");
    let answer = client!(subkit_response_headers, server).list_users().send().await.unwrap();
    assert_eq!(answer.headers()["x-total"], "7");
    let head = "x-total: 0\r\ncontent-length: 0\r\nconnection: close";
    let server = Server::raw(&format!("HTTP/1.1 404 Not Found\r\n{head}\r\n\r\n"));
    let error = client!(subkit_response_headers, server).list_users().send().await.unwrap_err();
    assert_eq!(error.headers().unwrap()["x-total"], "0");
}

#[test]
fn the_docs_name_them() {
    assert!(OPERATIONS.contains("/// - 204: D. Header `X-Total`: How many there are.\n"), "{OPERATIONS}");
}
