// @generated from specs/agentsync.yaml by `cargo xtask codegen agentsync`. Do not edit.

//! The client and its builder.

use std::time::Duration;
use subkit_runtime::{Error, generated::{Core, CoreBuilder}};

const SERVER_PRODUCTION: subkit_runtime::generated::Server = subkit_runtime::generated::Server::new(
        "production",
        "https://api.agentsync.io",
    )
    .with_token_url("https://auth.agentsync.io/oauth2/token");

const SERVER_SANDBOX: subkit_runtime::generated::Server = subkit_runtime::generated::Server::new(
        "sandbox",
        "https://api.sandbox.agentsync.io",
    )
    .with_token_url("https://auth.sandbox.agentsync.io/oauth2/token");

static SERVERS: &[subkit_runtime::generated::Server] = &[
    SERVER_PRODUCTION,
    SERVER_SANDBOX,
];

static SCHEMES: &[subkit_runtime::generated::Scheme] = &[
    subkit_runtime::generated::Scheme::client_credentials("oauth2"),
];

static API: subkit_runtime::generated::Api = subkit_runtime::generated::Api::new(
    "agentsync",
    concat!("subkit-", "agentsync", "/", env!("CARGO_PKG_VERSION")),
    SERVERS,
    SCHEMES,
);

/// A client of the AgentSync ProducerSync API.
///
/// Cheap to clone: clones share their connections and credentials.
#[derive(Clone, Debug)]
pub struct Client {
    core: Core,
}

impl Client {
    /// Starts a client with the defaults: the first server of the spec, no credentials.
    ///
    /// ```no_run
    /// # fn main() -> Result<(), subkit_runtime::Error> {
    /// let client = subkit_agentsync::Client::builder().client_credentials("id", "secret").build()?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn builder() -> ClientBuilder {
        ClientBuilder {
            core: CoreBuilder::new(&API),
        }
    }

    /// A client from the environment variables that [`ClientBuilder::from_env`] reads.
    ///
    /// # Errors
    ///
    /// As [`ClientBuilder::from_env`] and [`ClientBuilder::build`].
    pub fn from_env() -> Result<Self, Error> {
        Self::builder().from_env()?.build()
    }

    /// Starts a call of an operation by its catalogue entry, with arguments, headers and a body that are given as they
    /// are:
    /// for what the spec lacks. Credentials, repeating and limits are as with any other call.
    ///
    /// An operation that the spec does not have at all is called by an entry of one's own,
    /// [`Operation::new`](subkit_runtime::Operation::new).
    pub fn request(
        &self,
        operation: &'static subkit_runtime::Operation,
    ) -> subkit_runtime::RequestBuilder {
        self.core.request(operation)
    }

    /// The credentials, to replace them while the client is in use.
    pub fn credentials(&self) -> Credentials<'_> {
        Credentials { core: &self.core }
    }

    /// What requests are sent with.
    pub(crate) fn core(&self) -> &Core {
        &self.core
    }
}

/// The credentials of a [`Client`]. Those that are replaced are replaced for all of its clones, from their next attempt
/// on.
#[derive(Clone, Copy, Debug)]
pub struct Credentials<'a> {
    core: &'a Core,
}

impl Credentials<'_> {
    /// Replaces what [`ClientBuilder::client_credentials`] gave.
    ///
    /// # Errors
    ///
    /// A [`Configuration`](subkit_runtime::ErrorKind::Configuration) error that says what doesn't fit; what was given
    /// before
    /// stays then.
    pub fn client_credentials(
        self,
        client_id: impl Into<String>,
        client_secret: impl Into<subkit_runtime::Secret>,
    ) -> Result<(), Error> {
        self.core.replace_client_credentials("oauth2", client_id, client_secret)
    }
}

/// The servers that the vendor names.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Server {
    #[default]
    /// `https://api.agentsync.io`
    Production,
    /// `https://api.sandbox.agentsync.io`
    Sandbox,
}

impl Server {
    /// The base URL of the server.
    #[must_use]
    pub fn url(self) -> &'static str {
        self.definition().url
    }

    fn definition(self) -> &'static subkit_runtime::generated::Server {
        match self {
            Self::Production => &SERVER_PRODUCTION,
            Self::Sandbox => &SERVER_SANDBOX,
        }
    }
}

