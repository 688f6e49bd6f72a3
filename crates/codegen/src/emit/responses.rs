//! The type of successful responses: a single type, or an enum if the document describes several.

use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};
use syn::{Ident, Type, parse_quote};

use super::source::Input;
use crate::{
    model::{Encoding, Operation, ResponseSpec, StatusPattern},
    openapi::{pascal, reserved},
    types::{docs, finish::Signature},
};

/// Returns the output type of an operation, and the match arms that decode its successful responses.
pub fn output(operation: &Operation, signature: &Signature) -> (TokenStream, TokenStream) {
    if operation.has_several_types() {
        return output_enum(operation, signature);
    }
    let body_encoding = operation.successes().find_map(|response| response.encoding);
    let has_empty_success = operation.successes().any(|response| response.encoding.is_none());
    let success = &signature.success;
    let (output, read) = match (body_encoding, has_empty_success) {
        (None, _) => (quote!(()), quote!(empty)),
        // The schema allows any value, so a successful response must never cause a decoding error.
        (Some(Encoding::Json), true) if operation.returns_any_json() => {
            (quote!(Option<#success>), quote!(json_or_text))
        }
        (Some(Encoding::Json), false) => (quote!(#success), quote!(json)),
        (Some(Encoding::Json), true) => (quote!(Option<#success>), quote!(json_or_empty)),
        (Some(Encoding::Text), _) => (quote!(String), quote!(text)),
        (Some(_), _) => (quote!(subkit_runtime::Bytes), quote!(bytes)),
    };
    let redirects = operation.successes().filter_map(|response| match response.status {
        StatusPattern::Exact(status) if response.is_result => Some(Literal::u16_unsuffixed(status)),
        _ => None,
    });
    (output, quote!(200..=299 #(| #redirects)* => response.#read(),))
}

/// Returns the name of the enum of an operation with several response types.
fn type_name(operation: &Operation) -> Ident {
    let name = operation.response_type.clone().unwrap_or_else(|| pascal(&reserved::response_type(&operation.id)));
    format_ident!("{name}")
}

fn output_enum(operation: &Operation, signature: &Signature) -> (TokenStream, TokenStream) {
    let name = type_name(operation);
    let successes = operation.responses.iter().zip(&signature.responses);
    let arms = successes.filter(|(response, _)| response.is_success()).map(|(response, ty)| {
        let (pattern, variant) = (pattern(response.status), variant(response.status));
        match response.encoding {
            None => quote!(#pattern => Ok(response.empty()?.map(|()| #name::#variant)),),
            Some(encoding) => {
                let read = match encoding {
                    Encoding::Json => quote!(json::<#ty>()),
                    Encoding::Text => quote!(text()),
                    _ => quote!(bytes()),
                };
                quote!(#pattern => Ok(response.#read?.map(#name::#variant)),)
            }
        }
    });
    let has_range = operation.successes().any(|response| matches!(response.status, StatusPattern::Range(_)));
    let rest = (!has_range).then(|| quote!(200..=299 => Ok(response.bytes()?.map(#name::Other)),));
    (quote!(#name), quote!(#(#arms)* #rest))
}

/// Returns the enum of the successful responses of an operation, or `None` if all of them have the same type.
pub fn response_enum(input: Input<'_>, operation: &Operation) -> Option<TokenStream> {
    if !operation.has_several_types() {
        return None;
    }
    let signature = input.finished.signatures.get(&operation.id)?;
    let name = type_name(operation);
    let doc = docs::doc([format!("The successful responses of [`Client::{}`].", operation.id)]);
    let variants = operation.responses.iter().zip(&signature.responses).filter(|(response, _)| response.is_success());
    let variants: Vec<TokenStream> = variants
        .map(|(response, ty)| {
            let variant = variant(response.status);
            let doc = docs::doc([description(response)]);
            match payload(response, ty.as_ref()) {
                Some(ty) => quote!(#doc #variant(#ty),),
                None => quote!(#doc #variant,),
            }
        })
        .collect();
    let has_range = operation.successes().any(|response| matches!(response.status, StatusPattern::Range(_)));
    let other = (!has_range).then(|| {
        quote! {
            /// Another successful status, with the undecoded body.
            Other(subkit_runtime::Bytes),
        }
    });
    Some(quote! {
        #doc
        #[derive(Clone, Debug, PartialEq, serde::Serialize)]
        #[serde(untagged)]
        #[non_exhaustive]
        pub enum #name {
            #(#variants)*
            #other
        }
    })
}

fn description(response: &ResponseSpec) -> String {
    let prose = docs::sentence(&docs::prose(&response.description));
    format!("{}: {prose}", response.status).trim_end_matches([' ', ':']).to_owned()
}

fn payload(response: &ResponseSpec, ty: Option<&Type>) -> Option<Type> {
    match response.encoding? {
        Encoding::Json => ty.cloned(),
        Encoding::Text => Some(parse_quote!(String)),
        _ => Some(parse_quote!(subkit_runtime::Bytes)),
    }
}

fn pattern(status: StatusPattern) -> TokenStream {
    match status {
        StatusPattern::Exact(status) => {
            let status = Literal::u16_unsuffixed(status);
            quote!(#status)
        }
        _ => quote!(200..=299),
    }
}

/// Returns the variant for a status, named after its HTTP reason phrase.
fn variant(status: StatusPattern) -> Ident {
    match status {
        StatusPattern::Exact(200) => format_ident!("Ok"),
        StatusPattern::Exact(201) => format_ident!("Created"),
        StatusPattern::Exact(202) => format_ident!("Accepted"),
        StatusPattern::Exact(204) => format_ident!("NoContent"),
        StatusPattern::Exact(206) => format_ident!("PartialContent"),
        StatusPattern::Exact(207) => format_ident!("MultiStatus"),
        StatusPattern::Exact(status) => format_ident!("Status{status}"),
        _ => format_ident!("Successful"),
    }
}
