//! An operation that is a `$ref` has the parameters, the body and the response type of its target.

use subkit_operation_by_reference::types::Thing;

use crate::server::{Server, client};

#[tokio::test]
async fn referenced_operation_is_sent() {
    let thing = Thing::new().with_name("a");
    let server = Server::json(r#"{"name":"b"}"#);
    let client = client!(subkit_operation_by_reference, server);
    let response = client.put_thing(7, thing.clone()).trace("t").send().await.unwrap();
    assert_eq!(response.name.as_deref(), Some("b"));
    let request = server.request();
    assert_eq!((request.line(), request.body()), ("PUT /things/7?trace=t", r#"{"name":"a"}"#));
    // Two paths refer to the same operation, so there are two methods, each named by its HTTP method and path.
    let server = Server::json("{}");
    client!(subkit_operation_by_reference, server).post_things_id(7, thing.clone()).send().await.unwrap();
    assert_eq!(server.request().line(), "POST /things/7");
    let server = Server::json("{}");
    client!(subkit_operation_by_reference, server).post_others_id(7, thing).send().await.unwrap();
    assert_eq!(server.request().line(), "POST /others/7");
}
