//! Parameters of one name in different places are all sent.

use crate::server::{Server, client};

#[tokio::test]
async fn each_is_sent_where_it_belongs() {
    let server = Server::no_content();
    let call = client!(subkit_same_names, server).list_items("q");
    call.token_header("h").token_cookie("c").send().await.unwrap();
    let request = server.request();
    assert_eq!(request.line(), "GET /items?token=q");
    assert_eq!((request.header("token"), request.header("cookie")), (Some("h"), Some("token=c")));
}
