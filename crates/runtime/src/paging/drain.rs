//! The stream of a list that shrinks while its items are handled.

use std::{
    borrow::Cow,
    collections::{HashSet, VecDeque},
    fmt,
    pin::Pin,
    task::{Context, Poll, ready},
    vec,
};

use futures_util::{Stream, StreamExt};

use super::{
    guard::{DEFAULT_MAX_PAGES, fingerprint},
    next::{self, Next},
    page::Paged,
    pages::Fetch,
};
use crate::{Error, ErrorKind, Response, transport::telemetry, value::position::PageStart};

/// The maximum number of items whose hashes are stored.
const MAX_REMEMBERED_ITEMS: usize = 100_000;

/// A stream of the items of a list that shrinks while they are handled. An example is a list of undelivered events, from which an
/// event disappears as soon as it is acknowledged or deleted.
///
/// When all items of a page have been returned, the stream sends the same request again, and returns the items that were not on
/// earlier pages. The stream ends at the first page without new items: an empty page, or a page whose items were all returned
/// before. A caller that handles each item before requesting the next one gets every item once. If the caller handles no items, the
/// stream ends, too. [`unhandled`](Self::unhandled) shows whether the list is empty or its items were not handled.
///
/// - Unhandled items stay on the page. If unhandled items fill the page, the stream ends, and the items after that page are not
///   reached.
/// - The API must remove a handled item from the list before it returns the next page. Handle fewer items at the same time than a
///   page contains: if all items of a page are in progress, the stream requests the next page before any of them has been
///   handled, and receives the same page again.
/// - Two items are the same if all properties of their type are equal as JSON. An item with a property that changes in every
///   response counts as a new item each time; the stream then ends with an error after [`with_max_pages`](Self::with_max_pages).
/// - The stream stores one page, and the hashes of the last 100,000 items.
///
/// The stream ends after an error. To continue, call `drain` again: the new stream starts with the remaining items.
///
/// See [Read a list that shrinks while you handle it](https://github.com/subkit/subkit/blob/main/docs/pagination.md#read-a-list-that-shrinks-while-you-handle-it) in the guide.
#[must_use = "nothing is sent until an item is requested"]
pub struct Drain<R: Paged> {
    request: R,
    fetch: Option<Fetch<R::Output>>,
    page: vec::IntoIter<R::Item>,
    returned: Returned,
    pages: u64,
    max_pages: u64,
    unhandled: usize,
    has_ended: bool,
}

impl<R: Paged> Drain<R> {
    /// Creates the stream of a request's items. Only generated code calls it.
    #[doc(hidden)]
    pub fn new(request: R) -> Self {
        Self {
            request,
            fetch: None,
            page: Vec::new().into_iter(),
            returned: Returned::default(),
            pages: 0,
            max_pages: DEFAULT_MAX_PAGES,
            unhandled: 0,
            has_ended: false,
        }
    }

    /// Sets the maximum number of pages to request. If the stream has not ended after that many pages, it ends with an error.
    /// Defaults to 100,000.
    pub fn with_max_pages(mut self, max_pages: u64) -> Self {
        self.max_pages = max_pages;
        self
    }

    /// Returns the next item. Returns `None` after the last item and after an error.
    pub async fn next(&mut self) -> Option<Result<R::Item, Error>> {
        StreamExt::next(self).await
    }

    /// Returns how many items of the last page had already been returned before. At the end of the stream, 0 means that the list is
    /// empty.
    pub fn unhandled(&self) -> usize {
        self.unhandled
    }

    /// Stores the items of a page that have not been returned yet.
    fn store(&mut self, page: Response<R::Output>) -> Result<(), Error> {
        let facts = R::facts(&page);
        let after =
            R::OPERATION.paging.map(|paging| next::after(paging, &PageStart::Start, self.request.start(), &facts));
        if let Some(Next::WrongPage(problem)) = after {
            return Err(Self::error(problem, &page));
        }
        if self.pages >= self.max_pages {
            let max_pages = self.max_pages;
            let problem =
                format!("the list has not ended after {max_pages} pages, the maximum for this call (`with_max_pages`)");
            return Err(Self::error(problem, &page));
        }
        self.pages += 1;
        let items = R::items(page.into_inner());
        let all = items.len();
        let hashes: Vec<Option<u64>> = items.iter().map(fingerprint).collect();
        let items =
            items.into_iter().zip(&hashes).filter(|(_, hash)| hash.is_none_or(|hash| !self.returned.contains(hash)));
        let new: Vec<R::Item> = items.map(|(item, _)| item).collect();
        // Items are compared only with earlier pages, so equal items of the same page are all returned.
        self.returned.extend(hashes.into_iter().flatten());
        (self.unhandled, self.has_ended) = (all - new.len(), new.is_empty());
        self.page = new.into_iter();
        Ok(())
    }

    fn error(problem: impl Into<Cow<'static, str>>, page: &Response<R::Output>) -> Error {
        telemetry::log_error(
            page.attach_to(Error::new(ErrorKind::Paging, R::API, problem).with_operation(R::OPERATION)),
        )
    }
}

impl<R: Paged> Stream for Drain<R> {
    type Item = Result<R::Item, Error>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = self.get_mut();
        loop {
            if let Some(item) = this.page.next() {
                return Poll::Ready(Some(Ok(item)));
            }
            if this.has_ended {
                return Poll::Ready(None);
            }
            let fetch = this.fetch.get_or_insert_with(|| Box::pin(this.request.clone().fetch()));
            let response = ready!(fetch.as_mut().poll(context));
            this.fetch = None;
            if let Err(error) = response.and_then(|page| this.store(page)) {
                this.has_ended = true;
                return Poll::Ready(Some(Err(error)));
            }
        }
    }
}

impl<R: Paged> fmt::Debug for Drain<R> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Drain")
            .field("operation", &R::OPERATION.id)
            .field("pages", &self.pages)
            .finish_non_exhaustive()
    }
}

/// Hashes of the items that were returned most recently.
#[derive(Default)]
struct Returned {
    hashes: HashSet<u64>,
    order: VecDeque<u64>,
}

impl Returned {
    fn contains(&self, hash: u64) -> bool {
        self.hashes.contains(&hash)
    }

    fn extend(&mut self, hashes: impl Iterator<Item = u64>) {
        for hash in hashes {
            if self.hashes.insert(hash) {
                self.order.push_back(hash);
            }
        }
        while self.order.len() > MAX_REMEMBERED_ITEMS {
            if let Some(oldest) = self.order.pop_front() {
                self.hashes.remove(&oldest);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{MAX_REMEMBERED_ITEMS, Returned};

    #[test]
    fn remembers_only_the_newest_100_000_items() {
        let mut returned = Returned::default();
        for start in (0..1_000_000).step_by(1000) {
            returned.extend(start..start + 1000);
        }
        assert_eq!((returned.hashes.len(), returned.order.len()), (MAX_REMEMBERED_ITEMS, MAX_REMEMBERED_ITEMS));
        assert!(!returned.contains(899_999) && returned.contains(900_000) && returned.contains(999_999));
    }
}
