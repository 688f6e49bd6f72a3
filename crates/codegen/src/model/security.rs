//! Servers and security schemes, which become options of the client builder.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::token_refresh::TokenRefresh;
use crate::openapi::{Use, field_name, reserved::BUILDER_METHODS, screaming, unique_names};

/// An entry of `servers`.
#[derive(Clone, Debug)]
pub struct Server {
    /// The name, from the entry's description: `Production`.
    pub name: String,
    /// The base URL, with variables replaced by their defaults.
    pub url: String,
    /// The token endpoint of the server (`x-token-url`).
    pub token_url: Option<String>,
}

/// An entry of `components.securitySchemes`.
#[derive(Clone, Debug)]
pub struct Scheme {
    /// The name of the method on the client builder that sets the credentials.
    pub ident: String,
    /// The name in the document.
    pub name: String,
    /// The kind of the scheme.
    pub kind: SchemeKind,
    /// The description, for the documentation of the builder method.
    pub description: String,
    /// The scopes that the operations of the document require, in alphabetical order.
    pub scopes: Vec<String>,
    /// How the token of the scheme is refreshed, if the vendor uses a protocol other than OAuth.
    pub refresh: Option<TokenRefresh>,
}

/// The kind of a credential and where it is sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SchemeKind {
    /// `Authorization: <prefix> <secret>`.
    Authorization { prefix: String },
    /// A user name and a password as `Authorization: Basic …`.
    Basic,
    /// A secret in a header.
    Header { name: String },
    /// A secret in the query.
    Query { name: String },
    /// A secret in a cookie.
    Cookie {
        /// The name of the cookie.
        name: String,
    },
    /// OAuth 2.0 client credentials.
    ClientCredentials,
}

impl Server {
    /// Reads the `servers` of a document.
    pub fn read_all(root: &Value) -> Vec<Self> {
        let entries = root.get("servers").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
        let schemes = root.pointer("/components/securitySchemes").and_then(Value::as_object).into_iter().flatten();
        let mut flows = schemes.filter_map(|(_, scheme)| scheme.pointer("/flows/clientCredentials/tokenUrl")?.as_str());
        let token_url = flows.next().filter(|url| url.contains("://"));
        let mut servers: Vec<Self> = entries.iter().filter_map(|entry| Self::read(entry, token_url)).collect();
        Self::make_unique(&mut servers);
        servers
    }

    /// Adds the host and the path of the URL to the names of servers that would have the same name.
    fn make_unique(servers: &mut [Self]) {
        let plain: Vec<String> = servers.iter().map(|server| crate::openapi::pascal(&server.name)).collect();
        let is_shared = |name: &String| plain.iter().filter(|other| *other == name).count() > 1;
        let extended = servers.iter().zip(&plain).map(|(server, name)| {
            let address = Self::name_of(&server.url);
            if is_shared(name) && server.name != address {
                format!("{} {address}", server.name)
            } else {
                server.name.clone()
            }
        });
        let extended: Vec<String> = extended.collect();
        let wanted: Vec<String> = extended.iter().map(|name| crate::openapi::pascal(name)).collect();
        let urls: Vec<&str> = servers.iter().map(|server| server.url.as_str()).collect();
        let unique = unique_names(&urls, &wanted, &[], Use::Type);
        for (((server, name), wanted), extended) in servers.iter_mut().zip(unique).zip(&wanted).zip(extended) {
            server.name = if name == *wanted { extended } else { name };
        }
    }

    /// Returns the name of a server without a description, which is derived from the host and the path of its URL.
    pub fn name_of(url: &str) -> String {
        let address = url.split_once("://").map_or(url, |(_, address)| address);
        let words: String = address.chars().map(|char| if char.is_alphanumeric() { char } else { ' ' }).collect();
        let name = crate::openapi::pascal(&words);
        if syn::parse_str::<syn::Ident>(&name).is_ok() { name } else { "Server".to_owned() }
    }

    /// Returns the URL of an entry, with variables replaced by their defaults. Returns `None` for a relative URL, because it would be
    /// relative to the URL of the document, which is unknown.
    pub fn url_of(entry: &Value) -> Option<String> {
        let url = filled(entry.get("url").and_then(Value::as_str).unwrap_or_default().trim(), entry);
        let scheme = url.split_once("://").map(|(scheme, _)| scheme.to_ascii_lowercase())?;
        matches!(scheme.as_str(), "https" | "http").then_some(url)
    }

    fn read(entry: &Value, token_url: Option<&str>) -> Option<Self> {
        let text = |key: &str| entry.get(key).and_then(Value::as_str).map(|text| text.trim().to_owned());
        let url = Self::url_of(entry)?;
        Some(Self {
            name: text("description").filter(|name| is_name(name)).unwrap_or_else(|| Self::name_of(&url)),
            url,
            // Without `x-token-url`, use the token URL of the security scheme.
            token_url: text("x-token-url").or_else(|| token_url.map(str::to_owned)),
        })
    }
}

/// Replaces the variables of a URL with their defaults.
fn filled(url: &str, entry: &Value) -> String {
    let mut url = url.to_owned();
    for (name, variable) in entry.get("variables").and_then(Value::as_object).into_iter().flatten() {
        let default =
            variable.get("default").map(|default| default.as_str().map_or_else(|| default.to_string(), str::to_owned));
        url = url.replace(&format!("{{{name}}}"), default.unwrap_or_default().as_str());
    }
    url
}

/// Returns whether a description can be used as a name: it is short enough and a valid name.
fn is_name(text: &str) -> bool {
    text.len() <= 40 && syn::parse_str::<syn::Ident>(&crate::openapi::pascal(text)).is_ok()
}

