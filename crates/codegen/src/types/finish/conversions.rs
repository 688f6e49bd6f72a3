//! Arguments of type `impl Into<T>`: strings, ids, enums, unions and integers of any size. Primitive numbers, decimals, dates,
//! timestamps and structs are passed as they are, so that type inference of literals and function results stays unambiguous.

use std::collections::HashSet;

use proc_macro2::TokenStream;
use quote::quote;
use syn::Type;

use super::type_argument;
use crate::model::{self, Api, Kind};

/// The types of an API for which arguments take `impl Into`.
pub struct Conversions {
    convertible: HashSet<String>,
}

enum Shape {
    Exact,
    Into,
    Boxed(Box<Type>),
    List(Box<Type>),
}

impl Conversions {
    /// Creates the conversions for an API.
    pub fn of(api: &Api) -> Self {
        let is_convertible = |kind: &Kind| match kind {
            Kind::OpenEnum(_) | Kind::IntegerEnum(_) | Kind::Union { .. } | Kind::UntaggedUnion(_) | Kind::Id => true,
            Kind::Alias(model::Type::Scalar(scalar)) => matches!(scalar.json_type(), "string" | "integer"),
            Kind::Alias(_) | Kind::Object { .. } => false,
        };
        let convertible = api.components.values().filter(|component| is_convertible(&component.kind));
        let convertible = convertible.map(|component| component.rust_name.clone());
        Self { convertible: convertible.collect() }
    }

    /// Returns the type of an argument for a value of type `base`.
    pub fn argument(&self, base: &Type) -> TokenStream {
        match self.shape(base) {
            Shape::Exact => quote!(#base),
            Shape::Into => quote!(impl Into<#base>),
            Shape::Boxed(inner) => self.argument(&inner),
            Shape::List(item) => {
                let item = self.argument(&item);
                quote!(impl IntoIterator<Item = #item>)
            }
        }
    }

    /// Returns the expression that converts the argument to type `base`.
    pub fn convert(&self, base: &Type, value: TokenStream) -> TokenStream {
        match self.shape(base) {
            Shape::Exact => value,
            Shape::Into => quote!(#value.into()),
            Shape::Boxed(inner) => {
                let value = self.convert(&inner, value);
                quote!(Box::new(#value))
            }
            Shape::List(item) => match self.shape(&item) {
                Shape::Into => quote!(#value.into_iter().map(Into::into).collect()),
                _ => quote!(#value.into_iter().collect()),
            },
        }
    }

    fn shape(&self, base: &Type) -> Shape {
        let Type::Path(path) = base else { return Shape::Exact };
        let Some(last) = path.path.segments.last() else { return Shape::Exact };
        if let Some(item) = type_argument(base) {
            match last.ident.to_string().as_str() {
                "Box" => return Shape::Boxed(Box::new(item)),
                "Vec" if matches!(self.shape(&item), Shape::Exact | Shape::Into) => {
                    return Shape::List(Box::new(item));
                }
                _ => {}
            }
        }
        let name = last.ident.to_string();
        let converts = ["String", "Secret", "File", "Bytes", "Boxed", "Integer", "Uuid"];
        if converts.contains(&name.as_str()) || self.convertible.contains(&name) { Shape::Into } else { Shape::Exact }
    }
}
