//! The clients that are compared. Each sends the same request and decodes the same page, with a timeout.

mod hyper;
#[cfg(feature = "peers")]
mod openapi_to_rust;
#[cfg(feature = "peers")]
mod progenitor;
mod reqwest;
mod subkit;

use std::{error::Error, future::Future, time::Duration};

use futures_util::{StreamExt, TryStreamExt, stream};

pub type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// The timeout of each call, in all clients that have one.
const TIMEOUT: Duration = Duration::from_secs(15);

/// The header `User-Agent`, which subkit always sends.
const USER_AGENT: &str = "subkit-benchmark/0.1.0";

#[derive(Clone, Copy)]
pub enum Peer {
    Hyper,
    Reqwest,
    Progenitor,
    OpenapiToRust,
    Subkit,
}

/// The server to call.
pub struct Target {
    pub url: String,
    /// Whether to use HTTP/2, without negotiation.
    pub is_http_2: bool,
}

#[derive(Clone, Copy)]
pub enum Call {
    /// A GET of a page, with two query parameters and a key.
    Get,
    /// The same GET, with a token that was fetched before.
    Token,
    /// A POST of a small body.
    Post,
    /// 64 GETs at a time.
    Concurrent,
}

impl Peer {
    pub fn named(name: &str) -> Result<Self> {
        Ok(match name {
            "hyper" => Self::Hyper,
            "reqwest" => Self::Reqwest,
            "progenitor" => Self::Progenitor,
            "openapi-to-rust" => Self::OpenapiToRust,
            "subkit" => Self::Subkit,
            _ => return Err(format!("there is no client {name}").into()),
        })
    }
}

impl Call {
    pub fn named(name: &str) -> Result<Self> {
        Ok(match name {
            "get" => Self::Get,
            "token" => Self::Token,
            "post" => Self::Post,
            "concurrent" => Self::Concurrent,
            _ => return Err(format!("there is no call {name}").into()),
        })
    }
}

/// The calls of a client. Each returns the number of items received.
pub trait Calls {
    fn get(&self) -> impl Future<Output = Result<usize>>;

    fn post(&self) -> impl Future<Output = Result<usize>>;

    /// Fetches a token before the first call. The other generators leave that to the caller, and hyper by hand is only the lower
    /// bound.
    fn get_with_token(&self) -> impl Future<Output = Result<usize>> {
        async { Err("the client fetches no tokens".into()) }
    }
}

/// Makes this many calls, and returns the number of items received.
pub async fn call(peer: Peer, call: Call, target: &Target, count: usize) -> Result<usize> {
    match peer {
        Peer::Hyper => run(call, count, &hyper::Client::new(target)).await,
        Peer::Reqwest => run(call, count, &reqwest::Client::new(target)?).await,
        #[cfg(feature = "peers")]
        Peer::Progenitor => run(call, count, &progenitor::Client::new(target)?).await,
        #[cfg(feature = "peers")]
        Peer::OpenapiToRust => run(call, count, &openapi_to_rust::Client::new(target)?).await,
        Peer::Subkit => run(call, count, &subkit::Client::new(target)?).await,
        #[cfg(not(feature = "peers"))]
        _ => Err("build with the feature `peers`".into()),
    }
}

async fn run(call: Call, count: usize, client: &impl Calls) -> Result<usize> {
    let mut items = 0;
    match call {
        Call::Get => {
            for _ in 0..count {
                items += client.get().await?;
            }
        }
        Call::Token => {
            for _ in 0..count {
                items += client.get_with_token().await?;
            }
        }
        Call::Post => {
            for _ in 0..count {
                items += client.post().await?;
            }
        }
        Call::Concurrent => {
            let calls = stream::iter(0..count).map(|_| client.get()).buffer_unordered(64);
            items = calls.try_fold(0, |sum, items| async move { Ok(sum + items) }).await?;
        }
    }
    Ok(items)
}
