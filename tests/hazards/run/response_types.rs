//! A response enum, a request type and a schema with conflicting names get distinct names.

use subkit_response_types::{requests::GetUsersAnswer, types};

use crate::server::{Server, client};

#[tokio::test]
async fn conflicting_type_names_are_distinct() {
    let server = Server::json(r#"{"name":"a"}"#);
    let response = client!(subkit_response_types, server).get_user().send().await.unwrap();
    let is_user = |user: &types::GetUserAnswer| user.name == "a";
    assert!(matches!(&*response, GetUsersAnswer::Success(user) if is_user(user)), "{response:?}");
    // The request type of `get_user_answer` would have the same name as the response enum of the other operation, so
    // neither uses it.
    let server = Server::json(r#"{"yes":true}"#);
    let response = client!(subkit_response_types, server).get_answers().send().await.unwrap();
    assert_eq!(server.request().line(), "GET /answers");
    assert!(matches!(&*response, types::Answer::AnswerWithYes(one) if one.yes), "{response:?}");
}

#[test]
fn servers_without_descriptions_are_named_by_their_urls() {
    let servers = [subkit_response_types::Server::EuShopExampleV1, subkit_response_types::Server::UsShopExampleV1];
    assert_ne!(servers[0], servers[1]);
}
