//! TRACE is a method as others are.

use crate::server::{Server, client};

#[tokio::test]
async fn it_is_sent() {
    let server = Server::no_content();
    client!(subkit_trace, server).trace_users().send().await.unwrap();
    assert_eq!(server.request().line(), "TRACE /users");
}
