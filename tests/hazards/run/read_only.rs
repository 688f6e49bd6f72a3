//! A member that only the server sets is not needed to send, is not sent, and is read.

use serde_json::json;
use subkit_read_only::types::User;

use crate::server::{Server, client};

#[tokio::test]
async fn it_is_read_and_never_sent() {
    let server = Server::answer("201 Created", "application/json", r#"{"id":"u","name":"n"}"#);
    let mut user = User::new("n");
    user.id = Some("mine".to_owned());
    let user = client!(subkit_read_only, server).create_user(user).send().await.unwrap();
    assert_eq!(user.id.as_deref(), Some("u"));
    assert_eq!(server.request().json(), json!({"name": "n"}));
    // Sent back, it is left out again; printed or stored, it is not.
    assert_eq!(serde_json::to_value(&*user).unwrap(), json!({"id": "u", "name": "n"}));
}
