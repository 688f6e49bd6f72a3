// @generated from specs/agentsync.yaml by `cargo xtask codegen agentsync`. Do not edit.

//! Typed client for the AgentSync ProducerSync API, version v1.
//!
//! Compliance data of insurance producers. A producer is identified by a National Producer Number (NPN). An account can
//! access only the data of its active NPNs. This part of the API manages the active NPNs and reads the addresses of
//! producers.
//!
//! AgentSync's developer policies do not support three patterns: adding an NPN, removing it and adding it again within
//! one billing period; sending one request for each NPN instead of one list; and fetching a token for each request.
//! AgentSync may throttle accounts that use these patterns. If you have more than 50,000 NPNs, contact your account
//! manager first.
//!
//! ```no_run
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! let client = subkit_agentsync::Client::builder().client_credentials("id", "secret").build()?;
//! let response = client.list_active_npns().page(0).size(250).send().await?;
//! println!("{response:?}");
//! # Ok(())
//! # }
//! ```
//!
//! *Inferred* marks behavior that the vendor does not document. Source: [the vendor's
//! documentation](https://developer-portal.agentsync.io/apis/producer-sync-api/versions/1f78a9c5-1b7a-45b7-90e3-247dff1ee621/operations/getNpnManagementJobStatus).
//!
//! The [guide](https://github.com/subkit/subkit/blob/main/docs/README.md) explains authentication, errors and retries,
//! pagination, jobs, webhooks and testing.
//!
//! # Error responses
//!
//! - 400: *Inferred: The vendor documents the status and its body for the API in general, but not for this operation.*
//! - 401: *Inferred: The vendor documents the status and its body for the API in general. The description states the
//!   usual cause of this status.*
//! - 403: *Inferred: The vendor documents the status and its body for the API in general. The description states the
//!   usual cause of this status.*
//! - 404: *Inferred: The vendor documents the status and its body for the API in general. The description states the
//!   usual cause of this status.*
//! - 429: *Inferred: The vendor documents the status for the API in general. The response probably has the common error
//!   body, because the vendor documents that body for other error statuses.*
//! - 500: *Inferred: The vendor documents the status and its body for the API in general, but not for this operation.*
//! - Other statuses: *Inferred: The vendor documents the body for the API in general, but not for this operation.*
#![cfg_attr(rustfmt, rustfmt_skip)]
#![cfg_attr(docsrs, feature(doc_cfg))]

#[rustfmt::skip]
pub mod catalogue;

#[cfg(feature = "client")]
#[rustfmt::skip]
mod bounds;

#[cfg(feature = "client")]
#[rustfmt::skip]
mod client;

#[cfg(feature = "client")]
#[rustfmt::skip]
mod operations;

#[cfg(feature = "client")]
#[rustfmt::skip]
pub mod requests;

#[cfg(feature = "testing")]
#[rustfmt::skip]
pub mod testing;

#[rustfmt::skip]
pub mod limits;

#[rustfmt::skip]
pub mod types;

#[cfg(feature = "webhooks")]
#[rustfmt::skip]
pub mod webhooks;

pub use catalogue::OPERATIONS;
pub use subkit_runtime::{
    self as runtime, Date, Decimal, Field, Integer, Secret, Timestamp, Uuid,
};

#[cfg(feature = "client")]
pub use client::{Client, ClientBuilder, Credentials, Server};

#[cfg(feature = "client")]
pub use subkit_runtime::{Error, ErrorKind, RequestOptions, Response, RetryPolicy};
