//! A response enum, a request type and a schema with conflicting names get distinct names.

use subkit_response_types::{requests::GetUsersResponse, types};

use crate::server::{Server, client};

#[tokio::test]
async fn types_with_conflicting_names_get_distinct_names() {
    let server = Server::json(r#"{"name":"a"}"#);
    let response = client!(subkit_response_types, server).get_user().send().await.unwrap();
    let is_user = |user: &types::GetUserResponse| user.name == "a";
    assert!(matches!(&*response, GetUsersResponse::Ok(user) if is_user(user)), "{response:?}");
    // The request type of `get_user_response` would have the same name as the response enum of the other operation, so
    // neither uses it.
    let server = Server::json(r#"{"yes":true}"#);
    let response = client!(subkit_response_types, server).get_responses().send().await.unwrap();
    assert_eq!(server.request().line(), "GET /responses");
    assert!(matches!(&*response, types::Outcome::OutcomeWithYes(one) if one.yes), "{response:?}");
}

#[test]
fn servers_without_descriptions_are_named_by_their_urls() {
    let servers = [subkit_response_types::Server::EuShopExampleV1, subkit_response_types::Server::UsShopExampleV1];
    assert_ne!(servers[0], servers[1]);
}
