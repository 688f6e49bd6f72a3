//! Each status of an operation has its own type, inline or referenced.

use subkit_inline_responses::{requests::GetJobResponse, types};

use crate::server::{Server, client};

#[tokio::test]
async fn every_status_has_its_own_response_type() {
    let server = Server::json(r#"{"id":"j","wait":1}"#);
    let response = client!(subkit_inline_responses, server).get_job().send().await.unwrap();
    assert!(matches!(response.into_inner(), GetJobResponse::Ok(job) if job.id == "j"));

    let server = Server::response("202 Accepted", "application/json", r#"{"wait":3}"#);
    let response = client!(subkit_inline_responses, server).get_job().send().await.unwrap();
    assert!(matches!(response.into_inner(), GetJobResponse::Accepted(later) if later.wait == Some(3.into())));

    let server = Server::response("404 Not Found", "application/json", r#"{"reason":"gone"}"#);
    let error = client!(subkit_inline_responses, server).get_job().send().await.unwrap_err();
    let body: &types::GetJobResponse404 = error.body().unwrap();
    assert_eq!(body.reason.as_deref(), Some("gone"));
}

#[tokio::test]
async fn undocumented_success_returns_the_raw_body() {
    let server = Server::response("299 Odd", "text/plain", "odd");
    let response = client!(subkit_inline_responses, server).get_job().send().await.unwrap();
    assert!(matches!(response.into_inner(), GetJobResponse::Other(body) if &body[..] == b"odd"));
}
