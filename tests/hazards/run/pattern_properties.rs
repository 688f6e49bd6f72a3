//! Properties that match only a pattern, and properties that no schema names, are kept. Keywords next to a `$ref` apply.

use serde_json::json;
use subkit_pattern_properties::types::Labels;

use crate::server::{Server, client};

#[tokio::test]
async fn unnamed_properties_round_trip() {
    let body = json!({"a": "b", "kind": null, "rest": {"a": "c", "n": 1}, "x-d": "e"});
    let server = Server::json(&body.to_string());
    let labels: Labels = serde_json::from_value(body.clone()).unwrap();
    assert!(labels.kind.is_null());
    let read = client!(subkit_pattern_properties, server).set_labels(labels).send().await.unwrap();
    assert_eq!((read.extra.get("x-d"), server.request().json()), (Some(&json!("e")), body));
}
