//! `bounds.rs`: tables of the bounds of request values, which the runtime checks before it sends a request.
//!
//! Patterns are not checked: they are ECMA-262 regular expressions, which no Rust engine implements exactly.

use std::{collections::HashSet, path::PathBuf};

use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};

use super::{
    module_header,
    source::Input,
    split::{self, Item, Module},
};
use crate::{
    model::{Api, Body, Bounds, Component, Count, Encoding, Kind, Scalar, Schema, Type},
    types::docs::doc,
};

/// Returns the files of the module, or none if no request has bounds.
pub fn emit(input: Input<'_>) -> Result<Vec<(PathBuf, String)>, String> {
    let api = input.api;
    let items: Vec<Item<TokenStream>> = used(api)
        .into_iter()
        .map(|component| Item { family: split::of_type(&component.rust_name), content: table(api, component) })
        .collect();
    if items.is_empty() { Ok(Vec::new()) } else { split::files(input, "bounds", &items, &file) }
}

/// Returns the components that have bounds and occur in requests, in the order of the document.
fn used(api: &Api) -> Vec<&Component> {
    let sent = api.operations.iter().flat_map(|operation| {
        let body = operation.body.as_ref().filter(|body| is_checked(body)).map(|body| &body.schema);
        operation.parameters.iter().map(|parameter| &parameter.schema).chain(body)
    });
    let mut pending: Vec<&str> = sent.flat_map(Schema::components).collect();
    let mut found: HashSet<&str> = HashSet::new();
    while let Some(name) = pending.pop() {
        let Some(component) = api.components.get(name).filter(|_| api.bounded.contains(name)) else { continue };
        if found.insert(name) {
            pending.extend(component.components());
        }
    }
    api.components.values().filter(|component| found.contains(component.name.as_str())).collect()
}

fn file(module: &Module<'_, TokenStream>) -> TokenStream {
    let Module { items: tables, .. } = module;
    let (modules, exports) = (module.modules(&quote!()), module.exports(&quote!(pub(crate))));
    let docs = if module.is_root() {
        quote! {
            //! Bounds of request values. The client checks them before it sends a request. It does not check responses. Each table
            //! is named after its type.

            #![allow(non_upper_case_globals, reason = "tables are named after their types")]
        }
    } else {
        module_header::inner(&doc([format!("Bounds of the types whose names begin with `{}`.", module.title())]))
    };
    let others = (!module.is_root()).then(|| {
        quote! {
            #[allow(unused_imports, clippy::wildcard_imports, reason = "types refer to types of other modules")]
            use crate::bounds::*;
        }
    });
    quote! {
        #docs

        use subkit_runtime::generated::Bound;

        #others
        #modules
        #exports

        #(#tables)*
    }
}

