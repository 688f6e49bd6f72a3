//! The enum of an API's requests as a server receives them.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use super::{
    super::{Input, request_type::type_name, requests::Argument, split::Part},
    Entry, binding, names,
};
use crate::{model::Operation, openapi::pascal, types::docs};

/// An operation as a variant of the enum.
pub struct Received {
    name: Ident,
    variant: TokenStream,
    /// The arm that decodes it.
    arm: TokenStream,
}

impl Received {
    /// The variant of an operation: its arguments, with the types that its request builder has.
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
        let doc = docs::doc([format!("Sent by [`Client::{id}`].")]);
        let (fields, values) = if arguments.is_empty() {
            (TokenStream::new(), TokenStream::new())
        } else {
            (quote!({ #(#fields),* }), quote!({ #(#values),* }))
        };
        Self { variant: quote!(#doc #name #fields), arm: quote!(#id => Self::#name #values,), name }
    }
}

/// The enum of a file. The operations of a module below it are one variant.
pub fn emit(part: &Part<'_, Entry>) -> TokenStream {
    let own: Vec<&Received> = part.items.iter().filter_map(|entry| entry.received.as_ref()).collect();
    let mut taken: Vec<Ident> = own.iter().map(|received| received.name.clone()).collect();
    let mut variants: Vec<TokenStream> = own.iter().map(|received| received.variant.clone()).collect();
    let mut below = Vec::new();
    for inner in &part.parts {
        let all = inner.all();
        let ids: Vec<&String> = all.iter().filter_map(|entry| entry.operation.as_ref()).collect();
        if ids.is_empty() {
            continue;
        }
        let module = &inner.name;
        let mut name = format_ident!("{}", pascal(module.to_string().trim_start_matches("r#")));
        while taken.contains(&name) {
            name = format_ident!("{name}Part");
        }
        let doc = docs::doc([format!("Of the operations of [`{module}`].")]);
        variants.push(quote!(#doc #name(#module::Request)));
        below.push(quote!(#(#ids)|* => Ok(Self::#name(#module::Request::from_arguments(operation, arguments)?)),));
        taken.push(name);
    }
    if variants.is_empty() {
        return TokenStream::new();
    }
    let unknown = quote!(Err(CallError::unknown_operation(operation)));
    let arms = own.iter().map(|received| &received.arm);
    let here = if own.is_empty() {
        unknown
    } else {
        let binding = binding(part);
        quote! {
            #binding = Arguments::new(operation, arguments)?;
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
        /// A request as a server receives it: a variant for each operation, with its arguments.
        ///
        /// A `match` without a wildcard handles every operation: it stops compiling when the spec has another one.
        #[derive(Clone, Debug)]
        #[allow(missing_docs, clippy::large_enum_variant, reason = "arguments are documented where they are set")]
        pub enum Request {
            #(#variants,)*
        }

        impl FromArguments for Request {
            fn from_arguments(operation: &str, arguments: serde_json::Value) -> Result<Self, CallError> {
                #body
            }
        }
    }
}
