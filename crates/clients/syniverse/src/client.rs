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
    /// Starts a client with the defaults: the first server of the spec, no credentials.
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
    /// Replaces what [`ClientBuilder::access_token`] gave.
    ///
    /// # Errors
    ///
    /// A [`Configuration`](subkit_runtime::ErrorKind::Configuration) error that says what doesn't fit; what was given
    /// before
    /// stays then.
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
    /// A [`Configuration`](subkit_runtime::ErrorKind::Configuration) error that says what doesn't fit; what was given
    /// before
    /// stays then.
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
    /// A [`Configuration`](subkit_runtime::ErrorKind::Configuration) error that says what doesn't fit; what was given
    /// before
    /// stays then.
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

/// The servers that the vendor names.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Server {
    #[default]
    /// `https://api.syniverse.com/ess/v1`
    Production,
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

    /// The access token of an application of the Syniverse Developer Community, sent as
    /// `Authorization: Bearer <token>`. The first token of an application is valid for one hour.
    pub fn access_token(mut self, secret: impl Into<subkit_runtime::Secret>) -> Self {
        self.core = self.core.secret("accessToken", secret);
        self
    }

    /// Takes the token of [`access_token`](Self::access_token) as the initial one and refreshes it, by
    /// `GET /saop-rest-data/v1/apptoken-refresh` on the server that the client calls.
    ///
    /// Each refresh ends the token before it, for everybody. Give all clients of the application, in all processes,
    /// one [`token_store`](Self::token_store) that outlives the processes. Without it, the first refresh ends the token
    /// of
    /// the others, and the initial token for this process when it restarts.
    ///
    /// With a store, the initial token is refreshed at the first call. Without one, it is used for 1800 seconds first.
    /// Later
    /// tokens are refreshed when half of their lifetime has passed; 3600 seconds are requested. A token that the server
    /// rejects is replaced by the newest one of the store, or refreshed.
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
    /// | `SYNIVERSE_SERVER` | the server: `production` |
    /// | `SYNIVERSE_BASE_URL` | the base URL |
    /// | `SYNIVERSE_ACCESS_TOKEN` | `access_token` |
    /// | `SYNIVERSE_CONSUMER_KEY` | `consumer_key` of `access_token_with_refresh`; its initial token is `SYNIVERSE_ACCESS_TOKEN` |
    /// | `SYNIVERSE_CONSUMER_SECRET` | `consumer_secret` of `access_token_with_refresh`; its initial token is `SYNIVERSE_ACCESS_TOKEN` |
    /// | `SYNIVERSE_USER_TOKEN` | `user_token` |
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
