//! Cookie parameters stand in one header, and cannot add another.

use crate::server::{Server, client};

#[tokio::test]
async fn they_are_sent_as_cookies() {
    let server = Server::no_content();
    client!(subkit_cookies, server).get_me("s;1").theme("dark").send().await.unwrap();
    assert_eq!(server.request().header("cookie"), Some("session=s%3B1; theme=dark"));
}