/// Settings of a [`Client`] to be.
#[derive(Debug)]
#[must_use = "a builder does nothing until `build` is called"]
pub struct ClientBuilder {
    core: CoreBuilder,
}

impl ClientBuilder {
    /// Calls one of the servers that the vendor names; the first one is the default.
    pub fn server(mut self, server: Server) -> Self {
        self.core = self.core.server(server.definition());
        self
    }

    /// Calls another server: an absolute URL, with or without a path, with or without a trailing slash.
    ///
    /// It must be `https`, unless its host is this machine or [`allow_plaintext_http`](Self::allow_plaintext_http)
    /// is set.
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.core = self.core.base_url(url);
        self
    }

    /// Authenticates by OAuth 2.0 client credentials.
    ///
    /// Client credentials, sent as form fields. An access token is valid for 60 minutes; the vendor asks to reuse it
    /// and to fetch the next one a few minutes before it expires. A scope is sent only if the credentials came with
    /// one: the vendor publishes no scope names for this API.
    pub fn client_credentials(
        mut self,
        client_id: impl Into<String>,
        client_secret: impl Into<subkit_runtime::Secret>,
    ) -> Self {
        self.core = self.core.client_credentials("oauth2", client_id, client_secret);
        self
    }

    /// Requests these scopes, separated by spaces, with the token. None are requested by default.
    pub fn scope(mut self, scope: impl Into<String>) -> Self {
        self.core = self.core.scope("oauth2", scope);
        self
    }

    /// Adds a parameter to the token request, such as `audience` or `resource`. The same name may be added several
    /// times.
    pub fn token_parameter(
        mut self,
        name: impl Into<String>,
        value: impl Into<subkit_runtime::Secret>,
    ) -> Self {
        self.core = self.core.token_parameter("oauth2", name, value);
        self
    }

    /// Fetches tokens here. Needed with [`base_url`](Self::base_url): a token endpoint belongs to a server.
    pub fn token_url(mut self, url: impl Into<String>) -> Self {
        self.core = self.core.token_url(url);
        self
    }

    /// Sends client id and client secret in an `Authorization` header to the token endpoint, and not in the body.
    pub fn client_credentials_in_header(mut self) -> Self {
        self.core = self.core.client_credentials_in_header();
        self
    }

    /// Keeps tokens where other clients find them, of this process or of others. Without it each client and its clones
    /// have their own.
    pub fn token_store(
        mut self,
        store: std::sync::Arc<dyn subkit_runtime::TokenStore>,
    ) -> Self {
        self.core = self.core.token_store(store);
        self
    }

    /// Takes settings from the environment; what is not there stays as it is.
    ///
    /// | variable | sets |
    /// |---|---|
    /// | `AGENTSYNC_SERVER` | the server: `production`, `sandbox` |
    /// | `AGENTSYNC_BASE_URL` | the base URL |
    /// | `AGENTSYNC_CLIENT_ID` | the client id |
    /// | `AGENTSYNC_CLIENT_SECRET` | the client secret |
    /// | `AGENTSYNC_SCOPE` | the scope |
    /// | `AGENTSYNC_TOKEN_URL` | the token endpoint |
    ///
    /// If there are no credentials then, [`build`](Self::build) returns an error that names their variables.
    ///
    /// # Errors
    ///
    /// Returns a configuration error that names the variable whose value is not valid.
    pub fn from_env(mut self) -> Result<Self, Error> {
        self.core = self.core.from_env()?;
        Ok(self)
    }

    /// Sets how long a call may take, including fetching a token, waiting, all attempts and reading the response.
    ///
    /// Unless this or a deadline is set, a call may take 2 minutes until the head of its last response arrives, and one
    /// second longer for every 64 KiB of the request body. The response body may then take as long as it keeps
    /// arriving:
    /// see [`read_timeout`](Self::read_timeout) and [`min_throughput`](Self::min_throughput). `Duration::MAX` sets no
    /// limit.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.core = self.core.timeout(timeout);
        self
    }

    /// Sets how long one attempt of a call may take, including fetching a token and reading the response. An idempotent
    /// call is then retried.
    ///
    /// Unless this is set, an attempt may take one minute until the head of the response arrives, and one second longer
    /// for every 64 KiB of the request body. `Duration::MAX` sets no limit.
    pub fn attempt_timeout(mut self, timeout: Duration) -> Self {
        self.core = self.core.attempt_timeout(timeout);
        self
    }

    /// Sets how long to wait for the next bytes of a response. Defaults to 30 seconds.
    ///
    /// For the first bytes the wait starts with the request, and is one second longer for every 64 KiB of its body.
    pub fn read_timeout(mut self, timeout: Duration) -> Self {
        self.core = self.core.read_timeout(timeout);
        self
    }

    /// Sets how many bytes of a response body must arrive per second. Defaults to 1024; 0 allows any speed.
    ///
    /// The speed is an average over [`read_timeout`](Self::read_timeout), and over 30 seconds if that is shorter.
    pub fn min_throughput(mut self, bytes_per_second: u64) -> Self {
        self.core = self.core.min_throughput(bytes_per_second);
        self
    }

    /// Repeats calls in another way than by the defaults of [`RetryPolicy`](subkit_runtime::RetryPolicy), or never.
    /// What may be repeated is said under *Repeating* at each operation.
    pub fn retry(mut self, policy: subkit_runtime::RetryPolicy) -> Self {
        self.core = self.core.retry(policy);
        self
    }

    /// Keeps to a rate limit: calls wait until it allows them. Several may be given, and all are kept to.
    /// What the vendor allows stands in [`limits`](crate::limits).
    #[cfg(feature = "rate-limit")]
    #[cfg_attr(docsrs, doc(cfg(feature = "rate-limit")))]
    pub fn rate_limit(mut self, limit: subkit_runtime::RateLimit) -> Self {
        self.core = self.core.rate_limit(limit);
        self
    }

    /// Registers a callback for signs that the API has changed: deprecated operations, undocumented statuses, unknown
    /// values.
    ///
    /// Every status that the spec does not name is reported, also 401, 404 or 503, and also if the call is retried and
    /// then succeeds; the same status once per call.
    pub fn on_notice(
        mut self,
        observer: impl Fn(
            &'static subkit_runtime::Operation,
            &subkit_runtime::Notice,
        ) + Send + Sync + 'static,
    ) -> Self {
        self.core = self.core.on_notice(observer);
        self
    }

    /// Sets how long establishing a connection may take. Defaults to 10 seconds.
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.core = self.core.connect_timeout(timeout);
        self
    }

    /// Refuses answers of more than this many bytes; 64 MiB by default.
    pub fn max_response_size(mut self, bytes: u64) -> Self {
        self.core = self.core.max_response_size(bytes);
        self
    }

    /// Puts another name before the default `User-Agent`.
    pub fn user_agent(mut self, name: impl Into<String>) -> Self {
        self.core = self.core.user_agent(name);
        self
    }

    /// Allows a base URL that is `http` and not on this machine: credentials then travel unprotected.
    pub fn allow_plaintext_http(mut self) -> Self {
        self.core = self.core.allow_plaintext_http();
        self
    }

    /// Changes the HTTP client: proxies, certificates, pools. Redirects stay as they are: never to another origin.
    pub fn http(
        mut self,
        change: impl FnOnce(
            subkit_runtime::reqwest::ClientBuilder,
        ) -> subkit_runtime::reqwest::ClientBuilder + Send + 'static,
    ) -> Self {
        self.core = self.core.http(change);
        self
    }

    /// Makes the client.
    ///
    /// # Errors
    ///
    /// A [`Configuration`](subkit_runtime::ErrorKind::Configuration) error that says what doesn't fit.
    pub fn build(self) -> Result<Client, Error> {
        Ok(Client { core: self.core.build()? })
    }

    /// Makes the client on an HTTP client that is there already, for example to share its connections.
    ///
    /// Its connect timeout, proxies and redirects are then the caller's business: an HTTP client that follows redirects
    /// may carry credentials to another origin.
    ///
    /// # Errors
    ///
    /// As [`build`](Self::build).
    pub fn build_with_caller_owned_redirects_and_timeouts(
        self,
        client: subkit_runtime::reqwest::Client,
    ) -> Result<Client, Error> {
        Ok(Client {
            core: self.core.build_with_caller_owned_redirects_and_timeouts(client)?,
        })
    }
}
