//! An optional body may be left out, a required one may not, and of several media types JSON is sent.

use subkit_bodies::*;
use crate::server::serve;

#[tokio::test]
async fn no_body_is_sent_where_none_is_given() {
    let (url, request) = serve("204 No Content", "text/plain", "");
    Client::builder().base_url(url).build().unwrap().send_optional().send().await.unwrap();
    let request = request.join().unwrap();
    assert!(request.ends_with("\r\n\r\n") && request.contains("content-length: 0\r\n"), "{request}");
    let (url, request) = serve("204 No Content", "text/plain", "");
    let client = Client::builder().base_url(url).build().unwrap();
    client.send_optional().body(types::Thing::new()).send().await.unwrap();
    assert!(request.join().unwrap().ends_with("\r\n\r\n{}"));
}

#[test]
fn a_required_body_is_an_argument_of_the_call() {
    // Whoever leaves it out has a program that does not compile.
    let _: fn(&Client, types::Thing) -> requests::SendRequired = Client::send_required;
}

#[tokio::test]
async fn an_answer_without_a_schema_is_any_json() {
    let (url, request) = serve("200 OK", "application/json", "[1,{}]");
    let client = Client::builder().base_url(url).build().unwrap();
    let answer = client.send_several(types::Thing::new()).send().await.unwrap();
    assert_eq!(answer.into_inner(), serde_json::json!([1, {}]));
    assert!(request.join().unwrap().contains("content-type: application/json\r\n"));
}
