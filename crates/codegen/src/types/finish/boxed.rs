//! Pass: wraps types in `Boxed` if types would be nested too deeply (`model/type_depth.rs`).

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::{
    Type, parse_quote,
    visit_mut::{VisitMut, visit_type_mut},
};

use crate::model::Component;

/// Wraps the types in `ty` that are listed in [`Component::boxed`].
pub fn apply(component: &Component, ty: &mut Type) {
    if !component.boxed.is_empty() {
        Boxing { names: &component.boxed }.visit_type_mut(ty);
    }
}

/// Returns the impls that a type needs to be wrapped in a `Boxed`.
pub fn support(component: &Component) -> TokenStream {
    let ident = format_ident!("{}", component.rust_name);
    quote!(subkit_runtime::boxed!(#ident);)
}

struct Boxing<'a> {
    names: &'a [String],
}

impl Boxing<'_> {
    fn names(&self, ty: &Type) -> bool {
        matches!(ty, Type::Path(path) if path.path.get_ident().is_some_and(|ident| self.names.iter().any(|name| ident == name)))
    }
}

impl VisitMut for Boxing<'_> {
    fn visit_type_mut(&mut self, ty: &mut Type) {
        if self.names(ty) {
            *ty = parse_quote!(subkit_runtime::Boxed<#ty>);
            return;
        }
        // Replace an existing `Box` instead of nesting two.
        let inner = match ty {
            Type::Path(path) if path.path.segments.last().is_some_and(|last| last.ident == "Box") => {
                super::type_argument(ty).filter(|inner| self.names(inner))
            }
            _ => None,
        };
        match inner {
            Some(inner) => *ty = parse_quote!(subkit_runtime::Boxed<#inner>),
            None => visit_type_mut(self, ty),
        }
    }
}
