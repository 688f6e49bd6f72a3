//! The settings of a client to be, and what refuses them.
//!
//! Nothing is checked before [`CoreBuilder::build`], which fails with one sentence about what doesn't fit. Redirects are the
//! client's own business whatever the HTTP client was changed to.

use std::{env, fmt, time::Duration};

use reqwest::{header::HeaderValue, redirect};
use tokio::sync::Mutex;

use super::{
    Api, Core, Error, ErrorKind, Server,
    base_url::{self, Plaintext},
    core,
    credentials::{Credentials, Given},
    environment,
    token::TokenSource,
};
use crate::Secret;

const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);
const READ_TIMEOUT: Duration = Duration::from_secs(60);
const MAX_RESPONSE_SIZE: u64 = 64 << 20;

/// Settings of a [`Core`] to be.
#[must_use = "a builder does nothing until `build` is called"]
pub struct CoreBuilder {
    api: &'static Api,
    place: Option<Place>,
    token_url: Option<String>,
    given: Vec<(String, Input)>,
    scopes: Vec<(String, String)>,
    timeout: Option<Duration>,
    connect_timeout: Duration,
    max_response_size: u64,
    user_agent: Option<String>,
    plaintext: Plaintext,
    changes: Vec<Change>,
}

enum Place {
    Server(Server),
    BaseUrl(String),
}

enum Input {
    Secret(Secret),
    Basic { user: String, password: Secret },
    Client { id: String, secret: Secret },
}

type Change = Box<dyn FnOnce(reqwest::ClientBuilder) -> reqwest::ClientBuilder + Send>;

impl CoreBuilder {
    /// The defaults: the first server of the API, no credentials.
    pub fn new(api: &'static Api) -> Self {
        Self {
            api,
            place: None,
            token_url: None,
            given: Vec::new(),
            scopes: Vec::new(),
            timeout: None,
            connect_timeout: CONNECT_TIMEOUT,
            max_response_size: MAX_RESPONSE_SIZE,
            user_agent: None,
            plaintext: Plaintext::default(),
            changes: Vec::new(),
        }
    }

