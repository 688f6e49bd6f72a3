//! `client.rs`: the client, its builder, and the servers and credentials that the spec names.

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
        "Cheap to clone: clones share their connections and credentials.".to_owned(),
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
            /// Returns a builder with the default settings: the first server of the spec, no credentials.
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

            /// Creates a client from the environment variables that [`ClientBuilder::from_env`] reads.
            ///
            /// # Errors
            ///
            /// Returns the errors of [`ClientBuilder::from_env`] and [`ClientBuilder::build`].
            pub fn from_env() -> Result<Self, Error> {
                Self::builder().from_env()?.build()
            }

            /// Returns a builder for a request that the spec does not describe: parameters, headers and body are sent as given.
            /// Authentication, retries and limits apply as to any other request.
            ///
            /// For an operation that is missing from the spec, create an entry with
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

/// The constants that the runtime is configured with.
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
        let method = (*ident != snake(name)).then(|| quote!(.with_method(#ident)));
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

/// How the token of a scheme is refreshed.
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

/// Whether the API takes credentials and has operations that need none.
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
        /// The servers that the vendor documents.
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
            /// Sets the server. Defaults to the first one that the vendor documents.
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
        .then(|| docs::doc(["", "The limits that the vendor documents are in [`limits`](crate::limits)."]));
    quote! {
        /// A builder for a [`Client`].
        #[derive(Debug)]
        #[must_use = "a builder does nothing until `build` is called"]
        pub struct ClientBuilder {
            core: CoreBuilder,
        }

        impl ClientBuilder {
            #server

            /// Sets the base URL: an absolute URL, with or without a path, with or without a trailing slash.
            ///
            /// It must be `https`, unless its host is the local machine or [`allow_plaintext_http`](Self::allow_plaintext_http)
            /// is set.
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

            /// Sets how long a call may take, including fetching a token, waiting, all attempts and reading the response.
            ///
            /// Unless this or a deadline is set, a call may take 2 minutes until the head of its last response arrives, and one
            /// second longer for every 64 KiB of the request body. The response body may then take as long as it keeps arriving:
            /// see [`read_timeout`](Self::read_timeout) and [`min_throughput`](Self::min_throughput). `Duration::MAX` sets no
            /// limit.
            pub fn timeout(mut self, timeout: Duration) -> Self {
                self.core = self.core.timeout(timeout);
                self
            }

            /// Sets how long one attempt of a call may take, including fetching a token and reading the response. An idempotent
            /// call is then retried.
            ///
            /// Unless this is set, an attempt may take one minute until the head of the response arrives, and one second longer
            /// for every 64 KiB of the request body. `Duration::MAX` sets no limit.
            pub fn attempt_timeout(mut self, timeout: Duration) -> Self {
                self.core = self.core.attempt_timeout(timeout);
                self
            }

            /// Sets how long to wait for the next bytes of a response. Defaults to 30 seconds.
            ///
            /// For the first bytes the wait starts with the request, and is one second longer for every 64 KiB of its body.
            pub fn read_timeout(mut self, timeout: Duration) -> Self {
                self.core = self.core.read_timeout(timeout);
                self
            }

            /// Sets how many bytes of a response body must arrive per second. Defaults to 1024; 0 allows any speed.
            ///
            /// The speed is an average over [`read_timeout`](Self::read_timeout), and over 30 seconds if that is shorter.
            pub fn min_throughput(mut self, bytes_per_second: u64) -> Self {
                self.core = self.core.min_throughput(bytes_per_second);
                self
            }

            /// Sets the retry policy. Defaults to [`RetryPolicy::default`](subkit_runtime::RetryPolicy).
            ///
            /// The section *Retries* of each operation says when it is retried.
            pub fn retry(mut self, policy: subkit_runtime::RetryPolicy) -> Self {
                self.core = self.core.retry(policy);
                self
            }

            /// Adds a rate limit: requests wait until it allows them. If several are added, all of them apply.
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
            /// Every status that the spec does not name is reported, also 401, 404 or 503, and also if the call is retried and
            /// then succeeds; the same status once per call.
            pub fn on_notice(mut self, observer: impl Fn(&'static subkit_runtime::Operation, &subkit_runtime::Notice) + Send + Sync + 'static) -> Self {
                self.core = self.core.on_notice(observer);
                self
            }

            /// Sets how long establishing a connection may take. Defaults to 10 seconds.
            pub fn connect_timeout(mut self, timeout: Duration) -> Self {
                self.core = self.core.connect_timeout(timeout);
                self
            }

            /// Sets the maximum size of a response body in bytes. Defaults to 64 MiB.
            pub fn max_response_size(mut self, bytes: u64) -> Self {
                self.core = self.core.max_response_size(bytes);
                self
            }

            /// Sets a product name that is sent before the default `User-Agent`.
            pub fn user_agent(mut self, name: impl Into<String>) -> Self {
                self.core = self.core.user_agent(name);
                self
            }

            /// Allows an `http` base URL on another machine. Credentials are then sent unencrypted.
            pub fn allow_plaintext_http(mut self) -> Self {
                self.core = self.core.allow_plaintext_http();
                self
            }

            /// Configures the HTTP client: proxies, certificates, connection pools. Redirects to another origin stay disabled.
            pub fn http(mut self, change: impl FnOnce(subkit_runtime::reqwest::ClientBuilder) -> subkit_runtime::reqwest::ClientBuilder + Send + 'static) -> Self {
                self.core = self.core.http(change);
                self
            }

            /// Creates the client.
            ///
            /// # Errors
            ///
            /// Returns a [`Configuration`](subkit_runtime::ErrorKind::Configuration) error that names the invalid setting.
            pub fn build(self) -> Result<Client, Error> {
                Ok(Client { core: self.core.build()? })
            }

            /// Creates the client on an existing HTTP client, for example to share its connections.
            ///
            /// The caller is responsible for its connect timeout, proxies and redirects: an HTTP client that follows redirects
            /// may send credentials to another origin.
            ///
            /// # Errors
            ///
            /// Returns the errors of [`build`](Self::build).
            pub fn build_with_caller_owned_redirects_and_timeouts(self, client: subkit_runtime::reqwest::Client) -> Result<Client, Error> {
                Ok(Client { core: self.core.build_with_caller_owned_redirects_and_timeouts(client)? })
            }
        }
    }
}

fn environment_docs(api: &Api) -> TokenStream {
    let mut lines = vec![
        "Reads settings from environment variables. Variables that are not set change nothing.".to_owned(),
        String::new(),
        "| variable | sets |".to_owned(),
        "|---|---|".to_owned(),
    ];
    lines.extend(environment(api).into_iter().map(|(variable, what)| format!("| `{variable}` | {what} |")));
    if !api.schemes.is_empty() && !has_optional_credentials(api) {
        lines.extend([
            String::new(),
            "Without credentials, [`build`](Self::build) returns an error that names their variables.".to_owned(),
        ]);
    }
    lines.extend([
        String::new(),
        "# Errors".to_owned(),
        String::new(),
        "Returns a configuration error that names the variable with an invalid value.".to_owned(),
    ]);
    docs::doc([lines.join("\n")])
}

/// The environment variables of a client and what they set.
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
                let sets = format!("`{part}` of `{method}`; the initial token is `{prefix}_{name}`");
                variables.push((format!("{prefix}_{}", screaming(part)), sets));
            }
        }
    }
    variables
}

/// The calls on a builder that give it credentials, for examples.
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
