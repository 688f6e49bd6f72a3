//! An operation as a variant of the enum `Request`.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use super::super::{Input, request_type::type_name, requests::Argument};
use crate::{model::Operation, types::docs};

/// An operation as a variant of the enum `Request`.
pub struct RequestVariant {
    /// The operation's id.
    pub id: String,
    /// Whether the operation has arguments.
    pub has_arguments: bool,
    /// The name of the variant.
    pub name: Ident,
    /// The variant with its fields.
    pub variant: TokenStream,
    /// The match arm that decodes the variant.
    pub decode_arm: TokenStream,
    /// The match arm that sends the request.
    pub send_arm: TokenStream,
}

impl RequestVariant {
    /// Returns the variant of an operation. Its fields are the arguments, with the same types as in the request builder.
    pub fn of(input: Input<'_>, operation: &Operation) -> Self {
        let (id, name) = (&operation.id, type_name(operation));
        let arguments = Argument::all(input, operation);
        let fields = arguments.iter().map(|Argument { ident, ty, required, .. }| match required {
            true => quote!(#ident: #ty),
            false => quote!(#ident: Option<#ty>),
        });
        let values = arguments.iter().zip(names(operation)).map(|(Argument { ident, required, .. }, name)| {
            let take = if *required { quote!(required) } else { quote!(optional) };
            quote!(#ident: arguments.#take(#name)?)
        });
        let doc = docs::doc([format!("The request of [`Client::{id}`].")]);
        let (fields, values) = if arguments.is_empty() {
            (TokenStream::new(), TokenStream::new())
        } else {
            (quote!({ #(#fields),* }), quote!({ #(#values),* }))
        };
        Self {
            id: id.clone(),
            has_arguments: !arguments.is_empty(),
            variant: quote!(#doc #name #fields),
            decode_arm: quote!(#id => Self::#name #values,),
            send_arm: send_arm(operation, &name, &arguments),
            name,
        }
    }
}

/// Returns the match arm that sends the request with a client.
fn send_arm(operation: &Operation, name: &Ident, arguments: &[Argument<'_>]) -> TokenStream {
    let method = format_ident!("{}", operation.id);
    let idents = arguments.iter().map(|argument| &argument.ident);
    // `response` is reserved, so it cannot be the name of an argument.
    let is_taken = idents.clone().any(|ident| ident == "request");
    let request = format_ident!("{}", if is_taken { "response" } else { "request" });
    let (required, optional): (Vec<&Argument<'_>>, Vec<_>) = arguments.iter().partition(|argument| argument.required);
    let required = required.iter().map(|argument| &argument.ident);
    let setters = optional.iter().map(|Argument { ident, .. }| {
        quote! {
            if let Some(#ident) = #ident {
                #request = #request.#ident(#ident);
            }
        }
    });
    let mutable = (!optional.is_empty()).then(|| quote!(mut));
    let fields = (!arguments.is_empty()).then(|| quote!({ #(#idents),* }));
    let deprecated =
        operation.deprecated.then(|| quote!(#[expect(deprecated, reason = "tests also call deprecated operations")]));
    quote! {
        Self::#name #fields => {
            #deprecated
            let #mutable #request = client.#method(#(#required),*);
            #(#setters)*
            TestResponse::sent(#request, crate::requests::#name::send).await
        }
    }
}

/// Returns the keys of the arguments if a request is sent by operation id. The key of the body is the last one.
fn names(operation: &Operation) -> impl Iterator<Item = &str> {
    let parameters = operation.parameters.iter().map(|parameter| parameter.key.as_str());
    parameters.chain(operation.body.as_ref().map(|_| "body"))
}
