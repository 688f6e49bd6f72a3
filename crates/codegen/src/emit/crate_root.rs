//! `lib.rs`: the docs of the crate with a first example, and its modules.

use proc_macro2::TokenStream;
use quote::quote;

use super::{docs, expressions, module_header, source::Input, webhooks};
use crate::types::docs::{doc, prose, sentence};

pub fn emit(input: Input<'_>, has_bounds: bool) -> TokenStream {
    let server = (!input.api.servers.is_empty()).then(|| quote!(, Server));
    let credentials = (!input.api.schemes.is_empty()).then(|| quote!(, Credentials));
    let limits = (!input.api.rate_limits.is_empty()).then(|| {
        quote! {
            #[rustfmt::skip]
            pub mod limits;
        }
    });
    let webhooks = webhooks::has_any(input.api).then(|| {
        quote! {
            #[cfg(feature = "webhooks")]
            #[rustfmt::skip]
            pub mod webhooks;
        }
    });
    // Crate-level docs are inner attributes.
    let paragraphs = paragraphs(input).into_iter().chain(docs::error_responses(input.api));
    let inner = module_header::inner(&doc(paragraphs));
    let has_operations = !input.api.operations.is_empty();
    let modules = has_operations.then(|| {
        let bounds = has_bounds.then(|| {
            quote! {
                #[cfg(feature = "client")]
                #[rustfmt::skip]
                mod bounds;
            }
        });
        quote! {
            #bounds
            #[cfg(feature = "client")]
            #[rustfmt::skip]
            mod client;
            #[cfg(feature = "client")]
            #[rustfmt::skip]
            mod operations;
            #[cfg(feature = "client")]
            #[rustfmt::skip]
            pub mod requests;
            #[cfg(feature = "testing")]
            #[rustfmt::skip]
            pub mod testing;
        }
    });
    let exports = has_operations.then(|| {
        quote! {
            #[cfg(feature = "client")]
            pub use client::{Client, ClientBuilder #credentials #server};
            #[cfg(feature = "client")]
            pub use subkit_runtime::{Error, ErrorKind, RequestOptions, Response, RetryPolicy};
        }
    });
    // Decoding a type instantiates nested decoders for all types that it contains, so the limit grows with the number of types.
    let limit = (!input.api.boxed().is_empty()).then(|| {
        let limit = (input.api.components.len() * 16).next_power_of_two().to_string();
        quote!(#![recursion_limit = #limit])
    });
    let file = input.api.has_files().then(|| quote!(File,));
    quote! {
        #inner
        #limit
        #![cfg_attr(rustfmt, rustfmt_skip)]
        #![cfg_attr(docsrs, feature(doc_cfg))]

        #[rustfmt::skip]
        pub mod catalogue;
        #modules
        #limits
        #[rustfmt::skip]
        pub mod types;
        #webhooks

        pub use catalogue::OPERATIONS;
        pub use subkit_runtime::{self as runtime, Date, Decimal, Field, #file Integer, Secret, Timestamp, Uuid};
        #exports
    }
}

/// The paragraph about the guide, which covers all clients.
const GUIDE: &str = "The [guide](https://github.com/subkit/subkit/blob/main/docs/README.md) explains authentication, errors and retries, \
                     pagination, jobs, webhooks and testing.";

/// Returns the paragraphs of the crate docs and the README.
pub fn paragraphs(input: Input<'_>) -> Vec<String> {
    let api = input.api;
    let mut paragraphs = vec![
        format!("Typed client for the {}, version {}.", prose(&api.title), api.version),
        sentence(&prose(&api.description)),
    ];
    // The example calls the first operation that has example values.
    paragraphs.extend(api.operations.iter().find_map(|operation| expressions::program(input, operation)));
    paragraphs.push(sources_paragraph(input));
    paragraphs.push(GUIDE.to_owned());
    paragraphs
}

fn sources_paragraph(input: Input<'_>) -> String {
    let link = input
        .api
        .source
        .url
        .as_ref()
        .map(|url| format!(" Source: [the vendor's documentation]({url})."))
        .unwrap_or_default();
    format!("*Inferred* marks behavior that the vendor does not document.{link}")
}
