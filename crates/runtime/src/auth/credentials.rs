//! The credentials of a client, and how they are added to requests.
//!
//! An operation lists alternative sets of security schemes. The client uses only the first set for which it has all
//! credentials. Operations without security requirements are sent without credentials.

#[cfg(feature = "tokens")]
use std::sync::Arc;

use base64::{Engine as _, engine::general_purpose::STANDARD};
use reqwest::{
    Url,
    header::{AUTHORIZATION, COOKIE, HeaderMap, HeaderName, HeaderValue},
};

#[cfg(feature = "oauth2")]
use super::token_request::TokenRequest;
use super::token_store::TokenSettings;
#[cfg(feature = "tokens")]
use super::{
    fetch::Fetch,
    refresh_request::RefreshRequest,
    token::{Lease, TokenSource},
    token_endpoint::Endpoint,
};
use crate::{
    Operation, Secret,
    api::definition::{Api, Scheme, SchemeKind},
    encode::{cookies, query},
    transport::{Error, ErrorKind, deadline::Deadline},
};

/// The credentials of one scheme, as given by the application.
pub(crate) enum CredentialInput {
    Secret(Secret),
    Basic { user: String, password: Secret },
    Client { id: String, secret: Secret },
    Refreshed { key: String, secret: Secret, initial: Secret },
}

impl CredentialInput {
    /// If a required text is empty or blank, returns its name, such as `secret`. With such a text, a request would be sent with
    /// wrong or no credentials. An empty password is allowed (RFC 7617), because some APIs take a key as the user name.
    fn missing(&self) -> Option<&'static str> {
        let parts = match self {
            Self::Secret(secret) => [("secret", secret.expose()); 3],
            Self::Basic { user, .. } => [("user name", user.as_str()); 3],
            Self::Client { id, secret } => {
                [("client id", id.as_str()), ("client secret", secret.expose()), ("client id", id.as_str())]
            }
            Self::Refreshed { key, secret, initial } => {
                [("key", key.as_str()), ("secret", secret.expose()), ("initial token", initial.expose())]
            }
        };
        parts.into_iter().find(|(_, text)| text.trim().is_empty()).map(|(what, _)| what)
    }
}

/// The part of a request that a scheme sets.
#[derive(Clone)]
enum Grant {
    Header(HeaderName, HeaderValue),
    Query(&'static str, Secret),
    Cookie(HeaderValue),
    #[cfg(feature = "tokens")]
    Token(Arc<TokenSource>),
}

/// All credentials of a client. Replacing credentials creates a new value, so requests in progress keep the old
/// credentials.
#[derive(Clone, Default)]
pub(crate) struct Credentials {
    grants: Vec<(&'static str, Grant)>,
}

impl Credentials {
    /// Sets the credentials of a scheme. Returns an error message if the scheme does not accept them.
    pub(crate) fn set(
        &mut self,
        api: &Api,
        tokens: &TokenSettings,
        scheme: &str,
        input: CredentialInput,
    ) -> Result<(), String> {
        let scheme = api.scheme(scheme).ok_or_else(|| format!("`{scheme}` is not a security scheme of the API"))?;
        let name = scheme.name;
        if let Some(missing) = input.missing() {
            return Err(format!("the {missing} is empty: set {}", api.describe_credentials(name)));
        }
        let grant = grant(api, tokens, scheme, input)?;
        self.grants.retain(|(other, _)| *other != name);
        self.grants.push((name, grant));
        Ok(())
    }

    /// Returns the names of the schemes that have credentials.
    pub(crate) fn names(&self) -> impl Iterator<Item = &'static str> {
        self.grants.iter().map(|(name, _)| *name)
    }

    /// Adds the credentials for an operation to its request. Returns the token that was used, if any.
    #[cfg_attr(not(feature = "tokens"), expect(clippy::unused_async, reason = "only fetching tokens is asynchronous"))]
    pub(crate) async fn authorize(
        &self,
        authorization: &Authorization,
        url: &mut Url,
        headers: &mut HeaderMap,
    ) -> Result<Option<Lease>, Error> {
        #[cfg_attr(not(feature = "tokens"), expect(unused_mut, reason = "only token grants set this variable"))]
        let mut used = None;
        for grant in self.select(authorization.api, authorization.operation)? {
            match grant {
                Grant::Header(name, value) => {
                    headers.insert(name, value.clone());
                }
                Grant::Query(parameter, secret) => {
                    let pair = format!("{}={}", query::encode(parameter), query::encode(secret.expose()));
                    let query = url.query().map_or(pair.clone(), |query| format!("{query}&{pair}"));
                    url.set_query(Some(&query));
                }
                Grant::Cookie(pair) => {
                    // Both were created from text that a header can hold.
                    let pair = pair.to_str().unwrap_or_default();
                    if let Some(mut cookie) = cookies::with(headers, pair) {
                        cookie.set_sensitive(true);
                        headers.insert(COOKIE, cookie);
                    }
                }
                #[cfg(feature = "tokens")]
                Grant::Token(source) => {
                    let lease = source.token(authorization.deadline).await?;
                    headers.insert(AUTHORIZATION, lease.value().clone());
                    used = Some(lease);
                }
            }
        }
        Ok(used)
    }

