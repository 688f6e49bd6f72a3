//! The entry of an operation or a type in the module `testing`.

use proc_macro2::TokenStream;

use super::received::Received;

/// The entry of an operation or a type in the module `testing`.
pub struct Entry {
    /// The operation's id; a type has none.
    pub operation: Option<String>,
    /// Whether the operation has arguments.
    pub has_arguments: bool,
    /// How the operation is received.
    pub received: Option<Received>,
    pub calls: Vec<TokenStream>,
    pub examples: Vec<TokenStream>,
    pub schemas: Vec<TokenStream>,
}
