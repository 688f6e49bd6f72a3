//! Extensions, examples and mappings may name missing files, because they do not affect the client.

use subkit_missing_files_in_mappings::types::Pet;

use crate::server::{Server, client};

#[tokio::test]
async fn union_with_unresolved_mapping_is_decoded_by_its_variants() {
    let server = Server::json(r#"{"kind":"dog","tricks":["roll"]}"#);
    let pet = client!(subkit_missing_files_in_mappings, server).get_user().send().await.unwrap().into_inner();
    assert!(matches!(&pet, Pet::Dog(dog) if dog.tricks == ["roll"]), "{pet:?}");
}
