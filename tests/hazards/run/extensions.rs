//! In specs outside the workspace, extensions (`x-` keys) have an effect only if they are valid, regardless of their names and
//! locations. Here, only `x-retry` and the two `x-name` are valid.

use subkit_extensions::{OPERATIONS, types::Thing};

use crate::server::Server;

#[tokio::test]
async fn extensions_do_not_change_requests_or_responses() {
    let server = Server::json(r#"{"a":"1","x-c":"2"}"#);
    let builder = subkit_extensions::Client::builder().base_url(server.url()).x_api_key("canary");
    let thing: Thing = builder.build().unwrap().send_thing("7").send().await.unwrap().into_inner();
    assert_eq!((thing.b.as_deref(), thing.x_c.as_deref()), (Some("1"), Some("2")));
    let request = server.request();
    // The name of a security scheme may start with `x-`.
    assert_eq!((request.line(), request.header("x-api-key")), ("POST /things/7", Some("canary")));
}

#[test]
fn only_valid_extensions_affect_the_catalogue() {
    assert_eq!(OPERATIONS.len(), 1);
    assert!(OPERATIONS[0].effects.is_empty() && OPERATIONS[0].paging.is_none() && OPERATIONS[0].idempotent);
}
