//! A header parameter `Authorization` is an ordinary parameter unless credentials are sent in that header.

use crate::server::{Server, client};

#[tokio::test]
async fn authorization_parameter_is_sent_and_redacted() {
    let server = Server::no_content();
    let call = client!(subkit_authorization_parameter, server).get_a("Token canary");
    assert!(!format!("{call:?}").contains("canary"), "{call:?}");
    call.send().await.unwrap();
    assert_eq!(server.request().header("authorization"), Some("Token canary"));
}

#[tokio::test]
async fn credentials_replace_the_authorization_parameter() {
    let server = Server::no_content();
    let builder = subkit_authorization_parameter::Client::builder().base_url(server.url()).token("canary");
    builder.build().unwrap().get_b().send().await.unwrap();
    assert_eq!(server.request().header("authorization"), Some("Bearer canary"));
}
