// @generated from specs/bird.yaml by `cargo xtask codegen bird`. Do not edit.

//! Typed client for the Bird Numbers API, endpoint subscriptions, version v1.
//!
//! Subscriptions for the numbers and sender ids of a workspace. Bird calls every sender an endpoint, whether it is a
//! long code, a short code or an alphanumeric sender.
//!
//! The client also manages the webhook subscriptions of Bird's Notifications API. A webhook subscription selects events
//! and the URL that receives them.
//!
//! ```no_run
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! let client = subkit_bird::Client::builder().access_key("secret").build()?;
//! let response = client
//!     .list_endpoint_subscriptions(
//!         "d386a801-ee8d-4aba-a7e4-78671bd3b11e".parse::<subkit_bird::Uuid>()?,
//!         "e40ce70f-e7e0-45c0-9d64-2fc7d0401a16",
//!     )
//!     .send()
//!     .await?;
//! println!("{response:?}");
//! # Ok(())
//! # }
//! ```
//!
//! *Inferred* marks behavior that the vendor does not document. Source: [the vendor's
//! documentation](https://docs.bird.com/api/numbers-api/api-reference/manage-endpoint-subscriptions).
//!
//! The [guide](https://github.com/subkit/subkit/blob/main/docs/README.md) explains authentication, errors and retries,
//! pagination, jobs, webhooks and testing.
//!
//! # Error responses
//!
//! - 404: *Documented: One version of the vendor's page shows "Endpoint not found" for the list and "Not Found" for the
//!   other operations. The description is inferred from these words.*
//! - 404: *Inferred: The vendor shows a 404 for the GET of a single webhook subscription. The other operations probably
//!   also return a 404.*
//! - Other statuses: *Documented: The vendor documents these error bodies for all Bird APIs.*
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
