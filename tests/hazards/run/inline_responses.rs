//! Each status of an operation has the type that is described for it, in place or not.

use subkit_inline_responses::{requests::GetJobAnswer, types};

use crate::server::{Server, client};

#[tokio::test]
async fn each_status_has_its_own_type() {
    let server = Server::json(r#"{"id":"j","wait":1}"#);
    let answer = client!(subkit_inline_responses, server).get_job().send().await.unwrap();
    assert!(matches!(answer.into_inner(), GetJobAnswer::Success(job) if job.id == "j"));

    let server = Server::answer("202 Accepted", "application/json", r#"{"wait":3}"#);
    let answer = client!(subkit_inline_responses, server).get_job().send().await.unwrap();
    assert!(matches!(answer.into_inner(), GetJobAnswer::Accepted(later) if later.wait == Some(3.into())));

    let server = Server::answer("404 Not Found", "application/json", r#"{"reason":"gone"}"#);
    let error = client!(subkit_inline_responses, server).get_job().send().await.unwrap_err();
    let body: &types::GetJobResponse404 = error.body().unwrap();
    assert_eq!(body.reason.as_deref(), Some("gone"));
}

#[tokio::test]
async fn a_success_that_is_not_described_is_given_as_it_is() {
    let server = Server::answer("299 Odd", "text/plain", "odd");
    let answer = client!(subkit_inline_responses, server).get_job().send().await.unwrap();
    assert!(matches!(answer.into_inner(), GetJobAnswer::Other(body) if &body[..] == b"odd"));
}
