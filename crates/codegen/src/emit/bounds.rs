//! `bounds.rs`: what the values of requests must keep beyond their types, as tables that the runtime asks.
//!
//! Patterns are no bounds: they are written in the language of ECMA-262, which no engine of Rust reads as it is.

use std::{collections::HashSet, path::PathBuf};

use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};
use serde_json::Value;

use super::{
    module,
    source::Input,
    split::{self, Item, Part},
};
use crate::{
    model::{Api, Body, Encoding, Kind, Schema, component, named},
    openapi::pascal,
    types::docs::doc,
};

/// The file; nothing if no request has a bound.
pub fn emit(input: Input<'_>) -> Result<Vec<(PathBuf, String)>, String> {
    let api = input.api;
    let items: Vec<Item<TokenStream>> = used(api)
        .into_iter()
        .map(|schema| Item { family: split::of_type(&schema.rust_name), content: table(api, schema) })
        .collect();
    if items.is_empty() { Ok(Vec::new()) } else { split::files(input, "bounds", &items, &file) }
}

/// The components with bounds that requests hold, in the order of the document.
fn used(api: &Api) -> Vec<&Schema> {
    let mut open: Vec<String> = Vec::new();
    for operation in &api.operations {
        for parameter in &operation.parameters {
            open.extend(named(&parameter.schema));
        }
        if let Some(body) = operation.body.as_ref().filter(|body| is_checked(body)) {
            open.extend(named(&body.schema));
        }
    }
    let mut found: HashSet<String> = HashSet::new();
    while let Some(name) = open.pop() {
        let Some(schema) = api.schemas.get(&name).filter(|_| api.bounded.contains(&name)) else { continue };
        if found.insert(name) {
            open.extend(named(&schema.value));
            if let Kind::Union { members, .. } = &schema.kind {
                open.extend(members.iter().map(|member| member.component.clone()));
            }
        }
    }
    api.schemas.values().filter(|schema| found.contains(&schema.name)).collect()
}

fn file(part: &Part<'_, TokenStream>) -> TokenStream {
    let Part { items: tables, .. } = part;
    let (modules, exports) = (part.modules(&quote!()), part.exports(&quote!(pub(crate))));
    let docs = if part.is_whole() {
        quote! {
            //! What the values of requests must keep beyond their types: it is checked before a call is sent, and never of an
            //! answer. Each table is called as its type.

            #![allow(non_upper_case_globals, reason = "a table is called as its type")]
        }
    } else {
        module::inner(&doc([format!("The bounds of types whose names begin with `{}`.", part.title())]))
    };
    let others = (!part.is_whole()).then(|| {
        quote! {
            #[allow(unused_imports, clippy::wildcard_imports, reason = "types hold each other, wherever they stand")]
            use crate::bounds::*;
        }
    });
    quote! {
        #docs

        use subkit_runtime::generated::Rule;

        #others
        #modules
        #exports

        #(#tables)*
    }
}

