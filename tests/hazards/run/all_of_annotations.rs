//! In an `allOf`, the annotations and bounds of all schemas apply, including schemas without a type.

use serde_json::json;
use subkit_all_of_annotations::types::Pet;

use crate::server::{Server, client};

#[tokio::test]
async fn property_with_read_only_next_to_a_reference_is_not_sent() {
    let server = Server::no_content();
    let pet: Pet = serde_json::from_value(json!({"id": "1", "owner": {"name": "o"}, "name": "abc"})).unwrap();
    assert!(pet.id.is_some() && pet.owner.as_ref().is_some_and(|owner| owner.name.as_deref() == Some("o")));
    client!(subkit_all_of_annotations, server).create_pet(pet).send().await.unwrap();
    assert_eq!(server.request().json(), json!({"name": "abc"}));
}

#[tokio::test]
async fn bounds_next_to_a_reference_are_checked() {
    let client = subkit_all_of_annotations::Client::builder().base_url("http://127.0.0.1:1").build().unwrap();
    let error = client.create_pet(Pet::new().with_name("abcd")).send().await.unwrap_err();
    assert!(!error.was_sent() && error.to_string().contains("`/name`"), "{error}");
}
