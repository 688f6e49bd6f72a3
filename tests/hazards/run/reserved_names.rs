//! Names that generated code uses are given to nothing else.

use subkit_reserved_names::types::{CloneSchema, DefaultSchema, ErrSchema, OkSchema};

use crate::server::{Server, client};

#[tokio::test]
async fn operations_and_parameters_keep_their_names_on_the_wire() {
    let server = Server::no_content();
    let client = client!(subkit_reserved_names, server);
    client.clone_operation().send_parameter("a").clone_parameter("b").send().await.unwrap();
    assert_eq!(server.request().line(), "GET /clone?clone=b&send=a");
    let server = Server::no_content();
    client!(subkit_reserved_names, server).ok_operation().send().await.unwrap();
    assert_eq!(server.request().line(), "GET /ok");
}

#[test]
fn types_have_other_names() {
    assert!(OkSchema::default().a.is_none() && ErrSchema::default().a.is_none());
    assert!(CloneSchema::default().a.is_none() && DefaultSchema::default().a.is_none());
}
