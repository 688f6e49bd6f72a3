//! The docs and imports at the beginning of a generated module.

use proc_macro2::TokenStream;

use super::split;

/// Converts outer doc attributes to inner doc attributes, which document the module or crate.
pub fn inner(outer: &TokenStream) -> TokenStream {
    outer.to_string().replace("# [doc", "#! [doc").parse().unwrap_or_default()
}

/// Returns the docs of a submodule that contains some of the items of a long module.
pub fn module_docs<T>(module: &split::Module<'_, T>) -> TokenStream {
    inner(&crate::types::docs::doc([format!(
        "The items of the group `{}`. A long module is split into groups: by tag or path, and then by the words of the id.",
        module.family.join("/")
    )]))
}

/// Returns the `use crate::{…}` of a module. It imports `types` if an item of the module refers to a type.
pub fn imports<'a>(names: &[&str], items: impl IntoIterator<Item = &'a TokenStream>) -> TokenStream {
    let types = names_types(items).then_some("types");
    let names: Vec<&str> = names.iter().copied().chain(types).collect();
    if names.is_empty() {
        return TokenStream::new();
    }
    format!("use crate::{{{}}};", names.join(", ")).parse().unwrap_or_default()
}

/// Returns whether code refers to the module `types`. References in docs do not count.
pub fn names_types<'a>(items: impl IntoIterator<Item = &'a TokenStream>) -> bool {
    items.into_iter().any(|item| {
        let mut tokens = item.clone().into_iter();
        let mut outer_tokens = Vec::new();
        loop {
            match tokens.next() {
                Some(proc_macro2::TokenTree::Ident(ident)) if ident == "types" => return true,
                Some(proc_macro2::TokenTree::Group(group)) => {
                    outer_tokens.push(std::mem::replace(&mut tokens, group.stream().into_iter()));
                }
                Some(_) => {}
                None => match outer_tokens.pop() {
                    Some(outer) => tokens = outer,
                    None => return false,
                },
            }
        }
    })
}
