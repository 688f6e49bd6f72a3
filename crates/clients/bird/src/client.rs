// @generated from specs/bird.yaml by `cargo xtask codegen bird`. Do not edit.

//! The client and its builder.

use std::time::Duration;
use subkit_runtime::{Error, generated::{Core, CoreBuilder}};

const SERVER_PRODUCTION: subkit_runtime::generated::Server = subkit_runtime::generated::Server::new(
    "production",
    "https://api.bird.com",
);

static SERVERS: &[subkit_runtime::generated::Server] = &[SERVER_PRODUCTION];

static SCHEMES: &[subkit_runtime::generated::Scheme] = &[
    subkit_runtime::generated::Scheme::authorization("accessKey", "AccessKey"),
    subkit_runtime::generated::Scheme::authorization("bearerToken", "Bearer"),
];

static API: subkit_runtime::generated::Api = subkit_runtime::generated::Api::new(
    "bird",
    concat!("subkit-", "bird", "/", env!("CARGO_PKG_VERSION")),
    SERVERS,
    SCHEMES,
);

/// A client of the Bird Numbers API, endpoint subscriptions.
///
/// Cheap to clone: clones share their connections and credentials.
#[derive(Clone, Debug)]
pub struct Client {
    core: Core,
}

impl Client {
    /// Returns a builder with the default settings: the first server of the spec, no credentials.
    ///
    /// ```no_run
    /// # fn main() -> Result<(), subkit_runtime::Error> {
    /// let client = subkit_bird::Client::builder().access_key("secret").build()?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn builder() -> ClientBuilder {
        ClientBuilder {
            core: CoreBuilder::new(&API),
        }
    }

    /// Creates a client from the environment variables that [`ClientBuilder::from_env`] reads.
    ///
    /// # Errors
    ///
    /// Returns the errors of [`ClientBuilder::from_env`] and [`ClientBuilder::build`].
    pub fn from_env() -> Result<Self, Error> {
        Self::builder().from_env()?.build()
    }

    /// Returns a builder for a request that the spec does not describe: parameters, headers and body are sent as given.
    /// Authentication, retries and limits apply as to any other request.
    ///
    /// For an operation that is missing from the spec, create an entry with
    /// [`Operation::new`](subkit_runtime::Operation::new).
    pub fn request(
        &self,
        operation: &'static subkit_runtime::Operation,
    ) -> subkit_runtime::RequestBuilder {
        self.core.request(operation)
    }

    /// Returns the credentials, to replace them while the client is in use.
    pub fn credentials(&self) -> Credentials<'_> {
        Credentials { core: &self.core }
    }

    /// Returns the core that sends requests.
    pub(crate) fn core(&self) -> &Core {
        &self.core
    }
}

/// The credentials of a [`Client`]. Replacing them affects all of its clones, from their next attempt on.
#[derive(Clone, Copy, Debug)]
pub struct Credentials<'a> {
    core: &'a Core,
}

impl Credentials<'_> {
    /// Replaces what [`ClientBuilder::access_key`] gave.
    ///
    /// # Errors
    ///
    /// Returns a [`Configuration`](subkit_runtime::ErrorKind::Configuration) error that names the invalid value. The
    /// previous
    /// credentials stay in use then.
    pub fn access_key(
        self,
        secret: impl Into<subkit_runtime::Secret>,
    ) -> Result<(), Error> {
        self.core.replace_secret("accessKey", secret)
    }

    /// Replaces what [`ClientBuilder::bearer_token`] gave.
    ///
    /// # Errors
    ///
    /// Returns a [`Configuration`](subkit_runtime::ErrorKind::Configuration) error that names the invalid value. The
    /// previous
    /// credentials stay in use then.
    pub fn bearer_token(
        self,
        secret: impl Into<subkit_runtime::Secret>,
    ) -> Result<(), Error> {
        self.core.replace_secret("bearerToken", secret)
    }
}

/// The servers that the vendor documents.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Server {
    #[default]
    /// `https://api.bird.com`
    Production,
}

impl Server {
    /// Returns the base URL of the server.
    #[must_use]
    pub fn url(self) -> &'static str {
        self.definition().url
    }

    fn definition(self) -> &'static subkit_runtime::generated::Server {
        match self {
            Self::Production => &SERVER_PRODUCTION,
        }
    }
}

