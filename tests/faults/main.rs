//! Promise: the client handles every failure as the operation catalogue specifies, and no request is processed twice. The
//! tests count and inspect the requests that reach a server.
//!
//! The clock stands still until a test advances it ([`Clock`]), and the server follows a script ([`ScriptedServer`]).

#![expect(clippy::expect_used, clippy::unwrap_used, clippy::indexing_slicing, reason = "a panic fails the test")]

mod bulk;
mod cancellation;
mod credentials;
mod limits;
mod options;
mod retries;
mod safety;
mod stores;
mod telemetry;
mod tokens;

use std::time::Duration;

use subkit::{
    Error,
    bird::{self, types},
    runtime::Response,
};
use subkit_tests::ScriptedServer;

const WORKSPACE: &str = "d386a801-ee8d-4aba-a7e4-78671bd3b11e";

/// An endpoint subscription with only the required properties.
const SUBSCRIPTION: &str = r#"{"name":"main","status":"active"}"#;

fn milliseconds(number: u64) -> Duration {
    Duration::from_millis(number)
}

fn seconds(number: u64) -> Duration {
    Duration::from_secs(number)
}

fn bird_builder(server: &ScriptedServer) -> bird::ClientBuilder {
    bird::Client::builder().base_url(&server.base_url).access_key("key")
}

fn bird(server: &ScriptedServer) -> bird::Client {
    bird_builder(server).build().unwrap()
}

/// Makes an idempotent call.
async fn read(client: &bird::Client) -> Result<Response<types::EndpointSubscription>, Error> {
    client.get_endpoint_subscription(WORKSPACE.parse::<subkit::Uuid>().unwrap(), "e", "main").send().await
}

/// Makes a call that is billed and not idempotent.
async fn activate(client: &bird::Client) -> Result<Response<types::EndpointSubscription>, Error> {
    let body = types::ActivateSubscription::new(1);
    client.activate_endpoint_subscription(WORKSPACE.parse::<subkit::Uuid>().unwrap(), "e", "main", body).send().await
}
