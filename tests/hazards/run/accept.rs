//! A client asks for what it can read, and for nothing that it would read as something else.

use crate::server::{Server, client};

#[tokio::test]
async fn the_success_is_asked_for_and_not_only_the_error() {
    let server = Server::answer("200 OK", "application/pdf", "%PDF");
    let invoice = client!(subkit_accept, server).get_invoice().send().await.unwrap();
    assert_eq!(invoice.into_inner(), "%PDF");
    assert_eq!(server.request().header("accept"), Some("application/pdf, application/json"));
}

#[tokio::test]
async fn what_has_another_type_is_not_asked_for() {
    let server = Server::json(r#"{"id": 1}"#);
    assert_eq!(client!(subkit_accept, server).get_item().send().await.unwrap().id, 1);
    assert_eq!(server.request().header("accept"), Some("application/json, application/hal+json"));
    let server = Server::answer("200 OK", "text/csv", "a,b");
    assert_eq!(*client!(subkit_accept, server).get_report().send().await.unwrap(), "a,b");
    assert_eq!(server.request().header("accept"), Some("text/csv"));
}
