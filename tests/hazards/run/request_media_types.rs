//! Of the media types that a body may have, JSON is sent.

use serde_json::json;
use subkit_request_media_types::types::Note;

use crate::server::{Server, client};

#[tokio::test]
async fn json_is_sent_wherever_it_stands() {
    let server = Server::no_content();
    client!(subkit_request_media_types, server).add_note(Note::new("t")).send().await.unwrap();
    let request = server.request();
    assert_eq!((request.json(), request.header("content-type")), (json!({"text": "t"}), Some("application/json")));
}
