//! Operations and types whose names differ only by case are distinct.

use crate::server::{Server, client};

#[tokio::test]
async fn operations_and_types_that_differ_by_case_are_distinct() {
    let server = Server::json(r#"{"a":"1"}"#);
    assert_eq!(client!(subkit_case_folding, server).get_a().send().await.unwrap().a, "1");
    assert_eq!(server.request().line(), "GET /a");
    let server = Server::json(r#"{"b":"2"}"#);
    assert_eq!(client!(subkit_case_folding, server).get_b().send().await.unwrap().b, "2");
    assert_eq!(server.request().line(), "GET /b");
    let server = Server::json(r#"{"c":"3"}"#);
    assert_eq!(client!(subkit_case_folding, server).getuser().send().await.unwrap().c, "3");
    assert_eq!(server.request().line(), "GET /c");
}
