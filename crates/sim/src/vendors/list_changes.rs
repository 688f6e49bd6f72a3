//! The switch for lists that change between pages, shared by several vendors.

use crate::behavior::switch;

switch! {
    /// Whether a list changes while a client reads its pages.
    pub enum ListChanges = "list-changes", default Self::Never;
    /// The list does not change.
    Never = "never",
    /// An item is inserted at the front after the first page is read, so one item is returned twice.
    Inserted = "inserted",
    /// The first item is removed after the first page is read, so one item is skipped.
    Removed = "removed",
}

/// The maximum number of items on a page of an endless list.
const MAX_ENDLESS_PAGE_ITEMS: usize = 1_000;

/// A page of a list.
pub(super) struct Slice<T> {
    pub(super) items: Vec<T>,
    /// The offset of the next page.
    pub(super) next_offset: usize,
    /// Whether there are more items after this page.
    pub(super) has_more: bool,
}

impl ListChanges {
    /// Returns at most `size` items of a list from an offset. The change applies to all pages after the first. An endless list
    /// starts over instead of ending.
    pub(super) fn slice<T: Clone>(self, list: &[T], offset: usize, size: usize, is_endless: bool) -> Slice<T> {
        let start = match self {
            Self::Inserted => offset.saturating_sub(1),
            Self::Removed if offset > 0 => offset.saturating_add(1),
            Self::Never | Self::Removed => offset,
        };
        let items: Vec<T> = if is_endless && !list.is_empty() {
            list.iter().cycle().skip(start % list.len()).take(size.min(MAX_ENDLESS_PAGE_ITEMS)).cloned().collect()
        } else {
            list.iter().skip(start).take(size).cloned().collect()
        };
        let has_more = is_endless || start.saturating_add(items.len()) < list.len();
        Slice { next_offset: offset.saturating_add(items.len()), has_more, items }
    }
}
