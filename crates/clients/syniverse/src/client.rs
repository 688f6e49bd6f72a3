// @generated from specs/syniverse.yaml by `cargo xtask codegen syniverse`. Do not edit.

//! The client and its builder.

use std::time::Duration;
use subkit_runtime::{Error, generated::{Core, CoreBuilder}};

const SERVER_PRODUCTION: subkit_runtime::generated::Server = subkit_runtime::generated::Server::new(
    "production",
    "https://api.syniverse.com/ess/v1",
);

static ACCESS_TOKEN_REFRESH: subkit_runtime::generated::TokenRefresh = subkit_runtime::generated::TokenRefresh::new(
        subkit_runtime::Method::Get,
        "/saop-rest-data/v1/apptoken-refresh",
    )
    .with_parameters("consumerkey", "consumersecret", "oldtoken", "validity")
    .with_lifetime(3600)
    .with_response(
        "/accessToken",
        "/validityTime",
        subkit_runtime::generated::LifetimeUnit::Seconds,
    )
    .with_names("consumer_key", "consumer_secret", "access_token_with_refresh")
    .with_error_map(&[subkit_runtime::ErrorRule::new(500, "/errorCode", "1", 401)]);

static SERVERS: &[subkit_runtime::generated::Server] = &[SERVER_PRODUCTION];

static SCHEMES: &[subkit_runtime::generated::Scheme] = &[
    subkit_runtime::generated::Scheme::authorization("accessToken", "Bearer")
        .with_refresh(&ACCESS_TOKEN_REFRESH),
    subkit_runtime::generated::Scheme::header("userToken", "user-token"),
];

static API: subkit_runtime::generated::Api = subkit_runtime::generated::Api::new(
        "syniverse",
        concat!("subkit-", "syniverse", "/", env!("CARGO_PKG_VERSION")),
        SERVERS,
        SCHEMES,
    )
    .with_error_map(
        &[subkit_runtime::ErrorRule::new(404, "/error_code", "SCG_ERROR_4046", 401)],
    );

/// A client of the Syniverse Event Subscription Service API.
///
/// Cloning is cheap. Clones share connections and credentials.
#[derive(Clone, Debug)]
pub struct Client {
    core: Core,
}

impl Client {
    /// Returns a builder with the default settings: the first server of the spec and no credentials.
    ///
    /// ```no_run
    /// # fn main() -> Result<(), subkit_runtime::Error> {
    /// let client = subkit_syniverse::Client::builder().access_token("secret").build()?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn builder() -> ClientBuilder {
        ClientBuilder {
            core: CoreBuilder::new(&API),
        }
    }

    /// Creates a client from environment variables. [`ClientBuilder::from_env`] lists them.
    ///
    /// # Errors
    ///
    /// Returns the same errors as [`ClientBuilder::from_env`] and [`ClientBuilder::build`].
    pub fn from_env() -> Result<Self, Error> {
        Self::builder().from_env()?.build()
    }

    /// Returns an untyped request builder. The client sends parameters, headers and body as given. Authentication,
    /// retries and limits work as for any other request.
    ///
    /// To call an operation that is missing from the spec, describe the operation with
    /// [`Operation::new`](subkit_runtime::Operation::new).
    pub fn request(
        &self,
        operation: &'static subkit_runtime::Operation,
    ) -> subkit_runtime::RequestBuilder {
        self.core.request(operation)
    }

    /// Returns a handle with which you can replace the credentials while the client is in use.
    pub fn credentials(&self) -> Credentials<'_> {
        Credentials { core: &self.core }
    }

    /// Returns the core that sends requests.
    pub(crate) fn core(&self) -> &Core {
        &self.core
    }
}

/// The credentials of a [`Client`].
///
/// New credentials apply to the client and all its clones, from the next attempt on.
#[derive(Clone, Copy, Debug)]
pub struct Credentials<'a> {
    core: &'a Core,
}

impl Credentials<'_> {
    /// Replaces the credentials set by [`ClientBuilder::access_token`].
    ///
    /// # Errors
    ///
    /// Returns an [`Error`] of the kind [`Configuration`](subkit_runtime::ErrorKind::Configuration) if a value is
    /// invalid.
    /// The message names the value, and the previous credentials stay in use.
    pub fn access_token(
        self,
        secret: impl Into<subkit_runtime::Secret>,
    ) -> Result<(), Error> {
        self.core.replace_secret("accessToken", secret)
    }

    /// Replaces the credentials set by [`ClientBuilder::user_token`].
    ///
    /// # Errors
    ///
    /// Returns an [`Error`] of the kind [`Configuration`](subkit_runtime::ErrorKind::Configuration) if a value is
    /// invalid.
    /// The message names the value, and the previous credentials stay in use.
    pub fn user_token(
        self,
        secret: impl Into<subkit_runtime::Secret>,
    ) -> Result<(), Error> {
        self.core.replace_secret("userToken", secret)
    }

    /// Replaces the credentials set by [`ClientBuilder::access_token_with_refresh`].
    ///
    /// # Errors
    ///
    /// Returns an [`Error`] of the kind [`Configuration`](subkit_runtime::ErrorKind::Configuration) if a value is
    /// invalid.
    /// The message names the value, and the previous credentials stay in use.
    pub fn access_token_with_refresh(
        self,
        consumer_key: impl Into<String>,
        consumer_secret: impl Into<subkit_runtime::Secret>,
        initial_token: impl Into<subkit_runtime::Secret>,
    ) -> Result<(), Error> {
        self.core
            .replace_token_refresh(
                "accessToken",
                consumer_key,
                consumer_secret,
                initial_token,
            )
    }
}

