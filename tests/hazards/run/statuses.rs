//! Each status is read as what it is: several successes, several errors, ranges behind single statuses.

use subkit_statuses::*;
use crate::server::serve;

async fn failure(status: &'static str, body: &'static str) -> Error {
    let (url, _) = serve(status, "application/json", body);
    Client::builder().base_url(url).build().unwrap().get_thing().send().await.unwrap_err()
}

#[tokio::test]
async fn errors_have_the_type_of_their_status() {
    assert_eq!(failure("400 Bad Request", r#"{"bad":1}"#).await.body::<types::Bad>().unwrap().bad, 1);
    assert_eq!(failure("404 Not Found", r#"{"gone":2}"#).await.body::<types::Gone>().unwrap().gone, 2);
    assert_eq!(failure("409 Conflict", r#"{"odd":3}"#).await.body::<types::Odd>().unwrap().odd, 3);
    assert_eq!(failure("500 Oh", r#"{"other":4}"#).await.body::<types::Other>().unwrap().other, 4);
    let closed = failure("401 Unauthorized", "").await;
    assert!(closed.is_unauthorized() && closed.body::<types::Bad>().is_none());
}

#[tokio::test]
async fn successes_may_have_a_body_or_none_or_another() {
    for (status, body, is_there) in [("200 OK", r#"{"thing":1}"#, true), ("204 No Content", "", false)] {
        let (url, _) = serve(status, "application/json", body);
        let answer = Client::builder().base_url(url).build().unwrap().get_thing().send().await.unwrap();
        assert_eq!(answer.into_inner().is_some(), is_there);
    }
    let (url, _) = serve("202 Accepted", "application/json", r#"{"other":5}"#);
    let answer = Client::builder().base_url(url).build().unwrap().get_job().send().await.unwrap();
    assert!(matches!(answer.into_inner(), requests::GetJobAnswer::Accepted(later) if later.other == 5));
}
