//! A required body is an argument: a call without it does not compile.

use serde_json::json;
use subkit_required_body::{Client, requests::StartRun, types::Options};

use crate::server::{Server, client};

#[tokio::test]
async fn required_body_is_an_argument() {
    // The code below compiles because the method takes the body as an argument. The request has no setter for the body.
    let start_run: fn(&Client, Options) -> StartRun = Client::start_run;
    let server = Server::no_content();
    start_run(&client!(subkit_required_body, server), Options::new().with_fast(true)).send().await.unwrap();
    assert_eq!(server.request().json(), json!({"fast": true}));
}
