//! An operation that may answer with nothing gives an `Option`.

use crate::server::{Server, client};

#[tokio::test]
async fn both_are_successes() {
    let server = Server::json(r#"{"name":"n"}"#);
    let user = client!(subkit_success_and_no_content, server).get_user().send().await.unwrap().into_inner();
    assert_eq!(user.map(|user| user.name).as_deref(), Some("n"));
    let server = Server::no_content();
    let answer = client!(subkit_success_and_no_content, server).get_user().send().await.unwrap();
    assert_eq!((answer.status().as_u16(), answer.into_inner().is_none()), (204, true));
}
