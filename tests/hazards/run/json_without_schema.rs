//! A JSON body without a schema can be any JSON value.

use serde_json::json;

use crate::server::{Server, client};

#[tokio::test]
async fn any_json_value_is_sent_and_decoded() {
    let server = Server::json(r#"[1,null]"#);
    let response = client!(subkit_json_without_schema, server).set_status(json!({"a": [true]})).send().await.unwrap();
    assert_eq!(response.into_inner(), json!([1, null]));
    assert_eq!(server.request().json(), json!({"a": [true]}));
}
