//! Promise: synchronous code can make calls from any number of threads. In async code the blocking API returns an error and
//! neither panics nor hangs.

#![expect(clippy::expect_used, clippy::unwrap_used, reason = "a panic fails the test")]

mod async_context;
mod background;
mod calls;
mod streams;

use std::time::Duration;

use subkit::runtime::Blocking;
use subkit::{Error, Uuid, bird};
use subkit_tests::{ReceivedRequest, ScriptedResponse, ScriptedServer};

const WORKSPACE: &str = "d386a801-ee8d-4aba-a7e4-78671bd3b11e";

/// An endpoint subscription with only the required properties.
const SUBSCRIPTION: &str = r#"{"name":"main","status":"active"}"#;

fn milliseconds(number: u64) -> Duration {
    Duration::from_millis(number)
}

/// Starts a server that runs in the background.
fn server(
    blocking: &Blocking,
    decide: impl FnMut(&ReceivedRequest) -> ScriptedResponse + Send + 'static,
) -> ScriptedServer {
    blocking.run(async { Ok::<_, Error>(ScriptedServer::with_handler(decide).await.unwrap()) }).unwrap()
}

fn client(server: &ScriptedServer) -> bird::Client {
    bird::Client::builder().base_url(&server.base_url).access_key("key").build().unwrap()
}

fn request(client: &bird::Client) -> bird::requests::GetEndpointSubscription {
    client.get_endpoint_subscription(WORKSPACE.parse::<Uuid>().unwrap(), "e", "main")
}
