//! If the spec lists several media types for a request body, the client sends JSON.

use serde_json::json;
use subkit_request_media_types::types::Note;

use crate::server::{Server, client};

#[tokio::test]
async fn json_is_preferred_regardless_of_its_position() {
    let server = Server::no_content();
    client!(subkit_request_media_types, server).add_note(Note::new("t")).send().await.unwrap();
    let request = server.request();
    assert_eq!((request.json(), request.header("content-type")), (json!({"text": "t"}), Some("application/json")));
}
