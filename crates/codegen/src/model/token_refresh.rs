//! `x-token-refresh`: how a vendor that does not use OAuth exchanges a token for the next one.

use serde_json::Value;

use super::{ErrorRule, policies::error_rules};

/// The `x-token-refresh` of a security scheme.
#[derive(Clone, Debug)]
pub struct TokenRefresh {
    /// The method: a word of [`REFRESH_METHODS`].
    pub method: String,
    /// The path on the origin of the server.
    pub path: String,
    /// The query parameters, in the order of [`REFRESH_PARAMETERS`].
    pub parameters: [String; 4],
    /// The lifetime that is requested, in seconds.
    pub lifetime: u64,
    /// Where the response has the token.
    pub token: String,
    /// Where the response has the lifetime of the token.
    pub token_lifetime: String,
    /// The unit of that lifetime: a word of [`LIFETIME_UNITS`].
    pub unit: String,
    /// The vendor's name for the key of an application, in snake case.
    pub key_name: String,
    /// The vendor's name for the secret of an application, in snake case.
    pub secret_name: String,
    /// Responses that mean something else than their status.
    pub error_map: Vec<ErrorRule>,
}

/// The methods that a refresh may have.
pub const REFRESH_METHODS: [&str; 2] = ["GET", "POST"];

/// The parameters of a refresh by what they are for.
pub const REFRESH_PARAMETERS: [&str; 4] = ["key", "secret", "token", "lifetime"];

/// The units that a lifetime may have.
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
