//! Pagination: the style of an operation, and the locations in its responses.

use serde_json::Value;

use super::Source;
use crate::openapi::pointer;

/// The `x-pagination` of an operation.
#[derive(Clone, Debug)]
pub struct Paging {
    /// The style of pagination, with the data that only this style has.
    pub style: PagingStyle,
    /// The query parameter that selects the page. `None` for links.
    pub parameter: Option<String>,
    /// The query parameter for the page size.
    pub limit: Option<String>,
    /// The path of the items in the response. If the last token is `*`, the items are in the values of a map.
    pub items: Vec<String>,
    /// Other properties of a page in the response, such as the total: the name and the path of each.
    pub facts: Vec<(&'static str, Vec<String>)>,
    /// The source of the pagination rules, if it differs from that of the operation.
    pub source: Option<Source>,
}

/// The style of pagination.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PagingStyle {
    /// The offset: the number of items before the page.
    Offset,
    /// The number of the page.
    Number {
        /// The number of the first page.
        first: i64,
    },
    /// A token (cursor) from the previous page.
    Token {
        /// The query parameter that holds the token, if the response has the token in a link.
        in_link: Option<String>,
        /// The token that marks the last page.
        end: Option<String>,
    },
    /// A link to the next page, from the previous page.
    NextLink {
        /// The query parameter of the link that holds the offset.
        offset: Option<String>,
    },
}

/// The styles by name, each with the roles of its parameters and the other keys of `x-pagination` that it uses.
pub const STYLES: [(&str, &[&str], &[&str]); 4] = [
    ("offset", &["offset", "limit"], &["echo"]),
    ("page", &["page", "limit"], &["first", "number", "total"]),
    ("token", &["token", "limit"], &["next", "token-in-link", "end"]),
    ("next-link", &["offset", "limit"], &["next", "echo"]),
];

/// The properties of a page other than the items. For each, the pointer of the key in `x-pagination` that holds its location.
pub const RESPONSE_POINTERS: [(&str, &str); 5] = [
    ("offset", "/echo/offset"),
    ("limit", "/echo/limit"),
    ("number", "/number"),
    ("total", "/total"),
    ("next", "/next"),
];

/// Reads the `x-pagination` of an operation.
pub fn read(operation: &Value) -> Option<Paging> {
    let value = operation.get("x-pagination")?;
    let text = |at: &str| value.pointer(at).and_then(Value::as_str);
    let owned = |at: &str| text(at).map(str::to_owned);
    let (style, parameter) = match text("/style")? {
        "offset" => (PagingStyle::Offset, owned("/parameters/offset")),
        "page" => (PagingStyle::Number { first: value.get("first")?.as_i64()? }, owned("/parameters/page")),
        "token" => {
            let style = PagingStyle::Token { in_link: owned("/token-in-link"), end: owned("/end") };
            (style, owned("/parameters/token"))
        }
        "next-link" => (PagingStyle::NextLink { offset: owned("/parameters/offset") }, None),
        _ => return None,
    };
    Some(Paging {
        style,
        parameter,
        limit: owned("/parameters/limit"),
        items: pointer::tokens(text("/items")?),
        facts: RESPONSE_POINTERS.iter().filter_map(|(fact, at)| Some((*fact, pointer::tokens(text(at)?)))).collect(),
        source: Source::of(value),
    })
}
