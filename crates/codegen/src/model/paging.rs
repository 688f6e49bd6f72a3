//! How the pages of an operation follow each other, and where an answer says it.

use serde_json::Value;

use super::Source;
use crate::openapi::pointer;

/// The `x-pagination` of an operation.
#[derive(Clone, Debug)]
pub struct Paging {
    /// How a page is named.
    pub style: PagingStyle,
    /// The query parameter that names it; none for links.
    pub parameter: Option<String>,
    /// The query parameter that says how many items it holds.
    pub limit: Option<String>,
    /// Where the items are. The last token may be `*`: every value of a map.
    pub items: Vec<String>,
    /// Other facts of a page: the name of the fact, and its location.
    pub facts: Vec<(&'static str, Vec<String>)>,
    /// Where the facts come from, if it deviates.
    pub source: Option<Source>,
}

/// How a page is named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PagingStyle {
    /// By how many items come before it.
    Offset,
    /// By its number.
    Number {
        /// That of the first page.
        first: i64,
    },
    /// By a token of the page before.
    Token {
        /// The parameter of a link that has it.
        in_link: Option<String>,
        /// The token that says that there are no more pages.
        end: Option<String>,
    },
    /// By a link of the page before.
    NextLink {
        /// The parameter of a link that says how many items come before.
        offset: Option<String>,
    },
}

/// The styles by their names, each with the roles that parameters can have, and with the members that it reads besides.
pub const STYLES: [(&str, &[&str], &[&str]); 4] = [
    ("offset", &["offset", "limit"], &["echo"]),
    ("page", &["page", "limit"], &["first", "number", "total"]),
    ("token", &["token", "limit"], &["next", "token-in-link", "end"]),
    ("next-link", &["offset", "limit"], &["next", "echo"]),
];

/// The pointers into an answer that `x-pagination` may have besides that of the items: the fact, and where it is written.
pub const FACTS: [(&str, &str); 5] = [
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
        facts: FACTS.iter().filter_map(|(fact, at)| Some((*fact, pointer::tokens(text(at)?)))).collect(),
        source: Source::of(value),
    })
}
