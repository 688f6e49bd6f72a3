//! A key without a value has no effect. If a schema is expected there, any JSON value is allowed.

use serde_json::json;
use subkit_keys_without_values::ErrorKind;

use crate::server::{Server, client};

#[tokio::test]
async fn undescribed_value_is_any_json_value() {
    let server = Server::json(r#"{"name":"Ada","note":[1]}"#);
    let client = client!(subkit_keys_without_values, server);
    let user = client.add_user(json!({"name": "Ada"})).send().await.unwrap().into_inner();
    assert_eq!(server.request().json(), json!({"name": "Ada"}));
    assert_eq!(serde_json::to_value(&user).unwrap(), json!({"name": "Ada", "note": [1]}));
}

#[tokio::test]
async fn undescribed_error_response_is_a_status_error() {
    let server = Server::response("404 Not Found", "text/plain", "none");
    let error = client!(subkit_keys_without_values, server).add_user(json!({})).send().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Status);
}
