//! The HTTP half: from an [`Operation`](crate::Operation) and its arguments to a [`Response`] or an [`Error`].
//!
//! A generated client has a [`Core`], asks it for a [`RequestBuilder`], and decides by the status of the [`Answer`] what to
//! read from it. What is sent where, with which credentials, and what an error may say, is decided here and nowhere else.

mod answer;
mod api;
mod base_url;
mod body;
mod bounds;
mod builder;
mod cookies;
mod core;
mod credentials;
mod deadline;
mod environment;
mod error;
mod error_kind;
mod execute;
mod headers;
mod multipart;
mod path;
mod query;
mod request;
mod response;
#[cfg(test)]
mod scenarios;
mod styles;
#[cfg(test)]
pub(crate) mod test_server;
mod token;
mod transport;

pub use self::{
    answer::Answer,
    api::{Api, Scheme, SchemeKind, Server},
    bounds::Rule,
    builder::CoreBuilder,
    core::Core,
    environment::EnvironmentVariable,
    error::Error,
    error_kind::ErrorKind,
    query::ListStyle,
    request::RequestBuilder,
    response::Response,
    styles::{CookieStyle, HeaderStyle, PathStyle, QueryStyle},
};
