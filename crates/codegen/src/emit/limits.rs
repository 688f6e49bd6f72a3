//! `limits.rs`: the documented rate limits as constants.

use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};

use super::source::Input;
use crate::{
    model::{PERIODS, RateLimit},
    openapi::{pascal, screaming},
    types::docs::{doc, provenance},
};

pub fn emit(input: Input<'_>) -> TokenStream {
    let limits = input.api.rate_limits.iter().map(limit);
    let uses_methods = input.api.rate_limits.iter().any(|limit| !limit.methods.is_empty());
    let imports = if uses_methods { quote!({Method, RateLimit}) } else { quote!(RateLimit) };
    quote! {
        //! The documented rate limits of the API. To enforce a limit in a client, enable the feature `rate-limit` and pass the
        //! limit to [`ClientBuilder::rate_limit`](crate::ClientBuilder).

        use std::time::Duration;

        use subkit_runtime::#imports;

        #(#limits)*
    }
}

fn limit(limit: &RateLimit) -> TokenStream {
    let name = format_ident!("{}", screaming(&limit.name));
    let calls = Literal::u32_unsuffixed(limit.requests);
    let seconds = PERIODS.iter().find(|(period, _)| *period == limit.per).map_or(1, |(_, seconds)| *seconds);
    let seconds = Literal::u64_unsuffixed(seconds);
    let methods = limit.methods.iter().map(|method| format_ident!("{}", pascal(method)));
    let methods = (!limit.methods.is_empty()).then(|| quote!(.with_methods(&[#(Method::#methods),*])));
    let what = if limit.methods.is_empty() {
        "requests".to_owned()
    } else {
        format!("{} requests", limit.methods.join(" and "))
    };
    let doc = doc([
        format!("At most {} {what} per {} for each {}.", limit.requests, limit.per, limit.scope),
        provenance(limit.source.as_ref()),
    ]);
    quote! {
        #doc
        pub const #name: RateLimit = RateLimit::new(#calls, Duration::from_secs(#seconds)) #methods;
    }
}
