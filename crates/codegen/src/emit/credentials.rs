//! The credentials of a client: the methods of its builder that take them, and the handle that replaces them.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use crate::{
    model::{Api, Scheme, SchemeKind},
    types::docs,
};

/// The handle that replaces credentials: the client's method that gives it, and its type.
pub fn handle(api: &Api) -> (Option<TokenStream>, Option<TokenStream>) {
    if api.schemes.is_empty() {
        return (None, None);
    }
    let refreshed = api.schemes.iter().filter_map(refresh_replacement);
    let methods = api.schemes.iter().map(replacement).chain(refreshed);
    let method = quote! {
        /// Returns the credentials, to replace them while the client is in use.
        pub fn credentials(&self) -> Credentials<'_> {
            Credentials { core: &self.core }
        }
    };
    let definition = quote! {
        /// The credentials of a [`Client`]. Replacing them affects all of its clones, from their next attempt on.
        #[derive(Clone, Copy, Debug)]
        pub struct Credentials<'a> {
            core: &'a Core,
        }

        impl Credentials<'_> {
            #(#methods)*
        }
    };
    (Some(method), Some(definition))
}

fn replacement(scheme: &Scheme) -> TokenStream {
    let name = &scheme.name;
    let ident = match scheme.kind {
        SchemeKind::ClientCredentials => format_ident!("client_credentials"),
        _ => format_ident!("{}", scheme.ident),
    };
    let doc = format!(" Replaces what [`ClientBuilder::{ident}`] gave.");
    let (parameters, call) = match scheme.kind {
        SchemeKind::Basic => (
            quote!(user: impl Into<String>, password: impl Into<subkit_runtime::Secret>),
            quote!(replace_basic(#name, user, password)),
        ),
        SchemeKind::ClientCredentials => (
            quote!(client_id: impl Into<String>, client_secret: impl Into<subkit_runtime::Secret>),
            quote!(replace_client_credentials(#name, client_id, client_secret)),
        ),
        _ => (quote!(secret: impl Into<subkit_runtime::Secret>), quote!(replace_secret(#name, secret))),
    };
    quote! {
        #[doc = #doc]
        ///
        /// # Errors
        ///
        /// Returns a [`Configuration`](subkit_runtime::ErrorKind::Configuration) error that names the invalid value. The previous
        /// credentials stay in use then.
        pub fn #ident(self, #parameters) -> Result<(), Error> {
            self.core.#call
        }
    }
}

fn refresh_replacement(scheme: &Scheme) -> Option<TokenStream> {
    let refresh = scheme.refresh.as_ref()?;
    let (name, method) = (&scheme.name, format_ident!("{}", scheme.refresh_method()));
    let (key, secret) = (format_ident!("{}", refresh.key_name), format_ident!("{}", refresh.secret_name));
    let doc = format!(" Replaces what [`ClientBuilder::{method}`] gave.");
    Some(quote! {
        #[doc = #doc]
        ///
        /// # Errors
        ///
        /// Returns a [`Configuration`](subkit_runtime::ErrorKind::Configuration) error that names the invalid value. The previous
        /// credentials stay in use then.
        pub fn #method(self, #key: impl Into<String>, #secret: impl Into<subkit_runtime::Secret>, initial_token: impl Into<subkit_runtime::Secret>) -> Result<(), Error> {
            self.core.replace_token_refresh(#name, #key, #secret, initial_token)
        }
    })
}

/// The method of the builder that takes a store for tokens, if the client fetches any.
pub fn token_store(api: &Api) -> Option<TokenStream> {
    api.schemes.iter().any(Scheme::fetches_tokens).then(|| {
        quote! {
            /// Sets a token store that other clients share, in this process or in others. By default a client shares tokens only
            /// with its clones.
            pub fn token_store(mut self, store: std::sync::Arc<dyn subkit_runtime::TokenStore>) -> Self {
                self.core = self.core.token_store(store);
                self
            }
        }
    })
}

/// The method of the builder that takes what a token is refreshed with.
fn refresh_method(scheme: &Scheme) -> Option<TokenStream> {
    let refresh = scheme.refresh.as_ref()?;
    let (name, ident, method) = (&scheme.name, &scheme.ident, format_ident!("{}", scheme.refresh_method()));
    let (key, secret) = (format_ident!("{}", refresh.key_name), format_ident!("{}", refresh.secret_name));
    let doc = docs::doc([
        format!(
            "Takes the token of [`{ident}`](Self::{ident}) as the initial one and refreshes it, by \
             `{} {}` on the server that the client calls.",
            refresh.method, refresh.path
        ),
        format!(
            "Each refresh ends the token before it, for everybody. Give all clients of the application, in all processes, \
             one [`token_store`](Self::token_store) that outlives the processes. Without it, the first refresh ends the token of \
             the others, and the initial token for this process when it restarts.\n\n\
             With a store, the initial token is refreshed at the first call. Without one, it is used for {} seconds first. Later \
             tokens are refreshed when half of their lifetime has passed; {} seconds are requested. A token that the server \
             rejects is replaced by the newest one of the store, or refreshed.\n\n\
             If the vendor rejects all known tokens, calls return an authentication error that says so. Get a new token from \
             the vendor then, and give it to the client.",
            refresh.lifetime / 2,
            refresh.lifetime
        ),
    ]);
    Some(quote! {
        #doc
        pub fn #method(mut self, #key: impl Into<String>, #secret: impl Into<subkit_runtime::Secret>, initial_token: impl Into<subkit_runtime::Secret>) -> Self {
            self.core = self.core.token_refresh(#name, #key, #secret, initial_token);
            self
        }
    })
}

/// The methods of the builder that take the credentials of a scheme.
pub fn method(scheme: &Scheme) -> TokenStream {
    let (given, refreshed) = (given(scheme), refresh_method(scheme));
    quote!(#given #refreshed)
}

fn given(scheme: &Scheme) -> TokenStream {
    let name = &scheme.name;
    let method = format_ident!("{}", scheme.ident);
    let description = docs::sentence(&docs::prose(&scheme.description));
    match &scheme.kind {
        SchemeKind::Authorization { .. }
        | SchemeKind::Header { .. }
        | SchemeKind::Query { .. }
        | SchemeKind::Cookie { .. } => {
            let doc =
                docs::doc([if description.is_empty() { format!("Authenticates with `{name}`.") } else { description }]);
            quote! {
                #doc
                pub fn #method(mut self, secret: impl Into<subkit_runtime::Secret>) -> Self {
                    self.core = self.core.secret(#name, secret);
                    self
                }
            }
        }
        SchemeKind::Basic => {
            let doc = docs::doc(["Authenticates with user name and password.".to_owned(), description]);
            quote! {
                #doc
                pub fn #method(mut self, user: impl Into<String>, password: impl Into<subkit_runtime::Secret>) -> Self {
                    self.core = self.core.basic(#name, user, password);
                    self
                }
            }
        }
        SchemeKind::ClientCredentials => {
            let doc = docs::doc(["Authenticates with OAuth 2.0 client credentials.".to_owned(), description]);
            let scopes: Vec<String> = scheme.scopes.iter().map(|scope| format!("`{scope}`")).collect();
            let scope_doc = docs::doc([if scopes.is_empty() {
                "Requests these scopes, separated by spaces, with the token. None are requested by default.".to_owned()
            } else {
                format!(
                    "Requests these scopes, separated by spaces, with the token, instead of those that the operations need: {}. An empty \
                     text requests the defaults of the token endpoint.",
                    scopes.join(", ")
                )
            }]);
            quote! {
                #doc
                pub fn client_credentials(mut self, client_id: impl Into<String>, client_secret: impl Into<subkit_runtime::Secret>) -> Self {
                    self.core = self.core.client_credentials(#name, client_id, client_secret);
                    self
                }

                #scope_doc
                pub fn scope(mut self, scope: impl Into<String>) -> Self {
                    self.core = self.core.scope(#name, scope);
                    self
                }

                /// Adds a parameter to the token request, such as `audience` or `resource`. The same name may be added several times.
                pub fn token_parameter(mut self, name: impl Into<String>, value: impl Into<subkit_runtime::Secret>) -> Self {
                    self.core = self.core.token_parameter(#name, name, value);
                    self
                }

                /// Sets the URL of the token endpoint. Required with [`base_url`](Self::base_url): a token endpoint belongs to a server.
                pub fn token_url(mut self, url: impl Into<String>) -> Self {
                    self.core = self.core.token_url(url);
                    self
                }

                /// Sends client id and client secret to the token endpoint in the `Authorization` header instead of the body.
                pub fn client_credentials_in_header(mut self) -> Self {
                    self.core = self.core.client_credentials_in_header();
                    self
                }
            }
        }
    }
}
