//! Calls: from an [`Operation`](crate::Operation) and its arguments to a [`Response`](crate::Response) or an
//! [`Error`](crate::Error).
//!
//! A generated client has a [`Core`], asks it for a [`RequestBuilder`], and decides by the status of the [`Answer`] what to
//! read from it. What is sent where, with which credentials, and what an error may say, is decided here and nowhere else.

mod answer;
#[cfg(feature = "blocking")]
mod async_context;
mod attempt;
#[cfg(feature = "blocking")]
mod blocking;
mod builder;
mod bulk;
mod call;
mod core;
mod environment;
mod execute;
mod link;
mod options;
mod reply;
mod request;
#[cfg(test)]
pub(crate) mod scenarios;
mod sendable;
mod span;

#[cfg(feature = "blocking")]
pub use self::blocking::{Blocking, BlockingIter};
pub use self::{
    answer::Answer,
    builder::CoreBuilder,
    bulk::{Bulk, bulk},
    core::Core,
    environment::EnvironmentVariable,
    options::RequestOptions,
    request::RequestBuilder,
    sendable::Request,
};
