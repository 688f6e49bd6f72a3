//! The decision about the next page.

use std::borrow::Cow;

use percent_encoding::percent_decode_str;

use super::page::PageFacts;
use crate::{Paging, value::position::PageStart};

/// The next step after a page.
#[derive(Debug, PartialEq)]
pub(super) enum Next {
    /// There is another page.
    Page(PageStart),
    /// This may be the last page. Only the next request shows whether another page follows.
    Check(PageStart),
    /// This is the last page.
    End,
    /// The page is valid, but the next one cannot be determined.
    Unknown(&'static str),
    /// The server returned a page other than the requested one.
    WrongPage(&'static str),
}

const ANOTHER_PAGE: &str = "the server returned a different page than the requested one";
const NO_TOKEN: &str = "the link to the next page has no token";
const WRONG_FIRST_NUMBER: &str =
    "the server numbers its first page differently than documented: a page would be missed";
const TOO_FAR: &str = "the position of the next page is too large";

/// Returns the next step after the page at `page`. `start` is the offset or number of the page that the caller requested first.
pub(super) fn after(paging: Paging, page: &PageStart, start: Option<i64>, facts: &PageFacts) -> Next {
    match paging {
        Paging::Offset => after_offset(page.number().or(start).unwrap_or(0), facts),
        Paging::Number { first } => after_number(first, page.number().or(start), facts),
        Paging::Token { in_link, end } => after_token(in_link, end, facts),
        Paging::NextLink { offset } => after_link(offset, page, start, facts),
    }
}

fn after_offset(requested: i64, facts: &PageFacts) -> Next {
    if facts.offset.is_some_and(|offset| offset != requested) {
        return Next::WrongPage(ANOTHER_PAGE);
    }
    let items = i64::try_from(facts.items).unwrap_or(i64::MAX);
    if items == 0 {
        return Next::End;
    }
    let Some(next) = requested.checked_add(items).map(PageStart::Offset) else { return Next::Unknown(TOO_FAR) };
    // The server may return fewer items than the limit that it states: it may have a maximum, or omit items that the caller may not
    // see.
    if facts.limit.is_some_and(|limit| items < limit) { Next::Check(next) } else { Next::Page(next) }
}

fn after_number(first: i64, requested: Option<i64>, facts: &PageFacts) -> Next {
    if let (Some(requested), Some(number)) = (requested, facts.number)
        && requested != number
    {
        return Next::WrongPage(ANOTHER_PAGE);
    }
    if requested.is_none() && facts.number.is_some_and(|number| number != first) {
        return Next::Unknown(WRONG_FIRST_NUMBER);
    }
    let number = requested.unwrap_or(first);
    let Some(next) = number.checked_add(1).map(PageStart::Number) else { return Next::Unknown(TOO_FAR) };
    // The number of pages from the first page to this page.
    let count = number.saturating_sub(first).saturating_add(1);
    match facts.total {
        // A page beyond the last one should have no items.
        Some(total) if count > total && facts.items > 0 => Next::Check(next),
        Some(total) if count >= total => Next::End,
        None if facts.items == 0 => Next::End,
        _ => Next::Page(next),
    }
}

fn after_token(in_link: Option<&str>, end: Option<&str>, facts: &PageFacts) -> Next {
    let Some(next) = facts.next.as_deref() else { return Next::End };
    let token = match in_link {
        Some(parameter) => match query_value(next, parameter).filter(|token| !token.is_empty()) {
            Some(token) => token,
            None => return Next::Unknown(NO_TOKEN),
        },
        None => Cow::Borrowed(next),
    };
    if end == Some(&*token) { Next::End } else { Next::Page(PageStart::Token(token.into_owned())) }
}

fn after_link(offset: Option<&str>, page: &PageStart, start: Option<i64>, facts: &PageFacts) -> Next {
    let requested = match page.link() {
        Some(link) => offset.and_then(|parameter| query_value(link, parameter)?.parse().ok()),
        None => Some(start.unwrap_or(0)),
    };
    if let (Some(requested), Some(offset)) = (requested, facts.offset)
        && requested != offset
    {
        return Next::WrongPage(ANOTHER_PAGE);
    }
    match &facts.next {
        Some(link) if facts.items > 0 => Next::Page(PageStart::Link(link.clone())),
        // Filters may remove all items of a page, and a server may have a link on its last page.
        Some(link) => Next::Check(PageStart::Link(link.clone())),
        None => Next::End,
    }
}

/// Returns the value of a query parameter of a link. The host of the link is ignored. A plus sign is not decoded to a space:
/// tokens contain no spaces.
fn query_value<'a>(link: &'a str, parameter: &str) -> Option<Cow<'a, str>> {
    let link = link.split('#').next()?;
    let (_, query) = link.split_once('?')?;
    let decode = |text: &'a str| percent_decode_str(text).decode_utf8().ok();
    query.split('&').find_map(|pair| {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        (decode(name)? == parameter).then(|| decode(value))?
    })
}

