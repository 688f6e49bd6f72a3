//! The credentials of a client: the methods of its builder that take them, and the handle that replaces them.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use crate::{
    docs,
    model::{Api, Scheme, SchemeKind},
};

/// The handle that replaces credentials: the client's method that gives it, and its type.
pub fn handle(api: &Api) -> (Option<TokenStream>, Option<TokenStream>) {
    if api.schemes.is_empty() {
        return (None, None);
    }
    let methods = api.schemes.iter().map(replacement);
    let method = quote! {
        /// The credentials, to replace them while the client is in use.
        pub fn credentials(&self) -> Credentials<'_> {
            Credentials { core: &self.core }
        }
    };
    let definition = quote! {
        /// The credentials of a [`Client`]. Those that are replaced are replaced for all of its clones, from their next attempt on.
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
        /// A [`Configuration`](subkit_runtime::ErrorKind::Configuration) error that says what doesn't fit; what was given before
        /// stays then.
        pub fn #ident(self, #parameters) -> Result<(), Error> {
            self.core.#call
        }
    }
}

/// The method of the builder that takes the credentials of a scheme.
pub fn method(scheme: &Scheme) -> TokenStream {
    let name = &scheme.name;
    let method = format_ident!("{}", scheme.ident);
    let description = docs::sentence(&docs::prose(&scheme.description));
    match &scheme.kind {
        SchemeKind::Authorization { .. }
        | SchemeKind::Header { .. }
        | SchemeKind::Query { .. }
        | SchemeKind::Cookie { .. } => {
            let doc =
                docs::doc([if description.is_empty() { format!("Authenticates by `{name}`.") } else { description }]);
            quote! {
                #doc
                pub fn #method(mut self, secret: impl Into<subkit_runtime::Secret>) -> Self {
                    self.core = self.core.secret(#name, secret);
                    self
                }
            }
        }
        SchemeKind::Basic => {
            let doc = docs::doc(["Authenticates by user name and password.".to_owned(), description]);
            quote! {
                #doc
                pub fn #method(mut self, user: impl Into<String>, password: impl Into<subkit_runtime::Secret>) -> Self {
                    self.core = self.core.basic(#name, user, password);
                    self
                }
            }
        }
        SchemeKind::ClientCredentials => {
            let doc = docs::doc(["Authenticates by OAuth 2.0 client credentials.".to_owned(), description]);
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

                /// Fetches tokens here. Needed with [`base_url`](Self::base_url): a token endpoint belongs to a server.
                pub fn token_url(mut self, url: impl Into<String>) -> Self {
                    self.core = self.core.token_url(url);
                    self
                }

                /// Sends client id and client secret in an `Authorization` header to the token endpoint, and not in the body.
                pub fn client_credentials_in_header(mut self) -> Self {
                    self.core = self.core.client_credentials_in_header();
                    self
                }

                /// Keeps tokens where other clients find them, of this process or of others. Without it each client and its clones
                /// have their own.
                pub fn token_store(mut self, store: std::sync::Arc<dyn subkit_runtime::TokenStore>) -> Self {
                    self.core = self.core.token_store(store);
                    self
                }
            }
        }
    }
}
