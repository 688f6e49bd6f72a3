//! `anyOf` of an enum and a string is an open enum.

use subkit_any_of_enum::types::Model;

use crate::server::{Server, client};

#[tokio::test]
async fn unknown_values_of_the_enum_are_kept() {
    let server = Server::json(r#"["large","huge"]"#);
    let models = client!(subkit_any_of_enum, server).list_models().send().await.unwrap().into_inner();
    assert!(matches!(models.as_slice(), [Model::Large, Model::Unknown(huge)] if huge.as_str() == "huge"), "{models:?}");
    assert_eq!(serde_json::to_string(&models).unwrap(), r#"["large","huge"]"#);
}
