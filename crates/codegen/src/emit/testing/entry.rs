//! The entry of an operation or a type in the module `testing`.

use proc_macro2::TokenStream;

use super::request_variant::RequestVariant;

/// The entry of an operation or a type in the module `testing`.
pub struct Entry {
    /// The variant of the operation in the enum `Request`; `None` for a type.
    pub request_variant: Option<RequestVariant>,
    pub calls: Vec<TokenStream>,
    pub examples: Vec<TokenStream>,
    pub schemas: Vec<TokenStream>,
}
