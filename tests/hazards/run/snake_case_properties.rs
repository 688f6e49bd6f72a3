//! Properties that one name would do for are fields of their own.

use crate::server::{Server, client};

#[tokio::test]
async fn each_has_its_field() {
    let text = r#"{"errorCode":1,"error_code":2,"ErrorCode":"3","type":"t"}"#;
    let server = Server::json(text);
    let fault = client!(subkit_snake_case_properties, server).get_error().send().await.unwrap();
    assert_eq!((fault.error_code, fault.error_code_2, fault.error_code_3.as_deref()), (Some(1), Some(2), Some("3")));
    assert_eq!(fault.type_.as_deref(), Some("t"));
    assert_eq!(serde_json::to_string(&*fault).unwrap(), text);
}
