//! `client.rs`: the client, its builder, and the servers and credentials of the spec.

use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};

use super::{catalogue, credentials, source::Input};
use crate::{
    model::{Api, Operation, Scheme, SchemeKind, Server, TokenRefresh},
    openapi::{pascal, screaming, snake},
    types::docs,
};

pub fn emit(input: Input<'_>) -> TokenStream {
    let Api { name, title, .. } = input.api;
    let client_doc = docs::doc([
        format!("A client of the {}.", docs::prose(title)),
        "Cloning is cheap. Clones share connections and credentials.".to_owned(),
    ]);
    let table = table(input.api);
    let server = server(input.api);
    let builder = builder(input.api);
    let (credentials, credentials_type) = credentials::handle(input.api);
    let builder_example =
        format!(" let client = subkit_{name}::Client::builder(){}.build()?;", builder_call(input.api));
    quote! {
        //! The client and its builder.

        use std::time::Duration;

        use subkit_runtime::{
            Error,
            generated::{Core, CoreBuilder},
        };

        #table

        #client_doc
        #[derive(Clone, Debug)]
        pub struct Client {
            core: Core,
        }

        impl Client {
            /// Returns a builder with the default settings: the first server of the spec and no credentials.
            ///
            /// ```no_run
            /// # fn main() -> Result<(), subkit_runtime::Error> {
            #[doc = #builder_example]
            /// # Ok(())
            /// # }
            /// ```
            pub fn builder() -> ClientBuilder {
                ClientBuilder { core: CoreBuilder::new(&API) }
            }

            /// Creates a client from environment variables. [`ClientBuilder::from_env`] lists them.
            ///
            /// # Errors
            ///
            /// Returns the same errors as [`ClientBuilder::from_env`] and [`ClientBuilder::build`].
            pub fn from_env() -> Result<Self, Error> {
                Self::builder().from_env()?.build()
            }

            /// Returns an untyped request builder. The client sends parameters, headers and body as given. Authentication,
            /// retries and limits work as for any other request.
            ///
            /// To call an operation that is missing from the spec, describe the operation with
            /// [`Operation::new`](subkit_runtime::Operation::new).
            pub fn request(&self, operation: &'static subkit_runtime::Operation) -> subkit_runtime::RequestBuilder {
                self.core.request(operation)
            }

            #credentials

            /// Returns the core that sends requests.
            pub(crate) fn core(&self) -> &Core {
                &self.core
            }
        }

        #credentials_type
        #server
        #builder
    }
}