#[cfg(test)]
mod tests {
    use super::{ANOTHER_PAGE, NO_TOKEN, Next, TOO_FAR, WRONG_FIRST_NUMBER, after};
    use crate::{Paging, paging::PageFacts, value::position::PageStart};

    fn offset(number: i64) -> Next {
        Next::Page(PageStart::Offset(number))
    }

    #[test]
    fn offset_pagination_ends_at_an_empty_page_but_not_at_a_short_page() {
        let at = |page: PageStart, start, facts: &PageFacts| after(Paging::Offset, &page, start, facts);
        let page = |items, offset, limit| PageFacts::new(items).with_offset(offset).with_limit(limit);
        let (start, fifty) = (PageStart::Start, PageStart::Offset(50));
        assert_eq!(at(start.clone(), None, &page(50, Some(0), Some(50))), offset(50));
        assert_eq!(at(fifty.clone(), None, &page(49, Some(50), Some(50))), Next::Check(PageStart::Offset(99)));
        assert_eq!(at(fifty.clone(), None, &page(0, Some(50), Some(50))), Next::End);
        // A page with more items than its limit is not short, and a limit of 0 is ignored.
        assert_eq!(at(start.clone(), None, &page(70, Some(0), Some(50))), offset(70));
        assert_eq!(at(start.clone(), None, &page(2, Some(0), Some(0))), offset(2));
        // Without a stated limit, only an empty page is the last one.
        assert_eq!(at(start.clone(), None, &page(2, None, None)), offset(2));
        assert_eq!(at(fifty.clone(), None, &page(0, None, None)), Next::End);
        // The caller's offset applies until there is a position.
        assert_eq!(at(start.clone(), Some(10), &page(5, Some(10), Some(5))), offset(15));
        assert_eq!(at(fifty.clone(), Some(10), &page(5, Some(50), Some(5))), offset(55));
        assert_eq!(at(start, Some(10), &page(5, Some(0), Some(5))), Next::WrongPage(ANOTHER_PAGE));
        assert_eq!(at(fifty, None, &page(5, Some(0), Some(50))), Next::WrongPage(ANOTHER_PAGE));
        assert_eq!(at(PageStart::Offset(i64::MAX), None, &page(1, None, None)), Next::Unknown(TOO_FAR));
    }

