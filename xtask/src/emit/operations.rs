//! `operations.rs`: one method per operation; what a call needs stands at the call.

use std::path::PathBuf;

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::{
    Input, docs as prose,
    requests::Argument,
    split::{self, Item, Part},
};
use crate::{docs, model::Operation};

pub fn emit(input: Input<'_>) -> Result<Vec<(PathBuf, String)>, String> {
    let operations = input.api.operations.iter();
    let items: Vec<Item<TokenStream>> = operations
        .map(|operation| Item { family: split::of_operation(operation), content: method(input, operation) })
        .collect();
    split::files(input, "operations", &items, &file)
}

fn file(part: &Part<'_, TokenStream>) -> TokenStream {
    let (docs, block) = if part.is_whole() {
        let docs = quote! {
            //! The operations: each method takes what the call needs and gives a request, to which optional arguments can be
            //! added before it is sent.
        };
        (docs, quote!())
    } else {
        let docs = docs::doc([format!("# {}", part.title())]);
        (super::about(part), docs)
    };
    let (methods, modules) = (&part.items, part.modules(&quote!()));
    let imports = super::imports(&["Client", "requests"], methods.iter().copied());
    let methods = (!methods.is_empty()).then(|| quote!(#imports #block impl Client { #(#methods)* }));
    quote!(#docs #modules #methods)
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
            requests::#request {
                client: self.clone(),
                request_options: subkit_runtime::RequestOptions::new(),
                #(#values),*
            }
        }
    }
}
