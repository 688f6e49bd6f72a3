#![cfg_attr(feature = "client", doc = include_str!("../README.md"))]
#![cfg_attr(not(feature = "client"), doc = "The runtime of subkit clients, without the HTTP client.")]
#![cfg_attr(docsrs, feature(doc_cfg))]
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a panic fails the test"))]
#![cfg_attr(test, allow(unreachable_pub, reason = "the macros create public items for private types too"))]

mod api;
#[cfg(feature = "client")]
mod auth;
#[cfg(feature = "client")]
mod client;
pub mod decode;
#[cfg(feature = "client")]
mod encode;
#[doc(hidden)]
pub mod generated;
#[cfg(feature = "client")]
mod jobs;
mod open;
#[cfg(feature = "client")]
mod paging;
#[cfg(any(feature = "redis", feature = "inbox-redis"))]
mod redis_connection;
#[cfg(feature = "client")]
mod retry;
mod serde_context;
#[cfg(feature = "testing")]
pub mod testing;
#[cfg(feature = "client")]
mod transport;
mod value;
#[cfg(feature = "webhooks")]
mod webhook;

#[cfg(feature = "client")]
pub use bytes::Bytes;
#[cfg(feature = "webhooks")]
pub use http;
#[cfg(any(feature = "redis", feature = "inbox-redis"))]
pub use redis;
#[cfg(feature = "client")]
pub use reqwest::{self, StatusCode, header::HeaderMap};
#[cfg(feature = "inbox-sqlite")]
pub use rusqlite;
pub use serde_json;

#[cfg(feature = "redis")]
pub use crate::auth::RedisTokenStore;
#[cfg(feature = "blocking")]
pub use crate::client::{Blocking, BlockingIter};
pub use crate::{
    api::{
        error_rule::ErrorRule,
        notice::Notice,
        operation::{Effect, Mark, Method, Operation, Source},
        paging::Paging,
        rate_limit::RateLimit,
    },
    decode::DecodeError,
    open::{malformed::Malformed, open_choice::UnknownChoice, open_enum::UnknownValue, open_union::UnknownVariant},
    value::{
        date::Date,
        decimal::{self, Decimal},
        field::Field,
        integer::Integer,
        parse_error::ParseError,
        secret::Secret,
        timestamp::Timestamp,
        uuid::Uuid,
    },
};
#[cfg(feature = "client")]
pub use crate::{
    auth::{AccessToken, Claim, MemoryTokenStore, StoreError, StoreFuture, TokenKey, TokenStore},
    client::{Bulk, EnvironmentVariable, RawResponse, Request, RequestBuilder, RequestOptions, bulk},
    jobs::{Job, JobOutcome, JobStatus, Wait},
    paging::{Drain, Items, Paged, Pages},
    retry::RetryPolicy,
    transport::{Error, ErrorKind, Response},
    value::position::Position,
};
#[cfg(feature = "extended")]
pub use crate::{
    open::{boxed::Boxed, open_integer_enum::UnknownInteger},
    value::file::File,
};

#[cfg(feature = "inbox-redis")]
pub use crate::webhook::RedisInbox;
#[cfg(feature = "webhooks")]
pub use crate::webhook::{
    Begin, Delivery, EventLog, Inbox, InboxClaim, InboxError, InboxFuture, MemoryInbox, ReceiveError, Receiver,
    ReceiverBuilder, SignatureEncoding, SignatureError, SignatureScheme, SignedPart, Verifier, VerifierBuilder,
    VerifierError, Webhook,
};
#[cfg(feature = "inbox")]
pub use crate::webhook::{ConsumeError, Consumed, Consumer, ConsumerStats, ReconcileError, Reconciled, Reconciler};
#[cfg(feature = "inbox-sqlite")]
pub use crate::webhook::{HandleError, Handled, SqliteInbox, SqliteInboxBuilder};
