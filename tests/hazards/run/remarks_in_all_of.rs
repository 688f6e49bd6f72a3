//! What the other parts of an `allOf` say of the one with a type counts.

use serde_json::json;
use subkit_remarks_in_all_of::types::Pet;

use crate::server::{Server, client};

#[tokio::test]
async fn what_only_the_server_sets_is_not_sent() {
    let server = Server::no_content();
    let pet: Pet = serde_json::from_value(json!({"id": "1", "owner": {"name": "o"}, "name": "abc"})).unwrap();
    assert!(pet.id.is_some() && pet.owner.as_ref().is_some_and(|owner| owner.name.as_deref() == Some("o")));
    client!(subkit_remarks_in_all_of, server).create_pet(pet).send().await.unwrap();
    assert_eq!(server.request().json(), json!({"name": "abc"}));
}

#[tokio::test]
async fn bounds_are_checked() {
    let client = subkit_remarks_in_all_of::Client::builder().base_url("http://127.0.0.1:1").build().unwrap();
    let error = client.create_pet(Pet::new().with_name("abcd")).send().await.unwrap_err();
    assert!(!error.was_sent() && error.to_string().contains("`/name`"), "{error}");
}
