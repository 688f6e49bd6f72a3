//! Undeclared path parameters are strings. Declared path parameters that are not in the path are not sent. A query string in
//! a path is sent once.

use crate::server::{Server, client};

#[tokio::test]
async fn path_template_determines_the_path_parameters() {
    let server = Server::no_content();
    client!(subkit_path_parameters, server).get_user("a b").send().await.unwrap();
    assert_eq!(server.request().line(), "GET /users/a%20b");
    let server = Server::no_content();
    client!(subkit_path_parameters, server).list_users().send().await.unwrap();
    assert_eq!(server.request().line(), "GET /users");
}

#[tokio::test]
async fn query_in_a_path_is_sent_once() {
    let server = Server::no_content();
    client!(subkit_path_parameters, server).list_rides("shared").page(2).send().await.unwrap();
    assert_eq!(server.request().line(), "GET /rides?kind=shared&page=2");
    let server = Server::no_content();
    client!(subkit_path_parameters, server).list_rides("shared").send().await.unwrap();
    assert_eq!(server.request().line(), "GET /rides?kind=shared");
}
