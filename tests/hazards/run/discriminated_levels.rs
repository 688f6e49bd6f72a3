//! If a base schema extends another base schema, the variants of both are decoded.

use subkit_discriminated_levels::types::{Animal, Fish};

use crate::server::{Server, client};

#[tokio::test]
async fn variants_of_every_level_are_decoded() {
    let server = Server::json(
        r#"[{"type": "animal", "name": "a"}, {"type": "cat", "lives": 7}, {"type": "lion", "lives": 1, "mane": true},
            {"type": "Fish", "water": "Trout", "spots": 3}]"#,
    );
    let animals = client!(subkit_discriminated_levels, server).list_animals().send().await.unwrap();
    match animals.as_slice() {
        [Animal::Animal(animal), Animal::Cat(cat), Animal::Lion(lion), Animal::Fish(Fish::Trout(trout))] => {
            assert_eq!((animal.name.as_deref(), &cat.lives), (Some("a"), &Some(7.into())));
            assert_eq!((&lion.lives, lion.mane, &trout.spots), (&Some(1.into()), Some(true), &Some(3.into())));
        }
        others => panic!("{others:?}"),
    }
}
