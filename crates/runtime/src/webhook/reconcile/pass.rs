//! One pass over a log. A pass determines the offset of the next page, which entries are new, and whether the log has
//! ended.
//!
//! Offsets of entries change: a log can grow at either end, and shrink when entries are acknowledged or expire. Pages therefore
//! overlap, and a page is accepted only if an accepted page contains its first entry. If none does, entries may have been skipped,
//! and an earlier page is read. Entries that an earlier run has already read also count as new, because only the inbox knows
//! whether they were handled.

use std::collections::{HashSet, VecDeque};

/// The number of entries that a page shares with the page before it.
pub(super) const OVERLAP: usize = 5;

/// A pass ends after this number of consecutive pages that are equal to the page before, although their offsets differ. A single
/// such page can be a coincidence: the log may have grown by the size of a page between the two requests.
const MAX_REPEATS: u32 = 3;

/// Maximum number of consecutive pages without new entries.
const MAX_PAGES_WITHOUT_NEW: u32 = 1_000;

/// Maximum number of keys that are remembered.
const MAX_KEYS: usize = 100_000;

/// A pass over a log.
#[derive(Debug)]
pub(super) struct Pass {
    offset: usize,
    page_size: usize,
    keys: Keys,
    /// Entries that the first page must contain if it continues the last run.
    anchors: Vec<String>,
    /// The last accepted page.
    last: Option<Page>,
    /// The offset at which the log returned an empty page, although the last accepted page reached further.
    empty_at: Option<usize>,
    /// How far to go back after an empty page.
    step: usize,
    repeats: u32,
    pages_without_new: u32,
}

#[derive(Debug)]
struct Page {
    keys: Vec<String>,
    end: usize,
}

/// The result of adding a page.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// The entries at these indices are new.
    New(Vec<usize>),
    /// The page does not continue the accepted pages. Read an earlier page next.
    Back,
    /// The log has ended.
    End,
    /// The log does not return the entries at the requested offset.
    WrongOffset,
    /// The log repeats its entries.
    Endless,
}

impl Pass {
    /// Creates a pass over the whole log.
    pub(super) fn from_start(page_size: usize) -> Self {
        Self::resume(&[], 0, page_size)
    }

    /// Creates a pass over the entries after the anchors, which are expected directly before this offset.
    pub(super) fn resume(anchors: &[String], offset: usize, page_size: usize) -> Self {
        Self {
            offset: offset.saturating_sub(anchors.len()),
            page_size,
            keys: Keys::default(),
            anchors: anchors.to_vec(),
            last: None,
            empty_at: None,
            step: page_size,
            repeats: 0,
            pages_without_new: 0,
        }
    }

    /// Returns the offset of the next page.
    pub(super) const fn offset(&self) -> usize {
        self.offset
    }

    /// Adds the keys of the page at the current offset.
    pub(super) fn take(&mut self, keys: &[String]) -> Step {
        let (at, end) = (self.offset, self.offset.saturating_add(keys.len()));
        let Some(first) = keys.first() else { return self.take_empty() };
        if !self.continues(first, keys) {
            return self.back(self.page_size.saturating_sub(OVERLAP));
        }
        // A log can list an event once for each address that it was delivered to.
        let mut on_page = HashSet::new();
        let new: Vec<usize> = keys
            .iter()
            .enumerate()
            .filter_map(|(index, key)| (!self.keys.contains(key) && on_page.insert(key)).then_some(index))
            .collect();
        if new.is_empty() {
            self.pages_without_new += 1;
            let is_same = self.last.as_ref().is_some_and(|last| last.keys == keys && last.end != end);
            let has_several = keys.iter().any(|key| key != first);
            self.repeats = if is_same && has_several { self.repeats + 1 } else { 0 };
            if self.empty_at.is_some_and(|empty_at| at < empty_at && empty_at < end) {
                return Step::WrongOffset;
            }
            if self.repeats == MAX_REPEATS {
                // A log without pagination returns all entries on every page.
                return if keys.len() == self.page_size { Step::WrongOffset } else { Step::End };
            }
            if self.pages_without_new == MAX_PAGES_WITHOUT_NEW {
                return Step::Endless;
            }
        } else {
            (self.pages_without_new, self.repeats, self.empty_at) = (0, 0, None);
        }
        for key in keys {
            self.keys.add(key);
        }
        let overlap = if new.is_empty() { 0 } else { OVERLAP.min(keys.len() / 2) };
        self.anchors.clear();
        self.step = self.page_size;
        self.last = Some(Page { keys: keys.to_vec(), end });
        self.offset = end - overlap;
        Step::New(new)
    }

    /// Whether no entries were skipped between the accepted pages and this one.
    fn continues(&self, first: &str, keys: &[String]) -> bool {
        if self.offset == 0 {
            return true;
        }
        match &self.last {
            // A page of one entry cannot overlap.
            Some(last) => self.keys.contains(first) || (last.keys.len() == 1 && last.end == self.offset),
            None => !self.anchors.is_empty() && self.anchors.iter().all(|anchor| keys.contains(anchor)),
        }
    }

    fn take_empty(&mut self) -> Step {
        let is_behind_last = self.last.as_ref().is_some_and(|last| self.offset >= last.end);
        if self.offset == 0 || is_behind_last {
            return Step::End;
        }
        // The log is shorter than before, and entries may have moved to earlier offsets.
        if self.last.is_some() {
            self.empty_at = Some(self.offset);
        }
        let step = self.step;
        self.step = step.saturating_mul(2);
        self.back(step)
    }

    fn back(&mut self, step: usize) -> Step {
        self.offset = self.offset.saturating_sub(step.max(1));
        Step::Back
    }
}

/// The keys of the most recent entries.
#[derive(Debug, Default)]
struct Keys {
    all: HashSet<String>,
    order: VecDeque<String>,
}

impl Keys {
    fn contains(&self, key: &str) -> bool {
        self.all.contains(key)
    }

    fn add(&mut self, key: &str) {
        if self.all.insert(key.to_owned()) {
            self.order.push_back(key.to_owned());
        }
        if self.order.len() > MAX_KEYS
            && let Some(oldest) = self.order.pop_front()
        {
            self.all.remove(&oldest);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Pass, Step};

    #[test]
    fn returns_a_repeated_event_of_a_page_only_once() {
        let keys = ["a", "a", "b", "a"].map(str::to_owned);
        assert_eq!(Pass::from_start(100).take(&keys), Step::New(vec![0, 2]));
    }
}
