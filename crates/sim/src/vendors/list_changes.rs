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

impl ListChanges {
    /// The offset at which a page begins after the list has changed. The first page comes before the change.
    pub(super) fn shifted(self, offset: usize) -> usize {
        match self {
            _ if offset == 0 => 0,
            Self::Never => offset,
            Self::Inserted => offset - 1,
            Self::Removed => offset.saturating_add(1),
        }
    }
}
