//! The items of a list, across its pages.

use std::{
    fmt,
    pin::Pin,
    task::{Context, Poll, ready},
    vec,
};

use futures_util::{Stream, StreamExt};

use super::{page::Paged, pages::Pages};
use crate::{Error, value::position::Position};

/// A stream of the items of a list, across its pages. [`next`](Self::next) returns the items one by one.
///
/// The stream stores the items of one page, and requests the next page only when all of them have been returned. The stream ends
/// after an error. The error contains the [`position`](Error::position) from which to resume.
///
/// See [Pagination](https://github.com/subkit/subkit/blob/main/docs/pagination.md) in the guide.
#[must_use = "nothing is sent until an item is requested"]
pub struct Items<R: Paged> {
    pages: Pages<R>,
    page: vec::IntoIter<R::Item>,
    /// The position of the page, and how many of its items have been returned.
    position: Position,
}

impl<R: Paged> Items<R> {
    /// Creates the stream of a request's items, starting with the page that it requests. Only generated code calls this function.
    #[doc(hidden)]
    pub fn new(request: R) -> Self {
        Self { pages: Pages::new(request), page: Vec::new().into_iter(), position: Position::START }
    }

    /// Resumes at the position of an earlier stream of the same request. If the list has changed since then, items may be missed or
    /// returned twice.
    pub fn resume(mut self, position: Position) -> Self {
        self.pages = self.pages.resume(position.clone());
        (self.page, self.position) = (Vec::new().into_iter(), position);
        self
    }

    /// Sets the maximum number of pages. If the list has more pages, the stream ends with an error. Defaults to 100,000.
    pub fn with_max_pages(mut self, max_pages: u64) -> Self {
        self.pages = self.pages.with_max_pages(max_pages);
        self
    }

    /// Returns the next item. Returns `None` after the last item and after an error.
    pub async fn next(&mut self) -> Option<Result<R::Item, Error>> {
        StreamExt::next(self).await
    }

    /// Returns the position of the next item. The list can be resumed from it later.
    pub fn position(&self) -> &Position {
        let next = self.pages.position();
        // At the end of the list, there is no next page.
        if self.page.len() == 0 && next.page != self.position.page { next } else { &self.position }
    }
}

impl<R: Paged> Stream for Items<R> {
    type Item = Result<R::Item, Error>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = self.get_mut();
        loop {
            if let Some(item) = this.page.next() {
                this.position.returned += 1;
                return Poll::Ready(Some(Ok(item)));
            }
            // Free the memory of the page before the next one arrives.
            this.page = Vec::new().into_iter();
            let at = this.pages.position().clone();
            match ready!(this.pages.poll_next_unpin(context)) {
                None => return Poll::Ready(None),
                Some(Err(error)) => return Poll::Ready(Some(Err(error.with_position(this.position().clone())))),
                Some(Ok(page)) => {
                    this.page = R::items(page.into_inner()).into_iter();
                    // Skip the items that were returned before the stream was resumed.
                    if let Some(last) = at.returned.checked_sub(1) {
                        drop(this.page.nth(last));
                    }
                    this.position = at;
                }
            }
        }
    }
}

impl<R: Paged> fmt::Debug for Items<R> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Items")
            .field("operation", &R::OPERATION.id)
            .field("position", self.position())
            .finish_non_exhaustive()
    }
}
