//! Properties that would have the same field name have distinct names that describe their spelling.

use crate::server::{Server, client};

#[tokio::test]
async fn properties_with_conflicting_field_names_round_trip() {
    let text = r#"{"errorCode":1,"error_code":2,"ErrorCode":"3","type":"t"}"#;
    let server = Server::json(text);
    let fault = client!(subkit_conflicting_field_names, server).get_error().send().await.unwrap();
    let codes = (&fault.camel_error_code, &fault.error_underscore_code, fault.mixed_error_code.as_deref());
    assert_eq!(codes, (&Some(1.into()), &Some(2.into()), Some("3")));
    assert_eq!(fault.type_.as_deref(), Some("t"));
    assert_eq!(serde_json::to_string(&*fault).unwrap(), text);
}
