//! The entry of an operation or a type in the module `testing`.

use proc_macro2::TokenStream;

use super::received::Received;

/// The entry of an operation or a type in the module `testing`.
pub struct Entry {
    /// How the operation is received; a type has none.
    pub received: Option<Received>,
    pub calls: Vec<TokenStream>,
    pub examples: Vec<TokenStream>,
    pub schemas: Vec<TokenStream>,
}
