// @generated from specs/np6.yaml by `cargo xtask codegen np6`. Do not edit.

//! Typed client for the NP6 API Reference, subscriptions, version 8.1.0.
//!
//! Push notification subscriptions of the NP6 (ChapsVision) platform. A subscription links a contact to an application
//! and to a push provider, and contains the token for that provider.
//!
//! ```no_run
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! use subkit_np6::types;
//!
//! let client = subkit_np6::Client::builder().api_key("secret").build()?;
//! let response = client
//!     .upsert_subscription(
//!         types::UpsertSubscription::new(
//!             "0581e259-9039-487c-a94e-ff8c3944f956".parse::<types::SubscriptionId>()?,
//!             "56c874e9-2f8e-4b60-ab4b-6410c3238352".parse::<types::ApplicationId>()?,
//!             types::Provider::Firebase(
//!                 types::FirebaseProvider::new()
//!                     .with_token(
//!                         "d4FAelIfREOTW2TPig-f9r:APA91bGQj91UnatpGQNFI6MMUxYo....",
//!                     ),
//!             ),
//!             types::Contact::Footprint(
//!                 types::FootprintContact::new()
//!                     .with_id("00000001")
//!                     .with_unicity("foobar")
//!                     .with_hash("3858f62230ac3c915f300c664312c63f"),
//!             ),
//!         ),
//!     )
//!     .send()
//!     .await?;
//! println!("{response:?}");
//! # Ok(())
//! # }
//! ```
//!
//! *Inferred* marks behavior that the vendor does not document. Source: [the vendor's
//! documentation](https://documentation.np6.com/api/subscription).
//!
//! The [guide](https://github.com/subkit/subkit/blob/main/docs/README.md) explains authentication, errors and retries,
//! pagination, jobs, webhooks and testing.
//!
//! # Error responses
//!
//! - 429: *Documented: The vendor documents this status for all NP6 APIs.*
//! - Other statuses: *Seen in third-party documentation or code: Public code that calls other operations of this API
//!   handles such responses. The vendor documents only success responses.*
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

pub use catalogue::OPERATIONS;
pub use subkit_runtime::{
    self as runtime, Date, Decimal, Field, Integer, Secret, Timestamp, Uuid,
};

#[cfg(feature = "client")]
pub use client::{Client, ClientBuilder, Credentials, Server};

#[cfg(feature = "client")]
pub use subkit_runtime::{Error, ErrorKind, RequestOptions, Response, RetryPolicy};
