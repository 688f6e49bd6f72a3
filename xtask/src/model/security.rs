//! Servers and security schemes: what a client's builder offers.

use serde_json::Value;

use super::names;

/// One entry of `servers`.
#[derive(Clone, Debug)]
pub struct Server {
    /// The name, from the entry's description: `Production`.
    pub name: String,
    /// The base URL.
    pub url: String,
    /// The token endpoint that belongs to it (`x-token-url`).
    pub token_url: Option<String>,
}

/// One entry of `components.securitySchemes`.
#[derive(Clone, Debug)]
pub struct Scheme {
    /// The name of its method on the builder.
    pub ident: String,
    /// The name in the document.
    pub name: String,
    /// What it is.
    pub kind: SchemeKind,
    /// Its description.
    pub description: String,
}

/// What a credential is and where it goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SchemeKind {
    /// `Authorization: <prefix> <secret>`.
    Authorization { prefix: String },
    /// User name and password as `Authorization: Basic …`.
    Basic,
    /// The secret in a header.
    Header { name: String },
    /// The secret in the query.
    Query { name: String },
    /// A key in a cookie.
    Cookie {
        /// The cookie.
        name: String,
    },
    /// OAuth 2.0 client credentials.
    ClientCredentials,
}

impl Server {
    /// Reads `servers`.
    pub fn read_all(root: &Value) -> Vec<Self> {
        let entries = root.get("servers").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
        let schemes = root.pointer("/components/securitySchemes").and_then(Value::as_object).into_iter().flatten();
        let mut flows = schemes.filter_map(|(_, scheme)| scheme.pointer("/flows/clientCredentials/tokenUrl")?.as_str());
        let token_url = flows.next().filter(|url| url.contains("://"));
        let mut servers: Vec<Self> =
            entries.iter().enumerate().filter_map(|(index, entry)| Self::read(index, entry, token_url)).collect();
        let wanted: Vec<String> = servers.iter().map(|server| super::pascal(&server.name)).collect();
        for (server, name) in servers.iter_mut().zip(names::distinct(wanted, &[])) {
            if super::pascal(&server.name) != name {
                server.name = name;
            }
        }
        servers
    }

    /// The URL of an entry, its variables filled with their defaults. A relative one has no meaning without the place that
    /// the document was fetched from.
    pub fn url_of(entry: &Value) -> Option<String> {
        let url = filled(entry.get("url").and_then(Value::as_str).unwrap_or_default().trim(), entry);
        let scheme = url.split_once("://").map(|(scheme, _)| scheme.to_ascii_lowercase())?;
        matches!(scheme.as_str(), "https" | "http").then_some(url)
    }

    fn read(index: usize, entry: &Value, token_url: Option<&str>) -> Option<Self> {
        let text = |key: &str| entry.get(key).and_then(Value::as_str).map(|text| text.trim().to_owned());
        Some(Self {
            url: Self::url_of(entry)?,
            name: text("description").filter(|name| is_name(name)).unwrap_or_else(|| format!("Server {}", index + 1)),
            // A server without a token endpoint of its own has that of the scheme.
            token_url: text("x-token-url").or_else(|| token_url.map(str::to_owned)),
        })
    }
}

/// A URL with the defaults of its variables.
fn filled(url: &str, entry: &Value) -> String {
    let mut url = url.to_owned();
    for (name, variable) in entry.get("variables").and_then(Value::as_object).into_iter().flatten() {
        let default =
            variable.get("default").map(|default| default.as_str().map_or_else(|| default.to_string(), str::to_owned));
        url = url.replace(&format!("{{{name}}}"), default.unwrap_or_default().as_str());
    }
    url
}

/// Whether a description is short enough to be a name, and can be one.
fn is_name(text: &str) -> bool {
    text.len() <= 40 && syn::parse_str::<syn::Ident>(&super::pascal(text)).is_ok()
}

/// Methods that every builder has.
pub const BUILDER_METHODS: [&str; 19] = [
    "server",
    "base_url",
    "from_env",
    "timeout",
    "connect_timeout",
    "max_response_size",
    "user_agent",
    "allow_plaintext_http",
    "http",
    "build",
    "scope",
    "token_url",
    "attempt_timeout",
    "read_timeout",
    "retry",
    "rate_limit",
    "on_notice",
    "token_store",
    "client_credentials_in_header",
];

/// Other names that the credentials of anybody's document must not have.
const RESERVED: [&str; 4] = ["build_with_caller_owned_redirects_and_timeouts", "client_credentials", "core", "clone"];

impl Scheme {
    /// Reads `components.securitySchemes`; a kind that clients cannot serve is left out (lint has said so).
    pub fn read_all(root: &Value) -> Vec<Self> {
        let Some(Value::Object(schemes)) = root.pointer("/components/securitySchemes") else {
            return Vec::new();
        };
        let mut found: Vec<Self> = schemes.iter().filter_map(|(name, entry)| Self::read(name, entry)).collect();
        // A client fetches tokens for one scheme; the tokens of others are given to it.
        let fetching = found.iter().position(|scheme| scheme.kind == SchemeKind::ClientCredentials);
        for (index, scheme) in found.iter_mut().enumerate() {
            if scheme.kind == SchemeKind::ClientCredentials && Some(index) != fetching {
                scheme.kind = SchemeKind::Authorization { prefix: "Bearer".to_owned() };
            }
        }
        let wanted: Vec<String> = found.iter().map(|scheme| names::field(&scheme.name, "credentials")).collect();
        for (scheme, ident) in
            found.iter_mut().zip(names::distinct(wanted, &[&BUILDER_METHODS[..], &RESERVED].concat()))
        {
            scheme.ident = ident;
        }
        found
    }

    fn read(name: &str, entry: &Value) -> Option<Self> {
        let description = entry.get("description").and_then(Value::as_str).unwrap_or_default().trim().to_owned();
        Some(Self { ident: String::new(), name: name.to_owned(), kind: SchemeKind::read(entry)?, description })
    }
}

impl SchemeKind {
    /// The kind of a security scheme object; `None` for those that clients cannot serve.
    pub fn read(entry: &Value) -> Option<Self> {
        let text = |key: &str| entry.get(key).and_then(Value::as_str);
        match text("type")? {
            "http" => Some(match text("scheme")? {
                scheme if scheme.eq_ignore_ascii_case("basic") => Self::Basic,
                // What is sent depends on what the server asks for first.
                scheme if ["digest", "mutual"].iter().any(|other| scheme.eq_ignore_ascii_case(other)) => return None,
                scheme if scheme.eq_ignore_ascii_case("bearer") => Self::Authorization { prefix: "Bearer".to_owned() },
                scheme => Self::Authorization { prefix: scheme.to_owned() },
            }),
            "apiKey" => {
                let name = text("name")?.to_owned();
                match text("in")? {
                    "header" => Some(Self::Header { name }),
                    "query" => Some(Self::Query { name }),
                    "cookie" => Some(Self::Cookie { name }),
                    _ => None,
                }
            }
            "oauth2" if entry.pointer("/flows/clientCredentials").is_some() => Some(Self::ClientCredentials),
            // The token comes from a flow that needs a person; it is given to the client.
            "oauth2" | "openIdConnect" => Some(Self::Authorization { prefix: "Bearer".to_owned() }),
            _ => None,
        }
    }
}
