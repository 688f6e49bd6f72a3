//! A title is no name: two schemas in place that share one stay two types.

use subkit_inline_titles::types;

use crate::server::{Server, client};

#[tokio::test]
async fn no_member_is_lost() {
    let server = Server::json(r#"{"id":"j"}"#);
    assert_eq!(client!(subkit_inline_titles, server).get_job().send().await.unwrap().id, "j");
    let server = Server::answer("409 Conflict", "application/json", r#"{"reason":"busy"}"#);
    let error = client!(subkit_inline_titles, server).get_job().send().await.unwrap_err();
    assert_eq!(error.body::<types::GetJobResponse409>().unwrap().reason, "busy");
}
