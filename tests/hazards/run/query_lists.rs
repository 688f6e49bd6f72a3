//! A list in a query is sent in the documented style.

use crate::server::{Server, client};

#[tokio::test]
async fn every_list_style_is_encoded() {
    let server = Server::no_content();
    let call = client!(subkit_query_lists, server).list_items();
    let call = call.commas(["1", "2,3"]).repeated(["1", "2"]).pipes(["1", "2"]).spaces(["1", "2"]);
    call.send().await.unwrap();
    assert_eq!(server.request().line(), "GET /items?commas=1,2%2C3&repeated=1&repeated=2&pipes=1%7C2&spaces=1%202");
}
