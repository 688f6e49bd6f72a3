//! Calls: this module sends the request of an [`Operation`](crate::Operation) with its arguments, and returns a
//! [`Response`](crate::Response) or an [`Error`](crate::Error).
//!
//! A generated client creates a [`RequestBuilder`] with its [`Core`], and decodes the [`RawResponse`] according to its status. Only
//! this module decides where requests are sent, which credentials they contain, and what an error contains.

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