fn table(api: &Api, component: &Component) -> TokenStream {
    let ident = format_ident!("{}", component.rust_name);
    let scope = Scope::Tables;
    let rules = match &component.kind {
        Kind::Object { properties, additional, .. } => {
            let writable = properties.iter().filter(|property| !property.read_only);
            let mut found = count_rules(component.bounds.keys, scope, ["MinProperties", "MaxProperties"]);
            found.extend(writable.filter_map(|property| {
                let (name, rules) = (&property.name, rules(api, &property.schema, scope)?);
                Some(quote!(Bound::Property(#name, #rules)))
            }));
            if let Some(others) = additional.kept().and_then(|values| self::rules(api, values, scope)) {
                let names = properties.iter().map(|property| &property.name);
                found.push(quote!(Bound::AdditionalProperties(&[#(#names),*], #others)));
            }
            found
        }
        Kind::Union { tag, members, .. } => {
            let members =
                members.iter().filter(|member| api.bounded.contains(&member.component)).filter_map(|member| {
                    let (text, ident) =
                        (&member.tag, format_ident!("{}", api.components.get(&member.component)?.rust_name));
                    Some(quote!((#text, &#ident)))
                });
            vec![quote!(Bound::Tagged(#tag, &[#(#members),*]))]
        }
        Kind::Alias(ty) => inline_rules(api, ty, &component.bounds, scope),
        Kind::OpenEnum(_) | Kind::IntegerEnum(_) | Kind::UntaggedUnion(_) | Kind::Id => Vec::new(),
    };
    let length = Literal::usize_unsuffixed(rules.len());
    quote!(pub(crate) static #ident: [Bound; #length] = [#(#rules),*];)
}

/// The module into which the rules are emitted. The paths of rules and tables depend on it.
#[derive(Clone, Copy)]
enum Scope {
    /// The module `bounds`, which contains the tables.
    Tables,
    /// The module of the request builders.
    Request,
}

impl Scope {
    fn rule(self) -> TokenStream {
        match self {
            Self::Tables => quote!(Bound),
            Self::Request => quote!(subkit_runtime::generated::Bound),
        }
    }

    fn table(self, component: &Component) -> TokenStream {
        let ident = format_ident!("{}", component.rust_name);
        match self {
            Self::Tables => quote!(#ident),
            Self::Request => quote!(crate::bounds::#ident),
        }
    }
}

/// Returns the expression for the bounds of a parameter in a request builder.
pub fn of_parameter(api: &Api, schema: &Schema) -> Option<TokenStream> {
    let rules = rules(api, schema, Scope::Request)?;
    // A slice that refers to a static is only promoted to `'static` in a const block.
    let names_table = schema.components().iter().any(|name| api.bounded.contains(*name));
    let is_list = full_table(api, schema, Scope::Request).is_none();
    Some(if is_list && names_table { quote!(const { #rules }) } else { rules })
}

/// Returns the expression for the bounds of a body in a request builder.
pub fn of_body(api: &Api, body: &Body) -> Option<TokenStream> {
    is_checked(body).then(|| of_parameter(api, &body.schema)).flatten()
}

/// Returns whether the bounds of a body are checked. Other bodies, such as files, may be too large to encode twice.
fn is_checked(body: &Body) -> bool {
    matches!(body.encoding, Encoding::Json | Encoding::Form)
}

/// Returns `&[…]` or `&Type`, or `None` if there are no bounds.
fn rules(api: &Api, schema: &Schema, scope: Scope) -> Option<TokenStream> {
    if let Some(table) = full_table(api, schema, scope) {
        return Some(quote!(&#table));
    }
    let rules = inline_rules(api, &schema.ty, &schema.bounds, scope);
    (!rules.is_empty()).then(|| quote!(&[#(#rules),*]))
}

/// Returns the table of the component that a schema refers to, if the schema adds no bounds of its own.
fn full_table(api: &Api, schema: &Schema, scope: Scope) -> Option<TokenStream> {
    match &schema.ty {
        Type::Component(name) if schema.bounds.is_empty() => component_table(api, name, scope),
        _ => None,
    }
}

/// Returns the table of a component, if it has bounds.
fn component_table(api: &Api, name: &str, scope: Scope) -> Option<TokenStream> {
    api.components.get(name).filter(|_| api.bounded.contains(name)).map(|component| scope.table(component))
}

/// Returns the rules of a schema that are emitted inline.
fn inline_rules(api: &Api, ty: &Type, bounds: &Bounds, scope: Scope) -> Vec<TokenStream> {
    if matches!(ty, Type::Scalar(Scalar::File)) {
        return Vec::new();
    }
    let of = scope.rule();
    let mut found = Vec::new();
    for (bound, is_strict, plain, strict) in [
        (&bounds.minimum, bounds.exclusive_minimum, "Minimum", "ExclusiveMinimum"),
        (&bounds.maximum, bounds.exclusive_maximum, "Maximum", "ExclusiveMaximum"),
        (&bounds.multiple_of, false, "MultipleOf", ""),
    ] {
        let rule = format_ident!("{}", if is_strict { strict } else { plain });
        found.extend(bound.as_ref().map(|bound| {
            let bound = bound.to_string();
            quote!(#of::#rule(#bound))
        }));
    }
    found.extend(count_rules(bounds.length, scope, ["MinLength", "MaxLength"]));
    found.extend(count_rules(bounds.items, scope, ["MinItems", "MaxItems"]));
    found.extend(count_rules(bounds.keys, scope, ["MinProperties", "MaxProperties"]));
    if bounds.unique_items {
        found.push(quote!(#of::UniqueItems));
    }
    match ty {
        Type::Any | Type::Scalar(_) | Type::Map(None) => {}
        Type::List(items) => found.extend(rules(api, items, scope).map(|rules| quote!(#of::Items(#rules)))),
        Type::Map(Some(values)) => {
            found.extend(rules(api, values, scope).map(|rules| quote!(#of::AdditionalProperties(&[], #rules))));
        }
        Type::Component(name) => found.extend(component_table(api, name, scope).map(|table| quote!(#of::Of(&#table)))),
        Type::AllOf(parts) => {
            for part in parts {
                match full_table(api, part, scope) {
                    Some(table) => found.push(quote!(#of::Of(&#table))),
                    None => found.extend(inline_rules(api, &part.ty, &part.bounds, scope)),
                }
            }
        }
    }
    found
}

/// Returns the rules for a minimum and a maximum count.
fn count_rules(count: Count, scope: Scope, rules: [&str; 2]) -> Vec<TokenStream> {
    let of = scope.rule();
    let rule = |(bound, rule): (Option<u64>, &str)| {
        let (bound, rule) = (Literal::u64_unsuffixed(bound?), format_ident!("{rule}"));
        Some(quote!(#of::#rule(#bound)))
    };
    [count.min, count.max].into_iter().zip(rules).filter_map(rule).collect()
}
