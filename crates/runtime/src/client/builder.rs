//! The builder of a client.
//!
//! [`CoreBuilder::build`] validates the settings and returns an error for the first invalid one. This crate handles redirects and
//! retries itself: policies that are set with [`CoreBuilder::http`] have no effect.

use std::{
    env, fmt,
    sync::{Arc, RwLock},
    time::Duration,
};

use reqwest::{header::HeaderValue, redirect};
use tower::retry::budget::TpsBudget;

use super::{
    core::{self, Core, Observer},
    environment,
};
use crate::{
    Notice, Operation, Secret,
    api::definition::{Api, Server},
    auth::{CredentialInput, Credentials, MemoryTokenStore, TokenSettings, TokenStore},
    retry::RetryPolicy,
    transport::{
        Error, ErrorKind,
        base_url::{self, Plaintext},
        connecting::ConnectorLayer,
        limits::{CONNECT_TIMEOUT, Limits},
        proxies::Proxies,
    },
};

const DEFAULT_MAX_RESPONSE_BYTES: u64 = 64 << 20;

/// The window of the retry budget: how long a call counts toward it.
const RETRY_BUDGET_WINDOW: Duration = Duration::from_secs(10);
/// Retries per second that the budget allows regardless of the number of calls, so that a client with few calls can retry each of
/// them.
const MIN_RETRIES_PER_SECOND: u32 = 10;
/// Retries that the budget allows for each call.
const RETRIES_PER_CALL: f32 = 0.2;

/// A builder of a [`Core`].
#[must_use = "a builder does nothing until `build` is called"]
pub struct CoreBuilder {
    api: &'static Api,
    server: Option<ServerChoice>,
    token_url: Option<String>,
    credentials: Vec<(String, CredentialInput)>,
    scopes: Vec<(String, String)>,
    token_parameters: Vec<(String, String, Secret)>,
    credentials_by_header: bool,
    token_store: Option<Arc<dyn TokenStore>>,
    limits: Limits,
    connect_timeout: Duration,
    max_response_size: u64,
    retry: RetryPolicy,
    #[cfg(feature = "rate-limit")]
    rate_limits: Vec<crate::RateLimit>,
    user_agent: Option<String>,
    plaintext: Plaintext,
    observer: Option<Observer>,
    changes: Vec<Change>,
    /// Whether `from_env` was called. In that case, `build` returns an error if the API needs credentials and none are set.
    is_from_env: bool,
}

enum ServerChoice {
    Server(Server),
    BaseUrl(String),
}

type Change = Box<dyn FnOnce(reqwest::ClientBuilder) -> reqwest::ClientBuilder + Send>;

impl CoreBuilder {
    /// Creates a builder with the defaults: the first server of the API, and no credentials.
    pub fn new(api: &'static Api) -> Self {
        Self {
            api,
            server: None,
            token_url: None,
            credentials: Vec::new(),
            scopes: Vec::new(),
            token_parameters: Vec::new(),
            credentials_by_header: false,
            token_store: None,
            limits: Limits::default(),
            connect_timeout: CONNECT_TIMEOUT,
            max_response_size: DEFAULT_MAX_RESPONSE_BYTES,
            retry: RetryPolicy::new(),
            #[cfg(feature = "rate-limit")]
            rate_limits: Vec::new(),
            user_agent: None,
            plaintext: Plaintext::default(),
            observer: None,
            changes: Vec::new(),
            is_from_env: false,
        }
    }

    /// Records that `from_env` was called.
    pub(crate) fn read_from_env(mut self) -> Self {
        self.is_from_env = true;
        self
    }

