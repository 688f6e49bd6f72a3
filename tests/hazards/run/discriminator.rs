//! The discriminator selects the variant, not the first schema that matches.

use subkit_discriminator::types::Pet;

use crate::server::{Server, client};

#[tokio::test]
async fn discriminator_selects_the_variant_and_unknown_tags_are_kept() {
    let server = Server::json(r#"[{"kind":"dog","name":"d"},{"kind":"cat"},{"kind":"fish","fins":2}]"#);
    let pets = client!(subkit_discriminator, server).list_pets().send().await.unwrap().into_inner();
    let [Pet::Dog(dog), Pet::Cat(_), Pet::Unknown(fish)] = pets.as_slice() else { panic!("{pets:?}") };
    assert_eq!((dog.name.as_deref(), fish.tag()), (Some("d"), Some("fish")));
    assert_eq!(
        serde_json::to_string(&pets).unwrap(),
        r#"[{"kind":"dog","name":"d"},{"kind":"cat"},{"fins":2,"kind":"fish"}]"#
    );
}
