//! Null for a list or a map decodes as an empty list or map.

use crate::server::{Server, client};

#[tokio::test]
async fn null_and_absent_collections_are_empty() {
    let server = Server::json(r#"{"items":null,"labels":null}"#);
    let cart = client!(subkit_null_collections, server).get_cart().send().await.unwrap();
    assert!(cart.items.is_empty() && cart.labels.is_empty() && cart.notes.is_empty());
    let server = Server::json(r#"{"items":["i"],"labels":{"k":"v"},"notes":null}"#);
    let cart = client!(subkit_null_collections, server).get_cart().send().await.unwrap();
    assert_eq!((cart.items.as_slice(), cart.labels["k"].as_str()), (["i".to_owned()].as_slice(), "v"));
    assert!(cart.notes.is_empty());
}
