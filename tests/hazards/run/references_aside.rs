//! Extensions, examples and tags may name files that are not there: no client is made of them.

use subkit_references_aside::types::Pet;

use crate::server::{Server, client};

#[tokio::test]
async fn the_members_are_tried_where_tags_name_nothing() {
    let server = Server::json(r#"{"kind":"dog","tricks":["roll"]}"#);
    let pet = client!(subkit_references_aside, server).get_user().send().await.unwrap().into_inner();
    assert!(matches!(&pet, Pet::Dog(dog) if dog.tricks == ["roll"]), "{pet:?}");
}
