//! The examples of the spec as data.

use std::collections::HashSet;

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use serde_json::Value;
use syn::{Ident, Type, parse_quote};

use crate::{
    emit::source::Input,
    model::{Component, Example, Kind, Operation},
    types::rust_type::outside,
};

/// Returns the examples of the request and response bodies of an operation.
pub fn of_operation(input: Input<'_>, operation: &Operation) -> Vec<TokenStream> {
    let mut found = Vec::new();
    let mut seen: HashSet<&str> = HashSet::new();
    let Some(signature) = input.finished.signatures.get(&operation.id) else { return found };
    if let (Some(body), Some(ty)) = (&operation.body, &signature.body) {
        for example in &body.examples {
            found.push(entry(input, &operation.id, "request", example, ty));
        }
    }
    for (response, ty) in operation.responses.iter().zip(&signature.responses) {
        let Some(ty) = ty else { continue };
        let place = format!("response {}", response.status);
        for example in &response.examples {
            // Several statuses may share a response object and its examples; for errors, the first is enough.
            let is_new = seen.insert(&example.pointer);
            if !response.is_success() && !is_new {
                continue;
            }
            found.push(entry(input, &operation.id, &place, example, ty));
        }
    }
    found
}

/// Returns the examples of a component and its properties.
pub fn of_schema(input: Input<'_>, component: &Component) -> Vec<TokenStream> {
    let mut found = Vec::new();
    let name = &component.name;
    let ident = format_ident!("{}", component.rust_name);
    let ty: Type = parse_quote!(types::#ident);
    if let Some(value) = &component.annotations.example {
        let example =
            Example { name: "example".to_owned(), value: value.clone(), reason: None, pointer: String::new() };
        found.push(entry(input, "", &format!("schema {name}"), &example, &ty));
    }
    if let Kind::Object { .. } = component.kind {
        for field in input.finished.fields(name) {
            // If this property encodes an id as an integer, the struct encodes the id, and not the id type.
            let example = field.property.schema.annotations.example.as_ref().filter(|_| !field.property.integer_id);
            let Some(value) = example.cloned() else { continue };
            let example = Example { name: "example".to_owned(), value, reason: None, pointer: String::new() };
            let is_own = |name: &Ident| input.api.components.values().any(|component| *name == component.rust_name);
            let base = outside(&field.base, is_own);
            found.push(entry(input, "", &format!("property {name}.{}", field.property.name), &example, &base));
        }
    }
    found
}

fn entry(input: Input<'_>, operation: &str, place: &str, example: &Example, ty: &Type) -> TokenStream {
    let api = &input.api.name;
    let name = &example.name;
    let json = raw(&example.value);
    let type_name = quote!(#ty).to_string().replace(' ', "");
    let reason = match &example.reason {
        Some(reason) => quote!(Some(#reason)),
        None => quote!(None),
    };
    quote! {
        Example {
            api: #api,
            operation: #operation,
            location: #place,
            name: #name,
            type_name: #type_name,
            json: #json,
            reason: #reason,
            round_trip: subkit_runtime::testing::round_trip::<#ty>,
        }
    }
}

/// Returns JSON as a raw string literal, which is more readable than a string with escapes.
pub fn raw(value: &Value) -> TokenStream {
    let text = value.to_string();
    let mut hashes = String::new();
    while text.contains(&format!("\"{hashes}")) {
        hashes.push('#');
    }
    // Characters that change the text direction have to be escaped.
    if text.contains(crate::types::docs::is_bidi_control) {
        return quote!(#text);
    }
    format!("r{hashes}\"{text}\"{hashes}").parse().unwrap_or_else(|_| quote!(#text))
}
