//! Expressions that read the value at a JSON pointer of a response, in the style of hand-written code.

use proc_macro2::TokenStream;
use quote::quote;

use super::source::Input;
use crate::{
    model::{Presence, Schema},
    types::finish::Field,
};

/// Returns the fields that a JSON pointer passes through.
///
/// # Errors
///
/// Returns a message that contains the first token of the pointer for which no field exists.
pub fn fields<'a>(input: Input<'a>, schema: &Schema, pointer: &[String]) -> Result<Vec<&'a Field>, String> {
    let mut schema = schema;
    let mut found = Vec::new();
    for token in pointer {
        let component = input
            .api
            .component(schema)
            .ok_or_else(|| format!("the schema with the property `{token}` is not a component"))?;
        let field = input
            .finished
            .fields(&component.name)
            .iter()
            .find(|field| field.property.name == *token)
            .ok_or_else(|| format!("`{}` has no property `{token}`", component.name))?;
        schema = &field.property.schema;
        found.push(field);
    }
    Ok(found)
}

/// The value from which the fields are read.
pub enum Base {
    /// A value, or a reference to a value.
    Value(TokenStream),
    /// A value that dereferences to an `Option`.
    Option(TokenStream),
}

/// The expression that has been built so far.
enum Expr {
    /// A place expression of a value that is always present.
    Value(TokenStream),
    /// An `Option` that is a place expression or owned.
    Place(TokenStream),
    /// An `Option` of a reference.
    Reference(TokenStream),
}

fn is_optional(field: &Field) -> Result<bool, String> {
    match field.presence {
        Presence::Required | Presence::DefaultEmpty => Ok(false),
        Presence::Nullable | Presence::Optional | Presence::WriteOnly => Ok(true),
        Presence::ThreeState => Err(format!(
            "generated code cannot read the property `{}` of the response: requests contain it too, and can omit it or set it to null",
            field.property.name
        )),
    }
}

/// Returns an expression for a reference to the last field, and whether it is an `Option`. If the field is always present, the
/// expression is a place expression and the caller adds the `&`.
pub fn reference(start: &Base, fields: &[&Field]) -> Result<(TokenStream, bool), String> {
    let mut read = match start {
        Base::Value(value) => Expr::Value(value.clone()),
        Base::Option(option) => Expr::Reference(quote!((*#option).as_ref())),
    };
    for field in fields {
        let (ident, is_optional) = (&field.ident, is_optional(field)?);
        let step = |option: TokenStream| {
            if is_optional {
                quote!(#option.and_then(|it| it.#ident.as_ref()))
            } else {
                quote!(#option.map(|it| &it.#ident))
            }
        };
        read = match read {
            Expr::Value(value) if is_optional => Expr::Place(quote!(#value.#ident)),
            Expr::Value(value) => Expr::Value(quote!(#value.#ident)),
            Expr::Place(option) => Expr::Reference(step(quote!(#option.as_ref()))),
            Expr::Reference(option) => Expr::Reference(step(option)),
        };
    }
    Ok(match read {
        Expr::Value(value) => (value, false),
        Expr::Place(option) => (quote!(#option.as_ref()), true),
        Expr::Reference(option) => (option, true),
    })
}

/// Returns an expression that moves the last field out of the value, and whether it is an `Option`.
pub fn value(start: &TokenStream, fields: &[&Field]) -> Result<(TokenStream, bool), String> {
    let mut read = (start.clone(), false);
    for field in fields {
        let (ident, is_optional) = (&field.ident, is_optional(field)?);
        read = match read {
            (value, false) => (quote!(#value.#ident), is_optional),
            (option, true) if is_optional => (quote!(#option.and_then(|it| it.#ident)), true),
            (option, true) => (quote!(#option.map(|it| it.#ident)), true),
        };
    }
    Ok(read)
}

/// Returns an expression that copies or clones the last field into an owned `Option`.
pub fn owned(start: &Base, fields: &[&Field], is_copy: bool) -> Result<TokenStream, String> {
    let Some((last, before)) = fields.split_last() else { return Err("the pointer is empty".to_owned()) };
    let (option, is_optional) = (reference(start, before)?, is_optional(last)?);
    let ident = &last.ident;
    let clone = (!is_copy).then(|| quote!(.clone()));
    Ok(match (option, is_optional) {
        ((value, false), false) => quote!(Some(#value.#ident #clone)),
        ((value, false), true) => quote!(#value.#ident #clone),
        ((option, true), false) => quote!(#option.map(|it| it.#ident #clone)),
        ((option, true), true) => quote!(#option.and_then(|it| it.#ident #clone)),
    })
}
