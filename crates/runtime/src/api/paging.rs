//! How an operation's pages follow each other, as its spec says it.

/// How the pages of an operation follow each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Paging {
    /// By how many items come before a page. A page is the last one when it is shorter than the limit that it says it has; when
    /// it says none, when it is empty.
    Offset,
    /// By the number of the page. A page is the last one when the number of pages that it says is reached; when it says none,
    /// when it is empty.
    Number {
        /// The number of the first page.
        first: i64,
    },
    /// By a token that stands in the page before. A page without one is the last.
    Token {
        /// The query parameter of a link that has the token, where the page has a link and not the token itself.
        in_link: Option<&'static str>,
        /// A token that says that there are no more pages.
        end: Option<&'static str>,
    },
    /// By a link that stands in the page before. A page without one is the last, and so is an empty page. Of the link only the
    /// query is used, and its path must be the operation's: nothing is ever sent to another server.
    NextLink {
        /// The query parameter that says how many items come before a page, where pages say it too.
        offset: Option<&'static str>,
    },
}

#[cfg(test)]
mod tests {
    use super::Paging;

    #[test]
    fn it_is_a_constant_of_the_catalogue() {
        const PAGING: Paging = Paging::Token { in_link: Some("token"), end: Some("0") };
        assert_eq!(PAGING, Paging::Token { in_link: Some("token"), end: Some("0") });
        assert_ne!(PAGING, Paging::NextLink { offset: None });
    }
}
