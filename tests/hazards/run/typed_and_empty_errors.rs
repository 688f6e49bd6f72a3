//! An error without a body stands beside one that has a type.

use subkit_typed_and_empty_errors::types::Problem;

use crate::server::{Server, client};

#[tokio::test]
async fn each_has_what_it_has() {
    let server = Server::answer("400 Bad Request", "application/json", r#"{"reason":"r"}"#);
    let error = client!(subkit_typed_and_empty_errors, server).get_user().send().await.unwrap_err();
    assert_eq!(error.body::<Problem>().unwrap().reason, "r");
    let server = Server::answer("401 Unauthorized", "text/plain", "");
    let error = client!(subkit_typed_and_empty_errors, server).get_user().send().await.unwrap_err();
    assert!(error.is_unauthorized() && error.body::<Problem>().is_none());
}
