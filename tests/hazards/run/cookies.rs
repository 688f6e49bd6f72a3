//! Cookie parameters are sent in one header and cannot inject another cookie.

use crate::server::{Server, client};

#[tokio::test]
async fn cookie_parameters_are_escaped() {
    let server = Server::no_content();
    client!(subkit_cookies, server).get_me("s;1").theme("dark").send().await.unwrap();
    assert_eq!(server.request().header("cookie"), Some("session=s%3B1; theme=dark"));
}
