//! The environment variables that a client reads.
//!
//! The names of the variables are derived from the names of the API and of its security schemes, so that generators and
//! documentation can list them. An empty variable counts as not set.

use heck::{ToShoutySnakeCase, ToSnakeCase};

use super::builder::CoreBuilder;
use crate::{
    api::definition::{Api, Scheme, SchemeKind},
    transport::{Error, ErrorKind},
};

/// An environment variable that a client reads.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct EnvironmentVariable {
    /// The name, such as `BIRD_ACCESS_KEY`.
    pub name: String,
    /// A short description of the setting.
    pub description: &'static str,
}

impl Api {
    /// Returns the environment variables that [`CoreBuilder::from_env`] reads:
    ///
    /// - `<API>_SERVER` for the name of a server, and `<API>_BASE_URL`.
    /// - `<API>_<SCHEME>` for each security scheme. If the name of a scheme conflicts with another name, the name of the variable
    ///   contains [`Scheme::builder_method`] instead of the scheme's name.
    /// - `<API>_<SCHEME>_USER` and `<API>_<SCHEME>_PASSWORD` for basic authentication.
    /// - `<API>_CLIENT_ID`, `<API>_CLIENT_SECRET`, `<API>_SCOPE` and `<API>_TOKEN_URL` for client credentials.
    /// - `<API>_<KEY>` and `<API>_<SECRET>` for a token that the client refreshes ([`Scheme::refresh`]). `<KEY>` and `<SECRET>` are
    ///   the vendor's names.
    pub fn environment(&self) -> Vec<EnvironmentVariable> {
        let mut variables = Vec::new();
        let mut push = |name, description| variables.push(EnvironmentVariable { name, description });
        if !self.servers.is_empty() {
            push(self.variable("server"), "the name of the server");
        }
        push(self.variable("base_url"), "the base URL");
        for scheme in self.schemes {
            match scheme.kind {
                SchemeKind::Authorization { .. }
                | SchemeKind::Header { .. }
                | SchemeKind::Query { .. }
                | SchemeKind::Cookie { .. } => {
                    push(self.secret_variable(scheme), "the secret");
                    if let Some((key, secret)) = self.refresh_variables(scheme) {
                        push(key, "the key that the client sends to refresh the token");
                        push(secret, "the secret that the client sends with this key");
                    }
                }
                SchemeKind::Basic => {
                    let (user, password) = self.basic_variables(scheme);
                    push(user, "the user name");
                    push(password, "the password");
                }
                SchemeKind::ClientCredentials => {
                    push(self.variable("client_id"), "the client id");
                    push(self.variable("client_secret"), "the client secret");
                    push(self.variable("scope"), "the scope");
                    push(self.variable("token_url"), "the token endpoint");
                }
            }
        }
        variables
    }

    fn variable(&self, what: &str) -> String {
        format!("{}_{}", self.name, what).to_shouty_snake_case()
    }

    fn secret_variable(&self, scheme: &Scheme) -> String {
        let method = scheme.builder_method.unwrap_or(scheme.name);
        format!("{}_{}", self.name.to_shouty_snake_case(), method.to_shouty_snake_case())
    }

    fn basic_variables(&self, scheme: &Scheme) -> (String, String) {
        let name = self.secret_variable(scheme);
        (format!("{name}_USER"), format!("{name}_PASSWORD"))
    }

    fn refresh_variables(&self, scheme: &Scheme) -> Option<(String, String)> {
        let refresh = scheme.refresh?;
        Some((self.variable(refresh.key_name), self.variable(refresh.secret_name)))
    }

    /// Describes, for each of the security schemes, how to set its credentials.
    pub(crate) fn describe_all_credentials(&self) -> String {
        let ways: Vec<_> = self.schemes.iter().map(|scheme| self.describe_credentials(scheme.name)).collect();
        ways.join(", or ")
    }

