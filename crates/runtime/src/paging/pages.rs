//! The pages of a list, in order.

use std::{
    borrow::Cow,
    fmt,
    pin::Pin,
    task::{Context, Poll, ready},
};

use futures_util::{Stream, StreamExt};

use super::{
    guard::{Content, Duplicate, Guard},
    next::{self, Next},
    page::{PageFacts, Paged},
};
use crate::{
    Error, ErrorKind, Paging, Response,
    transport::telemetry,
    value::position::{PageStart, Position},
};

/// The maximum number of consecutive empty pages whose links to the next page are followed. An empty page does not always mean that
/// the list has ended, because filters may remove all items of a page. A link does not always mean that the list continues, because
/// some servers send one on every page.
const MAX_EMPTY_CHECKS: u32 = 10;

pub(super) type Fetch<P> = Pin<Box<dyn Future<Output = Result<Response<P>, Error>> + Send>>;

/// A stream of the pages of a list. Each page is a response. [`next`](Self::next) returns the pages one by one.
///
/// Pages are requested only on demand. The stream ends after an error. The error contains the [`position`](Error::position) from
/// which to resume. Dropping the stream cancels the request in flight.
///
/// See [Pagination](https://github.com/subkit/subkit/blob/main/docs/pagination.md) in the guide.
#[must_use = "nothing is sent until a page is requested"]
pub struct Pages<R: Paged> {
    request: R,
    position: Position,
    /// The position of the page that was last returned.
    returned: PageStart,
    fetch: Option<Fetch<R::Output>>,
    guard: Guard,
    /// The content of the previous page, if the next request checks whether the list has ended.
    check: Option<Content>,
    state: State,
}

enum State {
    /// There may be a page at the position.
    More,
    /// The page that was returned last shows that the list cannot continue.
    Broken(Error),
    Ended,
}

impl<R: Paged> Pages<R> {
    /// Creates the stream of a request's pages, starting with the page that it requests. Only generated code calls this function.
    #[doc(hidden)]
    pub fn new(request: R) -> Self {
        Self {
            request,
            position: Position::START,
            returned: PageStart::Start,
            fetch: None,
            guard: Guard::default(),
            check: None,
            state: State::More,
        }
    }

    /// Resumes at the position of an earlier stream of the same request. The first page is returned in full, even if some of its
    /// items were returned before.
    pub fn resume(mut self, position: Position) -> Self {
        self.position = position;
        self
    }

    /// Sets the maximum number of pages. If the list has more pages, the stream ends with an error. Defaults to 100,000.
    pub fn with_max_pages(mut self, max_pages: u64) -> Self {
        self.guard.max_pages = max_pages;
        self
    }

    /// Returns the next page. Returns `None` after the last page and after an error. The method is cancel safe: no page is lost if
    /// the future is dropped.
    pub async fn next(&mut self) -> Option<Result<Response<R::Output>, Error>> {
        StreamExt::next(self).await
    }

    /// Returns the position of the next page. The list can be resumed from it later.
    pub fn position(&self) -> &Position {
        &self.position
    }

    /// Starts the request of the page at the position.
    fn start(&self) -> Result<Fetch<R::Output>, Error> {
        let is_of_this_kind = matches!(
            (&self.position.page, R::OPERATION.paging),
            (PageStart::Start, Some(_))
                | (PageStart::Offset(_), Some(Paging::Offset))
                | (PageStart::Number(_), Some(Paging::Number { .. }))
                | (PageStart::Token(_), Some(Paging::Token { .. }))
                | (PageStart::Link(_), Some(Paging::NextLink { .. }))
        );
        if !is_of_this_kind {
            let problem = "the position belongs to another list; nothing was sent";
            let error = Error::new(ErrorKind::InvalidArgument, R::API, problem).with_operation(R::OPERATION);
            return Err(error.with_argument("position"));
        }
        let mut request = self.request.clone().at(&self.position.page);
        request.options_mut().link = self.position.page.link().map(str::to_owned);
        Ok(Box::pin(request.fetch()))
    }