impl Scheme {
    /// Reads `components.securitySchemes`. Skips unsupported schemes, which lint reports.
    pub fn read_all(root: &Value) -> Vec<Self> {
        let Some(Value::Object(schemes)) = root.pointer("/components/securitySchemes") else {
            return Vec::new();
        };
        let mut found: Vec<Self> = schemes.iter().filter_map(|(name, entry)| Self::read(name, entry)).collect();
        // A client fetches tokens for one scheme only. Callers provide the tokens of other schemes.
        let fetching_scheme = Self::fetching_scheme(root).map(str::to_owned);
        for scheme in &mut found {
            if scheme.kind == SchemeKind::ClientCredentials && Some(&scheme.name) != fetching_scheme.as_ref() {
                scheme.kind = SchemeKind::Authorization { prefix: "Bearer".to_owned() };
            }
        }
        let mut scopes = scopes(root);
        for scheme in found.iter_mut().filter(|scheme| scheme.kind == SchemeKind::ClientCredentials) {
            scheme.scopes = scopes.remove(&scheme.name).unwrap_or_default().into_iter().collect();
        }
        Self::name_methods(&mut found);
        found
    }

    /// Returns the name of the builder method that takes the credentials for refreshing the token.
    pub fn refresh_method(&self) -> String {
        format!("{}_with_refresh", self.ident)
    }

    /// Returns whether the client fetches the tokens.
    pub fn fetches_tokens(&self) -> bool {
        self.kind == SchemeKind::ClientCredentials || self.refresh.is_some()
    }

    /// Names the methods of the builder. Each scheme reads an environment variable of the same name, so method names must not conflict
    /// with the other environment variables of the client.
    fn name_methods(schemes: &mut [Self]) {
        let names: Vec<String> = schemes.iter().map(|scheme| scheme.name.clone()).collect();
        let plain: Vec<String> = names.iter().map(|name| field_name(name, "credentials")).collect();
        let mut taken: Vec<String> = BUILDER_METHODS.iter().map(|method| screaming(method)).collect();
        for (scheme, ident) in schemes.iter().zip(&plain) {
            match scheme.kind {
                SchemeKind::Basic => {
                    taken.extend(["user", "password"].map(|part| screaming(&format!("{ident}_{part}"))));
                }
                SchemeKind::ClientCredentials => taken.extend(["client_id", "client_secret"].map(screaming)),
                _ => {}
            }
            if let Some(refresh) = &scheme.refresh {
                let method = format!("{ident}_with_refresh");
                taken.extend([&refresh.key_name, &refresh.secret_name, &method].map(|name| screaming(name)));
            }
        }
        let wanted: Vec<String> = plain
            .into_iter()
            .map(|ident| if taken.contains(&screaming(&ident)) { format!("{ident}_credentials") } else { ident })
            .collect();
        let taken: Vec<&str> = taken.iter().map(String::as_str).collect();
        for (scheme, ident) in schemes.iter_mut().zip(unique_names(&names, &wanted, &taken, Use::Credentials)) {
            scheme.ident = ident;
        }
    }

    /// Returns the name of the scheme for which the client fetches tokens. This is the scheme with client credentials. If there are
    /// several, it is the first in alphabetical order.
    pub fn fetching_scheme(root: &Value) -> Option<&str> {
        let schemes = root.pointer("/components/securitySchemes").and_then(Value::as_object)?;
        let fetching_scheme =
            schemes.iter().filter(|(_, entry)| SchemeKind::read(entry) == Some(SchemeKind::ClientCredentials));
        fetching_scheme.map(|(name, _)| name.as_str()).min()
    }

    fn read(name: &str, entry: &Value) -> Option<Self> {
        let description = entry.get("description").and_then(Value::as_str).unwrap_or_default().trim().to_owned();
        let kind = SchemeKind::read(entry)?;
        let refresh = TokenRefresh::read(entry);
        Some(Self { ident: String::new(), name: name.to_owned(), kind, description, scopes: Vec::new(), refresh })
    }
}

/// Returns the scopes that the operations require, by scheme. The client uses one token for all operations, so the token needs all
/// scopes.
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
    /// Returns the kind of a security scheme object, or `None` if it is not supported.
    pub fn read(entry: &Value) -> Option<Self> {
        let text = |key: &str| entry.get(key).and_then(Value::as_str);
        match text("type")? {
            "http" => Some(match text("scheme")? {
                scheme if scheme.eq_ignore_ascii_case("basic") => Self::Basic,
                // Challenge-response schemes are not supported.
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
            // Other flows need a user to log in, so callers provide the token.
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
    fn builder_methods_and_environment_variables_do_not_conflict() {
        let key = json!({"type": "apiKey", "in": "header", "name": "k"});
        let basic = json!({"type": "http", "scheme": "basic"});
        let flow =
            json!({"type": "oauth2", "flows": {"clientCredentials": {"tokenUrl": "https://x/token", "scopes": {}}}});
        let schemes = json!({
            "api_key": key, "apiKey": key, "server": key, "clientId": key, "o": flow, "login": basic, "loginUser": key,
        });
        let document = json!({"components": {"securitySchemes": schemes}});
        let methods: Vec<String> = Scheme::read_all(&document).into_iter().map(|scheme| scheme.ident).collect();
        let expected = [
            "api_underscore_key",
            "plain_api_key",
            "server_credentials",
            "client_id_credentials",
            "o",
            "login",
            "login_user_credentials",
        ];
        assert_eq!(methods, expected);
    }

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
