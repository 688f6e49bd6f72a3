//! Each operation sends the credentials that it asks for, and no others.

use subkit_security::{Client, ErrorKind};

use crate::server::Server;

fn client(server: &Server) -> Client {
    Client::builder().base_url(server.url()).key("k").bearer("t").build().unwrap()
}

#[tokio::test]
async fn each_operation_has_its_own() {
    let server = Server::no_content();
    client(&server).get_private().send().await.unwrap();
    let request = server.request();
    assert_eq!((request.header("x-key"), request.header("authorization")), (Some("k"), None));

    let server = Server::no_content();
    client(&server).get_token().send().await.unwrap();
    let request = server.request();
    assert_eq!((request.header("x-key"), request.header("authorization")), (None, Some("Bearer t")));

    let server = Server::no_content();
    client(&server).get_public().send().await.unwrap();
    let request = server.request();
    assert_eq!((request.header("x-key"), request.header("authorization")), (None, None));
}

#[tokio::test]
async fn without_them_nothing_is_sent() {
    let client = Client::builder().base_url("http://127.0.0.1:9").build().unwrap();
    let error = client.get_private().send().await.unwrap_err();
    assert_eq!((error.kind(), error.was_sent()), (ErrorKind::Configuration, false));
}
