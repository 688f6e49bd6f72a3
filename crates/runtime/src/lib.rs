#![cfg_attr(feature = "client", doc = include_str!("../README.md"))]
#![cfg_attr(not(feature = "client"), doc = "What every subkit client needs at run time, without its HTTP half.")]
#![cfg_attr(docsrs, feature(doc_cfg))]
#![cfg_attr(
    test,
    allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that meets them fails, as it should")
)]
#![cfg_attr(test, allow(unreachable_pub, reason = "the macros make public items, of private types too"))]

mod api;
#[cfg(feature = "client")]
mod auth;
#[cfg(feature = "client")]
mod client;
pub mod decode;
#[cfg(feature = "client")]
mod encode;
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
#[cfg(feature = "boxed")]
pub use crate::open::boxed::Boxed;
#[cfg(feature = "client")]
pub use crate::{
    api::{
        definition::{Api, Scheme, SchemeKind, Server},
        token_refresh::{LifetimeUnit, TokenRefresh},
    },
    auth::{AccessToken, Claim, MemoryTokenStore, StoreError, StoreFuture, TokenKey, TokenStore},
    client::{Answer, Bulk, Core, CoreBuilder, EnvironmentVariable, Request, RequestBuilder, RequestOptions, bulk},
    encode::{
        bounds::Rule,
        query::ListStyle,
        styles::{CookieStyle, HeaderStyle, PathStyle, QueryStyle},
    },
    jobs::{Job, JobOutcome, JobStatus, Wait},
    paging::{Drain, Items, PageFacts, Paged, Pages},
    retry::RetryPolicy,
    transport::{Error, ErrorKind, Response},
    value::position::{Place, Position},
};
pub use crate::{
    api::{
        error_rule::ErrorRule,
        notice::Notice,
        operation::{Effect, Mark, Method, Operation, Source},
        paging::Paging,
        rate_limit::RateLimit,
    },
    decode::DecodeError,
    open::{
        malformed::{EventUnion, Malformed},
        open_choice::UnknownChoice,
        open_enum::UnknownValue,
        open_integer_enum::UnknownInteger,
        open_union::UnknownVariant,
    },
    serde_context::sending::never_sent,
    value::{
        date::Date,
        decimal::{self, Decimal},
        field::Field,
        file::File,
        id,
        integer::Integer,
        lenient::{Lenient, leniently, null_as_default},
        parse_error::ParseError,
        secret::Secret,
        timestamp::Timestamp,
        uuid::Uuid,
    },
};

#[cfg(feature = "inbox-redis")]
pub use crate::webhook::RedisInbox;
#[cfg(feature = "webhooks")]
pub use crate::webhook::{
    BareBody, Begin, Delivery, DeliveryIdentity, DeliveryLocation, DuplicatesBy, EventLog, Inbox, InboxClaim,
    InboxError, InboxFuture, MemoryInbox, ReceiveError, Receiver, ReceiverBuilder, SignatureEncoding, SignatureError,
    SignatureScheme, SignedPart, Verifier, VerifierBuilder, VerifierError, Webhook,
};
#[cfg(feature = "inbox")]
pub use crate::webhook::{ConsumeError, Consumed, Consumer, ConsumerStats, ReconcileError, Reconciled, Reconciler};
#[cfg(feature = "inbox-sqlite")]
pub use crate::webhook::{HandleError, Handled, SqliteInbox, SqliteInboxBuilder};

/// What the macros of this crate expand to; it changes without notice.
#[doc(hidden)]
pub mod __private {
    #[cfg(feature = "schemars")]
    pub use schemars;
    pub use serde;

    #[cfg(feature = "schemars")]
    pub mod schema {
        pub use crate::value::schema::{
            id, integer_id, nullable_integer_id, open_choice, open_enum, open_integer_enum, open_union,
        };
    }

    #[cfg(feature = "client")]
    pub mod jobs {
        pub use crate::jobs::no_job;
    }

    #[cfg(feature = "client")]
    pub mod paging {
        pub use crate::paging::{anything, lists};
    }

    #[cfg(feature = "boxed")]
    pub mod boxed {
        pub use erased_serde::{Deserializer, Error, Serialize, deserialize};

        pub use crate::open::boxed::Erased;
    }

    pub mod choice {
        pub use crate::open::open_choice::Candidates;
    }

    pub mod unknown_values {
        pub use crate::serde_context::unknown_values::note;
    }

    pub mod extra {
        pub use crate::decode::extra::{deserialize, keep};
    }

    pub mod events {
        pub use crate::open::event_parts::EventParts;
        #[cfg(feature = "webhooks")]
        pub use crate::webhook::LoggedEvent;
    }

    pub mod json {
        pub use crate::decode::json::text;
    }

    pub mod text {
        pub use crate::value::text::deserialize;
    }

    pub mod union {
        pub use crate::open::{
            kept_tag::serialize_keeping,
            open_union::{Tagged, serialize},
        };
    }
}
