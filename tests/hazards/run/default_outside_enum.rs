//! A default that does not fit is no reason to refuse anything, and is never sent.

use subkit_default_outside_enum::types::ItemState;

use crate::server::{Server, client};

#[tokio::test]
async fn it_changes_nothing() {
    let server = Server::json(r#"{"state":"a"}"#);
    let item = client!(subkit_default_outside_enum, server).list_items().send().await.unwrap();
    assert_eq!((&item.state, &item.count), (&Some(ItemState::A), &None));
    assert_eq!(server.request().line(), "GET /items");
}
