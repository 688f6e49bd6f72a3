//! The definition of an API: its servers and security schemes.

use super::token_refresh::TokenRefresh;
use crate::ErrorRule;

/// A server that the vendor names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Server {
    /// The name in the spec.
    pub name: &'static str,
    /// The base URL.
    pub url: &'static str,
    /// The token endpoint that belongs to it.
    pub token_url: Option<&'static str>,
}

impl Server {
    /// A server without a token endpoint.
    pub const fn new(name: &'static str, url: &'static str) -> Self {
        Self { name, url, token_url: None }
    }

    /// Sets [`token_url`](Self::token_url).
    #[must_use]
    pub const fn with_token_url(mut self, url: &'static str) -> Self {
        self.token_url = Some(url);
        self
    }
}

/// How a security scheme puts its credentials into a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SchemeKind {
    /// `Authorization: <prefix> <secret>`; the prefix of bearer tokens is `Bearer`.
    Authorization {
        /// The prefix of the secret.
        prefix: &'static str,
    },
    /// The secret is the value of a header.
    Header {
        /// The header.
        header: &'static str,
    },
    /// The secret is the value of a query parameter.
    Query {
        /// The parameter.
        parameter: &'static str,
    },
    /// The secret is the value of a cookie.
    Cookie {
        /// The cookie.
        cookie: &'static str,
    },
    /// `Authorization: Basic`, of a user name and a password.
    Basic,
    /// `Authorization: Bearer`, of a token that is fetched with an OAuth 2.0 client credentials grant.
    ClientCredentials,
}

/// A security scheme of an API.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Scheme {
    /// The name in the spec.
    pub name: &'static str,
    /// How it puts its credentials into a request.
    pub kind: SchemeKind,
    /// The scopes that the operations of the API need, for tokens that are fetched.
    pub scopes: &'static [&'static str],
    /// The builder's method, unless it is the name in snake case. The environment variable is named after it.
    pub method: Option<&'static str>,
    /// How its token is refreshed, if the vendor has a way of its own.
    pub refresh: Option<&'static TokenRefresh>,
}

impl Scheme {
    const fn new(name: &'static str, kind: SchemeKind) -> Self {
        Self { name, kind, scopes: &[], method: None, refresh: None }
    }

    /// `Authorization: <prefix> <secret>`.
    pub const fn authorization(name: &'static str, prefix: &'static str) -> Self {
        Self::new(name, SchemeKind::Authorization { prefix })
    }

    /// The secret in a header.
    pub const fn header(name: &'static str, header: &'static str) -> Self {
        Self::new(name, SchemeKind::Header { header })
    }

    /// The secret in a query parameter.
    pub const fn query(name: &'static str, parameter: &'static str) -> Self {
        Self::new(name, SchemeKind::Query { parameter })
    }

    /// The secret in a cookie.
    pub const fn cookie(name: &'static str, cookie: &'static str) -> Self {
        Self::new(name, SchemeKind::Cookie { cookie })
    }

    /// User name and password.
    pub const fn basic(name: &'static str) -> Self {
        Self::new(name, SchemeKind::Basic)
    }

    /// OAuth 2.0 client credentials.
    pub const fn client_credentials(name: &'static str) -> Self {
        Self::new(name, SchemeKind::ClientCredentials)
    }

    /// Sets [`scopes`](Self::scopes).
    #[must_use]
    pub const fn with_scopes(mut self, scopes: &'static [&'static str]) -> Self {
        self.scopes = scopes;
        self
    }

    /// Sets [`method`](Self::method), for a name that is ambiguous with another one.
    #[must_use]
    pub const fn with_method(mut self, method: &'static str) -> Self {
        self.method = Some(method);
        self
    }

    /// Sets [`refresh`](Self::refresh).
    #[must_use]
    pub const fn with_refresh(mut self, refresh: &'static TokenRefresh) -> Self {
        self.refresh = Some(refresh);
        self
    }
}

/// An API: what its client is made with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Api {
    /// The name: of its crate's folder, in errors, and before its environment variables.
    pub name: &'static str,
    /// The `User-Agent` header.
    pub user_agent: &'static str,
    /// The servers; the first one is the default.
    pub servers: &'static [Server],
    /// The security schemes.
    pub schemes: &'static [Scheme],
    /// Answers of any operation that mean something else than their status.
    pub error_map: &'static [ErrorRule],
    /// Whether there are operations that need no credentials.
    pub optional_credentials: bool,
}

impl Api {
    /// An API with all that there is to know about it.
    pub const fn new(
        name: &'static str,
        user_agent: &'static str,
        servers: &'static [Server],
        schemes: &'static [Scheme],
    ) -> Self {
        Self { name, user_agent, servers, schemes, error_map: &[], optional_credentials: false }
    }

    /// Sets [`error_map`](Self::error_map).
    #[must_use]
    pub const fn with_error_map(mut self, rules: &'static [ErrorRule]) -> Self {
        self.error_map = rules;
        self
    }

    /// Says that there are operations that need no credentials.
    #[must_use]
    pub const fn with_optional_credentials(mut self) -> Self {
        self.optional_credentials = true;
        self
    }

    pub(crate) const fn needs_credentials(&self) -> bool {
        !self.schemes.is_empty() && !self.optional_credentials
    }

    pub(crate) fn scheme(&self, name: &str) -> Option<&'static Scheme> {
        self.schemes.iter().find(|scheme| scheme.name == name)
    }
}
