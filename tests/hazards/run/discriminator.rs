//! The tag decides, and an unknown one keeps the value.

use subkit_discriminator::*;

use types::Animal;

#[test]
fn a_dog_is_no_cat() {
    let read = |json: &str| serde_json::from_str::<Animal>(json).unwrap();
    assert!(matches!(read(r#"{"kind":"dog","name":"d"}"#), Animal::Dog(dog) if dog.name.as_deref() == Some("d")));
    assert!(matches!(read(r#"{"name":"c","kind":"cat"}"#), Animal::Cat(_)));
    let fish = r#"{"kind":"fish","fins":[1,2]}"#;
    assert!(matches!(read(fish), Animal::Unknown(_)));
    assert_eq!(serde_json::to_value(read(fish)).unwrap(), serde_json::from_str::<serde_json::Value>(fish).unwrap());
}
