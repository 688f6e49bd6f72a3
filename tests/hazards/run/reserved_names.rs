//! Operations, parameters and types may have names that generated code uses.

use subkit_reserved_names::types::{CloneSchema, DefaultSchema, ErrSchema, OkSchema};

use crate::server::{Server, client};

#[tokio::test]
async fn reserved_names_are_unchanged_on_the_wire() {
    let server = Server::no_content();
    let client = client!(subkit_reserved_names, server);
    client.clone_operation().send_parameter("a").clone_parameter("b").send().await.unwrap();
    assert_eq!(server.request().line(), "GET /clone?clone=b&send=a");
    let server = Server::no_content();
    client!(subkit_reserved_names, server).ok_operation().send().await.unwrap();
    assert_eq!(server.request().line(), "GET /ok");
}

#[test]
fn types_with_reserved_names_are_renamed() {
    assert!(OkSchema::default().a.is_none() && ErrSchema::default().a.is_none());
    assert!(CloneSchema::default().a.is_none() && DefaultSchema::default().a.is_none());
}
