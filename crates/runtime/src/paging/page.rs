//! The pagination of a request. Generated code implements [`Paged`] for each operation that returns pages.

use serde::Serialize;

use crate::{Request, value::position::PageStart};

/// Properties of a page that determine the next page.
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
    /// Describes a page that has this number of items, and states nothing else that determines the next page.
    pub fn new(items: usize) -> Self {
        Self { items, ..Self::default() }
    }

    /// Sets the number of items before the page, if the page states it.
    #[must_use]
    pub fn with_offset(mut self, offset: Option<i64>) -> Self {
        self.offset = offset;
        self
    }

    /// Sets the maximum number of items of a page, if the page states it.
    #[must_use]
    pub fn with_limit(mut self, limit: Option<i64>) -> Self {
        self.limit = limit;
        self
    }

    /// Sets the number of the page, if the page states it.
    #[must_use]
    pub fn with_number(mut self, number: Option<i64>) -> Self {
        self.number = number;
        self
    }

    /// Sets the total number of pages, if the page states it.
    #[must_use]
    pub fn with_total(mut self, total: Option<i64>) -> Self {
        self.total = total;
        self
    }

    /// Sets the token or the link of the next page. An empty string counts as missing.
    #[must_use]
    pub fn with_next(mut self, next: Option<String>) -> Self {
        self.next = next.filter(|next| !next.is_empty());
        self
    }
}

/// A request that returns one page of a list.
pub trait Paged: Request<Output: Serialize> {
    /// The type of the items.
    type Item: Serialize + Send + Unpin + 'static;

    /// Returns the offset or the number of the page that the caller requested.
    fn start(&self) -> Option<i64>;

    /// Returns the page size that the caller requested, if pages are numbered.
    fn limit(&self) -> Option<i64> {
        None
    }

    /// Returns the same request for another page, which is given by its offset, its number or a token.
    #[must_use]
    fn at(self, start: &PageStart) -> Self;

    /// Returns the properties of a page that determine the next page.
    fn facts(page: &Self::Output) -> PageFacts;

    /// Returns the items of a page.
    fn items(page: Self::Output) -> Vec<Self::Item>;
}
