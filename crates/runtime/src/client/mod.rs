//! Calls: from an [`Operation`](crate::Operation) and its arguments to a [`Response`](crate::Response) or an
//! [`Error`](crate::Error).
//!
//! A generated client has a [`Core`], asks it for a [`RequestBuilder`], and decides by the status of the [`RawResponse`] what to
//! read from it. What is sent where, with which credentials, and what an error may say, is decided here and nowhere else.

mod arguments;
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
mod http_response;
mod link;
mod options;
mod raw_response;
mod redirect;
mod request;
mod sendable;
mod span;
#[cfg(feature = "extended")]
mod styled_arguments;
#[cfg(test)]
pub(crate) mod tests;

#[cfg(feature = "blocking")]
pub use self::blocking::{Blocking, BlockingIter};
pub use self::{
    builder::CoreBuilder,
    bulk::{Bulk, bulk},
    core::Core,
    environment::EnvironmentVariable,
    options::RequestOptions,
    raw_response::RawResponse,
    request::RequestBuilder,
    sendable::Request,
};
