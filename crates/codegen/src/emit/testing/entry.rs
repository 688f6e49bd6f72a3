//! What the module has of an operation or a type.

use proc_macro2::TokenStream;
use quote::quote;

use super::{super::split::Part, received::Received};

/// What the module has of an operation or a type.
pub struct Entry {
    /// The operation's id; a type has none.
    pub operation: Option<String>,
    /// Whether the operation has arguments.
    pub has_arguments: bool,
    /// How the operation is called by name.
    pub arm: TokenStream,
    /// How the operation is received.
    pub received: Option<Received>,
    pub calls: Vec<TokenStream>,
    pub examples: Vec<TokenStream>,
    pub schemas: Vec<TokenStream>,
}

/// The binding of the arguments, from which those of an operation are taken.
pub fn binding(part: &Part<'_, Entry>) -> TokenStream {
    let is_taken_from = part.items.iter().any(|entry| entry.has_arguments);
    if is_taken_from { quote!(let mut arguments) } else { quote!(let arguments) }
}
