//! Each error status has its own type, even if the response is a `$ref`.

use subkit_two_error_types::types::{Denial, Problem};

use crate::server::{Server, client};

#[tokio::test]
async fn status_selects_the_error_type() {
    // Each type could decode both bodies, so only the status selects the type.
    let body = r#"{"reason":"r","role":"admin"}"#;
    let server = Server::response("400 Bad Request", "application/json", body);
    let error = client!(subkit_two_error_types, server).get_user().send().await.unwrap_err();
    assert_eq!(error.body::<Problem>().unwrap().reason.as_deref(), Some("r"));
    assert!(error.body::<Denial>().is_none());
    let server = Server::response("403 Forbidden", "application/json", body);
    let error = client!(subkit_two_error_types, server).get_user().send().await.unwrap_err();
    assert_eq!(error.body::<Denial>().unwrap().role.as_deref(), Some("admin"));
    assert!(error.body::<Problem>().is_none());
}
