//! Each status of an error has its own type, also behind a reference.

use subkit_two_error_types::types::{Denial, Problem};

use crate::server::{Server, client};

#[tokio::test]
async fn each_status_has_its_own() {
    // Either type would take either body: it is the status that decides.
    let body = r#"{"reason":"r","role":"admin"}"#;
    let server = Server::answer("400 Bad Request", "application/json", body);
    let error = client!(subkit_two_error_types, server).get_user().send().await.unwrap_err();
    assert_eq!(error.body::<Problem>().unwrap().reason.as_deref(), Some("r"));
    assert!(error.body::<Denial>().is_none());
    let server = Server::answer("403 Forbidden", "application/json", body);
    let error = client!(subkit_two_error_types, server).get_user().send().await.unwrap_err();
    assert_eq!(error.body::<Denial>().unwrap().role.as_deref(), Some("admin"));
    assert!(error.body::<Problem>().is_none());
}
