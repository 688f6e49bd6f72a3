//! Errors say what happened in one line, keep the status, and show nothing of what was sent or answered.

use subkit_errors::*;
use crate::server::serve;

async fn failure(status: &'static str, media_type: &'static str, body: &'static str) -> Error {
    let (url, _) = serve(status, media_type, body);
    Client::builder().base_url(url).build().unwrap().get_pet("canary").send().await.unwrap_err()
}

#[tokio::test]
async fn a_page_of_html_keeps_its_status() {
    let error = failure("503 Service Unavailable", "text/html", "<h1>canary</h1>\n").await;
    assert_eq!(error.status().unwrap(), 503);
    assert_eq!(error.kind(), ErrorKind::Status);
    assert_eq!(error.body_text().as_deref(), Some("<h1>canary</h1>\n"));
    for text in [error.to_string(), format!("{error:?}")] {
        assert!(!text.contains("canary"), "{text}");
    }
    assert!(!error.to_string().contains('\n'), "{error}");
}

#[tokio::test]
async fn an_answer_that_cannot_be_read_names_the_place() {
    let error = failure("200 OK", "application/json", r#"{"items":[{"n":1},{"n":"canary"}]}"#).await;
    assert!(error.is_decode() && error.status().unwrap() == 200);
    assert_eq!(error.decode_path(), Some("$.items[1].n"));
    assert!(!error.to_string().contains("canary"));
}

#[tokio::test]
async fn what_could_not_be_made_was_not_sent() {
    let client = Client::builder().base_url("http://127.0.0.1:9").build().unwrap();
    let error = client.get_pet("").send().await.unwrap_err();
    assert!(!error.was_sent() && error.argument() == Some("id"));
    assert_eq!(error.attempts(), 0);
}

#[test]
fn a_client_that_cannot_be_made_is_an_error() {
    assert!(Client::builder().base_url("not a url").build().unwrap_err().is_configuration());
}