/// The servers of the API.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Server {
    #[default]
    /// `https://api.syniverse.com/ess/v1`
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
    /// Sets the server. Defaults to the first variant of [`Server`].
    pub fn server(mut self, server: Server) -> Self {
        self.core = self.core.server(server.definition());
        self
    }

    /// Sets the base URL, which must be absolute. A path and a trailing slash are allowed.
    ///
    /// The scheme must be `https` unless the host is the local machine or
    /// [`allow_plaintext_http`](Self::allow_plaintext_http) is set.
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.core = self.core.base_url(url);
        self
    }

    /// The access token of an application of the Syniverse Developer Community, sent as
    /// `Authorization: Bearer <token>`. The first token of an application is valid for one hour.
    pub fn access_token(mut self, secret: impl Into<subkit_runtime::Secret>) -> Self {
        self.core = self.core.secret("accessToken", secret);
        self
    }

    /// Sets an initial token, as [`access_token`](Self::access_token) does, and the credentials for refreshing it. The
    /// client sends `GET /saop-rest-data/v1/apptoken-refresh` to the API server to refresh the token.
    ///
    /// Each refresh invalidates the previous token for every client that uses it. All clients of the application, in
    /// all processes, must therefore share one [`token_store`](Self::token_store) that outlives the processes. Without
    /// a shared store, the first refresh invalidates the token of the other clients. It also invalidates the initial
    /// token, so this process cannot use that token again after a restart.
    ///
    /// With a store, the client refreshes the initial token at the first call. Without a store, it uses the initial
    /// token for 1800 seconds before it refreshes the token. The client requests a lifetime of 3600 seconds for later
    /// tokens, and refreshes them after half of their lifetime. If the server rejects a token, the client uses the
    /// newest token of the store or refreshes the token.
    ///
    /// If the vendor rejects all known tokens, calls return an authentication error. In that case, get a new token from
    /// the vendor and pass the token to the client.
    pub fn access_token_with_refresh(
        mut self,
        consumer_key: impl Into<String>,
        consumer_secret: impl Into<subkit_runtime::Secret>,
        initial_token: impl Into<subkit_runtime::Secret>,
    ) -> Self {
        self.core = self
            .core
            .token_refresh("accessToken", consumer_key, consumer_secret, initial_token);
        self
    }

    /// The value of the header `user-token`. The vendor's reference lists the header as required for every operation,
    /// but does not say what the header contains. The vendor's sample requests omit it.
    pub fn user_token(mut self, secret: impl Into<subkit_runtime::Secret>) -> Self {
        self.core = self.core.secret("userToken", secret);
        self
    }

    /// Sets a token store, which clients in this process or in other processes can share. By default, a client shares
    /// tokens only with its clones.
    pub fn token_store(
        mut self,
        store: std::sync::Arc<dyn subkit_runtime::TokenStore>,
    ) -> Self {
        self.core = self.core.token_store(store);
        self
    }

    /// Reads settings from environment variables. A variable that is empty or not set leaves its setting unchanged.
    ///
    /// | variable | setting |
    /// |---|---|
    /// | `SYNIVERSE_SERVER` | the server: `production` |
    /// | `SYNIVERSE_BASE_URL` | the base URL |
    /// | `SYNIVERSE_ACCESS_TOKEN` | `access_token` |
    /// | `SYNIVERSE_CONSUMER_KEY` | `consumer_key` of `access_token_with_refresh`; the initial token is in `SYNIVERSE_ACCESS_TOKEN` |
    /// | `SYNIVERSE_CONSUMER_SECRET` | `consumer_secret` of `access_token_with_refresh`; the initial token is in `SYNIVERSE_ACCESS_TOKEN` |
    /// | `SYNIVERSE_USER_TOKEN` | `user_token` |
    ///
    /// If no credentials are set, [`build`](Self::build) returns an error that names these variables.
    ///
    /// # Errors
    ///
    /// Returns an [`Error`] if the value of a variable is invalid. The message names the variable.
    pub fn from_env(mut self) -> Result<Self, Error> {
        self.core = self.core.from_env()?;
        Ok(self)
    }

    /// Sets the timeout of a call. It covers fetching a token, waiting, all attempts and reading the response.
    ///
    /// By default, the headers of the last response must arrive within 2 minutes, plus one second for every 64 KiB of
    /// the request body. The default does not limit how long the response body takes while it keeps arriving: see
    /// [`read_timeout`](Self::read_timeout) and [`min_throughput`](Self::min_throughput). A deadline on a request
    /// replaces the default. `Duration::MAX` disables the limit.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.core = self.core.timeout(timeout);
        self
    }

    /// Sets the timeout of a single attempt. It covers fetching a token and reading the response. Idempotent requests
    /// are retried after it elapses.
    ///
    /// By default, the headers of the response must arrive within one minute, plus one second for every 64 KiB of the
    /// request body. `Duration::MAX` disables the limit.
    pub fn attempt_timeout(mut self, timeout: Duration) -> Self {
        self.core = self.core.attempt_timeout(timeout);
        self
    }

    /// Sets how long to wait for the next bytes of a response. Defaults to 30 seconds.
    ///
    /// The wait for the first bytes starts when the request starts. It is one second longer for every 64 KiB of the
    /// request body.
    pub fn read_timeout(mut self, timeout: Duration) -> Self {
        self.core = self.core.read_timeout(timeout);
        self
    }

    /// Sets the minimum throughput of a response body, in bytes per second. Defaults to 1024; 0 disables the limit.
    ///
    /// The throughput is averaged over [`read_timeout`](Self::read_timeout), or over 30 seconds if that is longer.
    pub fn min_throughput(mut self, bytes_per_second: u64) -> Self {
        self.core = self.core.min_throughput(bytes_per_second);
        self
    }

    /// Sets the retry policy. Defaults to [`RetryPolicy::default`](subkit_runtime::RetryPolicy).
    ///
    /// The section *Retries* in the docs of each operation describes when the client retries the operation.
    pub fn retry(mut self, policy: subkit_runtime::RetryPolicy) -> Self {
        self.core = self.core.retry(policy);
        self
    }

    /// Adds a rate limit. Each request waits until the limit allows it. If you add several limits, all of them apply.
    #[cfg(feature = "rate-limit")]
    #[cfg_attr(docsrs, doc(cfg(feature = "rate-limit")))]
    pub fn rate_limit(mut self, limit: subkit_runtime::RateLimit) -> Self {
        self.core = self.core.rate_limit(limit);
        self
    }

    /// Registers a callback for signs that the API has changed: deprecated operations, undocumented statuses, unknown
    /// values.
    ///
    /// Every status that the spec does not list is reported once per call. This includes common statuses, such as 401,
    /// 404 and 503, and the statuses of attempts that are retried. The callback should return quickly, because the call
    /// waits
    /// for it.
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

    /// Sets the timeout for establishing a connection. Defaults to 10 seconds.
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.core = self.core.connect_timeout(timeout);
        self
    }

    /// Sets the maximum size of a response body in bytes. Defaults to 64 MiB.
    pub fn max_response_size(mut self, bytes: u64) -> Self {
        self.core = self.core.max_response_size(bytes);
        self
    }

    /// Prepends a product name to the default `User-Agent`.
    pub fn user_agent(mut self, name: impl Into<String>) -> Self {
        self.core = self.core.user_agent(name);
        self
    }

    /// Allows URLs that use `http` on another machine. The client then sends credentials unencrypted.
    pub fn allow_plaintext_http(mut self) -> Self {
        self.core = self.core.allow_plaintext_http();
        self
    }

    /// Configures the HTTP client: proxies, certificates, connection pools. A `redirect` or `retry` policy that you set
    /// here
    /// has no effect. Redirects are followed only for GET and HEAD, only to the same origin, and at most five times.
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
    /// Returns an [`Error`] of the kind [`Configuration`](subkit_runtime::ErrorKind::Configuration) if a setting is
    /// invalid. The message names the setting.
    pub fn build(self) -> Result<Client, Error> {
        Ok(Client { core: self.core.build()? })
    }

    /// Creates the client from an existing HTTP client, for example to share its connections.
    ///
    /// You are responsible for the connect timeout, proxies and redirects of the HTTP client. If the HTTP client
    /// follows redirects, it can send credentials to another origin.
    ///
    /// # Errors
    ///
    /// Returns the same errors as [`build`](Self::build).
    pub fn build_with_http_client(
        self,
        client: subkit_runtime::reqwest::Client,
    ) -> Result<Client, Error> {
        Ok(Client {
            core: self.core.build_with_http_client(client)?,
        })
    }
}
