//! Members that only a pattern names are kept, and so are those that no part names; what stands beside a `$ref` counts.

use serde_json::json;
use subkit_members_by_pattern::types::Labels;

use crate::server::{Server, client};

#[tokio::test]
async fn they_are_read_and_sent() {
    let body = json!({"a": "b", "kind": null, "rest": {"a": "c", "n": 1}, "x-d": "e"});
    let server = Server::json(&body.to_string());
    let labels: Labels = serde_json::from_value(body.clone()).unwrap();
    assert!(labels.kind.is_null());
    let read = client!(subkit_members_by_pattern, server).set_labels(labels).send().await.unwrap();
    assert_eq!((read.extra.get("x-d"), server.request().json()), (Some(&json!("e")), body));
}
