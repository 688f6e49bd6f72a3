// @generated from specs/agentsync.yaml by `cargo xtask codegen agentsync`. Do not edit.

//! Typed client for the AgentSync ProducerSync API, version v1.
//!
//! Compliance data of insurance producers. A producer is identified by a National Producer Number (NPN). An account
//! has access to the data of the NPNs that are active on it. This part of the API manages the active NPNs and reads
//! the producers' addresses.
//!
//! AgentSync's developer policies do not support three patterns: to add an NPN, remove it and add it again within
//! one billing period; to send one request for each NPN instead of one list; and to fetch a token for each call.
//! AgentSync may throttle an account that uses them. With more than 50,000 NPNs, talk to your account manager first.
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
//! Facts that the vendor does not document are marked *Inferred*. Source: [the vendor's
//! documentation](https://developer-portal.agentsync.io/apis/producer-sync-api/versions/1f78a9c5-1b7a-45b7-90e3-247dff1ee621/operations/getNpnManagementJobStatus).
//!
//! # Error responses
//!
//! - 400: *Inferred, not documented: The status and its body are documented for the API in general, not for the
//!   operation.*
//! - 401: *Inferred, not documented: The status and its body are documented for the API in general; its cause is the
//!   usual one of the status.*
//! - 403: *Inferred, not documented: The status and its body are documented for the API in general; its cause is the
//!   usual one of the status.*
//! - 404: *Inferred, not documented: The status and its body are documented for the API in general; its cause is the
//!   usual one of the status.*
//! - 429: *Inferred, not documented: The status is documented for the API in general; that it has the common body is
//!   assumed.*
//! - 500: *Inferred, not documented: The status and its body are documented for the API in general, not for the
//!   operation.*
//! - Others: *Inferred, not documented: The body is documented for the API in general, not for the operation.*
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
