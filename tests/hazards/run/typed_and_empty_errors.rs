//! An operation may have errors with and without a body.

use subkit_typed_and_empty_errors::types::Problem;

use crate::server::{Server, client};

#[tokio::test]
async fn typed_and_empty_error_bodies_are_distinct() {
    let server = Server::response("400 Bad Request", "application/json", r#"{"reason":"r"}"#);
    let error = client!(subkit_typed_and_empty_errors, server).get_user().send().await.unwrap_err();
    assert_eq!(error.body::<Problem>().unwrap().reason, "r");
    let server = Server::response("401 Unauthorized", "text/plain", "");
    let error = client!(subkit_typed_and_empty_errors, server).get_user().send().await.unwrap_err();
    assert!(error.is_unauthorized() && error.body::<Problem>().is_none());
}
