//! The credentials of a client: the builder methods that set them, and the handle that replaces them.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use crate::{
    model::{Api, Scheme, SchemeKind},
    types::docs,
};

/// Returns the client method that returns the credentials handle, and the type of the handle.
pub fn handle(api: &Api) -> (Option<TokenStream>, Option<TokenStream>) {
    if api.schemes.is_empty() {
        return (None, None);
    }
    let refreshed = api.schemes.iter().filter_map(refresh_replacement);
    let methods = api.schemes.iter().map(replacement).chain(refreshed);
    let method = quote! {
        /// Returns a handle with which you can replace the credentials while the client is in use.
        pub fn credentials(&self) -> Credentials<'_> {
            Credentials { core: &self.core }
        }
    };
    let definition = quote! {
        /// The credentials of a [`Client`].
        ///
        /// New credentials apply to the client and all its clones, from the next attempt on.
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
    let doc = format!(" Replaces the credentials set by [`ClientBuilder::{ident}`].");
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
        /// Returns an [`Error`] of the kind [`Configuration`](subkit_runtime::ErrorKind::Configuration) if a value is invalid.
        /// The message names the value, and the previous credentials stay in use.
        pub fn #ident(self, #parameters) -> Result<(), Error> {
            self.core.#call
        }
    }
}

fn refresh_replacement(scheme: &Scheme) -> Option<TokenStream> {
    let refresh = scheme.refresh.as_ref()?;
    let (name, method) = (&scheme.name, format_ident!("{}", scheme.refresh_method()));
    let (key, secret) = (format_ident!("{}", refresh.key_name), format_ident!("{}", refresh.secret_name));
    let doc = format!(" Replaces the credentials set by [`ClientBuilder::{method}`].");
    Some(quote! {
        #[doc = #doc]
        ///
        /// # Errors
        ///
        /// Returns an [`Error`] of the kind [`Configuration`](subkit_runtime::ErrorKind::Configuration) if a value is invalid.
        /// The message names the value, and the previous credentials stay in use.
        pub fn #method(self, #key: impl Into<String>, #secret: impl Into<subkit_runtime::Secret>, initial_token: impl Into<subkit_runtime::Secret>) -> Result<(), Error> {
            self.core.replace_token_refresh(#name, #key, #secret, initial_token)
        }
    })
}

/// Returns the builder method that sets a token store, if the client fetches tokens.
pub fn token_store(api: &Api) -> Option<TokenStream> {
    api.schemes.iter().any(Scheme::fetches_tokens).then(|| {
        quote! {
            /// Sets a token store, which clients in this process or in other processes can share. By default, a client shares
            /// tokens only with its clones.
            pub fn token_store(mut self, store: std::sync::Arc<dyn subkit_runtime::TokenStore>) -> Self {
                self.core = self.core.token_store(store);
                self
            }
        }
    })
}

/// Returns the builder method that sets the credentials for refreshing a token.
fn refresh_method(scheme: &Scheme) -> Option<TokenStream> {
    let refresh = scheme.refresh.as_ref()?;
    let (name, ident, method) = (&scheme.name, &scheme.ident, format_ident!("{}", scheme.refresh_method()));
    let (key, secret) = (format_ident!("{}", refresh.key_name), format_ident!("{}", refresh.secret_name));
    let doc = docs::doc([
        format!(
            "Sets an initial token, as [`{ident}`](Self::{ident}) does, and the credentials for refreshing it. The client sends \
             `{} {}` to the API server to refresh the token.",
            refresh.method, refresh.path
        ),
        format!(
            "Each refresh invalidates the previous token for every client that uses it. All clients of the application, in all \
             processes, must therefore share one [`token_store`](Self::token_store) that outlives the processes. Without a \
             shared store, the first refresh invalidates the token of the other clients. It also invalidates the initial token, \
             so this process cannot use that token again after a restart.\n\n\
             With a store, the client refreshes the initial token at the first call. Without a store, it uses the initial token \
             for {} seconds before it refreshes the token. The client requests a lifetime of {} seconds for later tokens, and \
             refreshes them after half of their lifetime. If the server rejects a token, the client uses the newest token of \
             the store or refreshes the token.\n\n\
             If the vendor rejects all known tokens, calls return an authentication error. In that case, get a new token from the \
             vendor and pass the token to the client.",
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

/// Returns the builder methods that set the credentials of a scheme.
pub fn method(scheme: &Scheme) -> TokenStream {
    let (setter, refreshed) = (setter(scheme), refresh_method(scheme));
    quote!(#setter #refreshed)
}

fn setter(scheme: &Scheme) -> TokenStream {
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
            let doc = docs::doc(["Authenticates with a user name and a password.".to_owned(), description]);
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
                "Sets the scopes of the token, separated by spaces. Defaults to none.".to_owned()
            } else {
                format!(
                    "Sets the scopes of the token, separated by spaces. Defaults to the scopes that the operations need: {}. An \
                     empty string requests the default scopes of the token endpoint.",
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

                /// Adds a parameter to the token request, such as `audience` or `resource`. You can add several parameters with
                /// the same name.
                pub fn token_parameter(mut self, name: impl Into<String>, value: impl Into<subkit_runtime::Secret>) -> Self {
                    self.core = self.core.token_parameter(#name, name, value);
                    self
                }

                /// Sets the URL of the token endpoint. Required if [`base_url`](Self::base_url) is set, because each server has its
                /// own token endpoint.
                pub fn token_url(mut self, url: impl Into<String>) -> Self {
                    self.core = self.core.token_url(url);
                    self
                }

                /// Sends the client id and secret to the token endpoint in the `Authorization` header instead of the body.
                pub fn client_credentials_in_header(mut self) -> Self {
                    self.core = self.core.client_credentials_in_header();
                    self
                }
            }
        }
    }
}
