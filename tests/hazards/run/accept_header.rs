//! The `Accept` header lists only media types that the operation's type can decode.

use crate::server::{Server, client};

#[tokio::test]
async fn accept_header_lists_the_success_media_type_before_the_error() {
    let server = Server::response("200 OK", "application/pdf", "%PDF");
    let invoice = client!(subkit_accept_header, server).get_invoice().send().await.unwrap();
    assert_eq!(invoice.into_inner(), "%PDF");
    assert_eq!(server.request().header("accept"), Some("application/pdf, application/json"));
}

#[tokio::test]
async fn accept_header_omits_media_types_that_the_type_cannot_decode() {
    let server = Server::json(r#"{"id": 1}"#);
    assert_eq!(client!(subkit_accept_header, server).get_item().send().await.unwrap().id, 1);
    assert_eq!(server.request().header("accept"), Some("application/json, application/hal+json"));
    let server = Server::response("200 OK", "text/csv", "a,b");
    assert_eq!(*client!(subkit_accept_header, server).get_report().send().await.unwrap(), "a,b");
    assert_eq!(server.request().header("accept"), Some("text/csv"));
}
