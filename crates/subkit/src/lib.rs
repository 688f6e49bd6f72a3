#![doc = include_str!("../README.md")]
//! ## APIs
//!
#![doc = include_str!("generated/features.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]

#[rustfmt::skip]
mod generated;

#[allow(unused_imports, reason = "without a feature there is no API to re-export")]
pub use generated::*;
/// The items that all clients share: errors, responses, value types.
pub use subkit_runtime as runtime;
pub use subkit_runtime::{Date, Decimal, Field, Integer, Secret, Timestamp, Uuid};
#[cfg(feature = "client")]
#[cfg_attr(docsrs, doc(cfg(feature = "client")))]
pub use subkit_runtime::{Error, ErrorKind, RequestOptions, Response, RetryPolicy, bulk};
/// Simulators of the vendors, for tests and experiments.
#[cfg(feature = "sim")]
#[cfg_attr(docsrs, doc(cfg(feature = "sim")))]
pub use subkit_sim as sim;
