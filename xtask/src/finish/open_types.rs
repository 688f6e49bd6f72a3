//! Pass: enums and unions that keep what they don't know, and ids that come in two types.

use std::collections::HashSet;

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::fields::type_docs;
use crate::{
    docs,
    model::{Api, Member, Schema, Variant},
};

/// An enum of strings with a variant for the values that this version doesn't know.
pub fn open_enum(schema: &Schema, variants: &[Variant]) -> TokenStream {
    let ident = format_ident!("{}", schema.rust_name);
    let docs = type_docs(schema);
    let names: Vec<_> = variants.iter().map(|variant| format_ident!("{}", variant.rust_name)).collect();
    let values: Vec<&String> = variants.iter().map(|variant| &variant.value).collect();
    let texts: Vec<String> = values.iter().map(|value| format!(" `{value}`")).collect();
    quote! {
        #docs
        #[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[non_exhaustive]
        pub enum #ident {
            #( #[doc = #texts] #names, )*
            /// A value that this version doesn't know; it prints and encodes as itself.
            Unknown(subkit_runtime::UnknownValue),
        }
        subkit_runtime::open_enum!(#ident { #( #names = #values ),* });
    }
}

/// A tagged union with a variant for the members that this version doesn't know.
pub fn union(api: &Api, schema: &Schema, tag: &str, members: &[Member]) -> Result<TokenStream, String> {
    let ident = format_ident!("{}", schema.rust_name);
    let docs = type_docs(schema);
    let mut seen = HashSet::new();
    let mut variants = Vec::new();
    let mut table = Vec::new();
    for member in members {
        let component =
            api.schemas.get(&member.component).ok_or_else(|| format!("no component `{}`", member.component))?;
        if !seen.insert(&member.component) {
            return Err(format!("`{}` stands under two tags of `{}`", member.component, schema.name));
        }
        let (name, ty, value) =
            (format_ident!("{}", member.rust_name), format_ident!("{}", component.rust_name), &member.tag);
        let doc = docs::doc([format!("`{tag}` is `{value}`.")]);
        variants.push(quote!(#doc #name(#ty),));
        table.push(quote!(#name(#ty) = #value));
    }
    Ok(quote! {
        #docs
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub enum #ident {
            #(#variants)*
            /// A member that this version doesn't know, kept whole; it encodes as it came.
            Unknown(subkit_runtime::UnknownVariant),
        }
        subkit_runtime::open_union!(#ident by #tag { #(#table),* });
        #[cfg(feature = "schemars")]
        subkit_runtime::open_union_schema!(#ident by #tag { #(#table),* });
    })
}

/// An id that decodes from a string and from an integer and compares by its text.
pub fn id(schema: &Schema) -> TokenStream {
    let ident = format_ident!("{}", schema.rust_name);
    let docs = type_docs(schema);
    quote! {
        #docs
        #[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct #ident(String);
        subkit_runtime::id!(#ident);
    }
}
