//! HEAD and 204 bring no body, whatever is described.

use crate::server::{Server, client};

#[tokio::test]
async fn none_is_read() {
    let server = Server::raw("HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 8\r\n\r\n");
    let answer = client!(subkit_answers_without_body, server).head_item().send().await.unwrap();
    assert_eq!(answer.headers()["content-length"], "8");
    let server = Server::no_content();
    client!(subkit_answers_without_body, server).delete_item().send().await.unwrap();
    let server = Server::no_content();
    assert!(client!(subkit_answers_without_body, server).put_item().send().await.unwrap().is_none());
    let server = Server::json(r#"{"id": 1}"#);
    let item = client!(subkit_answers_without_body, server).put_item().send().await.unwrap();
    assert_eq!(item.into_inner().map(|item| item.id), Some(1.into()));
}
