// @generated from specs/syniverse.yaml by `cargo xtask codegen syniverse`. Do not edit.

//! Typed client for the Syniverse Event Subscription Service API, version 1.0.0.
//!
//! Events of the Syniverse services (messaging, voice calls, phone-number monitoring, batch jobs, files) and their
//! delivery. A topic is a group of event types. A delivery configuration defines where and how events are delivered. A
//! subscription delivers some or all events of a topic to a delivery configuration.
//!
//! ```no_run
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! let client = subkit_syniverse::Client::builder().access_token("secret").build()?;
//! let response = client.list_topic_subscriptions(1000).offset(50).send().await?;
//! println!("{response:?}");
//! # Ok(())
//! # }
//! ```
//!
//! *Inferred* marks behavior that the vendor does not document. Source: [the vendor's
//! documentation](https://sdcdocumentation.syniverse.com/index.php/reporting/event-manager/resources).
//!
//! The [guide](https://github.com/subkit/subkit/blob/main/docs/README.md) explains authentication, errors and retries,
//! pagination, jobs, webhooks and testing.
//!
//! # Error responses
//!
//! - Other statuses: *Inferred: The vendor's standards list statuses, but let each service define its error body.*
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
