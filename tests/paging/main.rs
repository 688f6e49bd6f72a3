//! Promise: in every style, pagination reads a list from its first to its last page, without missing or duplicate items. If
//! a server violates the protocol, the caller receives an error with the position from which to resume. The tests inspect
//! the requests that reach a server.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a panic fails the test")]

mod drain;
mod endless;
mod links;
mod numbers;
mod offsets;
mod streams;
mod tokens;

use std::fmt::Debug;

use subkit::{
    Error, agentsync,
    runtime::{Items, Paged},
    syniverse,
};
use subkit_tests::{ReceivedRequest, ScriptedResponse, ScriptedServer};

fn syniverse(server: &ScriptedServer) -> syniverse::Client {
    syniverse::Client::builder().base_url(&server.base_url).access_token("key").build().unwrap()
}

/// Returns a client and a server that issues tokens and calls `response` for all other requests.
async fn agentsync(
    mut response: impl FnMut(&ReceivedRequest) -> ScriptedResponse + Send + 'static,
) -> (agentsync::Client, ScriptedServer) {
    let server = ScriptedServer::with_handler(move |request| match request.target.as_str() {
        "/oauth2/token" => {
            ScriptedResponse::json(r#"{"access_token":"token","token_type":"Bearer","expires_in":3600}"#)
        }
        _ => response(request),
    });
    let server = server.await.unwrap();
    let client = agentsync::Client::builder()
        .base_url(&server.base_url)
        .token_url(format!("{}/oauth2/token", server.base_url))
        .client_credentials("id", "secret");
    (client.build().unwrap(), server)
}

/// Returns all items of a stream, and the error that ended it, if any.
async fn collect_until_error<R: Paged>(mut items: Items<R>) -> (Vec<R::Item>, Option<Error>) {
    let mut found = Vec::new();
    while let Some(item) = items.next().await {
        match item {
            Ok(item) => found.push(item),
            Err(error) => {
                assert!(items.next().await.is_none(), "the stream yielded an item after an error");
                return (found, Some(error));
            }
        }
    }
    assert!(items.next().await.is_none(), "the stream yielded an item after its end");
    (found, None)
}

/// Returns all items of a stream, which must not fail.
async fn collect_all<R: Paged<Item: Debug>>(items: Items<R>) -> Vec<R::Item> {
    let (found, error) = collect_until_error(items).await;
    assert!(error.is_none(), "{error:?} after {found:?}");
    found
}

/// Returns the targets of all requests except those for tokens.
fn targets(server: &ScriptedServer) -> Vec<String> {
    server.requests().into_iter().map(|request| request.target).filter(|target| target != "/oauth2/token").collect()
}

/// Returns a query parameter of a request.
fn query<'a>(request: &'a ReceivedRequest, name: &str) -> Option<&'a str> {
    let (_, query) = request.target.split_once('?')?;
    query.split('&').find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='))
}

fn number(request: &ReceivedRequest, name: &str) -> Option<usize> {
    query(request, name)?.parse().ok()
}
