//! Promise: what goes wrong on the way is dealt with as the catalogue says, and nothing is done twice. Seen from the wire: how
//! many requests came, when, and with what.
//!
//! The clock stands still until a test turns it ([`Clock`]), and the server does what a script says ([`ScriptedServer`]).

#![expect(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that meets them fails, as it should"
)]

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

/// An endpoint's subscription, what must be there of it.
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

/// A call that may be repeated.
async fn read(client: &bird::Client) -> Result<Response<types::EndpointSubscription>, Error> {
    client.get_endpoint_subscription(WORKSPACE.parse::<subkit::Uuid>().unwrap(), "e", "main").send().await
}

/// A call that bills, and may not be repeated.
async fn activate(client: &bird::Client) -> Result<Response<types::EndpointSubscription>, Error> {
    let body = types::ActivateSubscription::new(1);
    client.activate_endpoint_subscription(WORKSPACE.parse::<subkit::Uuid>().unwrap(), "e", "main", body).send().await
}
