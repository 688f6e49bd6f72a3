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
    /// let client = subkit_syniverse::Client::builder().access_token("secret").build()?;
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
    /// Replaces what [`ClientBuilder::access_token`] gave.
    ///
    /// # Errors
    ///
    /// Returns a [`Configuration`](subkit_runtime::ErrorKind::Configuration) error that names the invalid value. The
    /// previous
    /// credentials stay in use then.
    pub fn access_token(
        self,
        secret: impl Into<subkit_runtime::Secret>,
    ) -> Result<(), Error> {
        self.core.replace_secret("accessToken", secret)
    }

    /// Replaces what [`ClientBuilder::user_token`] gave.
    ///
    /// # Errors
    ///
    /// Returns a [`Configuration`](subkit_runtime::ErrorKind::Configuration) error that names the invalid value. The
    /// previous
    /// credentials stay in use then.
    pub fn user_token(
        self,
        secret: impl Into<subkit_runtime::Secret>,
    ) -> Result<(), Error> {
        self.core.replace_secret("userToken", secret)
    }

    /// Replaces what [`ClientBuilder::access_token_with_refresh`] gave.
    ///
    /// # Errors
    ///
    /// Returns a [`Configuration`](subkit_runtime::ErrorKind::Configuration) error that names the invalid value. The
    /// previous
    /// credentials stay in use then.
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

/// The servers that the vendor documents.
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

    /// The access token of an application of the Syniverse Developer Community, sent as
    /// `Authorization: Bearer <token>`. The first token of an application is valid for one hour.
    pub fn access_token(mut self, secret: impl Into<subkit_runtime::Secret>) -> Self {
        self.core = self.core.secret("accessToken", secret);
        self
    }

    /// Takes the token of [`access_token`](Self::access_token) as the initial one and refreshes it, by
    /// `GET /saop-rest-data/v1/apptoken-refresh` on the server that the client calls.
    ///
    /// Each refresh ends the token before it, for everybody. Give all clients of the application, in all processes, one
    /// [`token_store`](Self::token_store) that outlives the processes. Without it, the first refresh ends the token of
    /// the others, and the initial token for this process when it restarts.
    ///
    /// With a store, the initial token is refreshed at the first call. Without one, it is used for 1800 seconds first.
    /// Later tokens are refreshed when half of their lifetime has passed; 3600 seconds are requested. A token that the
    /// server rejects is replaced by the newest one of the store, or refreshed.
    ///
    /// If the vendor rejects all known tokens, calls return an authentication error that says so. Get a new token from
    /// the vendor then, and give it to the client.
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

    /// The value of the header `user-token`. The reference lists the header as required on every operation and does
    /// not say what it contains. The vendor's sample calls leave it out.
    pub fn user_token(mut self, secret: impl Into<subkit_runtime::Secret>) -> Self {
        self.core = self.core.secret("userToken", secret);
        self
    }

    /// Sets a token store that other clients share, in this process or in others. By default a client shares tokens
    /// only
    /// with its clones.
    pub fn token_store(
        mut self,
        store: std::sync::Arc<dyn subkit_runtime::TokenStore>,
    ) -> Self {
        self.core = self.core.token_store(store);
        self
    }

    /// Reads settings from environment variables. Variables that are not set change nothing.
    ///
    /// | variable | sets |
    /// |---|---|
    /// | `SYNIVERSE_SERVER` | the server: `production` |
    /// | `SYNIVERSE_BASE_URL` | the base URL |
    /// | `SYNIVERSE_ACCESS_TOKEN` | `access_token` |
    /// | `SYNIVERSE_CONSUMER_KEY` | `consumer_key` of `access_token_with_refresh`; the initial token is `SYNIVERSE_ACCESS_TOKEN` |
    /// | `SYNIVERSE_CONSUMER_SECRET` | `consumer_secret` of `access_token_with_refresh`; the initial token is `SYNIVERSE_ACCESS_TOKEN` |
    /// | `SYNIVERSE_USER_TOKEN` | `user_token` |
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