    /// Describes how to set the credentials of a security scheme: the builder's method and the environment variables.
    pub(crate) fn describe_credentials(&self, name: &str) -> String {
        let Some(scheme) = self.scheme(name) else { return format!("`{name}`") };
        let method = scheme.builder_method.map_or_else(|| name.to_snake_case(), str::to_owned);
        match scheme.kind {
            SchemeKind::Authorization { .. }
            | SchemeKind::Header { .. }
            | SchemeKind::Query { .. }
            | SchemeKind::Cookie { .. } => {
                let refreshed = scheme.refresh.map(|refresh| format!(" or `{}`", refresh.builder_method));
                let variable = self.secret_variable(scheme);
                format!("`{name}` (`{method}`{} of the builder, or {variable})", refreshed.unwrap_or_default())
            }
            SchemeKind::Basic => {
                let (user, password) = self.basic_variables(scheme);
                format!("`{name}` (`{method}` of the builder, or {user} and {password})")
            }
            SchemeKind::ClientCredentials => format!(
                "`{name}` (`client_credentials` of the builder, or {} and {})",
                self.variable("client_id"),
                self.variable("client_secret")
            ),
        }
    }
}

/// Applies the variables that `lookup` returns. `lookup` returns `Err` if a value is not Unicode.
pub(crate) fn read(
    mut builder: CoreBuilder,
    lookup: &dyn Fn(&str) -> Result<Option<String>, ()>,
) -> Result<CoreBuilder, Error> {
    let api = builder.api();
    let problem = |problem: String| Error::new(ErrorKind::Configuration, api.name, problem);
    let get = |name: &str| match lookup(name) {
        Ok(value) => Ok(value.filter(|value| !value.is_empty())),
        Err(()) => Err(problem(format!("{name} is not Unicode"))),
    };
    let pair = |first: &str, second: &str| match (get(first)?, get(second)?) {
        (Some(a), Some(b)) => Ok(Some((a, b))),
        (None, None) => Ok(None),
        (Some(_), None) => Err(problem(format!("{first} is set but {second} is not: set both"))),
        (None, Some(_)) => Err(problem(format!("{second} is set but {first} is not: set both"))),
    };

    let variable = api.variable("server");
    if let Some(name) = get(&variable)?.filter(|_| !api.servers.is_empty()) {
        let Some(server) = api.servers.iter().find(|server| is_named(server.name, &name)) else {
            let names: Vec<_> = api.servers.iter().map(|server| server.name).collect();
            return Err(problem(format!("{variable} is not the name of a server: use {}", names.join(" or "))));
        };
        builder = builder.server(server);
    }
    if let Some(url) = get(&api.variable("base_url"))? {
        builder = builder.base_url(url);
    }
    for scheme in api.schemes {
        match scheme.kind {
            SchemeKind::Authorization { .. }
            | SchemeKind::Header { .. }
            | SchemeKind::Query { .. }
            | SchemeKind::Cookie { .. } => {
                let variable = api.secret_variable(scheme);
                let refreshed = match api.refresh_variables(scheme) {
                    Some((key, secret)) => pair(&key, &secret)?.map(|pair| (key, pair)),
                    None => None,
                };
                builder = match (get(&variable)?, refreshed) {
                    (Some(initial), Some((_, (key, secret)))) => {
                        builder.token_refresh(scheme.name, key, secret, initial)
                    }
                    (Some(secret), None) => builder.secret(scheme.name, secret),
                    (None, Some((key, _))) => {
                        return Err(problem(format!("{key} is set but {variable} is not: set both")));
                    }
                    (None, None) => builder,
                };
            }
            SchemeKind::Basic => {
                let (user, password) = api.basic_variables(scheme);
                if let Some((user, password)) = pair(&user, &password)? {
                    builder = builder.basic(scheme.name, user, password);
                }
            }
            SchemeKind::ClientCredentials => {
                if let Some((id, secret)) = pair(&api.variable("client_id"), &api.variable("client_secret"))? {
                    builder = builder.client_credentials(scheme.name, id, secret);
                }
                if let Some(scope) = get(&api.variable("scope"))? {
                    builder = builder.scope(scheme.name, scope);
                }
                if let Some(url) = get(&api.variable("token_url"))? {
                    builder = builder.token_url(url);
                }
            }
        }
    }
    Ok(builder.read_from_env())
}

/// Whether a server has this name. Case and separators do not matter: `sandBox` and `sand_box` are the same name.
fn is_named(server: &str, name: &str) -> bool {
    server == name || server.to_snake_case() == name.to_snake_case()
}

#[cfg(test)]
mod tests {
    use crate::{
        Error, Method,
        api::{
            definition::{Api, Scheme, Server},
            token_refresh::TokenRefresh,
        },
        client::{Core, CoreBuilder},
    };