    #[test]
    fn number_pagination_ends_at_the_total_or_at_an_empty_page() {
        let at = |first, page: &PageStart, start, number, total, items| {
            let facts = PageFacts::new(items).with_number(number).with_total(total);
            after(Paging::Number { first }, page, start, &facts)
        };
        let page = |number| Next::Page(PageStart::Number(number));
        assert_eq!(at(0, &PageStart::Start, None, Some(0), Some(2), 3), page(1));
        assert_eq!(at(0, &PageStart::Number(1), None, Some(1), Some(2), 3), Next::End);
        assert_eq!(at(1, &PageStart::Number(1), None, Some(1), Some(2), 3), page(2));
        assert_eq!(at(1, &PageStart::Number(2), None, None, Some(2), 3), Next::End);
        assert_eq!(at(0, &PageStart::Start, None, Some(0), Some(0), 0), Next::End);
        // Either the total is wrong, or the server counts pages from another number than documented.
        assert_eq!(at(0, &PageStart::Start, None, Some(0), Some(0), 3), Next::Check(PageStart::Number(1)));
        assert_eq!(at(0, &PageStart::Number(2), None, Some(2), Some(2), 3), Next::Check(PageStart::Number(3)));
        assert_eq!(at(0, &PageStart::Start, None, Some(1), Some(3), 3), Next::Unknown(WRONG_FIRST_NUMBER));
        assert_eq!(at(1, &PageStart::Start, None, Some(0), None, 3), Next::Unknown(WRONG_FIRST_NUMBER));
        assert_eq!(at(0, &PageStart::Start, None, None, None, 3), page(1));
        assert_eq!(at(0, &PageStart::Number(7), None, None, None, 0), Next::End);
        assert_eq!(at(0, &PageStart::Start, Some(4), Some(4), None, 1), page(5));
        assert_eq!(at(0, &PageStart::Number(7), None, Some(0), Some(9), 1), Next::WrongPage(ANOTHER_PAGE));
        assert_eq!(at(0, &PageStart::Number(i64::MAX), None, None, None, 1), Next::Unknown(TOO_FAR));
    }

    #[test]
    fn extracts_tokens_from_links_to_any_host() {
        let paging = Paging::Token { in_link: Some("token"), end: Some("0") };
        let at = |next: Option<&str>| {
            after(paging, &PageStart::Start, None, &PageFacts::new(1).with_next(next.map(str::to_owned)))
        };
        let token = |token: &str| Next::Page(PageStart::Token(token.to_owned()));
        for (link, expected) in [
            ("https://elsewhere.example.com/x?size=2&token=abc", token("abc")),
            ("/x?token=a%2Bb%3D#token=c", token("a+b=")),
            ("?token=a+b/c==", token("a+b/c==")),
            ("/x?token=0", Next::End),
            ("/x?token=00", token("00")),
            ("/x?Token=1&size=2", Next::Unknown(NO_TOKEN)),
            ("/x?token=", Next::Unknown(NO_TOKEN)),
            ("/x?token=%FF", Next::Unknown(NO_TOKEN)),
            ("/x", Next::Unknown(NO_TOKEN)),
        ] {
            assert_eq!(at(Some(link)), expected, "{link}");
        }
        assert_eq!((at(None), at(Some(""))), (Next::End, Next::End));
        let bare = Paging::Token { in_link: None, end: None };
        assert_eq!(
            after(bare, &PageStart::Start, None, &PageFacts::new(0).with_next(Some("0".to_owned()))),
            token("0")
        );
    }

    #[test]
    fn link_pagination_ends_without_a_link_but_not_at_an_empty_page() {
        let paging = Paging::NextLink { offset: Some("offset") };
        let link = |text: &str| PageStart::Link(text.to_owned());
        let at = |page: &PageStart, start, items, offset, next: Option<&str>| {
            let facts = PageFacts::new(items).with_offset(offset).with_next(next.map(str::to_owned));
            after(paging, page, start, &facts)
        };
        assert_eq!(at(&PageStart::Start, None, 2, Some(0), Some("/x?offset=2")), Next::Page(link("/x?offset=2")));
        assert_eq!(at(&link("/x?offset=2"), Some(1), 2, Some(2), Some("/x?offset=4")), Next::Page(link("/x?offset=4")));
        assert_eq!(at(&link("/x?offset=2"), None, 2, Some(0), Some("/x?offset=2")), Next::WrongPage(ANOTHER_PAGE));
        assert_eq!(at(&PageStart::Start, Some(9), 2, Some(0), Some("/x?offset=2")), Next::WrongPage(ANOTHER_PAGE));
        assert_eq!(at(&link("/x?cursor=2"), None, 2, Some(7), Some("/x?cursor=4")), Next::Page(link("/x?cursor=4")));
        assert_eq!(at(&PageStart::Start, None, 0, None, Some("/x?offset=2")), Next::Check(link("/x?offset=2")));
        assert_eq!(at(&PageStart::Start, None, 2, None, None), Next::End);
    }
}
