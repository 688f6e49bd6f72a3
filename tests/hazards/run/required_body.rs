//! A body that must be sent is an argument: a call without it does not compile.

use serde_json::json;
use subkit_required_body::{Client, requests::StartRun, types::Options};

use crate::server::{Server, client};

#[tokio::test]
async fn there_is_no_call_without_it() {
    // This is the signature: the only way to a call takes the body by value, and a call has no setter for it.
    let start_run: fn(&Client, Options) -> StartRun = Client::start_run;
    let server = Server::no_content();
    start_run(&client!(subkit_required_body, server), Options::new().with_fast(true)).send().await.unwrap();
    assert_eq!(server.request().json(), json!({"fast": true}));
}
