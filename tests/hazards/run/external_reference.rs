//! A document may consist of several files that refer to each other.

use crate::server::{Server, client};

#[tokio::test]
async fn types_of_all_files_are_generated() {
    let server = Server::json(r#"{"owner":{"name":"o","pets":[{"owner":{"name":"p"}}]}}"#);
    let pet = client!(subkit_external_reference, server).get_pet().send().await.unwrap();
    assert_eq!((pet.owner.name.as_str(), pet.owner.pets[0].owner.name.as_str()), ("o", "p"));
}
