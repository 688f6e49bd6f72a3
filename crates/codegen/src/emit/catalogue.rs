//! `catalogue.rs`: the operation catalogue, a constant that describes each operation.

use std::path::PathBuf;

use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};

use super::{
    module_header,
    source::Input,
    split::{self, Item, Module},
};
use crate::{
    model::{Effect, ErrorRule, Operation, Paging, PagingStyle, ResponseSpec, Source, SourceKind, StatusPattern},
    openapi::{pascal, screaming},
};

pub fn emit(input: Input<'_>) -> Result<Vec<(PathBuf, String)>, String> {
    let entries = input.api.operations.iter();
    let items: Vec<Item<TokenStream>> =
        entries.map(|operation| Item { family: split::of_operation(operation), content: entry(operation) }).collect();
    split::files(input, "catalogue", &items, &|module| file(input, module))
}

fn file(input: Input<'_>, module: &Module<'_, TokenStream>) -> TokenStream {
    let Module { items, .. } = module;
    let (modules, exports) = (module.modules(&quote!()), module.exports(&quote!(pub)));
    let imports = if items.is_empty() {
        quote!(
            use subkit_runtime::Operation;
        )
    } else {
        quote!(
            use subkit_runtime::{Mark, Method, Operation, Source};
        )
    };
    if module.is_root() {
        let names = input.api.operations.iter().map(|operation| constant(&operation.id));
        return quote! {
            //! The operation catalogue: a constant for each operation, with its method, path, retries, effects and source.

            #imports

            #modules
            #exports

            /// All operations, in the order of the spec.
            pub static OPERATIONS: &[&Operation] = &[#(&#names),*];

            #(#items)*
        };
    }
    let docs = module_header::module_docs(module);
    let imports = (!items.is_empty()).then_some(imports);
    quote!(#docs #imports #modules #exports #(#items)*)
}

/// Returns the name of the constant of an operation.
pub fn constant(id: &str) -> syn::Ident {
    format_ident!("{}", screaming(id))
}

fn entry(operation: &Operation) -> TokenStream {
    let Operation { id, path, summary, idempotent, deprecated, paging, .. } = operation;
    let name = constant(id);
    let method = format_ident!("{}", pascal(&operation.method));
    let doc = format!(" `{} {}`", operation.method, path);
    let accept = operation.accept();
    let auth = operation.auth.iter().map(|schemes| quote!(&[#(#schemes),*]));
    let success = statuses(operation);
    let source = source(&operation.source, operation.docs_url.as_deref());
    let mut chain: Vec<TokenStream> = operation.server.iter().map(|url| quote!(.with_server(#url))).collect();
    chain.push(quote!(.with_summary(#summary)));
    // Idempotency is emitted only if it differs from the default of the HTTP method.
    if *idempotent == matches!(operation.method.as_str(), "POST" | "PATCH") {
        chain.push(quote!(.with_idempotent(#idempotent)));
    }
    if let Some(paging) = paging {
        let paging = paging_facts(paging);
        chain.push(quote!(.with_paging(#paging)));
    }
    if *deprecated {
        chain.push(quote!(.with_deprecated(true)));
    }
    chain.push(quote!(.with_auth(&[#(#auth),*])));
    chain.push(quote!(.with_success_statuses(&[#(#success),*])));
    let failures = failures(operation);
    if !failures.is_empty() {
        chain.push(quote!(.with_error_statuses(&[#(#failures),*])));
    }
    if !operation.not_processed.is_empty() {
        let statuses = operation.not_processed.iter().copied().map(Literal::u16_unsuffixed);
        chain.push(quote!(.with_not_processed(&[#(#statuses),*])));
    }
    if !operation.error_map.is_empty() {
        let rules = operation.error_map.iter().map(error_rule);
        chain.push(quote!(.with_error_map(&[#(#rules),*])));
    }
    if !accept.is_empty() {
        chain.push(quote!(.with_accept(#accept)));
    }
    if !operation.effects.is_empty() {
        let effects = operation.effects.iter().map(effect);
        chain.push(quote!(.with_effects(&[#(#effects),*])));
    }
    chain.push(quote!(.with_source(#source)));
    quote! {
        #[doc = #doc]
        pub static #name: Operation = Operation::new(#id, Method::#method, #path) #(#chain)*;
    }
}

fn statuses(operation: &Operation) -> Vec<Literal> {
    let exact = |response: &ResponseSpec| match response.status {
        StatusPattern::Exact(status) => Some(Literal::u16_unsuffixed(status)),
        _ => None,
    };
    operation.successes().filter_map(exact).collect()
}

/// Returns the documented statuses as inclusive ranges. Skips success statuses, except ranges such as `2XX`.
fn failures(operation: &Operation) -> Vec<TokenStream> {
    let range = |response: &ResponseSpec| {
        let (from, to) = match response.status {
            StatusPattern::Exact(status) => (status, status),
            StatusPattern::Range(hundred) => (hundred * 100, hundred * 100 + 99),
            StatusPattern::Default => return None,
        };
        let (from, to) = (Literal::u16_unsuffixed(from), Literal::u16_unsuffixed(to));
        Some(quote!((#from, #to)))
    };
    let is_exact_success =
        |response: &&ResponseSpec| response.is_success() && matches!(response.status, StatusPattern::Exact(_));
    operation.responses.iter().filter(|response| !is_exact_success(response)).filter_map(range).collect()
}

/// Returns the rule for a response that is treated as if it had another status.
pub fn error_rule(rule: &ErrorRule) -> TokenStream {
    let ErrorRule { pointer, equals, .. } = rule;
    let (status, means) = (Literal::u16_unsuffixed(rule.status), Literal::u16_unsuffixed(rule.means));
    quote!(subkit_runtime::ErrorRule::new(#status, #pointer, #equals, #means))
}

fn effect(effect: &Effect) -> TokenStream {
    let Effect { kind, description, .. } = effect;
    quote!(subkit_runtime::Effect::new(#kind, #description))
}

fn source(source: &Source, docs_url: Option<&str>) -> TokenStream {
    let mark = format_ident!("{}", kind_variant(source.kind));
    match docs_url.or(source.url.as_deref()) {
        Some(url) => quote!(Source::new(Mark::#mark, Some(#url))),
        None => quote!(Source::new(Mark::#mark, None)),
    }
}

fn kind_variant(mark: SourceKind) -> &'static str {
    match mark {
        SourceKind::Documented => "Documented",
        SourceKind::VendorRepo => "VendorRepo",
        SourceKind::ThirdParty => "ThirdParty",
        SourceKind::Inferred => "Inferred",
    }
}

/// Returns the pagination style for the catalogue.
pub fn paging_facts(paging: &Paging) -> TokenStream {
    let text = |text: &Option<String>| match text {
        Some(text) => quote!(Some(#text)),
        None => quote!(None),
    };
    match &paging.style {
        PagingStyle::Offset => quote!(subkit_runtime::Paging::Offset),
        PagingStyle::Number { first } => {
            let first = Literal::i64_unsuffixed(*first);
            quote!(subkit_runtime::Paging::Number { first: #first })
        }
        PagingStyle::Token { in_link, end } => {
            let (in_link, end) = (text(in_link), text(end));
            quote!(subkit_runtime::Paging::Token { in_link: #in_link, end: #end })
        }
        PagingStyle::NextLink { offset } => {
            let offset = text(offset);
            quote!(subkit_runtime::Paging::NextLink { offset: #offset })
        }
    }
}
