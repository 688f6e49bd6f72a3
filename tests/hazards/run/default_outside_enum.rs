//! A default that does not match its schema has no effect and is never sent.

use subkit_default_outside_enum::types::ItemState;

use crate::server::{Server, client};

#[tokio::test]
async fn invalid_default_has_no_effect() {
    let server = Server::json(r#"{"state":"a"}"#);
    let item = client!(subkit_default_outside_enum, server).list_items().send().await.unwrap();
    assert_eq!((&item.state, &item.count), (&Some(ItemState::A), &None));
    assert_eq!(server.request().line(), "GET /items");
}
