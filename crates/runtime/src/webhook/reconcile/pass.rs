//! One reading of a log: where the next page begins, which entries are new, and when the log has ended.
//!
//! An offset does not stay with its entry: a log can grow at either end, and shrink when entries are acknowledged or expire. So pages
//! overlap, and a page counts only if it continues those before it: its first entry is one of theirs. If it is not, entries may
//! have been skipped, and an earlier page is read.

use std::collections::{HashSet, VecDeque};

/// How many entries a page shares with the one before it.
const OVERLAP: usize = 5;

/// How often a page can be the same at another offset before the log counts as one that ignores offsets.
const MAX_REPEATS: u32 = 3;

/// How many keys are remembered.
const MAX_KEYS: usize = 100_000;

/// A reading of a log.
#[derive(Debug)]
pub(super) struct Pass {
    offset: usize,
    keys: Keys,
    /// The entry behind which the reading continues, until it is found.
    anchor: Option<String>,
    /// How long the longest page was.
    longest: usize,
    /// The first key of the last page that counted.
    first: Option<String>,
    /// How often the last page was the same again.
    repeats: u32,
    /// Whether nothing was found at a later offset.
    has_met_end: bool,
}

/// What a page says.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// The entries at these indices are new.
    New(Vec<usize>),
    /// The page does not continue those before it: an earlier one is next.
    Back,
    /// The log has ended.
    End,
}

impl Pass {
    /// A reading of the whole log.
    pub(super) fn whole() -> Self {
        Self { offset: 0, keys: Keys::default(), anchor: None, longest: 1, first: None, repeats: 0, has_met_end: false }
    }

    /// A reading of the entries behind one that is expected before this offset.
    pub(super) fn behind(anchor: &str, offset: usize) -> Self {
        Self { offset: offset.saturating_sub(OVERLAP), anchor: Some(anchor.to_owned()), ..Self::whole() }
    }

    /// Where the next page begins.
    pub(super) const fn offset(&self) -> usize {
        self.offset
    }

    /// Takes the keys of the page at the offset.
    pub(super) fn take(&mut self, keys: &[String]) -> Step {
        let at = self.offset;
        self.longest = self.longest.max(keys.len());
        let Some(first) = keys.first() else {
            // The log has become shorter than where the page begins, and entries may have moved before it.
            self.has_met_end = true;
            return if at == 0 { Step::End } else { self.back() };
        };
        if let Some(index) = self.anchor.as_ref().and_then(|anchor| keys.iter().position(|key| key == anchor)) {
            self.anchor = None;
            for key in keys.iter().take(index + 1) {
                self.keys.add(key);
            }
        }
        if at > 0 && !self.keys.has(first) {
            return self.back();
        }
        self.anchor = None;
        // A log can list an event once for each address that it was delivered to.
        let mut on_page = HashSet::new();
        let is_new = |key: &String| !self.keys.has(key) && on_page.insert(key.clone());
        let new: Vec<usize> =
            keys.iter().map(is_new).enumerate().filter_map(|(index, is_new)| is_new.then_some(index)).collect();
        let is_short = keys.len() < self.longest;
        // The same page at several offsets: the log ignores them. Once can be by chance, if the log has just grown by as much.
        let is_same = new.is_empty() && self.first.as_ref() == Some(first);
        self.repeats = if is_same { self.repeats + 1 } else { 0 };
        if new.is_empty() && (is_short || self.has_met_end || self.repeats == MAX_REPEATS) {
            return Step::End;
        }
        for key in keys {
            self.keys.add(key);
        }
        self.first = Some(first.clone());
        self.has_met_end = false;
        self.offset = at + keys.len().saturating_sub(OVERLAP);
        Step::New(new)
    }

    fn back(&mut self) -> Step {
        self.offset = self.offset.saturating_sub(self.longest.saturating_sub(OVERLAP).max(1));
        self.first = None;
        Step::Back
    }
}

/// The keys of the last entries.
#[derive(Debug, Default)]
struct Keys {
    all: HashSet<String>,
    order: VecDeque<String>,
}

impl Keys {
    fn has(&self, key: &str) -> bool {
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
    fn returns_an_event_once_that_a_page_has_twice() {
        let keys = ["a", "a", "b", "a"].map(str::to_owned);
        assert_eq!(Pass::whole().take(&keys), Step::New(vec![0, 2]));
    }
}
