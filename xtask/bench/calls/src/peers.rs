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
            "post" => Self::Post,
            "concurrent" => Self::Concurrent,
            _ => return Err(format!("there is no call {name}").into()),
        })
    }
}

/// Makes this many calls, and returns the number of items received.
pub async fn call(peer: Peer, call: Call, target: &Target, count: usize) -> Result<usize> {
    match peer {
        Peer::Hyper => {
            let client = &hyper::Client::new(target);
            run(call, count, || client.get(), || client.post()).await
        }
        Peer::Reqwest => {
            let client = &reqwest::Client::new(target)?;
            run(call, count, || client.get(), || client.post()).await
        }
        #[cfg(feature = "peers")]
        Peer::Progenitor => {
            let client = &progenitor::Client::new(target)?;
            run(call, count, || client.get(), || client.post()).await
        }
        #[cfg(feature = "peers")]
        Peer::OpenapiToRust => {
            let client = &openapi_to_rust::Client::new(target)?;
            run(call, count, || client.get(), || client.post()).await
        }
        Peer::Subkit => {
            let client = &subkit::Client::new(target)?;
            run(call, count, || client.get(), || client.post()).await
        }
        #[cfg(not(feature = "peers"))]
        _ => Err("build with the feature `peers`".into()),
    }
}

async fn run<G: Future<Output = Result<usize>>, P: Future<Output = Result<usize>>>(
    call: Call,
    count: usize,
    get: impl Fn() -> G,
    post: impl Fn() -> P,
) -> Result<usize> {
    let mut items = 0;
    match call {
        Call::Get => {
            for _ in 0..count {
                items += get().await?;
            }
        }
        Call::Post => {
            for _ in 0..count {
                items += post().await?;
            }
        }
        Call::Concurrent => {
            let calls = stream::iter(0..count).map(|_| get()).buffer_unordered(64);
            items = calls.try_fold(0, |sum, items| async move { Ok(sum + items) }).await?;
        }
    }
    Ok(items)
}
