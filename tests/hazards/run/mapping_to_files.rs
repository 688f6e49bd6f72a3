//! The discriminator mapping of a base schema can name variants in other files.

use subkit_mapping_to_files::types::Pet;

use crate::server::{Server, client};

#[tokio::test]
async fn variants_in_other_files_are_decoded() {
    let server = Server::json(r#"[{"kind": "cat", "lives": 7, "friend": {"kind": "dog", "barks": true}}]"#);
    let pets = client!(subkit_mapping_to_files, server).list_pets().send().await.unwrap();
    let [Pet::Cat(cat)] = pets.as_slice() else { panic!("{pets:?}") };
    let Some(Pet::Dog(dog)) = cat.friend.as_deref() else { panic!("{cat:?}") };
    assert_eq!((&cat.lives, dog.barks), (&Some(7.into()), Some(true)));
}
