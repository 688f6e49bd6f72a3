//! A title is not a name: two inline schemas with the same title are two types.

use subkit_inline_titles::types;

use crate::server::{Server, client};

#[tokio::test]
async fn types_with_the_same_title_keep_their_fields() {
    let server = Server::json(r#"{"id":"j"}"#);
    assert_eq!(client!(subkit_inline_titles, server).get_job().send().await.unwrap().id, "j");
    let server = Server::response("409 Conflict", "application/json", r#"{"reason":"busy"}"#);
    let error = client!(subkit_inline_titles, server).get_job().send().await.unwrap_err();
    assert_eq!(error.body::<types::GetJobResponse409>().unwrap().reason, "busy");
}
