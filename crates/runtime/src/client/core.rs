//! What a client is, once made: where it calls, how, and as whom.

use std::{borrow::Cow, fmt, sync::Arc, time::Duration};

use reqwest::{Url, header::HeaderValue};

use super::{
    Api, CoreBuilder, RequestBuilder,
    base_url::{self, Plaintext},
    credentials::Credentials,
};
use crate::Operation;

/// The part of a client that is the same for every API. Cheap to clone; clones share connections and credentials.
#[derive(Clone)]
pub struct Core(Arc<Inner>);

pub(crate) struct Inner {
    pub(crate) api: &'static Api,
    pub(crate) base_url: Url,
    /// Whether the caller gave the base URL, so that all operations go there.
    pub(crate) is_given: bool,
    pub(crate) plaintext: Plaintext,
    pub(crate) http: reqwest::Client,
    pub(crate) credentials: Credentials,
    pub(crate) user_agent: HeaderValue,
    pub(crate) timeout: Option<Duration>,
    pub(crate) max_response_size: u64,
}

impl Core {
    /// Starts a client of an API.
    pub fn builder(api: &'static Api) -> CoreBuilder {
        CoreBuilder::new(api)
    }

    pub(crate) fn new(inner: Inner) -> Self {
        Self(Arc::new(inner))
    }

    pub(crate) fn inner(&self) -> &Inner {
        &self.0
    }

    /// The API.
    pub fn api(&self) -> &'static Api {
        self.0.api
    }

    /// Where it calls, but for operations that are on a [`server`](Operation::server) of their own.
    pub fn base_url(&self) -> &Url {
        &self.0.base_url
    }

    /// Where it calls an operation; the error says what is wrong with the server.
    pub(crate) fn base_url_of(&self, operation: &Operation) -> Result<Cow<'_, Url>, String> {
        match operation.server {
            Some(server) if !self.0.is_given => base_url::base(server, self.0.plaintext).map(Cow::Owned),
            _ => Ok(Cow::Borrowed(&self.0.base_url)),
        }
    }

    /// Starts a call of an operation.
    pub fn request(&self, operation: &'static Operation) -> RequestBuilder {
        RequestBuilder::new(self.clone(), operation)
    }
}

impl fmt::Debug for Core {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Core")
            .field("api", &self.0.api.name)
            .field("base_url", &self.0.base_url.as_str())
            .field("credentials", &self.0.credentials.names().collect::<Vec<_>>())
            .finish()
    }
}
