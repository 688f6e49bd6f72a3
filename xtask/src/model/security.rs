//! Servers and security schemes: what a client's builder offers.

use serde_json::Value;

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
        entries.iter().enumerate().map(|(index, entry)| Self::read(index, entry, token_url)).collect()
    }

    fn read(index: usize, entry: &Value, token_url: Option<&str>) -> Self {
        let text = |key: &str| entry.get(key).and_then(Value::as_str).map(|text| text.trim().to_owned());
        Self {
            name: text("description")
                .filter(|name| !name.is_empty())
                .unwrap_or_else(|| format!("Server {}", index + 1)),
            url: text("url").unwrap_or_default(),
            // A server without a token endpoint of its own has that of the scheme.
            token_url: text("x-token-url").or_else(|| token_url.map(str::to_owned)),
        }
    }
}

impl Scheme {
    /// Reads `components.securitySchemes`; a kind that clients cannot serve is left out (lint has said so).
    pub fn read_all(root: &Value) -> Vec<Self> {
        let Some(Value::Object(schemes)) = root.pointer("/components/securitySchemes") else {
            return Vec::new();
        };
        schemes.iter().filter_map(|(name, entry)| Self::read(name, entry)).collect()
    }

    fn read(name: &str, entry: &Value) -> Option<Self> {
        let description = entry.get("description").and_then(Value::as_str).unwrap_or_default().trim().to_owned();
        Some(Self { name: name.to_owned(), kind: SchemeKind::read(entry)?, description })
    }
}

impl SchemeKind {
    /// The kind of a security scheme object; `None` for those that clients cannot serve.
    pub fn read(entry: &Value) -> Option<Self> {
        let text = |key: &str| entry.get(key).and_then(Value::as_str);
        match text("type")? {
            "http" => Some(match text("scheme")? {
                scheme if scheme.eq_ignore_ascii_case("basic") => Self::Basic,
                scheme if scheme.eq_ignore_ascii_case("bearer") => Self::Authorization { prefix: "Bearer".to_owned() },
                scheme => Self::Authorization { prefix: scheme.to_owned() },
            }),
            "apiKey" => {
                let name = text("name")?.to_owned();
                match text("in")? {
                    "header" => Some(Self::Header { name }),
                    "query" => Some(Self::Query { name }),
                    _ => None,
                }
            }
            "oauth2" => entry.pointer("/flows/clientCredentials").map(|_| Self::ClientCredentials),
            _ => None,
        }
    }
}
