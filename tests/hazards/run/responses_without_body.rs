//! Responses to HEAD and 204 responses have no body, even if the document describes one.

use crate::server::{Server, client};

#[tokio::test]
async fn body_described_for_head_or_204_is_not_decoded() {
    let server = Server::raw("HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 8\r\n\r\n");
    let response = client!(subkit_responses_without_body, server).head_item().send().await.unwrap();
    assert_eq!(response.headers()["content-length"], "8");
    let server = Server::no_content();
    client!(subkit_responses_without_body, server).delete_item().send().await.unwrap();
    let server = Server::no_content();
    assert!(client!(subkit_responses_without_body, server).put_item().send().await.unwrap().is_none());
    let server = Server::json(r#"{"id": 1}"#);
    let item = client!(subkit_responses_without_body, server).put_item().send().await.unwrap();
    assert_eq!(item.into_inner().map(|item| item.id), Some(1.into()));
}
