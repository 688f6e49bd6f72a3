//! Servers and security schemes: what a client's builder offers.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::{names, reserved::BUILDER_METHODS, values::field_name};

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
    /// The scopes that the operations of the document name for it, in alphabetical order.
    pub scopes: Vec<String>,
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
        let wanted: Vec<String> = found.iter().map(|scheme| field_name(&scheme.name, "credentials")).collect();
        let mut scopes = scopes(root);
        for scheme in found.iter_mut().filter(|scheme| scheme.kind == SchemeKind::ClientCredentials) {
            scheme.scopes = scopes.remove(&scheme.name).unwrap_or_default().into_iter().collect();
        }
        for (scheme, ident) in found.iter_mut().zip(names::distinct(wanted, &BUILDER_METHODS)) {
            scheme.ident = ident;
        }
        found
    }

    fn read(name: &str, entry: &Value) -> Option<Self> {
        let description = entry.get("description").and_then(Value::as_str).unwrap_or_default().trim().to_owned();
        let kind = SchemeKind::read(entry)?;
        Some(Self { ident: String::new(), name: name.to_owned(), kind, description, scopes: Vec::new() })
    }
}

/// The scopes that the operations name, by scheme. One token serves all operations, so it needs the scopes of all.
fn scopes(root: &Value) -> BTreeMap<String, BTreeSet<String>> {
    const METHODS: [&str; 8] = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let items = root.get("paths").and_then(Value::as_object).into_iter().flatten().map(|(_, item)| item);
    let operations = items.flat_map(|item| METHODS.iter().filter_map(|method| item.get(method)));
    let security = operations.filter_map(|operation| operation.get("security").or_else(|| root.get("security")));
    let requirements = security.filter_map(Value::as_array).flatten().filter_map(Value::as_object).flatten();
    for (scheme, scopes) in requirements {
        let scopes = scopes.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned);
        found.entry(scheme.clone()).or_default().extend(scopes);
    }
    found
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

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::Scheme;

    #[test]
    fn collects_the_scopes_of_all_operations() {
        let flow =
            json!({"type": "oauth2", "flows": {"clientCredentials": {"tokenUrl": "https://x/token", "scopes": {}}}});
        let document = json!({
            "security": [{"oauth": ["write", "read"]}],
            "paths": {
                "/a": {"get": {}, "post": {"security": [{"oauth": ["admin", "read"], "key": ["ignored"]}]}},
                "/b": {"get": {"security": []}},
            },
            "components": {"securitySchemes": {"oauth": flow, "key": {"type": "apiKey", "in": "header", "name": "k"}}},
        });
        let scopes: Vec<_> =
            Scheme::read_all(&document).into_iter().map(|scheme| (scheme.name, scheme.scopes)).collect();
        let named = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        assert_eq!(scopes, [("oauth".to_owned(), named(&["admin", "read", "write"])), ("key".to_owned(), Vec::new())]);
    }
}
