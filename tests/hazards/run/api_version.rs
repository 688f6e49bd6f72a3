//! `info.version` is the version of the document. It is not sent as a header.

use crate::server::{Server, client};

#[tokio::test]
async fn document_version_is_not_sent() {
    let server = Server::no_content();
    client!(subkit_api_version, server).list_users().send().await.unwrap();
    let request = server.request();
    assert_eq!((request.line(), request.header("api-version")), ("GET /users", None));
    assert!(!format!("{request:?}").contains("2024-07-01"), "{request:?}");
}
