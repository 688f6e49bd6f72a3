//! The items that findings are about, as callers name them.

use super::{
    names::{Follows, Name, is_type},
    sources::Source,
};

/// Words before the name of an item in a snapshot.
const KEYWORDS: [&str; 4] = ["enum", "mod", "pub", "struct"];

/// An item of an API.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Item<'a> {
    /// A type or a constant.
    Type(&'a str),
    /// A variant of a type, or a constant of it.
    Variant(&'a str, &'a str),
    /// A field or a method of a type.
    Member(&'a str, &'a str),
    /// An operation or another function.
    Function(&'a str),
}

impl<'a> Item<'a> {
    /// Parses the item of a finding: `list_invoices.status`, `Invoice.total maximum`, `types::Event`, `BlockingIter<'_, S>::next`.
    /// Returns `None` if it has no name that callers use.
    pub fn parse(item: &'a str) -> Option<Self> {
        let parts: Vec<&str> = item.split(['.', ':']).filter(|part| !part.is_empty()).map(name).collect();
        let is_name = |part: &&str| part.chars().all(|char| char.is_alphanumeric() || char == '_') && !part.is_empty();
        if !parts.iter().all(is_name) {
            return None;
        }
        // The type or the constant follows its module.
        let start = parts.iter().position(|part| is_type(part)).unwrap_or_default();
        match parts.get(start..)? {
            [] => None,
            [owner] if is_type(owner) => Some(Self::Type(owner)),
            [owner, variant, ..] if is_type(owner) && is_type(variant) => Some(Self::Variant(owner, variant)),
            [owner, member, ..] if is_type(owner) => Some(Self::Member(owner, member)),
            [function, ..] => Some(Self::Function(function)),
        }
    }

    /// Returns whether a name in the code is a use of the item. `is_argument`: a macro of the crate takes the name as an argument.
    pub fn is_used(self, name: Name<'_>, source: &Source<'_>, is_argument: bool) -> bool {
        let is_in = |owner: &str| name.qualifier == Some(owner);
        match self {
            Self::Type(owner) => name.text == owner,
            Self::Variant(owner, variant) => {
                let is_bare = !name.is_member && name.qualifier.is_none();
                let is_imported = name.imported_from == Some(owner) || is_bare && source.scope.globs.contains(owner);
                name.text == variant && (is_in(owner) || is_imported)
            }
            Self::Member(owner, member) => {
                let is_setter = name.is_member && name.text.strip_prefix("with_") == Some(member);
                let is_constructor = name.text == "new" && is_in(owner);
                let is_member = name.is_member || name.literal == Some(owner) || is_in(owner);
                name.text == member && is_member || is_setter || is_constructor
            }
            Self::Function(function) => {
                let is_glob = || name.qualifier.is_none() && source.scope.has_functions();
                let is_call =
                    name.follows == Follows::Call && (name.is_member || name.imported_from.is_some() || is_glob());
                let is_path =
                    name.follows != Follows::Macro && (name.qualifier.is_some_and(is_type) || name.is_path_of_api);
                let is_request = || {
                    let is_named = is_in("requests") || name.imported_from.is_some();
                    is_named && is_type(name.text) && subkit_codegen::snake(name.text) == function
                };
                name.text == function && (is_call || is_path || is_argument) || is_request()
            }
        }
    }
}

/// Returns the name in a part of an item, without keywords before it and generic parameters or the name of a bound after it.
fn name(part: &str) -> &str {
    let part = part.split(['<', '(']).next().unwrap_or_default();
    let words = || part.split(' ').filter(|word| !word.is_empty());
    // A field can have the name of a keyword.
    words().find(|word| !KEYWORDS.contains(word)).or_else(|| words().next()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::Item;

    #[test]
    fn parses_items_of_findings() {
        for (item, expected) in [
            ("Invoice", Some(Item::Type("Invoice"))),
            ("types::Event", Some(Item::Type("Event"))),
            ("limits::CALLS", Some(Item::Type("CALLS"))),
            ("pub enum Pages", Some(Item::Type("Pages"))),
            ("Invoice.enum", Some(Item::Member("Invoice", "enum"))),
            ("InvoiceStatus.Paid", Some(Item::Variant("InvoiceStatus", "Paid"))),
            ("Invoice.total maximum", Some(Item::Member("Invoice", "total"))),
            ("BlockingIter<'_, S>::next", Some(Item::Member("BlockingIter", "next"))),
            ("list_invoices.status", Some(Item::Function("list_invoices"))),
            ("list_invoices,get_invoice", None),
            ("", None),
        ] {
            assert_eq!(Item::parse(item), expected, "{item}");
        }
    }
}
