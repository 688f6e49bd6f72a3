//! Without a discriminator, the variant that keeps the largest part of the value is selected.

use subkit_union_without_tag::types::Pet;

use crate::server::{Server, client};

#[tokio::test]
async fn best_matching_variant_is_selected_and_other_values_are_kept() {
    let text = r#"[{"name":"d","barks":true},{"name":"c","meows":true},7]"#;
    let server = Server::json(text);
    let pets = client!(subkit_union_without_tag, server).list_pets().send().await.unwrap().into_inner();
    assert!(matches!(pets.as_slice(), [Pet::Dog(_), Pet::Cat(_), Pet::Unknown(_)]), "{pets:?}");
    assert_eq!(serde_json::to_string(&pets).unwrap(), text);
}

#[tokio::test]
async fn numbers_in_untagged_unions_keep_all_digits() {
    let text = r#"["7",7,9007199254740993,18446744073709551616,0.1234567890123456789012345,"0.1"]"#;
    let server = Server::json(text);
    let values = client!(subkit_union_without_tag, server).list_values().send().await.unwrap().into_inner();
    assert_eq!(serde_json::to_string(&values).unwrap(), text);
}
