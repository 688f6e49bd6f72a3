//! Parameters with the same name in different locations are all sent.

use crate::server::{Server, client};

#[tokio::test]
async fn parameters_with_the_same_name_are_sent_in_their_locations() {
    let server = Server::no_content();
    let call = client!(subkit_same_parameter_names, server).list_items("q");
    call.token_header("h").token_cookie("c").send().await.unwrap();
    let request = server.request();
    assert_eq!(request.line(), "GET /items?token=q");
    assert_eq!((request.header("token"), request.header("cookie")), (Some("h"), Some("token=c")));
}