    static SERVERS: [Server; 2] = [
        Server::new("production", "https://api.example.com").with_token_url("https://auth.example.com/token"),
        Server::new("sandBox", "https://sandbox.example.com"),
    ];
    static SCHEMES: [Scheme; 4] = [
        Scheme::authorization("accessKey", "AccessKey"),
        Scheme::basic("login"),
        Scheme::client_credentials("oauth2"),
        Scheme::query("urlKey", "key"),
    ];
    static API: Api = Api::new("agent-sync", "test/1", &SERVERS, &SCHEMES);

    fn read(variables: &[(&str, &str)]) -> Result<Core, Error> {
        let lookup = |name: &str| match variables.iter().find(|(other, _)| *other == name) {
            Some((_, "not unicode")) => Err(()),
            found => Ok(found.map(|(_, value)| (*value).to_owned())),
        };
        super::read(CoreBuilder::new(&API), &lookup)?.build()
    }

    /// An API whose operations need no credentials.
    static OPEN: Api = Api::new("open", "test/1", &SERVERS, &SCHEMES).with_optional_credentials();

    #[test]
    fn derives_variable_names_from_the_api_and_its_schemes() {
        let names: Vec<_> = API.environment().into_iter().map(|variable| variable.name).collect();
        let expected = [
            "AGENT_SYNC_SERVER",
            "AGENT_SYNC_BASE_URL",
            "AGENT_SYNC_ACCESS_KEY",
            "AGENT_SYNC_LOGIN_USER",
            "AGENT_SYNC_LOGIN_PASSWORD",
            "AGENT_SYNC_CLIENT_ID",
            "AGENT_SYNC_CLIENT_SECRET",
            "AGENT_SYNC_SCOPE",
            "AGENT_SYNC_TOKEN_URL",
            "AGENT_SYNC_URL_KEY",
        ];
        assert_eq!(names, expected);
        assert!(API.environment().iter().all(|variable| !variable.description.is_empty()));
    }

    /// Security schemes whose names conflict with each other or with the setting `server`.
    static AMBIGUOUS: [Scheme; 3] = [
        Scheme::header("api_key", "x-key").with_builder_method("api_underscore_key"),
        Scheme::query("apiKey", "key").with_builder_method("plain_api_key"),
        Scheme::basic("server").with_builder_method("server_credentials"),
    ];

    #[test]
    fn names_variables_of_ambiguous_schemes_after_their_builder_method() {
        let api = Api::new("x", "test/1", &[], &AMBIGUOUS);
        let names: Vec<_> = api.environment().into_iter().map(|variable| variable.name).collect();
        let expected = [
            "X_BASE_URL",
            "X_API_UNDERSCORE_KEY",
            "X_PLAIN_API_KEY",
            "X_SERVER_CREDENTIALS_USER",
            "X_SERVER_CREDENTIALS_PASSWORD",
        ];
        assert_eq!(names, expected);
        let how = "`api_key` (`api_underscore_key` of the builder, or X_API_UNDERSCORE_KEY)";
        assert_eq!(api.describe_credentials("api_key"), how);
    }

    /// A scheme whose token the client refreshes.
    static REFRESH: TokenRefresh =
        TokenRefresh::new(Method::Get, "/refresh").with_names("app_key", "app_secret", "access_token_with_refresh");
    static REFRESHED: [Scheme; 1] = [Scheme::authorization("accessToken", "Bearer").with_refresh(&REFRESH)];
    static REFRESHING: Api = Api::new("x", "test/1", &SERVERS, &REFRESHED);

    #[test]
    fn app_key_requires_the_app_secret_and_the_access_token() {
        let names: Vec<_> = REFRESHING.environment().into_iter().map(|variable| variable.name).collect();
        assert_eq!(names, ["X_SERVER", "X_BASE_URL", "X_ACCESS_TOKEN", "X_APP_KEY", "X_APP_SECRET"]);
        let how = "`accessToken` (`access_token` or `access_token_with_refresh` of the builder, or X_ACCESS_TOKEN)";
        assert_eq!(REFRESHING.describe_credentials("accessToken"), how);
        let all = [("X_ACCESS_TOKEN", "t"), ("X_APP_KEY", "k"), ("X_APP_SECRET", "s")];
        let build = |set: &[(&str, &str)]| {
            let lookup =
                |name: &str| Ok(set.iter().find(|(other, _)| *other == name).map(|(_, value)| (*value).to_owned()));
            super::read(CoreBuilder::new(&REFRESHING), &lookup)?.build()
        };
        for set in [&all[..1], &all[..]] {
            assert!(build(set).is_ok(), "{set:?}");
        }
        for (set, expected) in [
            (&all[..2], "x: X_APP_KEY is set but X_APP_SECRET is not: set both"),
            (&all[1..], "x: X_APP_KEY is set but X_ACCESS_TOKEN is not: set both"),
        ] {
            assert_eq!(build(set).unwrap_err().to_string(), expected);
        }
    }

