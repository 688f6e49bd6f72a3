//! Pagination of a request. Generated code implements it for each operation with pages.

use serde::Serialize;

use crate::{Request, value::position::Place};

/// The facts of a page by which the next one is requested.
#[derive(Clone, Debug, Default)]
pub struct PageFacts {
    pub(super) items: usize,
    pub(super) offset: Option<i64>,
    pub(super) limit: Option<i64>,
    pub(super) number: Option<i64>,
    pub(super) total: Option<i64>,
    pub(super) next: Option<String>,
}

impl PageFacts {
    /// A page with so many items that says nothing else.
    pub fn new(items: usize) -> Self {
        Self { items, ..Self::default() }
    }

    /// How many items come before, as the page says it.
    #[must_use]
    pub fn with_offset(mut self, offset: Option<i64>) -> Self {
        self.offset = offset;
        self
    }

    /// How many items a page holds, as the page says it.
    #[must_use]
    pub fn with_limit(mut self, limit: Option<i64>) -> Self {
        self.limit = limit;
        self
    }

    /// The number of the page, as the page says it.
    #[must_use]
    pub fn with_number(mut self, number: Option<i64>) -> Self {
        self.number = number;
        self
    }

    /// How many pages there are, as the page says it.
    #[must_use]
    pub fn with_total(mut self, total: Option<i64>) -> Self {
        self.total = total;
        self
    }

    /// The token or the link of the next page. An empty one is none.
    #[must_use]
    pub fn with_next(mut self, next: Option<String>) -> Self {
        self.next = next.filter(|next| !next.is_empty());
        self
    }
}

/// A request whose answer is one page of several.
pub trait Paged: Request<Output: Serialize> {
    /// The type of the items.
    type Item: Serialize + Send + Unpin + 'static;

    /// The offset or the number of the page that the caller asked for.
    fn start(&self) -> Option<i64>;

    /// How many items the caller asked for at a time, if the paging is by number.
    fn limit(&self) -> Option<i64> {
        None
    }

    /// Asks for another page by its offset, its number or a token, and stays the same otherwise.
    #[must_use]
    fn at(self, place: &Place) -> Self;

    /// Returns the facts of a page.
    fn facts(page: &Self::Output) -> PageFacts;

    /// The items of a page.
    fn items(page: Self::Output) -> Vec<Self::Item>;
}
