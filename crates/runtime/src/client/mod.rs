//! The HTTP half: from an [`Operation`](crate::Operation) and its arguments to a [`Response`] or an [`Error`].
//!
//! A generated client has a [`Core`], asks it for a [`RequestBuilder`], and decides by the status of the [`Answer`] what to
//! read from it. What is sent where, with which credentials, and what an error may say, is decided here and nowhere else.

mod answer;
mod api;
#[cfg(feature = "blocking")]
mod async_context;
mod attempt;
mod auth;
mod base_url;
#[cfg(feature = "blocking")]
mod blocking;
mod body;
mod bounds;
mod builder;
mod bulk;
mod call;
mod connecting;
mod cookies;
mod core;
mod deadline;
mod environment;
mod error;
mod error_kind;
mod execute;
mod finite;
mod headers;
mod jobs;
mod limits;
mod link;
mod multipart;
mod one_line;
mod options;
mod paging;
mod path;
mod proxies;
mod query;
#[cfg(feature = "rate-limit")]
mod rate_limiter;
mod reply;
mod request;
mod response;
mod retry;
#[cfg(test)]
mod scenarios;
mod sendable;
mod styles;
mod telemetry;
#[cfg(test)]
pub(crate) mod test_server;
mod token_refresh;
mod transport;

#[cfg(feature = "redis")]
pub use self::auth::RedisTokenStore;
#[cfg(feature = "blocking")]
pub use self::blocking::{Blocking, BlockingIter};
#[cfg(feature = "testing")]
pub(crate) use self::one_line::OneLine;
pub use self::{
    answer::Answer,
    api::{Api, Scheme, SchemeKind, Server},
    auth::{AccessToken, Claim, MemoryTokenStore, StoreError, StoreFuture, TokenKey, TokenStore},
    bounds::Rule,
    builder::CoreBuilder,
    bulk::{Bulk, bulk},
    core::Core,
    environment::EnvironmentVariable,
    error::Error,
    error_kind::ErrorKind,
    jobs::{Job, JobOutcome, JobStatus, Wait, no_job},
    options::RequestOptions,
    paging::{Drain, Items, PageFacts, Paged, Pages, Place, Position, anything, lists},
    query::ListStyle,
    request::RequestBuilder,
    response::Response,
    retry::RetryPolicy,
    sendable::Request,
    styles::{CookieStyle, HeaderStyle, PathStyle, QueryStyle},
    token_refresh::{LifetimeUnit, TokenRefresh},
};
