//! If an operation documents a success and a `default` response, `default` is the error of every other status.

use subkit_default_error::types::Problem;

use crate::server::{Server, client};

#[tokio::test]
async fn every_other_status_has_the_default_error_type() {
    let server = Server::json(r#"{"name":"n"}"#);
    assert_eq!(client!(subkit_default_error, server).get_user().send().await.unwrap().name, "n");
    for status in ["418 Odd", "500 Internal Server Error"] {
        let server = Server::response(status, "application/json", r#"{"reason":"r"}"#);
        let error = client!(subkit_default_error, server).get_user().send().await.unwrap_err();
        assert_eq!(error.body::<Problem>().unwrap().reason.as_deref(), Some("r"), "{status}");
        assert_eq!(error.status().map(|status| status.as_u16()), status[..3].parse().ok(), "{status}");
    }
}
