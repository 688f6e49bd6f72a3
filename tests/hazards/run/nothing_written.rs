//! A key without a value says nothing: what it could describe may be anything.

use serde_json::json;
use subkit_nothing_written::ErrorKind;

use crate::server::{Server, client};

#[tokio::test]
async fn what_is_not_described_is_any_value() {
    let server = Server::json(r#"{"name":"Ada","note":[1]}"#);
    let client = client!(subkit_nothing_written, server);
    let user = client.add_user(json!({"name": "Ada"})).send().await.unwrap().into_inner();
    assert_eq!(server.request().json(), json!({"name": "Ada"}));
    assert_eq!(serde_json::to_value(&user).unwrap(), json!({"name": "Ada", "note": [1]}));
}

#[tokio::test]
async fn an_answer_of_which_nothing_is_said_is_an_error_by_its_status() {
    let server = Server::answer("404 Not Found", "text/plain", "none");
    let error = client!(subkit_nothing_written, server).add_user(json!({})).send().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Status);
}
