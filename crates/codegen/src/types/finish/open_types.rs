//! Pass: generates open enums and unions, which keep unknown values, and ids, which decode from strings and integers.

use std::collections::HashSet;

use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};
use syn::{Item, Type};

use super::{
    fields::{redacted_debug, type_docs},
    signatures::{fields, type_argument},
};
use crate::{
    model::{Api, Component, IntegerVariant, Kind, Member, UntaggedMember, Variant},
    types::{docs, generate::input::names},
};

/// Returns an enum of strings with a variant for unknown values.
pub fn open_enum(component: &Component, variants: &[Variant]) -> TokenStream {
    let ident = format_ident!("{}", component.rust_name);
    let docs = type_docs(component);
    let names: Vec<_> = variants.iter().map(|variant| format_ident!("{}", variant.rust_name)).collect();
    let values: Vec<&String> = variants.iter().map(|variant| &variant.value).collect();
    let texts: Vec<String> = values.iter().map(|value| format!(" `{value}`")).collect();
    let (debug, redacted) = debug_impl(component);
    quote! {
        #docs
        #[derive(Clone, #debug PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[non_exhaustive]
        pub enum #ident {
            #( #[doc = #texts] #names, )*
            /// An unknown value. It is displayed and encoded as received.
            Unknown(subkit_runtime::UnknownValue),
        }
        #redacted
        subkit_runtime::open_enum!(#ident { #( #names = #values ),* });
    }
}

/// Returns an enum of integers with a variant for unknown values.
pub fn integer_enum(component: &Component, variants: &[IntegerVariant]) -> TokenStream {
    let ident = format_ident!("{}", component.rust_name);
    let docs = type_docs(component);
    let names: Vec<_> = variants.iter().map(|variant| format_ident!("{}", variant.rust_name)).collect();
    let values: Vec<Literal> = variants.iter().map(|variant| Literal::i64_unsuffixed(variant.value)).collect();
    let texts: Vec<String> = variants.iter().map(|variant| format!(" `{}`", variant.value)).collect();
    let (debug, redacted) = debug_impl(component);
    quote! {
        #docs
        #[derive(Clone, #debug PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[non_exhaustive]
        pub enum #ident {
            #( #[doc = #texts] #names, )*
            /// An unknown value. It is displayed and encoded as received.
            Unknown(subkit_runtime::UnknownInteger),
        }
        #redacted
        subkit_runtime::open_integer_enum!(#ident { #( #names = #values ),* });
    }
}

/// Returns the `Debug` of a type: a derive, or an impl that prints only the name of the type.
fn debug_impl(component: &Component) -> (Option<TokenStream>, Option<TokenStream>) {
    if component.is_secret() {
        (None, Some(redacted_debug(&format_ident!("{}", component.rust_name))))
    } else {
        (Some(quote!(Debug,)), None)
    }
}

