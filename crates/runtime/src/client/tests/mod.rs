//! Complete calls against a local server: the request that is sent, the result for each kind of response, and the errors.

mod auth;
mod closing;
mod connecting;
#[cfg(feature = "extended")]
mod empty_lists;
mod errors;
mod http2;
mod proxies;
mod redirects;
#[cfg(feature = "tokens")]
mod refresh;
pub(crate) mod server;
mod servers;
#[cfg(feature = "oauth2")]
mod stores;
#[cfg(feature = "extended")]
mod styles;
#[cfg(feature = "oauth2")]
mod token_endpoint;
mod unions;
mod wire;

use serde_json::Value;

use super::{builder::CoreBuilder, core::Core};
use crate::{
    Method, Operation,
    api::definition::{Api, Scheme, Server},
    retry::RetryPolicy,
    transport::{Error, Response},
};

static SERVERS: [Server; 1] =
    [Server::new("production", "https://api.example.com").with_token_url("https://auth.example.com/token")];
static SCHEMES: [Scheme; 6] = [
    Scheme::authorization("accessKey", "AccessKey"),
    Scheme::header("apiKey", "X-Key"),
    Scheme::query("urlKey", "key"),
    Scheme::basic("login"),
    Scheme::client_credentials("oauth2"),
    Scheme::cookie("session", "sid"),
];
static API: Api = Api::new("demo", "subkit-demo/1.0", &SERVERS, &SCHEMES);

static GET: Operation = Operation::new("get_thing", Method::Get, "/things/{id}")
    .with_accept("application/json")
    .with_success_statuses(&[200]);
static CREATE: Operation = Operation::new("create_thing", Method::Post, "/things").with_accept("application/json");

pub(crate) fn builder(url: &str) -> CoreBuilder {
    CoreBuilder::new(&API).base_url(url).retry(RetryPolicy::never())
}

fn core(url: &str) -> Core {
    builder(url).build().unwrap()
}

/// Makes a call like a generated client.
async fn get(core: &Core) -> Result<Response<Value>, Error> {
    let response = core.request(&GET).path("id", "canary-id").query("q", "canary-query").send().await?;
    match response.status().as_u16() {
        200..=299 => response.json(),
        404 => Err(response.error_json::<Problem>()),
        _ => Err(response.error()),
    }
}

/// The body of a documented error.
#[derive(Debug, PartialEq, serde::Deserialize)]
struct Problem {
    code: u32,
}

/// Returns the error of a call, after checking that the error contains no text from the caller or the server.
pub(crate) async fn failure(core: &Core) -> Error {
    let error = get(core).await.unwrap_err();
    assert_redacted(&error);
    assert_eq!(error.operation().map(|operation| operation.id), Some("get_thing"));
    error
}

/// Asserts that neither the error nor its sources print text from the caller or the server.
fn assert_redacted(error: &Error) {
    let mut texts = vec![error.to_string(), format!("{error:?}"), format!("{error:#?}")];
    assert!(!texts.iter().take(1).any(|text| text.contains('\n')), "{texts:?}");
    let mut source = std::error::Error::source(error);
    while let Some(cause) = source {
        texts.extend([cause.to_string(), format!("{cause:?}")]);
        source = cause.source();
    }
    for text in texts {
        assert!(!text.contains("canary"), "{text}");
    }
}

#[test]
fn public_types_are_send() {
    fn shared<T: Send + Sync + 'static>() {}
    fn movable<T: Send>(_: T) {}
    shared::<Error>();
    shared::<Core>();
    shared::<Response<Value>>();
    movable(builder("https://example.com"));
    movable(async { get(&core("https://example.com")).await });
    assert_eq!(size_of::<Error>(), size_of::<usize>());
}