    pub(crate) fn api(&self) -> &'static Api {
        self.api
    }

    /// Selects one of the servers that the API defines. If both `server` and [`base_url`](Self::base_url) are called, the last call
    /// applies.
    pub fn server(mut self, server: &Server) -> Self {
        self.server = Some(ServerChoice::Server(*server));
        self
    }

    /// Sets the base URL, which must be absolute. A path and a trailing slash are optional. All operations use this base URL, even
    /// those with their own [`server`](Operation::server).
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.server = Some(ServerChoice::BaseUrl(url.into()));
        self
    }

    /// Sets the URL of the token endpoint. Defaults to the [`token_url`](Server::token_url) of the server.
    pub fn token_url(mut self, url: impl Into<String>) -> Self {
        self.token_url = Some(url.into());
        self
    }

    /// Sets the secret of a security scheme: an API key or a token. An empty or blank secret is an error.
    pub fn secret(self, scheme: &str, secret: impl Into<Secret>) -> Self {
        self.set_credentials(scheme, CredentialInput::Secret(secret.into()))
    }

    /// Sets the user name and password of a security scheme. An empty or blank user name is an error; the password may be empty.
    pub fn basic(self, scheme: &str, user: impl Into<String>, password: impl Into<Secret>) -> Self {
        self.set_credentials(scheme, CredentialInput::Basic { user: user.into(), password: password.into() })
    }

    /// Sets the client id and client secret of a security scheme. An empty or blank id or secret is an error.
    pub fn client_credentials(self, scheme: &str, id: impl Into<String>, secret: impl Into<Secret>) -> Self {
        self.set_credentials(scheme, CredentialInput::Client { id: id.into(), secret: secret.into() })
    }

    /// Sets a token that the client refreshes with the vendor's own request. The arguments are the key and secret of the
    /// application, and the initial token. An empty or blank argument is an error.
    pub fn token_refresh(
        self,
        scheme: &str,
        key: impl Into<String>,
        secret: impl Into<Secret>,
        initial: impl Into<Secret>,
    ) -> Self {
        self.set_credentials(
            scheme,
            CredentialInput::Refreshed { key: key.into(), secret: secret.into(), initial: initial.into() },
        )
    }

    fn set_credentials(mut self, scheme: &str, input: CredentialInput) -> Self {
        self.credentials.retain(|(other, _)| other != scheme);
        self.credentials.push((scheme.to_owned(), input));
        self
    }

    /// Sets the scopes of the token requests of a security scheme, separated by spaces. Defaults to the scopes that the API's
    /// operations need. With an empty string, no scopes are requested, and the token endpoint uses its default scopes.
    pub fn scope(mut self, scheme: &str, scope: impl Into<String>) -> Self {
        self.scopes.retain(|(other, _)| other != scheme);
        self.scopes.push((scheme.to_owned(), scope.into()));
        self
    }

    /// Adds a parameter to the token requests of a security scheme, such as `audience` or `resource`. The same name may be added
    /// several times. [`build`](Self::build) returns an error for `grant_type`, `client_id`, `client_secret` and `scope`, which the
    /// client sets itself. Clients share a token only if their parameters are the same.
    pub fn token_parameter(mut self, scheme: &str, name: impl Into<String>, value: impl Into<Secret>) -> Self {
        self.token_parameters.push((scheme.to_owned(), name.into(), value.into()));
        self
    }

    /// Sends the client id and client secret to the token endpoint in an `Authorization` header (RFC 6749, section 2.3.1) instead
    /// of the body.
    pub fn client_credentials_in_header(mut self) -> Self {
        self.credentials_by_header = true;
        self
    }

    /// Sets the store that keeps tokens, so that clients can share them. By default, each client has its own store in memory.
    pub fn token_store(mut self, store: Arc<dyn TokenStore>) -> Self {
        self.token_store = Some(store);
        self
    }

    /// Reads settings from the environment variables that [`Api::environment`] lists. A variable that is empty or not set leaves
    /// its setting unchanged. If neither the environment nor the builder provides credentials, [`build`](Self::build) returns an
    /// error that names the variables to set. Credentials are not required if the API has operations that need none.
    ///
    /// # Errors
    ///
    /// If the value of a variable is invalid, returns a configuration error that names the variable.
    pub fn from_env(self) -> Result<Self, Error> {
        environment::read(self, &|name| match env::var(name) {
            Ok(value) => Ok(Some(value)),
            Err(env::VarError::NotPresent) => Ok(None),
            Err(env::VarError::NotUnicode(_)) => Err(()),
        })
    }

    /// Sets how long a call may take. The time includes fetching a token, waiting, all attempts, and reading the response.
    ///
    /// Defaults to 2 minutes, plus one second for every 64 KiB of the request body. The default does not include reading the body
    /// of the last response, which only [`read_timeout`](Self::read_timeout) and [`min_throughput`](Self::min_throughput) limit.
    /// The default does not apply to calls with a deadline. `Duration::MAX` sets no limit.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.limits.timeout = Some(timeout);
        self
    }

    /// Sets how long one attempt of a call may take. The time includes fetching a token and reading the response. If an attempt
    /// times out, an idempotent call is retried.
    ///
    /// Defaults to one minute, plus one second for every 64 KiB of the request body. The default does not include reading the
    /// response body. `Duration::MAX` sets no limit.
    pub fn attempt_timeout(mut self, timeout: Duration) -> Self {
        self.limits.attempt_timeout = Some(timeout);
        self
    }

    /// Sets how long to wait for the next bytes of a response. Defaults to 30 seconds.
    ///
    /// The wait for the first bytes starts when the request is sent, and is one second longer for every 64 KiB of the request body.
    pub fn read_timeout(mut self, timeout: Duration) -> Self {
        self.limits.read_timeout = Some(timeout);
        self
    }

    /// Sets how many bytes of a response body must arrive per second. Defaults to 1024; 0 allows any speed.
    ///
    /// The throughput is averaged over the [`read_timeout`](Self::read_timeout) or 30 seconds, whichever is longer. Bytes are
    /// counted after decompression.
    pub fn min_throughput(mut self, bytes_per_second: u64) -> Self {
        self.limits.min_throughput = Some(bytes_per_second);
        self
    }

    /// Sets the retry policy. Defaults to [`RetryPolicy::new`].
    ///
    /// All calls of a client share a retry budget: in ten seconds, it allows 100 retries, plus one retry for every five calls.
    pub fn retry(mut self, policy: RetryPolicy) -> Self {
        self.retry = policy;
        self
    }

    /// Adds a rate limit: calls wait until the limit allows them. If several limits are added, each call waits until all of them
    /// allow it.
    #[cfg(feature = "rate-limit")]
    pub fn rate_limit(mut self, limit: crate::RateLimit) -> Self {
        self.rate_limits.push(limit);
        self
    }

    /// Registers a callback for signs that the API has changed: deprecated operations, undocumented statuses, unknown values.
    ///
    /// Every status that the spec does not declare is reported, even 401, 404 and 503, and even if the call is retried and then
    /// succeeds. Each status is reported once per call. Redirects that are followed are not reported. The callback should return
    /// quickly, because the call waits for it.
    pub fn on_notice(mut self, observer: impl Fn(&'static Operation, &Notice) + Send + Sync + 'static) -> Self {
        self.observer = Some(Box::new(observer));
        self
    }

    /// Sets how long it may take to establish a connection. Defaults to 10 seconds.
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.connect_timeout = timeout;
        self
    }

    /// Sets the maximum size of a response body in bytes. Defaults to 64 MiB. A larger body causes a
    /// [`TooLarge`](ErrorKind::TooLarge) error.
    pub fn max_response_size(mut self, bytes: u64) -> Self {
        self.max_response_size = bytes;
        self
    }

    /// Sets a name that is prepended to the `User-Agent` header of the client.
    pub fn user_agent(mut self, name: impl Into<String>) -> Self {
        self.user_agent = Some(name.into());
        self
    }

    /// Allows `http` URLs whose host is not this machine. Credentials are then sent unencrypted.
    pub fn allow_plaintext_http(mut self) -> Self {
        self.plaintext = Plaintext::Anywhere;
        self
    }

    /// Configures the HTTP client: proxies, certificates, connection pools. A `redirect` or `retry` policy that is set here has no
    /// effect. Redirects are followed only for GET and HEAD, only to the same origin, and at most five times.
    ///
    /// By default, the client uses the proxies that the environment defines. If the base URL or the token URL is an `http` URL of
    /// this machine, the client uses no proxy, because it would send credentials to the proxy unencrypted. To use a proxy anyway,
    /// set the proxy in `http`.
    pub fn http(
        mut self,
        change: impl FnOnce(reqwest::ClientBuilder) -> reqwest::ClientBuilder + Send + 'static,
    ) -> Self {
        self.changes.push(Box::new(change));
        self
    }

    /// Builds the client.
    ///
    /// # Errors
    ///
    /// Returns a [`Configuration`](ErrorKind::Configuration) error that names the invalid setting.
    pub fn build(mut self) -> Result<Core, Error> {
        let mut http = reqwest::Client::builder().connect_timeout(self.connect_timeout);
        let mut proxies = if self.changes.is_empty() { Proxies::used() } else { Proxies::possible() };
        if self.is_plain_and_local() {
            http = http.no_proxy();
            proxies = Proxies::none();
        }
        for change in std::mem::take(&mut self.changes) {
            http = change(http);
        }
        // Set these last, so that `http` cannot override them: this crate follows redirects and retries calls itself.
        let http = http
            .connector_layer(ConnectorLayer)
            .redirect(redirect::Policy::none())
            .retry(reqwest::retry::never())
            .build()
            .map_err(|error| {
                Error::new(ErrorKind::Configuration, self.api.name, "cannot build the HTTP client")
                    .with_source(error.without_url())
            })?;
        self.finish(http, proxies)
    }

    /// Builds the client with an existing HTTP client.
    ///
    /// The HTTP client keeps its own redirect policy and timeouts: if it follows redirects, it can send credentials to another
    /// origin. [`connect_timeout`](Self::connect_timeout) has no effect; the other time limits apply.
    ///
    /// # Errors
    ///
    /// Returns the same errors as [`build`](Self::build), and an error if [`http`](Self::http) was called.
    pub fn build_with_http_client(self, http: reqwest::Client) -> Result<Core, Error> {
        if !self.changes.is_empty() {
            let problem = "`http` has no effect on an existing HTTP client: configure the HTTP client before passing it to the builder";
            return Err(Error::new(ErrorKind::Configuration, self.api.name, problem));
        }
        self.finish(http, Proxies::possible())
    }

    fn finish(self, http: reqwest::Client, proxies: Proxies) -> Result<Core, Error> {
        let api = self.api;
        self.assemble(http, proxies).map_err(|problem| Error::new(ErrorKind::Configuration, api.name, problem))
    }

    /// Returns the base URL and the token URL as the caller or the API specified them.
    fn urls(&self) -> Option<(&str, Option<&str>)> {
        let (base_url, token_url) = match &self.server {
            Some(ServerChoice::BaseUrl(url)) => (url.as_str(), None),
            Some(ServerChoice::Server(server)) => (server.url, server.token_url),
            None => self.api.servers.first().map(|server| (server.url, server.token_url))?,
        };
        Some((base_url, self.token_url.as_deref().or(token_url)))
    }

    /// Whether the base URL or the token URL is an `http` URL of this machine. A proxy would receive unencrypted credentials that
    /// must not leave the machine.
    fn is_plain_and_local(&self) -> bool {
        self.urls()
            .is_some_and(|(base, token)| [Some(base), token].into_iter().flatten().any(base_url::is_plain_and_local))
    }

    fn assemble(self, http: reqwest::Client, proxies: Proxies) -> Result<Core, String> {
        let api = self.api;
        let Some((base_url, token_url)) = self.urls() else {
            return Err("the API defines no server: set `base_url`".to_owned());
        };
        let is_base_url_set = matches!(self.server, Some(ServerChoice::BaseUrl(_)));
        let base_url = base_url::base(base_url, self.plaintext).map_err(|problem| format!("the base URL {problem}"))?;
        let token_url = token_url
            .map(|url| base_url::endpoint(url, self.plaintext).map_err(|problem| format!("the token URL {problem}")))
            .transpose()?;
        let user_agent = match self.user_agent {
            Some(name) => format!("{name} {}", api.user_agent),
            None => api.user_agent.to_owned(),
        };
        let user_agent = HeaderValue::try_from(user_agent)
            .map_err(|_| "the user agent has characters that are not allowed in a header".to_owned())?;
        let tokens = TokenSettings {
            http: http.clone(),
            proxies: proxies.clone(),
            user_agent: user_agent.clone(),
            url: token_url,
            base_url: base_url.clone(),
            scopes: self.scopes,
            parameters: self.token_parameters,
            by_header: self.credentials_by_header,
            is_store_set: self.token_store.is_some(),
            store: self.token_store.unwrap_or_else(|| Arc::new(MemoryTokenStore::new())),
        };
        let mut credentials = Credentials::default();
        for (scheme, input) in self.credentials {
            credentials.set(api, &tokens, &scheme, input)?;
        }
        if self.is_from_env && credentials.names().next().is_none() && api.needs_credentials() {
            return Err(format!("no credentials are set: set {}", api.describe_all_credentials()));
        }
        Ok(Core::new(core::Inner {
            api,
            base_url,
            is_base_url_set,
            plaintext: self.plaintext,
            http,
            proxies,
            credentials: RwLock::new(Arc::new(credentials)),
            tokens,
            user_agent,
            limits: self.limits,
            max_response_size: self.max_response_size,
            retry: self.retry,
            retry_budget: TpsBudget::new(RETRY_BUDGET_WINDOW, MIN_RETRIES_PER_SECOND, RETRIES_PER_CALL),
            #[cfg(feature = "rate-limit")]
            rate_limits: crate::transport::rate_limiter::RateLimits::new(&self.rate_limits),
            observer: self.observer,
        }))
    }
}

impl fmt::Debug for CoreBuilder {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let credentials: Vec<_> = self.credentials.iter().map(|(name, _)| name).collect();
        formatter
            .debug_struct("CoreBuilder")
            .field("api", &self.api.name)
            .field("credentials", &credentials)
            .finish_non_exhaustive()
    }
}
