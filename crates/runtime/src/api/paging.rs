//! The pagination of an operation, as its spec describes it.

/// The pagination of an operation: how the next page is requested, and how the last page is recognized.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Paging {
    /// Pagination by offset: the number of items before a page. An empty page is the last one. If a page states a limit and has
    /// fewer items than this limit, one more request checks whether the list has ended.
    Offset,
    /// Pagination by page number. If pages state the number of pages, the list ends when that number is reached. If they do not, an
    /// empty page is the last one.
    Number {
        /// The number of the first page.
        first: i64,
    },
    /// Pagination by a token that the previous page contains. A page without a token is the last one.
    Token {
        /// The query parameter that contains the token, if pages contain a link instead of the token itself.
        in_link: Option<&'static str>,
        /// The token value that means that there are no more pages.
        end: Option<&'static str>,
    },
    /// Pagination by a link that the previous page contains. A page without a link is the last one. After an empty page with a
    /// link, the next page is requested too, up to ten times in a row. Only the query of a link is used, so no request is ever sent
    /// to another server. The path of the link must end with the path of the operation.
    NextLink {
        /// The query parameter of the link that contains the offset of the next page. The offset that the next page states must
        /// be the same. `None` if pages do not state their offset.
        offset: Option<&'static str>,
    },
}

#[cfg(test)]
mod tests {
    use super::Paging;

    #[test]
    fn paging_can_be_declared_as_a_constant() {
        const PAGING: Paging = Paging::Token { in_link: Some("token"), end: Some("0") };
        assert_eq!(PAGING, Paging::Token { in_link: Some("token"), end: Some("0") });
        assert_ne!(PAGING, Paging::NextLink { offset: None });
    }
}