/// Returns the constants that configure the runtime: servers, security schemes, error rules.
fn table(api: &Api) -> TokenStream {
    let name = &api.name;
    let names = api.servers.iter().map(server_constant);
    let servers = api.servers.iter().map(|server| {
        let (constant, name, url) = (server_constant(server), snake(&server.name), &server.url);
        let token_url = server.token_url.as_ref().map(|url| quote!(.with_token_url(#url)));
        quote!(const #constant: subkit_runtime::generated::Server = subkit_runtime::generated::Server::new(#name, #url) #token_url;)
    });
    let schemes = api.schemes.iter().map(|scheme| {
        let name = &scheme.name;
        let ident = &scheme.ident;
        let method = (*ident != snake(name)).then(|| quote!(.with_builder_method(#ident)));
        let created = match &scheme.kind {
            SchemeKind::Authorization { prefix } => {
                quote!(subkit_runtime::generated::Scheme::authorization(#name, #prefix))
            }
            SchemeKind::Basic => quote!(subkit_runtime::generated::Scheme::basic(#name)),
            SchemeKind::Header { name: header } => quote!(subkit_runtime::generated::Scheme::header(#name, #header)),
            SchemeKind::Query { name: parameter } => {
                quote!(subkit_runtime::generated::Scheme::query(#name, #parameter))
            }
            SchemeKind::Cookie { name: cookie } => quote!(subkit_runtime::generated::Scheme::cookie(#name, #cookie)),
            SchemeKind::ClientCredentials => {
                let scopes = &scheme.scopes;
                let scopes = (!scopes.is_empty()).then(|| quote!(.with_scopes(&[#(#scopes),*])));
                return quote!(subkit_runtime::generated::Scheme::client_credentials(#name) #scopes);
            }
        };
        let refresh = scheme.refresh.is_some().then(|| {
            let constant = refresh_constant(scheme);
            quote!(.with_refresh(&#constant))
        });
        quote!(#created #method #refresh)
    });
    let rules = api.error_map.iter().map(catalogue::error_rule);
    let optional_credentials = has_optional_credentials(api).then(|| quote!(.with_optional_credentials()));
    let error_map = (!api.error_map.is_empty()).then(|| quote!(.with_error_map(&[#(#rules),*])));
    let refreshes = api.schemes.iter().filter_map(refresh);
    quote! {
        #(#servers)*
        #(#refreshes)*
        static SERVERS: &[subkit_runtime::generated::Server] = &[#(#names),*];
        static SCHEMES: &[subkit_runtime::generated::Scheme] = &[#(#schemes),*];
        static API: subkit_runtime::generated::Api = subkit_runtime::generated::Api::new(
            #name,
            concat!("subkit-", #name, "/", env!("CARGO_PKG_VERSION")),
            SERVERS,
            SCHEMES,
        ) #error_map #optional_credentials;
    }
}

fn refresh_constant(scheme: &Scheme) -> syn::Ident {
    format_ident!("{}_REFRESH", screaming(&scheme.ident))
}

/// Returns the constant that describes how the token of a scheme is refreshed.
fn refresh(scheme: &Scheme) -> Option<TokenStream> {
    let refresh = scheme.refresh.as_ref()?;
    let (constant, method) = (refresh_constant(scheme), scheme.refresh_method());
    let TokenRefresh { path, parameters, lifetime, token, token_lifetime, key_name, secret_name, .. } = refresh;
    let verb = format_ident!("{}", pascal(&refresh.method.to_ascii_lowercase()));
    let unit = format_ident!("{}", pascal(&refresh.unit));
    let lifetime = Literal::u64_unsuffixed(*lifetime);
    let rules = refresh.error_map.iter().map(catalogue::error_rule);
    let error_map = (!refresh.error_map.is_empty()).then(|| quote!(.with_error_map(&[#(#rules),*])));
    Some(quote! {
        static #constant: subkit_runtime::generated::TokenRefresh =
            subkit_runtime::generated::TokenRefresh::new(subkit_runtime::Method::#verb, #path)
                .with_parameters(#(#parameters),*)
                .with_lifetime(#lifetime)
                .with_response(#token, #token_lifetime, subkit_runtime::generated::LifetimeUnit::#unit)
                .with_names(#key_name, #secret_name, #method) #error_map;
    })
}

/// Returns whether the API has security schemes, but at least one operation needs no credentials.
fn has_optional_credentials(api: &Api) -> bool {
    let needs_none = |operation: &Operation| operation.auth.is_empty() || operation.auth.iter().any(Vec::is_empty);
    !api.schemes.is_empty() && api.operations.iter().any(needs_none)
}

fn server_constant(server: &Server) -> syn::Ident {
    format_ident!("SERVER_{}", screaming(&server.name))
}

fn server(api: &Api) -> TokenStream {
    if api.servers.is_empty() {
        return TokenStream::new();
    }
    let names: Vec<_> = api.servers.iter().map(|server| format_ident!("{}", pascal(&server.name))).collect();
    let docs = api.servers.iter().map(|server| format!(" `{}`", server.url));
    let attributes = names.iter().enumerate().map(|(index, _)| if index == 0 { quote!(#[default]) } else { quote!() });
    let constants = api.servers.iter().map(server_constant);
    quote! {
        /// The servers of the API.
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum Server {
            #( #attributes #[doc = #docs] #names, )*
        }

        impl Server {
            /// Returns the base URL of the server.
            #[must_use]
            pub fn url(self) -> &'static str {
                self.definition().url
            }

            fn definition(self) -> &'static subkit_runtime::generated::Server {
                match self {
                    #( Self::#names => &#constants, )*
                }
            }
        }
    }
}

fn builder(api: &Api) -> TokenStream {
    let server = (!api.servers.is_empty()).then(|| {
        quote! {
            /// Sets the server. Defaults to the first variant of [`Server`].
            pub fn server(mut self, server: Server) -> Self {
                self.core = self.core.server(server.definition());
                self
            }
        }
    });
    let credentials = api.schemes.iter().map(credentials::method);
    let token_store = credentials::token_store(api);
    let environment = environment_docs(api);
    let limits_doc = (!api.rate_limits.is_empty())
        .then(|| docs::doc(["", "The documented limits of this API are in [`limits`](crate::limits)."]));
    quote! {
        /// A builder for a [`Client`].
        #[derive(Debug)]
        #[must_use = "a builder does nothing until `build` is called"]
        pub struct ClientBuilder {
            core: CoreBuilder,
        }

        impl ClientBuilder {
            #server

            /// Sets the base URL, which must be absolute. A path and a trailing slash are allowed.
            ///
            /// The scheme must be `https` unless the host is the local machine or
            /// [`allow_plaintext_http`](Self::allow_plaintext_http) is set.
            pub fn base_url(mut self, url: impl Into<String>) -> Self {
                self.core = self.core.base_url(url);
                self
            }

            #(#credentials)*

            #token_store

            #environment
            pub fn from_env(mut self) -> Result<Self, Error> {
                self.core = self.core.from_env()?;
                Ok(self)
            }

            /// Sets the timeout of a call. It covers fetching a token, waiting, all attempts and reading the response.
            ///
            /// By default, the headers of the last response must arrive within 2 minutes, plus one second for every 64 KiB of
            /// the request body. The default does not limit how long the response body takes while it keeps arriving: see
            /// [`read_timeout`](Self::read_timeout) and [`min_throughput`](Self::min_throughput). A deadline on a request
            /// replaces the default. `Duration::MAX` disables the limit.
            pub fn timeout(mut self, timeout: Duration) -> Self {
                self.core = self.core.timeout(timeout);
                self
            }

            /// Sets the timeout of a single attempt. It covers fetching a token and reading the response. Idempotent requests
            /// are retried after it elapses.
            ///
            /// By default, the headers of the response must arrive within one minute, plus one second for every 64 KiB of the
            /// request body. `Duration::MAX` disables the limit.
            pub fn attempt_timeout(mut self, timeout: Duration) -> Self {
                self.core = self.core.attempt_timeout(timeout);
                self
            }

            /// Sets how long to wait for the next bytes of a response. Defaults to 30 seconds.
            ///
            /// The wait for the first bytes starts when the request starts. It is one second longer for every 64 KiB of the
            /// request body.
            pub fn read_timeout(mut self, timeout: Duration) -> Self {
                self.core = self.core.read_timeout(timeout);
                self
            }

            /// Sets the minimum throughput of a response body, in bytes per second. Defaults to 1024; 0 disables the limit.
            ///
            /// The throughput is averaged over [`read_timeout`](Self::read_timeout), or over 30 seconds if that is longer.
            pub fn min_throughput(mut self, bytes_per_second: u64) -> Self {
                self.core = self.core.min_throughput(bytes_per_second);
                self
            }

            /// Sets the retry policy. Defaults to [`RetryPolicy::default`](subkit_runtime::RetryPolicy).
            ///
            /// The section *Retries* in the docs of each operation describes when the client retries the operation.
            pub fn retry(mut self, policy: subkit_runtime::RetryPolicy) -> Self {
                self.core = self.core.retry(policy);
                self
            }

            /// Adds a rate limit. Each request waits until the limit allows it. If you add several limits, all of them apply.
            #limits_doc
            #[cfg(feature = "rate-limit")]
            #[cfg_attr(docsrs, doc(cfg(feature = "rate-limit")))]
            pub fn rate_limit(mut self, limit: subkit_runtime::RateLimit) -> Self {
                self.core = self.core.rate_limit(limit);
                self
            }

            /// Registers a callback for signs that the API has changed: deprecated operations, undocumented statuses, unknown
            /// values.
            ///
            /// Every status that the spec does not list is reported once per call. This includes common statuses, such as 401,
            /// 404 and 503, and the statuses of attempts that are retried. The callback should return quickly, because the call waits
            /// for it.
            pub fn on_notice(mut self, observer: impl Fn(&'static subkit_runtime::Operation, &subkit_runtime::Notice) + Send + Sync + 'static) -> Self {
                self.core = self.core.on_notice(observer);
                self
            }

            /// Sets the timeout for establishing a connection. Defaults to 10 seconds.
            pub fn connect_timeout(mut self, timeout: Duration) -> Self {
                self.core = self.core.connect_timeout(timeout);
                self
            }

            /// Sets the maximum size of a response body in bytes. Defaults to 64 MiB.
            pub fn max_response_size(mut self, bytes: u64) -> Self {
                self.core = self.core.max_response_size(bytes);
                self
            }

            /// Prepends a product name to the default `User-Agent`.
            pub fn user_agent(mut self, name: impl Into<String>) -> Self {
                self.core = self.core.user_agent(name);
                self
            }

            /// Allows URLs that use `http` on another machine. The client then sends credentials unencrypted.
            pub fn allow_plaintext_http(mut self) -> Self {
                self.core = self.core.allow_plaintext_http();
                self
            }

            /// Configures the HTTP client: proxies, certificates, connection pools. A `redirect` or `retry` policy that you set here
            /// has no effect. Redirects are followed only for GET and HEAD, only to the same origin, and at most five times.
            pub fn http(mut self, change: impl FnOnce(subkit_runtime::reqwest::ClientBuilder) -> subkit_runtime::reqwest::ClientBuilder + Send + 'static) -> Self {
                self.core = self.core.http(change);
                self
            }

            /// Creates the client.
            ///
            /// # Errors
            ///
            /// Returns an [`Error`] of the kind [`Configuration`](subkit_runtime::ErrorKind::Configuration) if a setting is
            /// invalid. The message names the setting.
            pub fn build(self) -> Result<Client, Error> {
                Ok(Client { core: self.core.build()? })
            }

            /// Creates the client from an existing HTTP client, for example to share its connections.
            ///
            /// You are responsible for the connect timeout, proxies and redirects of the HTTP client. If the HTTP client
            /// follows redirects, it can send credentials to another origin.
            ///
            /// # Errors
            ///
            /// Returns the same errors as [`build`](Self::build).
            pub fn build_with_http_client(self, client: subkit_runtime::reqwest::Client) -> Result<Client, Error> {
                Ok(Client { core: self.core.build_with_http_client(client)? })
            }
        }
    }
}

fn environment_docs(api: &Api) -> TokenStream {
    let mut lines = vec![
        "Reads settings from environment variables. A variable that is empty or not set leaves its setting unchanged."
            .to_owned(),
        String::new(),
        "| variable | setting |".to_owned(),
        "|---|---|".to_owned(),
    ];
    lines.extend(environment(api).into_iter().map(|(variable, what)| format!("| `{variable}` | {what} |")));
    if !api.schemes.is_empty() && !has_optional_credentials(api) {
        lines.extend([
            String::new(),
            "If no credentials are set, [`build`](Self::build) returns an error that names these variables.".to_owned(),
        ]);
    }
    lines.extend([
        String::new(),
        "# Errors".to_owned(),
        String::new(),
        "Returns an [`Error`] if the value of a variable is invalid. The message names the variable.".to_owned(),
    ]);
    docs::doc([lines.join("\n")])
}

/// Returns the environment variables of a client and descriptions of their settings.
pub fn environment(api: &Api) -> Vec<(String, String)> {
    let prefix = screaming(&api.name);
    let mut variables = Vec::new();
    if !api.servers.is_empty() {
        let names: Vec<String> = api.servers.iter().map(|server| format!("`{}`", snake(&server.name))).collect();
        variables.push((format!("{prefix}_SERVER"), format!("the server: {}", names.join(", "))));
    }
    variables.push((format!("{prefix}_BASE_URL"), "the base URL".to_owned()));
    for scheme in &api.schemes {
        let name = screaming(&scheme.ident);
        match scheme.kind {
            SchemeKind::Basic => {
                variables.push((format!("{prefix}_{name}_USER"), "the user name".to_owned()));
                variables.push((format!("{prefix}_{name}_PASSWORD"), "the password".to_owned()));
            }
            SchemeKind::ClientCredentials => {
                variables.push((format!("{prefix}_CLIENT_ID"), "the client id".to_owned()));
                variables.push((format!("{prefix}_CLIENT_SECRET"), "the client secret".to_owned()));
                variables.push((format!("{prefix}_SCOPE"), "the scope".to_owned()));
                variables.push((format!("{prefix}_TOKEN_URL"), "the token endpoint".to_owned()));
            }
            _ => variables.push((format!("{prefix}_{name}"), format!("`{}`", scheme.ident))),
        }
        if let Some(refresh) = &scheme.refresh {
            let method = scheme.refresh_method();
            for part in [&refresh.key_name, &refresh.secret_name] {
                let sets = format!("`{part}` of `{method}`; the initial token is in `{prefix}_{name}`");
                variables.push((format!("{prefix}_{}", screaming(part)), sets));
            }
        }
    }
    variables
}

/// Returns the builder call that sets credentials, for use in examples.
pub fn builder_call(api: &Api) -> String {
    match api.schemes.first() {
        None => String::new(),
        Some(Scheme { kind: SchemeKind::ClientCredentials, .. }) => {
            ".client_credentials(\"id\", \"secret\")".to_owned()
        }
        Some(Scheme { kind: SchemeKind::Basic, ident, .. }) => format!(".{ident}(\"user\", \"password\")"),
        Some(Scheme { ident, .. }) => format!(".{ident}(\"secret\")"),
    }
}
