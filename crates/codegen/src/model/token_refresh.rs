//! `x-token-refresh`: how to refresh tokens of a vendor that does not use OAuth.

use serde_json::Value;

use super::{ErrorRule, policies::error_rules};

/// The `x-token-refresh` of a security scheme.
#[derive(Clone, Debug)]
pub struct TokenRefresh {
    /// The HTTP method, one of [`REFRESH_METHODS`].
    pub method: String,
    /// The path, relative to the origin of the server.
    pub path: String,
    /// The query parameters, in the order of [`REFRESH_PARAMETERS`].
    pub parameters: [String; 4],
    /// The requested lifetime of the new token, in seconds.
    pub lifetime: u64,
    /// The JSON pointer of the token in the response.
    pub token: String,
    /// The JSON pointer of the token's lifetime in the response.
    pub token_lifetime: String,
    /// The unit of the lifetime in the response, one of [`LIFETIME_UNITS`].
    pub unit: String,
    /// The vendor's name for the application key, in snake case.
    pub key_name: String,
    /// The vendor's name for the application secret, in snake case.
    pub secret_name: String,
    /// Rules for responses that are treated as if they had another status, because of their body.
    pub error_map: Vec<ErrorRule>,
}

/// The HTTP methods that a refresh may use.
pub const REFRESH_METHODS: [&str; 2] = ["GET", "POST"];

/// The roles of the query parameters of a refresh.
pub const REFRESH_PARAMETERS: [&str; 4] = ["key", "secret", "token", "lifetime"];

/// The units of a lifetime.
pub const LIFETIME_UNITS: [&str; 2] = ["seconds", "milliseconds"];

impl TokenRefresh {
    /// Reads the `x-token-refresh` of a scheme.
    pub fn read(scheme: &Value) -> Option<Self> {
        let refresh = scheme.get("x-token-refresh")?;
        let text = |pointer: &str| Some(refresh.pointer(pointer)?.as_str()?.to_owned());
        let [key, secret, token, lifetime] = REFRESH_PARAMETERS.map(|role| text(&format!("/parameters/{role}")));
        Some(Self {
            method: text("/method")?,
            path: text("/path")?,
            parameters: [key?, secret?, token?, lifetime?],
            lifetime: refresh.get("lifetime")?.as_u64()?,
            token: text("/response/token")?,
            token_lifetime: text("/response/lifetime")?,
            unit: text("/response/unit")?,
            key_name: text("/names/key")?,
            secret_name: text("/names/secret")?,
            error_map: error_rules(refresh.get("error-map")),
        })
    }
}
