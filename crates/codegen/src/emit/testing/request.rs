//! The enum of the requests of an API, as a server receives them.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use super::{super::split::Module, entry::Entry, request_variant::RequestVariant};
use crate::{openapi::pascal, types::docs};

/// Returns the enum of a file. The operations of each submodule form one variant.
pub fn emit(module: &Module<'_, Entry>) -> TokenStream {
    let own: Vec<&RequestVariant> = module.items.iter().filter_map(|entry| entry.request_variant.as_ref()).collect();
    let mut taken: Vec<Ident> = own.iter().map(|request_variant| request_variant.name.clone()).collect();
    let mut variants: Vec<TokenStream> = own.iter().map(|request_variant| request_variant.variant.clone()).collect();
    let mut below = Vec::new();
    let mut send_arms: Vec<TokenStream> = own.iter().map(|request_variant| request_variant.send_arm.clone()).collect();
    for inner in &module.submodules {
        let all = inner.all_items();
        let ids: Vec<&String> = all.iter().filter_map(|entry| Some(&entry.request_variant.as_ref()?.id)).collect();
        if ids.is_empty() {
            continue;
        }
        let module = &inner.name;
        let mut name = format_ident!("{}", pascal(module.to_string().trim_start_matches("r#")));
        while taken.contains(&name) {
            name = format_ident!("{name}Part");
        }
        let doc = docs::doc([format!("A request of an operation in [`{module}`].")]);
        variants.push(quote!(#doc #name(#module::Request)));
        below.push(quote!(#(#ids)|* => Ok(Self::#name(#module::Request::from_arguments(operation, arguments)?)),));
        send_arms.push(quote!(Self::#name(request) => Box::pin(request.send(client)).await,));
        taken.push(name);
    }
    if variants.is_empty() {
        return TokenStream::new();
    }
    let unknown = quote!(Err(CallError::unknown_operation(operation)));
    let arms = own.iter().map(|request_variant| &request_variant.decode_arm);
    let here = if own.is_empty() {
        unknown
    } else {
        let mutable = own.iter().any(|request_variant| request_variant.has_arguments).then(|| quote!(mut));
        quote! {
            let #mutable arguments = Arguments::new(operation, arguments)?;
            let request = match operation {
                #(#arms)*
                _ => return #unknown,
            };
            arguments.finish()?;
            Ok(request)
        }
    };
    let body = if below.is_empty() { here } else { quote!(match operation { #(#below)* _ => { #here } }) };
    quote! {
        /// A request as a server receives it. Each operation has a variant, whose fields are the arguments.
        ///
        /// The enum is exhaustive: a `match` without a wildcard arm stops compiling when the spec gains an operation.
        #[derive(Clone, Debug)]
        #[allow(missing_docs, clippy::large_enum_variant, reason = "the request builders document the arguments")]
        pub enum Request {
            #(#variants,)*
        }

        impl Request {
            /// Sends the request with a client.
            ///
            /// # Errors
            ///
            /// Returns a [`CallError`] if the request fails or the response cannot be encoded as JSON.
            pub async fn send(self, client: &Client) -> Result<TestResponse, CallError> {
                match self {
                    #(#send_arms)*
                }
            }
        }

        impl FromArguments for Request {
            fn from_arguments(operation: &str, arguments: serde_json::Value) -> Result<Self, CallError> {
                #body
            }
        }
    }
}
