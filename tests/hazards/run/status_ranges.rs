//! A documented status takes precedence over its range.

use subkit_status_ranges::{
    requests::GetUserResponse,
    types::{Gone, Problem},
};

use crate::server::{Server, client};

#[tokio::test]
async fn error_status_takes_precedence_over_its_range() {
    let body = r#"{"reason":"r","since":1}"#;
    let server = Server::response("404 Not Found", "application/json", body);
    let error = client!(subkit_status_ranges, server).get_user().send().await.unwrap_err();
    assert_eq!(error.body::<Gone>().unwrap().since, Some(1.into()));
    let server = Server::response("409 Conflict", "application/json", body);
    let error = client!(subkit_status_ranges, server).get_user().send().await.unwrap_err();
    assert_eq!(error.body::<Problem>().unwrap().reason.as_deref(), Some("r"));
}

#[tokio::test]
async fn success_status_takes_precedence_over_its_range() {
    let body = r#"{"name":"n","job":"j"}"#;
    let server = Server::response("202 Accepted", "application/json", body);
    let response = client!(subkit_status_ranges, server).get_user().send().await.unwrap().into_inner();
    assert!(matches!(response, GetUserResponse::Accepted(job) if job.job.as_deref() == Some("j")));
    let server = Server::response("203 Odd", "application/json", body);
    let response = client!(subkit_status_ranges, server).get_user().send().await.unwrap().into_inner();
    assert!(matches!(response, GetUserResponse::Successful(user) if user.name.as_deref() == Some("n")));
}