    /// Returns the credentials of the first alternative for which all credentials are set. The anonymous alternative is
    /// used only if no other alternative can be used.
    fn select(&self, api: &Api, operation: &Operation) -> Result<Vec<&Grant>, Error> {
        let find = |name: &str| self.grants.iter().find(|(other, _)| *other == name).map(|(_, grant)| grant);
        let anonymous = operation.auth.is_empty() || operation.auth.iter().any(|schemes| schemes.is_empty());
        operation
            .auth
            .iter()
            .filter(|schemes| !schemes.is_empty())
            .find_map(|schemes| schemes.iter().map(|name| find(name)).collect())
            .or_else(|| anonymous.then(Vec::new))
            .ok_or_else(|| {
                let alternatives: Vec<String> = operation
                    .auth
                    .iter()
                    .map(|schemes| {
                        schemes.iter().map(|name| api.describe_credentials(name)).collect::<Vec<_>>().join(" and ")
                    })
                    .collect();
                Error::new(
                    ErrorKind::Configuration,
                    api.name,
                    format!("the operation requires credentials: {}", alternatives.join(", or ")),
                )
            })
    }
}

/// Returns how a scheme applies its credentials.
fn grant(api: &Api, tokens: &TokenSettings, scheme: &'static Scheme, input: CredentialInput) -> Result<Grant, String> {
    let name = scheme.name;
    Ok(match (scheme.kind, input) {
        (SchemeKind::Authorization { prefix }, CredentialInput::Secret(secret)) => {
            Grant::Header(AUTHORIZATION, sensitive(name, &format!("{prefix} {}", secret.expose()))?)
        }
        (SchemeKind::Header { header }, CredentialInput::Secret(secret)) => {
            let header = header.parse().map_err(|_| format!("the header name of `{name}` is not valid"))?;
            Grant::Header(header, sensitive(name, secret.expose())?)
        }
        (SchemeKind::Query { parameter }, CredentialInput::Secret(secret)) => Grant::Query(parameter, secret),
        (SchemeKind::Cookie { cookie }, CredentialInput::Secret(_)) if !cookies::is_name(cookie) => {
            return Err(format!("the cookie name of `{name}` is not valid"));
        }
        (SchemeKind::Cookie { .. }, CredentialInput::Secret(secret)) if !cookies::can_hold(secret.expose()) => {
            let problem = "contain characters that are not allowed in a cookie, such as `;`";
            return Err(format!("the credentials of `{name}` {problem}"));
        }
        (SchemeKind::Cookie { cookie }, CredentialInput::Secret(secret)) => {
            Grant::Cookie(sensitive(name, &format!("{cookie}={}", secret.expose()))?)
        }
        (SchemeKind::Basic, CredentialInput::Basic { user, .. }) if user.contains(':') => {
            return Err(format!("the user name of `{name}` contains `:`, which separates it from the password"));
        }
        (SchemeKind::Basic, CredentialInput::Basic { user, password }) => {
            let pair = STANDARD.encode(format!("{user}:{}", password.expose()));
            Grant::Header(AUTHORIZATION, sensitive(name, &format!("Basic {pair}"))?)
        }
        (SchemeKind::ClientCredentials, CredentialInput::Client { id, secret }) => {
            client(api, tokens, scheme, id, secret)?
        }
        (SchemeKind::Authorization { .. }, input @ CredentialInput::Refreshed { .. }) => {
            refreshed(api, tokens, scheme, input)?
        }
        _ => return Err(format!("`{name}` takes a different kind of credentials")),
    })
}

/// The parameters of a token request that `token_parameter` does not accept, because the client sets them itself.
#[cfg(feature = "oauth2")]
const TOKEN_PARAMETERS: [&str; 4] = ["grant_type", "client_id", "client_secret", "scope"];

#[cfg(feature = "oauth2")]
fn client(api: &Api, tokens: &TokenSettings, scheme: &Scheme, id: String, secret: Secret) -> Result<Grant, String> {
    let name = scheme.name;
    let Some(url) = &tokens.url else {
        return Err(format!("`{name}` needs a `token_url`: this server has no default token endpoint"));
    };
    let configured = tokens.scopes.iter().find(|(other, _)| *other == name).map(|(_, scope)| scope.clone());
    let scope = configured.or_else(|| (!scheme.scopes.is_empty()).then(|| scheme.scopes.join(" ")));
    let parameters = tokens.parameters.iter().filter(|(other, ..)| *other == name);
    let parameters: Vec<_> = parameters.map(|(_, name, value)| (name.clone(), value.clone())).collect();
    if let Some((taken, _)) = parameters.iter().find(|(name, _)| TOKEN_PARAMETERS.contains(&name.as_str())) {
        return Err(format!("the token parameter `{taken}` is set by the client: use `scope` or `client_credentials`"));
    }
    let request = TokenRequest {
        endpoint: endpoint(api, tokens, url.clone()),
        id,
        secret,
        scope,
        parameters,
        by_header: tokens.by_header,
    };
    Ok(Grant::Token(Arc::new(TokenSource::new(Fetch::Client(request), Arc::clone(&tokens.store)))))
}

#[cfg(not(feature = "oauth2"))]
fn client(_: &Api, _: &TokenSettings, scheme: &Scheme, _: String, _: Secret) -> Result<Grant, String> {
    let name = scheme.name;
    Err(format!("cannot fetch tokens for `{name}`: enable the feature `oauth2` of `subkit-runtime`"))
}

/// Returns the grant for a scheme whose tokens are refreshed by a vendor-specific request.
#[cfg(feature = "tokens")]
fn refreshed(api: &Api, tokens: &TokenSettings, scheme: &Scheme, input: CredentialInput) -> Result<Grant, String> {
    let (Some(refresh), CredentialInput::Refreshed { key, secret, initial }) = (scheme.refresh, input) else {
        return Err(format!("`{}` takes a different kind of credentials", scheme.name));
    };
    // A token that a header cannot hold was copied incorrectly.
    sensitive(scheme.name, initial.expose())?;
    let mut url = tokens.base_url.clone();
    url.set_path(refresh.path);
    let endpoint = endpoint(api, tokens, url);
    let request = RefreshRequest { endpoint, refresh, key, secret, initial, is_shared: tokens.is_store_set };
    Ok(Grant::Token(Arc::new(TokenSource::new(Fetch::Refresh(request), Arc::clone(&tokens.store)))))
}

#[cfg(not(feature = "tokens"))]
fn refreshed(_: &Api, _: &TokenSettings, scheme: &Scheme, _: CredentialInput) -> Result<Grant, String> {
    let name = scheme.name;
    Err(format!("cannot refresh tokens for `{name}`: enable the feature `tokens` of `subkit-runtime`"))
}

#[cfg(feature = "tokens")]
fn endpoint(api: &Api, tokens: &TokenSettings, url: Url) -> Endpoint {
    Endpoint {
        api: api.name,
        http: tokens.http.clone(),
        proxies: tokens.proxies.clone(),
        user_agent: tokens.user_agent.clone(),
        url,
    }
}

/// The context for authorizing a request.
pub(crate) struct Authorization {
    pub(crate) api: &'static Api,
    pub(crate) operation: &'static Operation,
    #[cfg_attr(not(feature = "tokens"), expect(dead_code, reason = "only fetching tokens uses the deadline"))]
    pub(crate) deadline: Deadline,
}

/// The token in use. The enum has no variants, because this build does not support tokens.
#[cfg(not(feature = "tokens"))]
pub(crate) enum Lease {}

#[cfg(not(feature = "tokens"))]
impl Lease {
    #[expect(clippy::unused_async, reason = "the method has the same signature as with the feature `tokens`")]
    pub(crate) async fn report_rejected(self) -> bool {
        match self {}
    }
}

/// Returns a header value that `Debug` redacts and that HTTP/2 header compression does not index.
pub(crate) fn sensitive(name: &str, text: &str) -> Result<HeaderValue, String> {
    let mut value = HeaderValue::from_str(text).map_err(|_| {
        format!("the credentials of `{name}` contain characters that are not allowed in a header, such as a line break")
    })?;
    value.set_sensitive(true);
    Ok(value)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use reqwest::header::HeaderValue;

    use super::{CredentialInput, Credentials, TokenSettings};
    use crate::{
        MemoryTokenStore, Method, Operation,
        api::definition::{Api, Scheme},
        transport::proxies::Proxies,
    };

    static SCHEMES: [Scheme; 5] = [
        Scheme::authorization("accessKey", "AccessKey"),
        Scheme::header("apiKey", "X-Key"),
        Scheme::query("urlKey", "key"),
        Scheme::basic("login"),
        Scheme::client_credentials("oauth2"),
    ];
    static API: Api = Api::new("demo", "test/1", &[], &SCHEMES);

    fn set(credentials: &mut Credentials, api: &Api, scheme: &str, input: CredentialInput) -> Result<(), String> {
        let store = Arc::new(MemoryTokenStore::new());
        let tokens = TokenSettings {
            http: reqwest::Client::new(),
            proxies: Proxies::none(),
            user_agent: HeaderValue::from_static("test/1"),
            url: None,
            base_url: "https://api.example.com".parse().unwrap(),
            scopes: Vec::new(),
            parameters: Vec::new(),
            by_header: false,
            store,
            is_store_set: false,
        };
        credentials.set(api, &tokens, scheme, input)
    }

    fn with(names: &[&str]) -> Credentials {
        let mut credentials = Credentials::default();
        for name in names {
            set(&mut credentials, &API, name, CredentialInput::Secret("canary".into())).unwrap();
        }
        credentials
    }

    #[test]
    fn uses_the_first_alternative_whose_credentials_are_all_set() {
        static OPERATION: Operation =
            Operation::new("x", Method::Get, "/").with_auth(&[&["accessKey", "urlKey"], &["apiKey"]]);
        let count = |names| with(names).select(&API, &OPERATION).unwrap().len();
        assert_eq!(count(&["accessKey", "apiKey"]), 1);
        assert_eq!(count(&["apiKey", "urlKey", "accessKey"]), 2);
    }

    #[test]
    fn missing_credentials_error_names_settings() {
        static OPERATION: Operation = Operation::new("x", Method::Get, "/").with_auth(&[
            &["accessKey", "urlKey"],
            &["login"],
            &["oauth2"],
            &["other"],
        ]);
        let error = with(&["accessKey"]).select(&API, &OPERATION).err().unwrap().with_operation(&OPERATION);
        assert_eq!(
            error.to_string(),
            "demo x (GET /): the operation requires credentials: `accessKey` (`access_key` of the builder, or DEMO_ACCESS_KEY) \
             and `urlKey` (`url_key` of the builder, or DEMO_URL_KEY), or `login` (`login` of the builder, or DEMO_LOGIN_USER and DEMO_LOGIN_PASSWORD), or `oauth2` \
             (`client_credentials` of the builder, or DEMO_CLIENT_ID and DEMO_CLIENT_SECRET), or `other`"
        );
        assert!(error.is_configuration() && !error.was_sent());
    }

    #[test]
    fn sends_optional_credentials_if_set() {
        static OPTIONAL: Operation = Operation::new("x", Method::Get, "/").with_auth(&[&[], &["apiKey"]]);
        static NONE: Operation = Operation::new("x", Method::Get, "/");
        assert_eq!(with(&["apiKey"]).select(&API, &OPTIONAL).unwrap().len(), 1);
        assert_eq!(with(&[]).select(&API, &OPTIONAL).unwrap().len(), 0);
        assert_eq!(with(&["apiKey"]).select(&API, &NONE).unwrap().len(), 0);
    }

    #[test]
    fn marks_credential_headers_as_sensitive() {
        let value = super::sensitive("x", "canary").unwrap();
        assert!(value.is_sensitive());
        assert_eq!(format!("{value:?}"), "Sensitive");
    }

    #[test]
    fn rejects_invalid_credentials_without_disclosing_them() {
        static ODD: Api = Api::new("demo", "test/1", &[], &[Scheme::header("odd", "not a header")]);
        static ODD_COOKIE: Api = Api::new("demo", "test/1", &[], &[Scheme::cookie("odd", "a=1; b")]);

        let add = |scheme: &str, input| set(&mut Credentials::default(), &API, scheme, input).unwrap_err();
        let expected =
            "the credentials of `accessKey` contain characters that are not allowed in a header, such as a line break";
        assert_eq!(add("accessKey", CredentialInput::Secret("canary\n".into())), expected);
        assert_eq!(
            add("login", CredentialInput::Secret("canary".into())),
            "`login` takes a different kind of credentials"
        );
        let input = CredentialInput::Basic { user: "a:b".into(), password: "canary".into() };
        assert_eq!(add("login", input), "the user name of `login` contains `:`, which separates it from the password");
        let error =
            set(&mut Credentials::default(), &ODD, "odd", CredentialInput::Secret("canary".into())).unwrap_err();
        assert_eq!(error, "the header name of `odd` is not valid");
        let error =
            set(&mut Credentials::default(), &ODD_COOKIE, "odd", CredentialInput::Secret("canary".into())).unwrap_err();
        assert_eq!(error, "the cookie name of `odd` is not valid");
    }
}
