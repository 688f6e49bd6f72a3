//! Pass: turns scalar components into newtypes, and arrays, maps and untyped values into aliases.
//!
//! Newtypes prevent callers from confusing ids of different resources. An alias of a list can be used like any list.

use std::collections::HashSet;

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::{Fields, Item, Type};

use super::fields::type_docs;
use crate::{
    model::{Api, Component, Kind},
    types::rust_type::{Scalar, scalar},
};

/// Rewrites the type that progenitor generated for a component that is not an object, enum, union or id.
pub fn rewrite(api: &Api, component: &Component, items: &[Item]) -> Result<TokenStream, String> {
    let docs = type_docs(component);
    let ident = format_ident!("{}", component.rust_name);
    let Some(mut inner) = inner_type(&ident, items) else {
        return Err(format!("progenitor generated no type for `{}`", component.name));
    };
    super::boxed::apply(component, &mut inner);
    if is_recursive_alias(api, component) {
        // An alias cannot be recursive, so generate a newtype.
        return Ok(quote! {
            #docs
            #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
            #[serde(transparent)]
            #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
            pub struct #ident(pub #inner);

            impl #ident {
                /// Returns whether the value is empty.
                pub fn is_empty(&self) -> bool {
                    self.0.is_empty()
                }
            }
        });
    }
    let derives = match scalar(&inner) {
        Some(Scalar::Bool | Scalar::Int) => quote!(Copy, PartialEq, Eq, Hash, PartialOrd, Ord),
        Some(Scalar::Float) => quote!(Copy, PartialEq, PartialOrd),
        Some(_) => quote!(PartialEq, Eq, Hash, PartialOrd, Ord),
        None => {
            return Ok(quote! {
                #docs
                pub type #ident = #inner;
            });
        }
    };
    let is_read_leniently = component.in_webhooks && super::fields::is_scalar(&inner);
    let lenient = is_read_leniently.then(|| {
        quote! {
            impl subkit_runtime::generated::Lenient for #ident {
                const EXPECTED: &'static str = <#inner as subkit_runtime::generated::Lenient>::EXPECTED;

                fn parse(text: &str) -> Option<Self> {
                    <#inner as subkit_runtime::generated::Lenient>::parse(text).map(Self)
                }
            }
        }
    });
    Ok(quote! {
        #docs
        #[derive(Clone, Debug, #derives, serde::Serialize, serde::Deserialize)]
        #[serde(transparent)]
        #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
        pub struct #ident(pub #inner);
        subkit_runtime::newtype!(#ident(#inner));
        #lenient
    })
}

/// Returns whether a list or map is recursive through aliases only.
fn is_recursive_alias(api: &Api, component: &Component) -> bool {
    let mut seen = HashSet::new();
    let mut pending = component.components();
    while let Some(name) = pending.pop() {
        if name == component.name {
            return true;
        }
        if let Some(component @ Component { kind: Kind::Alias(_), .. }) = api.components.get(name)
            && seen.insert(name)
        {
            pending.extend(component.components());
        }
    }
    false
}

/// Returns the inner type of the newtype or alias that progenitor generated.
fn inner_type(ident: &syn::Ident, items: &[Item]) -> Option<Type> {
    items.iter().find_map(|item| match item {
        Item::Struct(item) if item.ident == *ident => match &item.fields {
            Fields::Unnamed(fields) => fields.unnamed.first().map(|field| field.ty.clone()),
            _ => None,
        },
        Item::Type(item) if item.ident == *ident => Some((*item.ty).clone()),
        _ => None,
    })
}
