//! The entry of an operation or a type in the module `testing`.

use proc_macro2::TokenStream;

use super::received::Received;

/// The entry of an operation or a type in the module `testing`.
pub struct Entry {
    /// The variant of the operation in the enum `Request`; `None` for a type.
    pub received: Option<Received>,
    pub calls: Vec<TokenStream>,
    pub examples: Vec<TokenStream>,
    pub schemas: Vec<TokenStream>,
}
