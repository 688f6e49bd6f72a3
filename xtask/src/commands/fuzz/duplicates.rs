//! Duplicate names in generated files: items, fields, variants and methods.

use std::collections::HashSet;

use syn::{File, ImplItem, Item};

/// Returns the first duplicate name in a generated file, if any.
pub fn find_duplicate(file: &File) -> Option<String> {
    let mut items = HashSet::new();
    for item in &file.items {
        let name = match item {
            Item::Struct(item) => item.ident.to_string(),
            Item::Enum(item) => item.ident.to_string(),
            Item::Type(item) => item.ident.to_string(),
            // Statics with the same name and different `cfg` conditions are not duplicates.
            Item::Static(item) => {
                let attributes = item.attrs.iter().filter(|attribute| attribute.path().is_ident("cfg"));
                let conditions: Vec<String> =
                    attributes.map(|attribute| quote::quote!(#attribute).to_string()).collect();
                format!("{}{}", conditions.concat(), item.ident)
            }
            Item::Impl(item) => {
                let mut methods = HashSet::new();
                let functions = item.items.iter().filter_map(|item| match item {
                    ImplItem::Fn(function) => Some(&function.sig),
                    _ => None,
                });
                for signature in functions {
                    let arguments: Vec<String> =
                        signature.inputs.iter().map(|input| quote::quote!(#input).to_string()).collect();
                    let distinct: HashSet<&String> = arguments.iter().collect();
                    if !methods.insert(signature.ident.to_string()) || distinct.len() < arguments.len() {
                        return Some(format!("`{}` is defined twice or has duplicate arguments", signature.ident));
                    }
                }
                continue;
            }
            _ => continue,
        };
        let parts: Vec<String> = match item {
            Item::Struct(item) => {
                item.fields.iter().filter_map(|field| Some(field.ident.as_ref()?.to_string())).collect()
            }
            Item::Enum(item) => item.variants.iter().map(|variant| variant.ident.to_string()).collect(),
            _ => Vec::new(),
        };
        let distinct: HashSet<&String> = parts.iter().collect();
        if distinct.len() < parts.len() || !items.insert(name.clone()) {
            return Some(format!("`{name}` is defined twice or has duplicate fields or variants"));
        }
    }
    None
}
