//! `types.rs`: the bodies, their members and the enums, in the order of the spec.

use proc_macro2::TokenStream;
use quote::quote;

use super::Input;

pub fn emit(input: Input<'_>) -> TokenStream {
    let types = input.finished.types.iter().map(|finished| &finished.tokens);
    quote! {
        //! The types of requests and answers, in the order of the spec.
        //!
        //! Structs ignore members that they don't know unless they say otherwise; enums and unions keep values that they
        //! don't know. Types that a request can hold have `new` and `with_*`.

        #(#types)*
    }
}
