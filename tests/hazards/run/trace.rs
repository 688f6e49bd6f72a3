//! TRACE is supported like other HTTP methods.

use crate::server::{Server, client};

#[tokio::test]
async fn trace_request_is_sent() {
    let server = Server::no_content();
    client!(subkit_trace, server).trace_users().send().await.unwrap();
    assert_eq!(server.request().line(), "TRACE /users");
}
