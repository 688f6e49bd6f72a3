//! The switch for lists that change while they are read, shared by the vendors.

use crate::behavior::switch;

switch! {
    /// Whether a list changes while its pages are read.
    pub enum ListChanges = "list-changes", default Self::Never;
    /// It does not.
    Never = "never",
    /// An item is inserted at the front after the first page, so that later pages repeat one item.
    Inserted = "inserted",
    /// The first item is removed after the first page, so that later pages skip one item.
    Removed = "removed",
}

/// How many items a page of an endless list has at most.
const ENDLESS_PAGE: usize = 1_000;

/// A page of a list.
pub(super) struct Slice<T> {
    pub(super) items: Vec<T>,
    /// The offset at which the next page begins.
    pub(super) end: usize,
    /// Whether the list goes on after this page.
    pub(super) goes_on: bool,
}

impl ListChanges {
    /// At most `size` items of a list from an offset on, after the list has changed. The first page comes before the change. An
    /// endless list begins again where it would end.
    pub(super) fn slice<T: Clone>(self, list: &[T], offset: usize, size: usize, is_endless: bool) -> Slice<T> {
        let start = match self {
            Self::Inserted => offset.saturating_sub(1),
            Self::Removed if offset > 0 => offset.saturating_add(1),
            Self::Never | Self::Removed => offset,
        };
        let items: Vec<T> = if is_endless && !list.is_empty() {
            list.iter().cycle().skip(start % list.len()).take(size.min(ENDLESS_PAGE)).cloned().collect()
        } else {
            list.iter().skip(start).take(size).cloned().collect()
        };
        let goes_on = is_endless || start.saturating_add(items.len()) < list.len();
        Slice { end: offset.saturating_add(items.len()), goes_on, items }
    }
}
