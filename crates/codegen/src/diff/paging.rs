//! Pagination of an operation.

use super::{finding::Finding, kind::Kind, revisions::code};
use crate::{
    model::{Operation, Paging, PagingStyle},
    openapi::pointer,
};

/// Compares the pagination of an operation.
pub fn compare(before: &Operation, after: &Operation) -> Vec<Finding> {
    let id = code(&after.id);
    let at = pointer::join(&after.pointer, "x-pagination");
    match (&before.paging, &after.paging) {
        (None, None) => Vec::new(),
        (None, Some(paging)) => {
            let message =
                format!("{id} returns pages ({}): its request has methods for all pages and items.", style(paging));
            vec![Finding::new(Kind::PagingAdded, &after.id, at, message).after(style(paging))]
        }
        (Some(paging), None) => {
            let at = pointer::join(&before.pointer, "x-pagination");
            let message = format!(
                "{id} no longer returns pages: the methods of its request for all pages and items were removed."
            );
            vec![Finding::new(Kind::PagingRemoved, &after.id, at, message).in_base().before(style(paging))]
        }
        (Some(old), Some(new)) => pair(after, &at, old, new),
    }
}

fn pair(operation: &Operation, at: &str, before: &Paging, after: &Paging) -> Vec<Finding> {
    let id = code(&operation.id);
    let (old, new) = (style(before), style(after));
    if old != new {
        let message = format!(
            "{id} is paginated by {new} instead of {old}: lists are incomplete if the server does not support it."
        );
        return vec![Finding::new(Kind::PagingStyleChanged, &operation.id, at, message).change(old, new)];
    }
    let (old, new) = (with_limit(before), with_limit(after));
    let message = format!("{id} reads its pages in another way: {new} instead of {old}.");
    let finding = || Finding::new(Kind::PagingLocationChanged, &operation.id, at, message).change(&old, &new);
    (old != new).then(finding).into_iter().collect()
}

/// Returns the style and the parameters that select a page, in words.
pub fn style(paging: &Paging) -> String {
    let parameter = |name: &Option<String>| name.as_ref().map(|name| format!(" {}", code(name))).unwrap_or_default();
    match &paging.style {
        PagingStyle::Offset => format!("the offset{}", parameter(&paging.parameter)),
        PagingStyle::Number { first } => format!("the page number{} from {first}", parameter(&paging.parameter)),
        PagingStyle::Token { in_link, end } => {
            let link = in_link.as_ref().map(|name| format!(" from the parameter {} of a link", code(name)));
            let end = end.as_ref().map(|end| format!(" until {}", code(end)));
            format!("the token{}{}{}", parameter(&paging.parameter), link.unwrap_or_default(), end.unwrap_or_default())
        }
        PagingStyle::NextLink { offset } => {
            let offset = offset.as_ref().map(|name| format!(" with the offset {}", code(name))).unwrap_or_default();
            format!("the link to the next page{offset}")
        }
    }
}

/// Returns the parameter for the page size and the locations in the response, in words.
pub fn with_limit(paging: &Paging) -> String {
    let size = paging.limit.as_ref().map(|name| format!("page size {}, ", code(name))).unwrap_or_default();
    format!("{size}{}", locations(paging))
}

/// Returns the locations of the items and of other properties of a page, in words.
fn locations(paging: &Paging) -> String {
    let pointer =
        |tokens: &[String]| code(tokens.iter().map(|token| format!("/{}", pointer::escape(token))).collect::<String>());
    let items = format!("items {}", pointer(&paging.items));
    let facts = paging.facts.iter().map(|(name, tokens)| format!("{name} {}", pointer(tokens)));
    std::iter::once(items).chain(facts).collect::<Vec<_>>().join(", ")
}
