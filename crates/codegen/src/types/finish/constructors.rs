//! Pass: generates constructors for the types that callers construct. `new` takes the required fields, and `with_*` sets each
//! optional field.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::Ident;

use super::{conversions::Conversions, fields::Field};
use crate::model::{AdditionalProperties, Component, Kind, Presence};

/// Returns the constructor and the setters of a type. Returns nothing for types that requests cannot contain.
pub fn emit(component: &Component, fields: &[Field], conversions: &Conversions) -> TokenStream {
    if !component.in_requests {
        return TokenStream::new();
    }
    let ident = format_ident!("{}", component.rust_name);
    let required: Vec<&Field> =
        in_order_of_required(component, fields).into_iter().filter(|field| field.is_required()).collect();
    let arguments = required.iter().map(|field| {
        let (ident, ty) = (&field.ident, argument_type(field, conversions));
        quote!(#ident: #ty)
    });
    let values = fields.iter().map(|field| {
        let ident = &field.ident;
        if field.is_required() {
            let value = conversion(field, conversions);
            let value = if field.presence == Presence::WriteOnly { quote!(Some(#value)) } else { value };
            member(ident, &value)
        } else {
            let default = field.default_value();
            quote!(#ident: #default)
        }
    });
    let extra = keeps_extra(component).then(|| quote!(extra: serde_json::Map::new(),));
    let setters = fields
        .iter()
        .filter(|field| !field.is_required() && !field.property.read_only)
        .map(|field| setter(field, conversions));
    let doc = if required.is_empty() {
        " Creates an empty value. No field is required."
    } else {
        " Creates a value from its required fields."
    };
    quote! {
        impl #ident {
            #[doc = #doc]
            #[must_use]
            pub fn new(#(#arguments),*) -> Self {
                Self { #(#values,)* #extra }
            }
            #(#setters)*
        }
    }
}

/// Returns a field initializer: `name: value`, or the shorthand `name`.
pub fn member(name: &Ident, value: &TokenStream) -> TokenStream {
    if *name == value.to_string() { quote!(#name) } else { quote!(#name: #value) }
}

fn keeps_extra(component: &Component) -> bool {
    matches!(component.kind, Kind::Object { additional: AdditionalProperties::Kept(_), .. })
}

/// Returns the fields in the order of the schema's `required`, followed by the other fields.
pub fn in_order_of_required<'a>(component: &Component, fields: &'a [Field]) -> Vec<&'a Field> {
    let listed = match &component.kind {
        Kind::Object { required, .. } => required.as_slice(),
        _ => &[],
    };
    let mut ordered: Vec<&Field> = fields.iter().collect();
    ordered.sort_by_key(|field| listed.iter().position(|name| *name == field.property.name).unwrap_or(usize::MAX));
    ordered
}

fn setter(field: &Field, conversions: &Conversions) -> TokenStream {
    let ident = &field.ident;
    let name = field.setter();
    let doc = if field.property.is_renamed {
        format!(" Sets `{}` (`{}` on the wire).", field.ident, field.property.name)
    } else {
        format!(" Sets `{}`.", field.property.name)
    };
    let alias = field.alias();
    let deprecated = field.property.deprecated.then(|| quote!(#[deprecated = "the vendor has deprecated this field"]));
    let ty = argument_type(field, conversions);
    let value = conversion(field, conversions);
    let value = if field.presence == Presence::Optional { quote!(Some(#value)) } else { value };
    quote! {
        #[doc = #doc]
        #alias
        #deprecated
        #[must_use]
        pub fn #name(mut self, #ident: #ty) -> Self {
            self.#ident = #value;
            self
        }
    }
}

fn argument_type(field: &Field, conversions: &Conversions) -> TokenStream {
    let base = &field.base;
    match field.presence {
        Presence::ThreeState => quote!(impl Into<subkit_runtime::Field<#base>>),
        Presence::Nullable => quote!(Option<#base>),
        _ => conversions.argument(base),
    }
}

fn conversion(field: &Field, conversions: &Conversions) -> TokenStream {
    let ident = &field.ident;
    match field.presence {
        Presence::ThreeState => quote!(#ident.into()),
        Presence::Nullable => quote!(#ident),
        _ => conversions.convert(&field.base, quote!(#ident)),
    }
}
