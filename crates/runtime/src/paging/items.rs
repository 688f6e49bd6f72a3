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

/// The items of a list, across its pages, as a stream: [`next`](Self::next) gives them one by one, and so does `Stream`.
///
/// It holds the items of one page. The next page is asked for when all of them were taken, and not before. An error is the end;
/// it has the [`position`](Error::position) to go on from.
#[must_use = "nothing is sent until an item is asked for"]
pub struct Items<R: Paged> {
    pages: Pages<R>,
    page: vec::IntoIter<R::Item>,
    /// Where the page is, and how many of its items were given.
    position: Position,
}

impl<R: Paged> Items<R> {
    /// The items of a request, from the page that it asks for on. For generated code.
    #[doc(hidden)]
    pub fn new(request: R) -> Self {
        Self { pages: Pages::new(request), page: Vec::new().into_iter(), position: Position::START }
    }

    /// Begins at a position that an earlier stream of the same call was at, instead of at the start. If the list has changed
    /// since then, items may be missed or come twice, as on any page of a list that changes.
    pub fn resume(mut self, position: Position) -> Self {
        self.pages = self.pages.resume(position.clone());
        (self.page, self.position) = (Vec::new().into_iter(), position);
        self
    }

    /// Ends with an error when there are more pages than this; 100,000 unless set.
    pub fn with_max_pages(mut self, most: u64) -> Self {
        self.pages = self.pages.with_max_pages(most);
        self
    }

    /// The next item; none after the last one and after an error.
    pub async fn next(&mut self) -> Option<Result<R::Item, Error>> {
        StreamExt::next(self).await
    }

    /// Where the next item is: to go on from there later.
    pub fn position(&self) -> &Position {
        let next = self.pages.position();
        // The last page has none after it.
        if self.page.len() == 0 && next.place != self.position.place { next } else { &self.position }
    }
}

impl<R: Paged> Stream for Items<R> {
    type Item = Result<R::Item, Error>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = self.get_mut();
        loop {
            if let Some(item) = this.page.next() {
                this.position.given += 1;
                return Poll::Ready(Some(Ok(item)));
            }
            // The memory of the page is free before the next one comes.
            this.page = Vec::new().into_iter();
            let at = this.pages.position().clone();
            match ready!(this.pages.poll_next_unpin(context)) {
                None => return Poll::Ready(None),
                Some(Err(error)) => return Poll::Ready(Some(Err(error.at_position(this.position().clone())))),
                Some(Ok(page)) => {
                    this.page = R::items(page.into_inner()).into_iter();
                    // What was given before the stream was resumed is not given again.
                    if let Some(last) = at.given.checked_sub(1) {
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
