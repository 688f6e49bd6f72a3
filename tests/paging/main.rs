//! Promise: a list is walked from its first page to its last, whatever the vendor's way of naming pages; nothing of it is lost
//! and nothing is taken twice; a server that does not play by the rules is an error that says where to go on. Seen from the
//! wire: which pages were asked for, when, and of whom.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that meets them fails, as it should")]

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
use subkit_tests::{Arrival, Script, ScriptedServer};

fn syniverse(server: &ScriptedServer) -> syniverse::Client {
    syniverse::Client::builder().base_url(&server.base_url).access_token("key").build().unwrap()
}

/// A client whose token the server gives by `answer`, which is asked for everything else.
async fn agentsync(mut answer: impl FnMut(&Arrival) -> Script + Send + 'static) -> (agentsync::Client, ScriptedServer) {
    let server = ScriptedServer::deciding(move |arrival| match arrival.target.as_str() {
        "/oauth2/token" => Script::json(r#"{"access_token":"token","token_type":"Bearer","expires_in":3600}"#),
        _ => answer(arrival),
    });
    let server = server.await.unwrap();
    let client = agentsync::Client::builder()
        .base_url(&server.base_url)
        .token_url(format!("{}/oauth2/token", server.base_url))
        .client_credentials("id", "secret");
    (client.build().unwrap(), server)
}

/// Everything that a stream gives, and the error that ended it, if one did.
async fn walked<R: Paged>(mut items: Items<R>) -> (Vec<R::Item>, Option<Error>) {
    let mut found = Vec::new();
    while let Some(item) = items.next().await {
        match item {
            Ok(item) => found.push(item),
            Err(error) => {
                assert!(items.next().await.is_none(), "an error is the end");
                return (found, Some(error));
            }
        }
    }
    assert!(items.next().await.is_none(), "the end is the end");
    (found, None)
}

/// Everything that a stream gives, which must not fail.
async fn all<R: Paged<Item: Debug>>(items: Items<R>) -> Vec<R::Item> {
    let (found, error) = walked(items).await;
    assert!(error.is_none(), "{error:?} after {found:?}");
    found
}

/// What was asked for, without the requests for tokens.
fn asked(server: &ScriptedServer) -> Vec<String> {
    server.arrivals().into_iter().map(|arrival| arrival.target).filter(|target| target != "/oauth2/token").collect()
}

/// A parameter of the query of a request.
fn query<'a>(arrival: &'a Arrival, name: &str) -> Option<&'a str> {
    let (_, query) = arrival.target.split_once('?')?;
    query.split('&').find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='))
}

fn number(arrival: &Arrival, name: &str) -> Option<usize> {
    query(arrival, name)?.parse().ok()
}