    /// Moves to the position after a page. Returns whether the page belongs to the list. The page does not belong to the list if a
    /// server without pagination returned the whole list again.
    fn advance(&mut self, page: &Response<R::Output>) -> Result<bool, Error> {
        let (current, facts) = (&self.position.page, R::facts(page));
        let Some(paging) = R::OPERATION.paging else {
            self.state = State::Ended;
            return Ok(true);
        };
        let start = self.request.start();
        let next = next::after(paging, current, start, &facts);
        // Tokens and links identify a position. An offset only counts the items before it, even if the server ignores it.
        let is_counted = matches!(paging, Paging::Offset | Paging::Number { .. });
        let duplicate = if is_counted { self.guard.compare(&facts, &**page) } else { Duplicate::None };
        match (duplicate, paging) {
            (Duplicate::None, _) => {}
            // Either the server has no pagination, or it counts pages from another number than documented: the next page shows
            // which.
            (Duplicate::Second, Paging::Number { .. }) if !self.may_be_cut_off(&facts) => {
                match next {
                    Next::Page(next) | Next::Check(next) => self.check(&facts, next, page),
                    _ => self.state = State::Ended,
                }
                return Ok(false);
            }
            _ => return Err(Self::error("the server returns the same page repeatedly", page)),
        }
        match next {
            Next::WrongPage(problem) => return Err(Self::error(problem, page)),
            Next::Unknown(problem) => self.state = State::Broken(Self::error(problem, page)),
            Next::End => self.state = State::Ended,
            Next::Page(next) => {
                let problem = self.guard.problem(&facts, &next);
                self.returned = std::mem::replace(&mut self.position, Position::at(next)).page;
                if let Some(problem) = problem {
                    self.state = State::Broken(Self::error(problem, page));
                }
            }
            Next::Check(next) => {
                self.returned = self.position.page.clone();
                self.check(&facts, next, page);
            }
        }
        Ok(true)
    }

    /// Moves to the next position, to check whether the list ends there.
    fn check(&mut self, facts: &PageFacts, next: PageStart, page: &Response<R::Output>) {
        if self.guard.is_cycle_after_page(facts, &next) {
            self.state = State::Ended;
            return;
        }
        self.position = Position::at(next);
        match self.guard.problem_of_check() {
            Some(problem) => self.state = State::Broken(Self::error(problem, page)),
            None => self.check = Some(Content::of(&**page)),
        }
    }

    /// Whether the response to such a check means that the list has ended. If a request asks for a page beyond the end of the list,
    /// servers return an empty page, an earlier page, or an error.
    fn is_end(&self, before: &Content, response: &Result<Response<R::Output>, Error>) -> bool {
        let page = match response {
            Ok(page) => page,
            // The server created the link itself, so an error is not the end of the list.
            Err(_) if self.position.page.link().is_some() => return false,
            Err(error) => {
                let mapped_status = error.mapped_status().map(|mapped_status| mapped_status.as_u16());
                return mapped_status.is_some_and(|status| matches!(status, 400 | 404 | 410 | 416 | 422));
            }
        };
        let (facts, start) = (R::facts(page), self.request.start());
        match R::OPERATION.paging.map(|paging| next::after(paging, &self.position.page, start, &facts)) {
            Some(Next::WrongPage(_)) | None => true,
            Some(Next::End) => facts.items == 0,
            Some(_) if facts.items == 0 => self.guard.empty_pages() >= MAX_EMPTY_CHECKS,
            Some(_) => *before == Content::of(&**page),
        }
    }

    /// Whether a page has as many items as the caller requested, so that the server may have more items.
    fn may_be_cut_off(&self, facts: &PageFacts) -> bool {
        let items = i64::try_from(facts.items).unwrap_or(i64::MAX);
        self.request.limit().is_some_and(|limit| items >= limit)
    }

    fn error(problem: impl Into<Cow<'static, str>>, page: &Response<R::Output>) -> Error {
        page.attach_to(Error::new(ErrorKind::Paging, R::API, problem).with_operation(R::OPERATION))
    }
}

impl<R: Paged> Stream for Pages<R> {
    type Item = Result<Response<R::Output>, Error>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = self.get_mut();
        let end = |this: &mut Self, error: Error| {
            this.state = State::Ended;
            Poll::Ready(Some(Err(error.with_operation(R::OPERATION).with_position(this.position.clone()))))
        };
        loop {
            match std::mem::replace(&mut this.state, State::More) {
                State::More => {}
                State::Broken(error) => return end(this, telemetry::log_error(error)),
                State::Ended => {
                    this.state = State::Ended;
                    return Poll::Ready(None);
                }
            }
            if this.fetch.is_none() {
                match this.start() {
                    Ok(fetch) => this.fetch = Some(fetch),
                    Err(error) => return end(this, telemetry::log_error(error)),
                }
            }
            let Some(fetch) = &mut this.fetch else { return Poll::Ready(None) };
            let response = ready!(fetch.as_mut().poll(context));
            this.fetch = None;
            if this.check.take().is_some_and(|before| this.is_end(&before, &response)) {
                this.state = State::Ended;
                // There is no such page: a stream that is resumed later requests the last page again.
                this.position = Position::at(this.returned.clone());
                return Poll::Ready(None);
            }
            // The call has already logged its error.
            let page = match response {
                Ok(page) => page,
                Err(error) => return end(this, error),
            };
            match this.advance(&page) {
                Ok(true) => return Poll::Ready(Some(Ok(page))),
                // The page was already returned.
                Ok(false) => {}
                Err(error) => return end(this, telemetry::log_error(error)),
            }
        }
    }
}

impl<R: Paged> fmt::Debug for Pages<R> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Pages")
            .field("operation", &R::OPERATION.id)
            .field("position", &self.position)
            .finish_non_exhaustive()
    }
}
