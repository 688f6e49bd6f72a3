//! Read-only properties are decoded, not required in requests, and never sent.

use serde_json::json;
use subkit_read_only::types::User;

use crate::server::{Server, client};

#[tokio::test]
async fn read_only_property_is_decoded_and_never_sent() {
    let server = Server::response("201 Created", "application/json", r#"{"id":"u","name":"n"}"#);
    let mut user = User::new("n");
    user.id = Some("mine".to_owned());
    let user = client!(subkit_read_only, server).create_user(user).send().await.unwrap();
    assert_eq!(user.id.as_deref(), Some("u"));
    assert_eq!(server.request().json(), json!({"name": "n"}));
    // Only requests omit the property. Other serialization keeps it.
    assert_eq!(serde_json::to_value(&*user).unwrap(), json!({"id": "u", "name": "n"}));
}
