//! An operation whose response may be a 204 without a body returns an `Option`.

use crate::server::{Server, client};

#[tokio::test]
async fn response_with_body_and_204_are_both_successes() {
    let server = Server::json(r#"{"name":"n"}"#);
    let user = client!(subkit_success_and_no_content, server).get_user().send().await.unwrap().into_inner();
    assert_eq!(user.map(|user| user.name).as_deref(), Some("n"));
    let server = Server::no_content();
    let response = client!(subkit_success_and_no_content, server).get_user().send().await.unwrap();
    assert_eq!((response.status().as_u16(), response.into_inner().is_none()), (204, true));
}
