//! A secret is sent and redacted, even if its schema is a component or part of a union.

use crate::server::{Server, client};

#[tokio::test]
async fn secret_component_is_sent_and_redacted() {
    let server = Server::json(r#"{"key":"canary","any":"canary"}"#);
    let call = client!(subkit_secret_values, server).get_key("canary");
    assert!(!format!("{call:?}").contains("canary"), "{call:?}");
    let key = call.send().await.unwrap().into_inner();
    assert_eq!(server.request().header("x-token"), Some("canary"));
    assert!(!format!("{key:?}").contains("canary"), "{key:?}");
    assert_eq!(key.key.as_ref().map(|key| key.expose()), Some("canary"));
}
