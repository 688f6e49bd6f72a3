//! The pagination of an operation, as its spec describes it.

/// The pagination of an operation: how the next page is requested, and which page is the last one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Paging {
    /// By offset: the number of items before a page. An empty page is the last one. After a page with fewer items than the limit
    /// that it states, one more request checks whether the list has ended.
    Offset,
    /// By page number. The last page is the one at which the stated number of pages is reached, or an empty page if none is
    /// stated.
    Number {
        /// The number of the first page.
        first: i64,
    },
    /// By a token in the previous page. A page without a token is the last one.
    Token {
        /// The query parameter that holds the token, if pages have a link instead of the token itself.
        in_link: Option<&'static str>,
        /// A token that means that there are no more pages.
        end: Option<&'static str>,
    },
    /// By a link in the previous page. A page without a link is the last one. Empty pages with a link are followed, but not more
    /// than ten in a row. Only the query of a link is used, and its path must be that of the operation: no request is ever sent
    /// to another server.
    NextLink {
        /// The query parameter of the link with the number of items before a page, if pages state that number too.
        offset: Option<&'static str>,
    },
}

#[cfg(test)]
mod tests {
    use super::Paging;

    #[test]
    fn can_be_declared_as_a_constant() {
        const PAGING: Paging = Paging::Token { in_link: Some("token"), end: Some("0") };
        assert_eq!(PAGING, Paging::Token { in_link: Some("token"), end: Some("0") });
        assert_ne!(PAGING, Paging::NextLink { offset: None });
    }
}
