//! Names that generated code uses are given to nothing else.

use subkit_reserved_names::types::{Clone2, Default2, Err2, Ok2};

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
    assert!(Ok2::default().a.is_none() && Err2::default().a.is_none());
    assert!(Clone2::default().a.is_none() && Default2::default().a.is_none());
}
