//! Media types that end in `+json` are JSON and keep their documented name.

use serde_json::json;
use subkit_json_suffixes::types;

use crate::server::{Server, client};

#[tokio::test]
async fn media_types_with_a_json_suffix_are_accepted_sent_and_decoded() {
    let server = Server::response("200 OK", "application/hal+json", r#"{"name":"b"}"#);
    let call = client!(subkit_json_suffixes, server).change_page(types::Page::new("a"));
    assert_eq!(call.send().await.unwrap().name, "b");
    let request = server.request();
    assert_eq!(request.header("accept"), Some("application/hal+json, application/problem+json"));
    assert_eq!(request.header("content-type"), Some("application/merge-patch+json"));
    assert_eq!(request.json(), json!({"name": "a"}));
}

#[tokio::test]
async fn problem_json_error_is_typed() {
    let server = Server::response("400 Bad Request", "application/problem+json", r#"{"title":"no"}"#);
    let call = client!(subkit_json_suffixes, server).change_page(types::Page::new("a"));
    assert_eq!(call.send().await.unwrap_err().body::<types::Problem>().unwrap().title, "no");
}
