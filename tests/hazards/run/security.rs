//! Security, servers, deprecation and headers of answers are used.

use subkit_security::*;
use crate::server::serve;

#[tokio::test]
#[expect(deprecated, reason = "that it is deprecated is what is tested")]
async fn credentials_go_where_they_are_asked_for() {
    let (url, request) = serve("204 No Content", "text/plain", "");
    let client = Client::builder().base_url(url).key("canary").build().unwrap();
    client.get_closed().send().await.unwrap();
    assert!(request.join().unwrap().contains("x-key: canary\r\n"));
    let (url, request) = serve("204 No Content", "text/plain", "");
    let client = Client::builder().base_url(url).key("canary").build().unwrap();
    client.get_open().send().await.unwrap();
    assert!(!request.join().unwrap().contains("canary"));
    assert!(!format!("{client:?}").contains("canary"));
    let client = Client::builder().base_url("http://127.0.0.1:9").build().unwrap();
    assert!(client.get_closed().send().await.unwrap_err().is_configuration());
}

#[test]
fn servers_are_known_by_name_and_by_operation() {
    let test = Client::builder().server(Server::Test).build().unwrap();
    assert!(format!("{test:?}").contains("https://test.example/"), "{test:?}");
    let live = Client::builder().build().unwrap();
    assert!(format!("{live:?}").contains("https://api.example/v1"), "{live:?}");
    assert_eq!(catalogue::GET_ELSEWHERE.server, Some("https://files.example"));
    assert!(catalogue::GET_CLOSED.deprecated && !catalogue::GET_OPEN.deprecated);
}

#[tokio::test]
async fn an_answer_has_its_headers() {
    let (url, _) = serve("204 No Content\r\nX-Rate: 7", "text/plain", "");
    let answer = Client::builder().base_url(url).build().unwrap().get_open().send().await.unwrap();
    assert_eq!(answer.headers()["x-rate"], "7");
}
