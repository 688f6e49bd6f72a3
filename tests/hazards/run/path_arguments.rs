//! A path argument cannot leave its path segment.

use subkit_path_arguments::{Client, ErrorKind};

use crate::server::{Server, client};

#[tokio::test]
async fn arguments_that_would_leave_their_segment_are_rejected() {
    let client = Client::builder().base_url("http://127.0.0.1:9").build().unwrap();
    for id in ["..", ".", "", "a/../b", "%2e%2e"] {
        let error = client.delete_keys(id, ["k"]).send().await.unwrap_err();
        assert_eq!((error.kind(), error.argument()), (ErrorKind::InvalidArgument, Some("id")), "{id:?}");
        assert!(!error.was_sent(), "{id:?}");
    }
    for keys in [vec![], vec![".."]] {
        let error = client.delete_keys("u", keys.clone()).send().await.unwrap_err();
        assert_eq!((error.kind(), error.argument()), (ErrorKind::InvalidArgument, Some("keys")), "{keys:?}");
    }
}

#[tokio::test]
async fn reserved_characters_in_path_arguments_are_escaped() {
    let server = Server::no_content();
    client!(subkit_path_arguments, server).delete_keys("a/b?c#d", ["x/y", "z"]).send().await.unwrap();
    assert_eq!(server.request().line(), "DELETE /users/a%2Fb%3Fc%23d/keys/x%2Fy,z");
}
