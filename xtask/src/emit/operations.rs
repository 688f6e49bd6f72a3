//! `operations.rs`: one method per operation; what a call needs stands at the call.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::{Input, docs as prose, requests::Argument};
use crate::{docs, model::Operation};

pub fn emit(input: Input<'_>) -> TokenStream {
    let methods: Vec<TokenStream> = input.api.operations.iter().map(|operation| method(input, operation)).collect();
    let imports = super::imports(&["Client", "requests"], &methods);
    quote! {
        //! The operations: each method takes what the call needs and gives a request, to which optional arguments can be
        //! added before it is sent.

        #imports

        impl Client {
            #(#methods)*
        }
    }
}

fn method(input: Input<'_>, operation: &Operation) -> TokenStream {
    let docs = docs::doc(prose::operation(input, operation));
    let name = format_ident!("{}", operation.id);
    let request = super::requests::type_name(operation);
    let arguments = Argument::all(input, operation);
    let required: Vec<&Argument<'_>> = arguments.iter().filter(|argument| argument.required).collect();
    let parameters = required.iter().map(|argument| argument.parameter());
    let values = arguments.iter().map(Argument::initial);
    let deprecated = operation.deprecated.then(|| quote!(#[deprecated = "the vendor has deprecated this operation"]));
    quote! {
        #docs
        #deprecated
        pub fn #name(&self, #(#parameters),*) -> requests::#request {
            requests::#request { client: self.clone(), #(#values),* }
        }
    }
}
