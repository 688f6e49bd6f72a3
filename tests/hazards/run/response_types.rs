//! A type of several responses, a request type and a schema that would have one name have their own.

use subkit_response_types::{requests::GetUsersAnswer, types};

use crate::server::{Server, client};

#[tokio::test]
async fn each_operation_returns_its_own_type() {
    let server = Server::json(r#"{"name":"a"}"#);
    let response = client!(subkit_response_types, server).get_user().send().await.unwrap();
    let is_user = |user: &types::GetUserAnswer| user.name == "a";
    assert!(matches!(&*response, GetUsersAnswer::Success(user) if is_user(user)), "{response:?}");
    // The request type of `get_user_answer` would be the other operation's type of responses: neither is called so.
    let server = Server::json(r#"{"yes":true}"#);
    let answer = client!(subkit_response_types, server).get_answers().send().await.unwrap();
    assert_eq!(server.request().line(), "GET /answers");
    assert!(matches!(&*answer, types::Answer::AnswerWithYes(one) if one.yes), "{answer:?}");
}

#[test]
fn servers_without_descriptions_are_named_by_their_addresses() {
    let servers = [subkit_response_types::Server::EuShopExampleV1, subkit_response_types::Server::UsShopExampleV1];
    assert_ne!(servers[0], servers[1]);
}
