//! `types.rs`: the types of bodies and parameters, in the order of the spec.

use std::path::PathBuf;

use proc_macro2::TokenStream;
use quote::quote;

use super::{
    module_header,
    source::Input,
    split::{self, Item, Module},
    webhooks,
};
use crate::types::docs::doc;

pub fn emit(input: Input<'_>) -> Result<Vec<(PathBuf, String)>, String> {
    let types = input.finished.types.iter().zip(input.api.components.values());
    let items: Vec<Item<TokenStream>> = types
        .map(|(finished, component)| {
            let (tokens, events) = (&finished.tokens, webhooks::embedded(input, &finished.component));
            Item { family: split::of_type(&component.rust_name), content: quote!(#tokens #events) }
        })
        .collect();
    split::files(input, "types", &items, &file)
}

fn file(module: &Module<'_, TokenStream>) -> TokenStream {
    let Module { items, .. } = module;
    let (modules, exports) = (module.modules(&quote!()), module.exports(&quote!(pub)));
    if module.is_root() {
        return quote! {
            //! The types of requests and responses, in the order of the spec.
            //!
            //! A struct with a field `extra` keeps unknown properties in that field; other structs ignore them. Enums and unions
            //! keep unknown values. Structs that are sent in requests have a constructor `new` and setters `with_*`.

            #modules
            #exports

            #(#items)*
        };
    }
    let docs = module_header::inner(&doc([format!("Types whose names begin with `{}`.", module.title())]));
    quote! {
        #docs

        #[allow(unused_imports, clippy::wildcard_imports, reason = "types refer to types of other modules")]
        use crate::types::*;

        #modules
        #exports

        #(#items)*
    }
}