/// Returns a tagged union with an additional variant for unknown tags.
pub fn union(
    component: &Component,
    tag: &str,
    members: &[Member],
    keeps_tag: bool,
    generated: &[Item],
) -> Result<TokenStream, String> {
    let ident = format_ident!("{}", component.rust_name);
    let docs = type_docs(component);
    let types = member_types(component, generated, members.len())?;
    let names: Vec<_> = members.iter().map(|member| format_ident!("{}", member.rust_name)).collect();
    let values = members.iter().map(|member| &member.tag);
    let variant_docs = members.iter().map(|member| docs::doc([format!("`{tag}` is `{}`.", member.tag)]));
    let convertible_members = convertible_members(&ident, &types, |_| true);
    let from = members.iter().zip(&types).zip(&convertible_members).filter(|(_, is_convertible)| **is_convertible).map(
        |((member, ty), _)| {
            let (name, ty) = (format_ident!("{}", member.rust_name), unboxed(ty));
            quote!(#name(#ty))
        },
    );
    let table = quote!({ #(#names(#types) = #values),* });
    if component.in_webhooks
        && !keeps_tag
        && convertible_members.iter().all(|is_convertible| *is_convertible)
        && !types.iter().any(is_boxed)
    {
        return Ok(quote! {
            #docs
            #[derive(Clone, Debug, PartialEq)]
            #[non_exhaustive]
            pub enum #ident {
                #( #variant_docs #names(#types), )*
                /// An event of an unknown type. It contains the undecoded JSON, and is encoded as received.
                Unknown(subkit_runtime::UnknownVariant),
                /// An event of a known type with a missing or malformed required field. It contains the undecoded JSON, and is
                /// encoded as received.
                Malformed(subkit_runtime::Malformed),
            }
            subkit_runtime::event_union!(#ident by #tag #table);
            #[cfg(feature = "schemars")]
            subkit_runtime::open_union_schema!(#ident by #tag #table);
        });
    }
    let call = match (
        keeps_tag,
        convertible_members.iter().all(|is_convertible| *is_convertible) && !types.iter().any(is_boxed),
    ) {
        (false, true) => quote!(subkit_runtime::open_union!(#ident by #tag #table);),
        (false, false) => {
            let from: Vec<TokenStream> = members
                .iter()
                .zip(&types)
                .zip(&convertible_members)
                .filter(|(_, is_convertible)| **is_convertible)
                .map(|((member, ty), _)| from_impl(&ident, &format_ident!("{}", member.rust_name), ty))
                .collect();
            quote!(subkit_runtime::open_union!(#ident by #tag without From #table); #(#from)*)
        }
        (true, _) => quote!(subkit_runtime::open_union!(#ident by #tag keeping #table from { #(#from),* });),
    };
    let schema_mode = if keeps_tag { quote!(keeping) } else { TokenStream::new() };
    Ok(quote! {
        #docs
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub enum #ident {
            #( #variant_docs #names(#types), )*
            /// A value of an unknown type. It contains the undecoded JSON, and is encoded as received.
            Unknown(subkit_runtime::UnknownVariant),
        }
        #call
        #[cfg(feature = "schemars")]
        subkit_runtime::open_union_schema!(#ident by #tag #schema_mode #table);
    })
}

fn from_impl(ident: &syn::Ident, name: &syn::Ident, ty: &Type) -> TokenStream {
    let inner = unboxed(ty);
    quote! {
        impl From<#inner> for #ident {
            fn from(member: #inner) -> Self {
                Self::#name(member.into())
            }
        }
    }
}

/// Returns an untagged union. A value is decoded by trying all variants and using the best match.
pub fn untagged_union(
    api: &Api,
    component: &Component,
    members: &[UntaggedMember],
    generated: &[Item],
) -> Result<TokenStream, String> {
    let ident = format_ident!("{}", component.rust_name);
    let docs = type_docs(component);
    let types = member_types(component, generated, members.len())?;
    let names: Vec<_> = members.iter().map(|member| format_ident!("{}", member.rust_name)).collect();
    // An alias may be the type of another variant, so aliases get no `From` impl.
    let nominal: HashSet<&str> = api
        .components
        .values()
        .filter(|component| !matches!(component.kind, Kind::Alias(_)))
        .map(|component| component.rust_name.as_str())
        .collect();
    let convertible_members = convertible_members(&ident, &types, |name| nominal.contains(name) || name == "String");
    let from = names.iter().zip(&types).zip(&convertible_members).filter(|(_, is_convertible)| **is_convertible).map(
        |((name, ty), _)| {
            let ty = unboxed(ty);
            quote!(#name(#ty))
        },
    );
    let variant_docs = types.iter().map(|ty| format!(" A `{}`.", quote!(#ty).to_string().replace(' ', "")));
    Ok(quote! {
        #docs
        ///
        /// No property distinguishes the variants. A value is decoded as the variant with the fewest unknown values. If several
        /// variants are tied, the one that preserves the most data is used. If there is still a tie, the first one is used.
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub enum #ident {
            #( #[doc = #variant_docs] #names(#types), )*
            /// A value that matches no variant. It contains the undecoded JSON, and is encoded as received.
            Unknown(subkit_runtime::UnknownChoice),
        }
        subkit_runtime::open_choice!(#ident { #(#names(#types)),* } from { #(#from),* });
        #[cfg(feature = "schemars")]
        subkit_runtime::open_choice_schema!(#ident { #(#names(#types)),* });
    })
}

/// Returns the types of the variants, from the struct that was generated for the union.
fn member_types(component: &Component, generated: &[Item], count: usize) -> Result<Vec<Type>, String> {
    let Some(Item::Struct(item)) = generated.first() else {
        return Err(format!("progenitor generated no struct for the variants of `{}`", component.name));
    };
    let mut found = fields(item);
    (0..count)
        .map(|index| {
            found
                .remove(&names::field_name(index))
                .ok_or_else(|| format!("progenitor generated no type for variant {index} of `{}`", component.name))
        })
        .collect()
}

/// Returns which variants get a `From` impl: variants with a named type that no other variant has. The union itself is excluded,
/// because `From<T> for T` already exists.
fn convertible_members(ident: &syn::Ident, types: &[Type], is_nominal: impl Fn(&str) -> bool) -> Vec<bool> {
    let types: Vec<Type> = types.iter().map(unboxed).collect();
    let is_named = |ty: &Type| match ty {
        Type::Path(path) => path.path.get_ident().is_some_and(|name| name != ident && is_nominal(&name.to_string())),
        _ => false,
    };
    types.iter().map(|ty| is_named(ty) && types.iter().filter(|other| *other == ty).count() == 1).collect()
}

fn is_boxed(ty: &Type) -> bool {
    matches!(ty, Type::Path(path) if path.path.segments.last().is_some_and(|last| last.ident == "Box"))
}

fn unboxed(ty: &Type) -> Type {
    if is_boxed(ty) { type_argument(ty).unwrap_or_else(|| ty.clone()) } else { ty.clone() }
}

/// Returns an id type, which decodes from strings and integers and compares as a string.
pub fn id(component: &Component) -> TokenStream {
    let ident = format_ident!("{}", component.rust_name);
    let docs = type_docs(component);
    let (debug, redacted) = debug_impl(component);
    quote! {
        #docs
        #[derive(Clone, #debug PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct #ident(String);
        #redacted
        subkit_runtime::id!(#ident);
    }
}
