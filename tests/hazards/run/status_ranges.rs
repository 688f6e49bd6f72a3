//! A status that is described counts before the range it is in.

use subkit_status_ranges::{
    requests::GetUserAnswer,
    types::{Gone, Problem},
};

use crate::server::{Server, client};

#[tokio::test]
async fn of_errors() {
    let body = r#"{"reason":"r","since":1}"#;
    let server = Server::answer("404 Not Found", "application/json", body);
    let error = client!(subkit_status_ranges, server).get_user().send().await.unwrap_err();
    assert_eq!(error.body::<Gone>().unwrap().since, Some(1.into()));
    let server = Server::answer("409 Conflict", "application/json", body);
    let error = client!(subkit_status_ranges, server).get_user().send().await.unwrap_err();
    assert_eq!(error.body::<Problem>().unwrap().reason.as_deref(), Some("r"));
}

#[tokio::test]
async fn of_successes() {
    let body = r#"{"name":"n","job":"j"}"#;
    let server = Server::answer("202 Accepted", "application/json", body);
    let answer = client!(subkit_status_ranges, server).get_user().send().await.unwrap().into_inner();
    assert!(matches!(answer, GetUserAnswer::Accepted(job) if job.job.as_deref() == Some("j")));
    let server = Server::answer("203 Odd", "application/json", body);
    let answer = client!(subkit_status_ranges, server).get_user().send().await.unwrap().into_inner();
    assert!(matches!(answer, GetUserAnswer::Successful(user) if user.name.as_deref() == Some("n")));
}
