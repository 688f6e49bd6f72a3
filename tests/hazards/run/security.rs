//! Each operation sends exactly the credentials that it requires.

use subkit_security::{Client, ErrorKind};

use crate::server::Server;

fn client(server: &Server) -> Client {
    Client::builder().base_url(server.url()).key("k").bearer("t").build().unwrap()
}

#[tokio::test]
async fn each_operation_sends_its_own_credentials() {
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
async fn missing_credentials_are_an_error_before_sending() {
    let client = Client::builder().base_url("http://127.0.0.1:9").build().unwrap();
    let error = client.get_private().send().await.unwrap_err();
    assert_eq!((error.kind(), error.was_sent()), (ErrorKind::Configuration, false));
}