    #[test]
    fn applies_variables_that_are_set() {
        let core = read(&[("AGENT_SYNC_SERVER", "sand_box"), ("AGENT_SYNC_ACCESS_KEY", "canary")]).unwrap();
        assert_eq!(
            format!("{core:?}"),
            r#"Core { api: "agent-sync", base_url: "https://sandbox.example.com/", credentials: ["accessKey"] }"#
        );
        let core = read(&[
            ("AGENT_SYNC_SERVER", "sand_box"),
            ("AGENT_SYNC_BASE_URL", "https://other.example.com/x"),
            ("AGENT_SYNC_LOGIN_USER", "u"),
            ("AGENT_SYNC_LOGIN_PASSWORD", "canary"),
            ("AGENT_SYNC_CLIENT_ID", "i"),
            ("AGENT_SYNC_CLIENT_SECRET", "canary"),
            ("AGENT_SYNC_TOKEN_URL", "https://auth.example.com"),
            ("AGENT_SYNC_ACCESS_KEY", ""),
        ]);
        let expected =
            r#"Core { api: "agent-sync", base_url: "https://other.example.com/x", credentials: ["login", "oauth2"] }"#;
        assert_eq!(format!("{:?}", core.unwrap()), expected);
    }

    #[test]
    fn names_variables_of_missing_credentials() {
        for variables in [&[][..], &[("AGENT_SYNC_SERVER", "production"), ("AGENT_SYNC_ACCESS_KEY", "")]] {
            let error = read(variables).unwrap_err();
            let expected = "agent-sync: no credentials are set: set `accessKey` (`access_key` of the builder, or \
                            AGENT_SYNC_ACCESS_KEY), or `login` (`login` of the builder, or AGENT_SYNC_LOGIN_USER and \
                            AGENT_SYNC_LOGIN_PASSWORD), or `oauth2` (`client_credentials` of the builder, or \
                            AGENT_SYNC_CLIENT_ID and AGENT_SYNC_CLIENT_SECRET), or `urlKey` (`url_key` of the builder, or \
                            AGENT_SYNC_URL_KEY)";
            assert_eq!(error.to_string(), expected);
            assert!(error.is_configuration() && !error.was_sent());
        }
        // Credentials that are set on the builder suffice, whether before or after `from_env`. An API with optional credentials
        // needs none.
        let nothing = |_: &str| Ok(None);
        super::read(CoreBuilder::new(&API).secret("accessKey", "k"), &nothing).unwrap().build().unwrap();
        super::read(CoreBuilder::new(&API), &nothing).unwrap().secret("accessKey", "k").build().unwrap();
        super::read(CoreBuilder::new(&OPEN), &nothing).unwrap().build().unwrap();
    }

    #[test]
    fn names_variables_with_invalid_values() {
        for (variables, expected) in [
            (
                &[("AGENT_SYNC_SERVER", "canary")][..],
                "agent-sync: AGENT_SYNC_SERVER is not the name of a server: use production or sandBox",
            ),
            (
                &[("AGENT_SYNC_CLIENT_ID", "canary")],
                "agent-sync: AGENT_SYNC_CLIENT_ID is set but AGENT_SYNC_CLIENT_SECRET is not: set both",
            ),
            (
                &[("AGENT_SYNC_LOGIN_PASSWORD", "canary")],
                "agent-sync: AGENT_SYNC_LOGIN_PASSWORD is set but AGENT_SYNC_LOGIN_USER is not: set both",
            ),
            (&[("AGENT_SYNC_ACCESS_KEY", "not unicode")], "agent-sync: AGENT_SYNC_ACCESS_KEY is not Unicode"),
        ] {
            let error = read(variables).unwrap_err();
            assert_eq!(error.to_string(), expected);
            assert!(error.is_configuration() && !error.was_sent());
        }
    }
}