/// A builder for a [`Client`].
#[derive(Debug)]
#[must_use = "a builder does nothing until `build` is called"]
pub struct ClientBuilder {
    core: CoreBuilder,
}

impl ClientBuilder {
    /// Sets the server. Defaults to the first one that the vendor documents.
    pub fn server(mut self, server: Server) -> Self {
        self.core = self.core.server(server.definition());
        self
    }

    /// Sets the base URL: an absolute URL, with or without a path, with or without a trailing slash.
    ///
    /// It must be `https`, unless its host is the local machine or [`allow_plaintext_http`](Self::allow_plaintext_http)
    /// is set.
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.core = self.core.base_url(url);
        self
    }

    /// An access key of the workspace, sent as `Authorization: AccessKey <key>`.
    pub fn access_key(mut self, secret: impl Into<subkit_runtime::Secret>) -> Self {
        self.core = self.core.secret("accessKey", secret);
        self
    }

    /// A JSON Web Token, sent as `Authorization: Bearer <token>`.
    pub fn bearer_token(mut self, secret: impl Into<subkit_runtime::Secret>) -> Self {
        self.core = self.core.secret("bearerToken", secret);
        self
    }

    /// Reads settings from environment variables. Variables that are not set change nothing.
    ///
    /// | variable | sets |
    /// |---|---|
    /// | `BIRD_SERVER` | the server: `production` |
    /// | `BIRD_BASE_URL` | the base URL |
    /// | `BIRD_ACCESS_KEY` | `access_key` |
    /// | `BIRD_BEARER_TOKEN` | `bearer_token` |
    ///
    /// Without credentials, [`build`](Self::build) returns an error that names their variables.
    ///
    /// # Errors
    ///
    /// Returns a configuration error that names the variable with an invalid value.
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

    /// Sets the retry policy. Defaults to [`RetryPolicy::default`](subkit_runtime::RetryPolicy).
    ///
    /// The section *Retries* of each operation says when it is retried.
    pub fn retry(mut self, policy: subkit_runtime::RetryPolicy) -> Self {
        self.core = self.core.retry(policy);
        self
    }

    /// Adds a rate limit: requests wait until it allows them. If several are added, all of them apply.
    /// The limits that the vendor documents are in [`limits`](crate::limits).
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

    /// Sets the maximum size of a response body in bytes. Defaults to 64 MiB.
    pub fn max_response_size(mut self, bytes: u64) -> Self {
        self.core = self.core.max_response_size(bytes);
        self
    }

    /// Sets a product name that is sent before the default `User-Agent`.
    pub fn user_agent(mut self, name: impl Into<String>) -> Self {
        self.core = self.core.user_agent(name);
        self
    }

    /// Allows an `http` base URL on another machine. Credentials are then sent unencrypted.
    pub fn allow_plaintext_http(mut self) -> Self {
        self.core = self.core.allow_plaintext_http();
        self
    }

    /// Configures the HTTP client: proxies, certificates, connection pools. Redirects to another origin stay disabled.
    pub fn http(
        mut self,
        change: impl FnOnce(
            subkit_runtime::reqwest::ClientBuilder,
        ) -> subkit_runtime::reqwest::ClientBuilder + Send + 'static,
    ) -> Self {
        self.core = self.core.http(change);
        self
    }

    /// Creates the client.
    ///
    /// # Errors
    ///
    /// Returns a [`Configuration`](subkit_runtime::ErrorKind::Configuration) error that names the invalid setting.
    pub fn build(self) -> Result<Client, Error> {
        Ok(Client { core: self.core.build()? })
    }

    /// Creates the client on an existing HTTP client, for example to share its connections.
    ///
    /// The caller is responsible for its connect timeout, proxies and redirects: an HTTP client that follows redirects
    /// may send credentials to another origin.
    ///
    /// # Errors
    ///
    /// Returns the errors of [`build`](Self::build).
    pub fn build_with_caller_owned_redirects_and_timeouts(
        self,
        client: subkit_runtime::reqwest::Client,
    ) -> Result<Client, Error> {
        Ok(Client {
            core: self.core.build_with_caller_owned_redirects_and_timeouts(client)?,
        })
    }
}
