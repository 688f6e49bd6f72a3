//! A vendor's own token refresh, as its spec describes it.

use crate::{ErrorRule, Method};

/// The unit of a duration in a response.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum LifetimeUnit {
    /// Seconds.
    Seconds,
    /// Milliseconds.
    Milliseconds,
}

/// A vendor's own request, outside of OAuth, that exchanges an access token for a new one. The old token becomes invalid
/// immediately.
///
/// The request is sent to the origin of the base URL, so that no other server receives the credentials. All parameters are in the
/// query.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct TokenRefresh {
    /// The method.
    pub method: Method,
    /// The path on the origin of the base URL, beginning with `/`.
    pub path: &'static str,
    /// The query parameter for the key of the application.
    pub key_parameter: &'static str,
    /// The query parameter for the secret of the application.
    pub secret_parameter: &'static str,
    /// The query parameter for the token to be exchanged.
    pub token_parameter: &'static str,
    /// The query parameter for the requested lifetime, in seconds.
    pub lifetime_parameter: &'static str,
    /// The requested lifetime, in seconds.
    pub lifetime: u64,
    /// The JSON pointer of the new token in the response.
    pub token_pointer: &'static str,
    /// The JSON pointer of the new token's lifetime in the response.
    pub lifetime_pointer: &'static str,
    /// The unit of the lifetime in the response.
    pub lifetime_unit: LifetimeUnit,
    /// The vendor's name for the key, in snake case, from which the name of the environment variable is derived.
    pub key_name: &'static str,
    /// The vendor's name for the secret, in snake case, from which the name of the environment variable is derived.
    pub secret_name: &'static str,
    /// The name of the builder's method that takes the key, the secret and the initial token.
    pub builder_method: &'static str,
    /// Rules for responses whose meaning differs from their status. If a response means that the key or the secret is wrong, add
    /// a rule that maps it to 401: for most other 4xx statuses, the client assumes that the vendor rejects the token.
    pub error_map: &'static [ErrorRule],
}

impl TokenRefresh {
    /// Creates a refresh that requests tokens for one hour, with the parameters `key`, `secret`, `token` and `lifetime`. The new
    /// token is at `/token` in the response, and its lifetime in seconds at `/lifetime`.
    pub const fn new(method: Method, path: &'static str) -> Self {
        Self {
            method,
            path,
            key_parameter: "key",
            secret_parameter: "secret",
            token_parameter: "token",
            lifetime_parameter: "lifetime",
            lifetime: 3600,
            token_pointer: "/token",
            lifetime_pointer: "/lifetime",
            lifetime_unit: LifetimeUnit::Seconds,
            key_name: "key",
            secret_name: "secret",
            builder_method: "token_refresh",
            error_map: &[],
        }
    }

    /// Sets the names of the query parameters.
    #[must_use]
    pub const fn with_parameters(
        mut self,
        key: &'static str,
        secret: &'static str,
        token: &'static str,
        lifetime: &'static str,
    ) -> Self {
        (self.key_parameter, self.secret_parameter) = (key, secret);
        (self.token_parameter, self.lifetime_parameter) = (token, lifetime);
        self
    }

    /// Sets [`lifetime`](Self::lifetime), in seconds.
    #[must_use]
    pub const fn with_lifetime(mut self, seconds: u64) -> Self {
        self.lifetime = seconds;
        self
    }

    /// Sets the JSON pointers of the token and its lifetime in the response, and the unit of the lifetime.
    #[must_use]
    pub const fn with_response(mut self, token: &'static str, lifetime: &'static str, unit: LifetimeUnit) -> Self {
        (self.token_pointer, self.lifetime_pointer, self.lifetime_unit) = (token, lifetime, unit);
        self
    }

    /// Sets the vendor's names for the key and the secret, and the name of the builder's method that takes them.
    #[must_use]
    pub const fn with_names(mut self, key: &'static str, secret: &'static str, builder_method: &'static str) -> Self {
        (self.key_name, self.secret_name, self.builder_method) = (key, secret, builder_method);
        self
    }

    /// Sets [`error_map`](Self::error_map).
    #[must_use]
    pub const fn with_error_map(mut self, rules: &'static [ErrorRule]) -> Self {
        self.error_map = rules;
        self
    }
}