    pub(crate) fn api(&self) -> &'static Api {
        self.api
    }

    /// Calls a server that the vendor names. The later one of this and [`base_url`](Self::base_url) counts.
    pub fn server(mut self, server: &Server) -> Self {
        self.place = Some(Place::Server(*server));
        self
    }

    /// Calls another server: an absolute URL, with or without a path, with or without a trailing slash.
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.place = Some(Place::BaseUrl(url.into()));
        self
    }

    /// Fetches tokens here and not where the server says.
    pub fn token_url(mut self, url: impl Into<String>) -> Self {
        self.token_url = Some(url.into());
        self
    }

    /// Gives a scheme its secret: a key or a token. It must not be empty.
    pub fn secret(self, scheme: &str, secret: impl Into<Secret>) -> Self {
        self.give(scheme, Input::Secret(secret.into()))
    }

    /// Gives a scheme its user name and password. The user name must not be empty; the password may be.
    pub fn basic(self, scheme: &str, user: impl Into<String>, password: impl Into<Secret>) -> Self {
        self.give(scheme, Input::Basic { user: user.into(), password: password.into() })
    }

    /// Gives a scheme its client id and client secret. Neither may be empty.
    pub fn client_credentials(self, scheme: &str, id: impl Into<String>, secret: impl Into<Secret>) -> Self {
        self.give(scheme, Input::Client { id: id.into(), secret: secret.into() })
    }

    fn give(mut self, scheme: &str, input: Input) -> Self {
        self.given.retain(|(other, _)| other != scheme);
        self.given.push((scheme.to_owned(), input));
        self
    }

    /// Asks for a scope with the tokens of a scheme.
    pub fn scope(mut self, scheme: &str, scope: impl Into<String>) -> Self {
        self.scopes.retain(|(other, _)| other != scheme);
        self.scopes.push((scheme.to_owned(), scope.into()));
        self
    }

    /// Takes settings from the environment variables that [`Api::environment`] names; what is not set stays as it is.
    ///
    /// # Errors
    ///
    /// A configuration error that names the variable whose value doesn't fit.
    pub fn from_env(self) -> Result<Self, Error> {
        environment::read(self, &|name| match env::var(name) {
            Ok(value) => Ok(Some(value)),
            Err(env::VarError::NotPresent) => Ok(None),
            Err(env::VarError::NotUnicode(_)) => Err(()),
        })
    }

    /// Gives up on a call after this time, fetching a token and reading the body included. There is no limit by default.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = Some(timeout);
        self
    }

    /// Gives up on a connection that isn't there after this time; 10 seconds by default.
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.connect_timeout = timeout;
        self
    }

    /// Refuses answers of more than this many bytes; 64 MiB by default.
    pub fn max_response_size(mut self, bytes: u64) -> Self {
        self.max_response_size = bytes;
        self
    }

    /// Puts a name before the `User-Agent` of the client.
    pub fn user_agent(mut self, name: impl Into<String>) -> Self {
        self.user_agent = Some(name.into());
        self
    }

    /// Allows `http` to other machines: credentials then travel unprotected.
    pub fn allow_plaintext_http(mut self) -> Self {
        self.plaintext = Plaintext::Anywhere;
        self
    }

    /// Changes the HTTP client: proxies, certificates, pools, the time between two reads (60 seconds by default). Redirects
    /// stay as they are: only of GET and HEAD, never to another origin, five at most.
    ///
    /// Proxies are those of the environment. Where the base URL or the token URL is `http` on this machine there are none, since
    /// credentials would travel unprotected to the proxy; whoever needs one then says so here.
    pub fn http(
        mut self,
        change: impl FnOnce(reqwest::ClientBuilder) -> reqwest::ClientBuilder + Send + 'static,
    ) -> Self {
        self.changes.push(Box::new(change));
        self
    }

    /// Makes the client.
    ///
    /// # Errors
    ///
    /// A [`Configuration`](ErrorKind::Configuration) error that says what doesn't fit.
    pub fn build(mut self) -> Result<Core, Error> {
        let mut http = reqwest::Client::builder().connect_timeout(self.connect_timeout).read_timeout(READ_TIMEOUT);
        if self.is_plain_and_local() {
            http = http.no_proxy();
        }
        for change in std::mem::take(&mut self.changes) {
            http = change(http);
        }
        // Last, so that no change can undo it: redirects are followed where the origin and the method are known.
        let http = http.redirect(redirect::Policy::none()).build().map_err(|error| {
            Error::new(ErrorKind::Configuration, self.api.name, "the HTTP client could not be made")
                .because(error.without_url())
        })?;
        self.build_with_unguarded_client(http)
    }

    /// Makes the client with an HTTP client that is finished already.
    ///
    /// Whoever made it answers for its redirects, which can carry credentials to another origin, and for its timeouts.
    /// [`connect_timeout`](Self::connect_timeout) and [`http`](Self::http) have no effect on it.
    ///
    /// # Errors
    ///
    /// As [`build`](Self::build).
    pub fn build_with_unguarded_client(self, http: reqwest::Client) -> Result<Core, Error> {
        let api = self.api;
        self.assemble(http).map_err(|problem| Error::new(ErrorKind::Configuration, api.name, problem))
    }

    /// The base URL and the token URL, as they were given.
    fn urls(&self) -> Option<(&str, Option<&str>)> {
        let (base_url, token_url) = match &self.place {
            Some(Place::BaseUrl(url)) => (url.as_str(), None),
            Some(Place::Server(server)) => (server.url, server.token_url),
            None => self.api.servers.first().map(|server| (server.url, server.token_url))?,
        };
        Some((base_url, self.token_url.as_deref().or(token_url)))
    }

    /// Whether credentials go unprotected to this machine, where only this machine may see them.
    fn is_plain_and_local(&self) -> bool {
        self.urls()
            .is_some_and(|(base, token)| [Some(base), token].into_iter().flatten().any(base_url::is_plain_and_local))
    }

    fn assemble(self, http: reqwest::Client) -> Result<Core, String> {
        let api = self.api;
        let Some((base_url, token_url)) = self.urls() else {
            return Err("there is no server: give a `base_url`".to_owned());
        };
        let is_given = matches!(self.place, Some(Place::BaseUrl(_)));
        let base_url = base_url::base(base_url, self.plaintext).map_err(|problem| format!("the base URL {problem}"))?;
        let token_url = token_url.map(str::to_owned);
        let mut credentials = Credentials::default();
        for (name, input) in self.given {
            let Some(scheme) = api.scheme(&name) else {
                return Err(format!("`{name}` is no security scheme of the API"));
            };
            let given = match input {
                Input::Secret(secret) => Given::Secret(secret),
                Input::Basic { user, password } => Given::Basic { user, password },
                Input::Client { id, secret } => {
                    let Some(url) = &token_url else {
                        return Err(format!(
                            "`{name}` needs a `token_url`: the one of a server is for that server only"
                        ));
                    };
                    let url = base_url::endpoint(url, self.plaintext)
                        .map_err(|problem| format!("the token URL {problem}"))?;
                    let scope = self.scopes.iter().find(|(other, _)| *other == name).map(|(_, scope)| scope.clone());
                    Given::Client(Box::new(TokenSource { url, id, secret, scope, cached: Mutex::default() }))
                }
            };
            credentials.add(api, scheme, given)?;
        }
        let user_agent = match self.user_agent {
            Some(name) => format!("{name} {}", api.user_agent),
            None => api.user_agent.to_owned(),
        };
        let user_agent = HeaderValue::try_from(user_agent)
            .map_err(|_| "the user agent has characters that a header cannot hold".to_owned())?;
        Ok(Core::new(core::Inner {
            api,
            base_url,
            is_given,
            plaintext: self.plaintext,
            http,
            credentials,
            user_agent,
            timeout: self.timeout,
            max_response_size: self.max_response_size,
        }))
    }
}

impl fmt::Debug for CoreBuilder {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let credentials: Vec<_> = self.given.iter().map(|(name, _)| name).collect();
        formatter
            .debug_struct("CoreBuilder")
            .field("api", &self.api.name)
            .field("credentials", &credentials)
            .finish_non_exhaustive()
    }
}
