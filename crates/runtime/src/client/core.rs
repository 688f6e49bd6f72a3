//! The core of a client: servers, transport and credentials.

use std::{
    borrow::Cow,
    fmt,
    sync::{Arc, PoisonError, RwLock},
};

use reqwest::{Url, header::HeaderValue};
use tower::retry::budget::TpsBudget;

use super::{builder::CoreBuilder, request::RequestBuilder};
use crate::{
    Notice, Operation, Secret,
    api::definition::Api,
    auth::{CredentialInput, Credentials, TokenSettings},
    retry::RetryPolicy,
    transport::{
        Error, ErrorKind,
        base_url::{self, Plaintext},
        limits::Limits,
        proxies::Proxies,
    },
};

/// The part of a client that is the same for every API. Cloning a `Core` is cheap: clones share connections, credentials, tokens,
/// rate limits and the retry budget.
#[derive(Clone)]
pub struct Core(Arc<Inner>);

/// The callback for signs that the API has changed.
pub(crate) type Observer = Box<dyn Fn(&'static Operation, &Notice) + Send + Sync>;

pub(crate) struct Inner {
    pub(crate) api: &'static Api,
    pub(crate) base_url: Url,
    /// Whether the caller set the base URL, so that all operations use it.
    pub(crate) is_base_url_set: bool,
    pub(crate) plaintext: Plaintext,
    pub(crate) http: reqwest::Client,
    pub(crate) proxies: Proxies,
    pub(crate) credentials: RwLock<Arc<Credentials>>,
    pub(crate) tokens: TokenSettings,
    pub(crate) user_agent: HeaderValue,
    pub(crate) limits: Limits,
    pub(crate) max_response_size: u64,
    pub(crate) retry: RetryPolicy,
    pub(crate) retry_budget: TpsBudget,
    #[cfg(feature = "rate-limit")]
    pub(crate) rate_limits: crate::transport::rate_limiter::RateLimits,
    pub(crate) observer: Option<Observer>,
}

impl Inner {
    /// Returns the current credentials.
    pub(crate) fn credentials(&self) -> Arc<Credentials> {
        Arc::clone(&self.credentials.read().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Core {
    /// Creates a builder of a client of an API.
    pub fn builder(api: &'static Api) -> CoreBuilder {
        CoreBuilder::new(api)
    }

    pub(crate) fn new(inner: Inner) -> Self {
        Self(Arc::new(inner))
    }

    pub(crate) fn inner(&self) -> &Inner {
        &self.0
    }

    /// Returns the API.
    pub fn api(&self) -> &'static Api {
        self.0.api
    }

    /// Returns the base URL. Operations with their own [`server`](Operation::server) use that server, unless the caller set the
    /// base URL.
    pub fn base_url(&self) -> &Url {
        &self.0.base_url
    }

    /// Returns the base URL for an operation, or an error message if the URL of the operation's server is invalid.
    pub(crate) fn base_url_of(&self, operation: &Operation) -> Result<Cow<'_, Url>, String> {
        match operation.server {
            Some(server) if !self.0.is_base_url_set => base_url::base(server, self.0.plaintext).map(Cow::Owned),
            _ => Ok(Cow::Borrowed(&self.0.base_url)),
        }
    }

    /// Replaces the secret of a security scheme while the client is in use. All clones use the new secret for their next
    /// attempts.
    ///
    /// # Errors
    ///
    /// Returns a configuration error if the scheme or the secret is invalid. The client then keeps the old secret.
    pub fn replace_secret(&self, scheme: &str, secret: impl Into<Secret>) -> Result<(), Error> {
        self.replace(scheme, CredentialInput::Secret(secret.into()))
    }

    /// Replaces the user name and password of a security scheme, in the same way as [`replace_secret`](Self::replace_secret).
    ///
    /// # Errors
    ///
    /// Returns the same errors as [`replace_secret`](Self::replace_secret).
    pub fn replace_basic(
        &self,
        scheme: &str,
        user: impl Into<String>,
        password: impl Into<Secret>,
    ) -> Result<(), Error> {
        self.replace(scheme, CredentialInput::Basic { user: user.into(), password: password.into() })
    }

    /// Replaces the client id and client secret of a security scheme, in the same way as [`replace_secret`](Self::replace_secret).
    /// Tokens that were fetched with the old credentials are no longer used.
    ///
    /// # Errors
    ///
    /// Returns the same errors as [`replace_secret`](Self::replace_secret).
    pub fn replace_client_credentials(
        &self,
        scheme: &str,
        id: impl Into<String>,
        secret: impl Into<Secret>,
    ) -> Result<(), Error> {
        self.replace(scheme, CredentialInput::Client { id: id.into(), secret: secret.into() })
    }

    /// Replaces the key, secret and initial token of a security scheme, in the same way as
    /// [`replace_secret`](Self::replace_secret).
    ///
    /// # Errors
    ///
    /// Returns the same errors as [`replace_secret`](Self::replace_secret).
    pub fn replace_token_refresh(
        &self,
        scheme: &str,
        key: impl Into<String>,
        secret: impl Into<Secret>,
        initial: impl Into<Secret>,
    ) -> Result<(), Error> {
        self.replace(
            scheme,
            CredentialInput::Refreshed { key: key.into(), secret: secret.into(), initial: initial.into() },
        )
    }

    fn replace(&self, scheme: &str, input: CredentialInput) -> Result<(), Error> {
        let Inner { api, credentials, tokens, .. } = &*self.0;
        let mut credentials = credentials.write().unwrap_or_else(PoisonError::into_inner);
        let mut others = Credentials::clone(&credentials);
        others
            .set(api, tokens, scheme, input)
            .map_err(|problem| Error::new(ErrorKind::Configuration, api.name, problem))?;
        *credentials = Arc::new(others);
        Ok(())
    }

    /// Creates a request of an operation.
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
            .field("credentials", &self.0.credentials().names().collect::<Vec<_>>())
            .finish()
    }
}
