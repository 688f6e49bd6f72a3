//! The name of the request builder of an operation, and its implementation of the runtime trait `Request`.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::Ident;

use super::{catalogue, responses, source::Input};
use crate::{model::Operation, openapi::pascal, types::finish::Signature};

/// Returns the name of the request builder of an operation.
pub fn type_name(operation: &Operation) -> Ident {
    format_ident!("{}", pascal(&operation.id))
}

/// Returns the implementation of `Request`, with which the runtime sends the request.
pub fn request_impl(input: Input<'_>, operation: &Operation, signature: &Signature) -> TokenStream {
    let (response, _) = responses::output(operation, signature);
    let (name, api, constant) = (type_name(operation), &input.api.name, catalogue::constant(&operation.id));
    quote! {
        impl subkit_runtime::Request for #name {
            type Output = #response;

            const API: &'static str = #api;
            const OPERATION: &'static subkit_runtime::Operation = &catalogue::#constant;

            fn options_mut(&mut self) -> &mut subkit_runtime::RequestOptions {
                &mut self.request_options
            }

            async fn fetch(self) -> Result<Response<Self::Output>, Error> {
                self.send().await
            }
        }
    }
}
