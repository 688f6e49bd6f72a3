//! An unresolved reference affects only the parts that use it: a property accepts any JSON value, and an operation is omitted.

use serde_json::json;

use crate::server::{Server, client};

#[tokio::test]
async fn operations_that_do_not_need_the_missing_reference_are_generated() {
    let server = Server::json(r#"{"name":"a","team":{"b":[1]},"address":1,"file":"f","cat":[true]}"#);
    let user = client!(subkit_missing_reference, server).get_user().send().await.unwrap();
    assert_eq!((user.name.as_str(), &user.team), ("a", &json!({"b": [1]})));
    assert_eq!((&user.address, &user.file, &user.cat), (&Some(json!(1)), &Some(json!("f")), &Some(json!([true]))));
    assert_eq!(user.outside, None);
    let ids: Vec<&str> = subkit_missing_reference::OPERATIONS.iter().map(|operation| operation.id).collect();
    assert_eq!(ids, ["get_user"]);
}