fn table(api: &Api, schema: &Schema) -> TokenStream {
    let ident = format_ident!("{}", schema.rust_name);
    let rules = match &schema.kind {
        Kind::Object { properties, .. } => {
            let writable = properties.iter().filter(|property| !property.read_only);
            let mut found = counts(&schema.value, Scope::Tables, &["minProperties", "maxProperties"]);
            found.extend(writable.filter_map(|property| {
                let (name, rules) = (&property.name, rules(api, &property.schema, Scope::Tables)?);
                Some(quote!(Rule::Member(#name, #rules)))
            }));
            if let Some(others) =
                schema.value.get("additionalProperties").and_then(|values| self::rules(api, values, Scope::Tables))
            {
                let names = properties.iter().map(|property| &property.name);
                found.push(quote!(Rule::Others(&[#(#names),*], #others)));
            }
            found
        }
        Kind::Union { tag, members, .. } => {
            let members =
                members.iter().filter(|member| api.bounded.contains(&member.component)).filter_map(|member| {
                    let (text, ident) =
                        (&member.tag, format_ident!("{}", api.schemas.get(&member.component)?.rust_name));
                    Some(quote!((#text, &#ident)))
                });
            vec![quote!(Rule::Tagged(#tag, &[#(#members),*]))]
        }
        _ => own(api, &schema.value, Scope::Tables),
    };
    let length = Literal::usize_unsuffixed(rules.len());
    quote!(pub(crate) static #ident: [Rule; #length] = [#(#rules),*];)
}

/// Where rules are written: it decides how they and the tables are called.
#[derive(Clone, Copy)]
enum Scope {
    /// In the module of the tables.
    Tables,
    /// In a request.
    Request,
}

impl Scope {
    fn rule(self) -> TokenStream {
        match self {
            Self::Tables => quote!(Rule),
            Self::Request => quote!(subkit_runtime::generated::Rule),
        }
    }

    fn table(self, schema: &Schema) -> TokenStream {
        let ident = format_ident!("{}", schema.rust_name);
        match self {
            Self::Tables => quote!(#ident),
            Self::Request => quote!(crate::bounds::#ident),
        }
    }
}

/// The bounds of a parameter, as they are written in a request.
pub fn of_parameter(api: &Api, schema: &Value) -> Option<TokenStream> {
    let rules = rules(api, schema, Scope::Request)?;
    // A list that names a table lives for ever only if it is said to be a constant.
    let names_table = named(schema).iter().any(|name| api.bounded.contains(name));
    let is_list = referred(api, schema, Scope::Request).is_none();
    Some(if is_list && names_table { quote!(const { #rules }) } else { rules })
}

/// The bounds of a body, as they are written in a request.
pub fn of_body(api: &Api, body: &Body) -> Option<TokenStream> {
    is_checked(body).then(|| of_parameter(api, &body.schema)).flatten()
}

/// A file is not text that can be measured, and may be too large to be written twice.
fn is_checked(body: &Body) -> bool {
    matches!(body.encoding, Encoding::Json | Encoding::Form)
}

/// `&[…]` or `&Type`; nothing if there are no bounds.
fn rules(api: &Api, schema: &Value, scope: Scope) -> Option<TokenStream> {
    if let Some(table) = referred(api, schema, scope) {
        return Some(quote!(&#table));
    }
    let rules = own(api, schema, scope);
    (!rules.is_empty()).then(|| quote!(&[#(#rules),*]))
}

/// The table of the component that a schema names, if it has bounds.
fn referred(api: &Api, schema: &Value, scope: Scope) -> Option<TokenStream> {
    let name = schema.get("$ref")?.as_str().and_then(component)?;
    let schema = api.schemas.get(&name).filter(|_| api.bounded.contains(&name))?;
    Some(scope.table(schema))
}

/// The bounds that a schema has where it stands.
fn own(api: &Api, schema: &Value, scope: Scope) -> Vec<TokenStream> {
    let is_file = schema.get("format").and_then(Value::as_str) == Some("binary");
    if is_file || schema.get("oneOf").is_some() || schema.get("anyOf").is_some() {
        return Vec::new();
    }
    let is = |key: &str| schema.get(key).and_then(Value::as_bool).unwrap_or_default();
    let number = |key: &str| schema.get(key).and_then(Value::as_number).map(ToString::to_string);
    let of = scope.rule();
    let mut found = Vec::new();
    for (key, exclusive, plain, strict) in [
        ("minimum", "exclusiveMinimum", "Minimum", "ExclusiveMinimum"),
        ("maximum", "exclusiveMaximum", "Maximum", "ExclusiveMaximum"),
    ] {
        let rule = format_ident!("{}", if is(exclusive) { strict } else { plain });
        found.extend(number(key).map(|bound| quote!(#of::#rule(#bound))));
    }
    found.extend(number("multipleOf").map(|bound| quote!(#of::MultipleOf(#bound))));
    let keys = ["minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties"];
    found.extend(counts(schema, scope, &keys));
    if is("uniqueItems") {
        found.push(quote!(#of::UniqueItems));
    }
    if let Some(rules) = schema.get("items").and_then(|items| rules(api, items, scope)) {
        found.push(quote!(#of::Items(#rules)));
    }
    if let Some(rules) = schema.get("additionalProperties").and_then(|values| rules(api, values, scope)) {
        found.push(quote!(#of::Others(&[], #rules)));
    }
    for part in schema.get("allOf").and_then(Value::as_array).into_iter().flatten() {
        match referred(api, part, scope) {
            Some(table) => found.push(quote!(#of::Of(&#table))),
            None => found.extend(own(api, part, scope)),
        }
    }
    found
}

/// The bounds of lengths and numbers of parts.
fn counts(schema: &Value, scope: Scope, keys: &[&str]) -> Vec<TokenStream> {
    let of = scope.rule();
    // No text and no list has less than nothing.
    let bound = |key: &str| count(schema.get(key)?).filter(|bound| *bound > 0 || key.starts_with("max"));
    let rule = |key: &&str| {
        let (bound, rule) = (Literal::u64_unsuffixed(bound(key)?), format_ident!("{}", pascal(key)));
        Some(quote!(#of::#rule(#bound)))
    };
    keys.iter().filter_map(rule).collect()
}

/// A number of parts, which may be written as `3.0`.
fn count(value: &Value) -> Option<u64> {
    value.as_u64().or_else(|| value.to_string().trim_end_matches('0').strip_suffix('.')?.parse().ok())
}
