//! The definition of an API: its servers and security schemes.

use super::token_refresh::TokenRefresh;
use crate::ErrorRule;

/// A server that the API defines.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Server {
    /// The name in the spec.
    pub name: &'static str,
    /// The base URL.
    pub url: &'static str,
    /// The URL of the server's token endpoint.
    pub token_url: Option<&'static str>,
}

impl Server {
    /// Creates a server without a token endpoint.
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

/// The kind of a security scheme, which determines how credentials are sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SchemeKind {
    /// `Authorization: <prefix> <secret>`. The prefix of bearer tokens is `Bearer`.
    Authorization {
        /// The prefix of the secret.
        prefix: &'static str,
    },
    /// The secret is the value of a header.
    Header {
        /// The name of the header.
        header: &'static str,
    },
    /// The secret is the value of a query parameter.
    Query {
        /// The name of the parameter.
        parameter: &'static str,
    },
    /// The secret is the value of a cookie.
    Cookie {
        /// The name of the cookie.
        cookie: &'static str,
    },
    /// `Authorization: Basic` with a user name and a password.
    Basic,
    /// `Authorization: Bearer` with a token from an OAuth 2.0 client credentials grant.
    ClientCredentials,
}

/// A security scheme of an API.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Scheme {
    /// The name in the spec.
    pub name: &'static str,
    /// How the scheme sends its credentials.
    pub kind: SchemeKind,
    /// The scopes that the operations of the API need. By default, token requests contain these scopes.
    pub scopes: &'static [&'static str],
    /// The name of the builder's method, if it differs from the scheme's name in snake case. The name of the environment variable
    /// is derived from the method's name.
    pub builder_method: Option<&'static str>,
    /// The vendor's own request that refreshes the scheme's token, if the vendor has one.
    pub refresh: Option<&'static TokenRefresh>,
}

impl Scheme {
    const fn new(name: &'static str, kind: SchemeKind) -> Self {
        Self { name, kind, scopes: &[], builder_method: None, refresh: None }
    }

    /// Creates a scheme that sends `Authorization: <prefix> <secret>`.
    pub const fn authorization(name: &'static str, prefix: &'static str) -> Self {
        Self::new(name, SchemeKind::Authorization { prefix })
    }

    /// Creates a scheme that sends the secret in a header.
    pub const fn header(name: &'static str, header: &'static str) -> Self {
        Self::new(name, SchemeKind::Header { header })
    }

    /// Creates a scheme that sends the secret in a query parameter.
    pub const fn query(name: &'static str, parameter: &'static str) -> Self {
        Self::new(name, SchemeKind::Query { parameter })
    }

    /// Creates a scheme that sends the secret in a cookie.
    pub const fn cookie(name: &'static str, cookie: &'static str) -> Self {
        Self::new(name, SchemeKind::Cookie { cookie })
    }

    /// Creates a scheme with a user name and a password.
    pub const fn basic(name: &'static str) -> Self {
        Self::new(name, SchemeKind::Basic)
    }

    /// Creates a scheme with OAuth 2.0 client credentials.
    pub const fn client_credentials(name: &'static str) -> Self {
        Self::new(name, SchemeKind::ClientCredentials)
    }

    /// Sets [`scopes`](Self::scopes).
    #[must_use]
    pub const fn with_scopes(mut self, scopes: &'static [&'static str]) -> Self {
        self.scopes = scopes;
        self
    }

    /// Sets [`builder_method`](Self::builder_method), for a scheme whose name conflicts with another name.
    #[must_use]
    pub const fn with_builder_method(mut self, builder_method: &'static str) -> Self {
        self.builder_method = Some(builder_method);
        self
    }

    /// Sets [`refresh`](Self::refresh).
    #[must_use]
    pub const fn with_refresh(mut self, refresh: &'static TokenRefresh) -> Self {
        self.refresh = Some(refresh);
        self
    }
}

/// The definition of an API, from which its client is built.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Api {
    /// The name of the API. The name is the folder name of the API's crate, appears in errors, and is the prefix of the environment
    /// variables.
    pub name: &'static str,
    /// The `User-Agent` header.
    pub user_agent: &'static str,
    /// The servers; the first one is the default.
    pub servers: &'static [Server],
    /// The security schemes.
    pub schemes: &'static [Scheme],
    /// Rules for responses whose meaning differs from their status. They apply to all operations.
    pub error_map: &'static [ErrorRule],
    /// Whether the API has operations that need no credentials.
    pub optional_credentials: bool,
}

impl Api {
    /// Creates the definition of an API.
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

    /// Declares that the API has operations that need no credentials.
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
