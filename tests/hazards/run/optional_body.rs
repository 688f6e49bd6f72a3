//! An optional body is omitted unless it is set.

use serde_json::json;
use subkit_optional_body::types::Options;

use crate::server::{Server, client};

#[tokio::test]
async fn optional_body_is_sent_only_if_set() {
    let server = Server::no_content();
    client!(subkit_optional_body, server).start_run().send().await.unwrap();
    let request = server.request();
    assert_eq!((request.body(), request.header("content-type")), ("", None));

    let server = Server::no_content();
    client!(subkit_optional_body, server).start_run().body(Options::new()).send().await.unwrap();
    let request = server.request();
    assert_eq!((request.json(), request.header("content-type")), (json!({}), Some("application/json")));
}
