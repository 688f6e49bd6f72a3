//! Protection against lists that never end.

use std::hash::{DefaultHasher, Hasher};

use serde::Serialize;
use serde_json::Value;

use super::page::PageFacts;
use crate::value::position::PageStart;

/// The default maximum number of pages of a list.
pub(super) const DEFAULT_MAX_PAGES: u64 = 100_000;

/// The maximum number of empty pages in a row. Filters may remove all items of a page.
const MAX_EMPTY_PAGES: u32 = 100;

/// Detects lists that never end, in constant space.
pub(super) struct Guard {
    pub(super) max_pages: u64,
    pages: u64,
    empty: u32,
    /// The hash of the previous page. `None` unless the page states neither its own position nor that of the next page: only its
    /// content then shows whether it differs from the previous page.
    previous: Option<u64>,
    /// A position that occurred earlier, for finding cycles with Brent's algorithm. The checkpoint moves to the current position
    /// after a number of steps that doubles each time, so that any cycle of positions reaches the checkpoint again.
    checkpoint: Option<PageStart>,
    steps: u64,
    max_steps: u64,
}

/// Whether a page equals the previous one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Duplicate {
    None,
    /// The second page repeats the first, and neither has metadata: the server possibly returns the same page for every request.
    Second,
    /// A later page repeats the one before it, or the pages have metadata.
    Later,
}

impl Default for Guard {
    fn default() -> Self {
        Self {
            max_pages: DEFAULT_MAX_PAGES,
            pages: 0,
            empty: 0,
            previous: None,
            checkpoint: None,
            steps: 0,
            max_steps: 1,
        }
    }
}

impl Guard {
    /// Compares a page that does not state its position with the previous page.
    pub(super) fn compare(&mut self, facts: &PageFacts, page: &impl Serialize) -> Duplicate {
        if facts.items == 0 || facts.offset.is_some() || facts.number.is_some() || facts.next.is_some() {
            self.previous = None;
            return Duplicate::None;
        }
        let hash = fingerprint(page);
        let is_repeated = std::mem::replace(&mut self.previous, hash).is_some_and(|previous| Some(previous) == hash);
        // Pages that are equal have the same metadata.
        let has_metadata = facts.limit.is_some() || facts.total.is_some();
        match (is_repeated, self.pages) {
            (false, _) => Duplicate::None,
            (true, 1) if !has_metadata => Duplicate::Second,
            (true, _) => Duplicate::Later,
        }
    }

    /// Records a page and the position of the next one. Returns an error message if the next page must not be requested.
    pub(super) fn problem(&mut self, facts: &PageFacts, next: &PageStart) -> Option<String> {
        if self.is_cycle_after_page(facts, next) {
            return Some("the next page has already been returned: the list would never end".to_owned());
        }
        if self.empty >= MAX_EMPTY_PAGES {
            return Some(format!("{MAX_EMPTY_PAGES} pages in a row have no items"));
        }
        (self.pages >= self.max_pages).then(|| self.too_many())
    }

    /// Returns an error message if there are more pages than allowed. Call this instead of [`problem`](Self::problem) if the
    /// previous page may have been the last one.
    pub(super) fn problem_of_check(&self) -> Option<String> {
        (self.pages > self.max_pages).then(|| self.too_many())
    }

    fn too_many(&self) -> String {
        format!("the list has more than {} pages, the maximum for this call (`with_max_pages`)", self.max_pages)
    }

    /// Records a page and the position of the next one. Returns whether that position occurred before.
    pub(super) fn is_cycle_after_page(&mut self, facts: &PageFacts, next: &PageStart) -> bool {
        self.pages += 1;
        self.empty = if facts.items == 0 { self.empty + 1 } else { 0 };
        self.is_cycle(next)
    }

    /// Returns the number of empty pages in a row.
    pub(super) fn empty_pages(&self) -> u32 {
        self.empty
    }

    fn is_cycle(&mut self, next: &PageStart) -> bool {
        if self.checkpoint.as_ref() == Some(next) {
            return true;
        }
        self.steps += 1;
        if self.checkpoint.is_none() || self.steps == self.max_steps {
            self.checkpoint = Some(next.clone());
            self.steps = 0;
            self.max_steps = self.max_steps.saturating_mul(2);
        }
        false
    }
}

/// A hash of the content of a page without its metadata. Scalars, and objects that contain only scalars, count as metadata: for
/// example, the requested offset or page number.
#[derive(PartialEq, Eq)]
pub(super) struct Content(Option<u64>);

impl Content {
    pub(super) fn of(page: &impl Serialize) -> Self {
        let is_scalar = |value: &Value| !value.is_array() && !value.is_object();
        let is_metadata = |value: &Value| match value {
            Value::Object(properties) => properties.values().all(is_scalar),
            value => is_scalar(value),
        };
        let mut value = serde_json::to_value(page).unwrap_or_default();
        if let Value::Object(properties) = &mut value {
            properties.retain(|_, property| !is_metadata(property));
        }
        Self(fingerprint(&value))
    }
}

/// Returns a hash of a page or an item as JSON, or `None` if it cannot be encoded.
pub(super) fn fingerprint(page: &impl Serialize) -> Option<u64> {
    struct Hashing(DefaultHasher);
    impl std::io::Write for Hashing {
        fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
            self.0.write(bytes);
            Ok(bytes.len())
        }

        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }
    let mut hashing = Hashing(DefaultHasher::new());
    serde_json::to_writer(&mut hashing, page).ok()?;
    Some(hashing.0.finish())
}

#[cfg(test)]
mod tests {
    use super::{Content, Duplicate, Guard, MAX_EMPTY_PAGES};
    use crate::{paging::PageFacts, value::position::PageStart};

    fn token(number: usize) -> PageStart {
        PageStart::Token(number.to_string())
    }

    #[test]
    fn detects_cycles_of_every_length() {
        for before in 0..20 {
            for length in 1..20 {
                let mut guard = Guard::default();
                let position_at = |step: usize| if step < before { step } else { before + (step - before) % length };
                let found_at =
                    (0..200).position(|step| guard.problem(&PageFacts::new(1), &token(position_at(step))).is_some());
                let is_soon = |found_at| found_at >= before + length && found_at <= 3 * (before + length) + 1;
                assert!(found_at.is_some_and(is_soon), "{length} after {before}: {found_at:?}");
            }
        }
    }

    #[test]
    fn stops_after_the_maximum_number_of_pages() {
        let mut guard = Guard { max_pages: 1_000, ..Guard::default() };
        let end = (0..).find_map(|step| Some((step, guard.problem(&PageFacts::new(1), &token(step))?)));
        let (step, problem) = end.unwrap();
        assert_eq!(step, 999);
        assert!(problem.contains("more than 1000 pages"), "{problem}");
    }

    #[test]
    fn stops_after_too_many_empty_pages() {
        let mut guard = Guard::default();
        for step in 0..1_000 {
            let items = usize::from(step % 50 == 0);
            assert_eq!(guard.problem(&PageFacts::new(items), &token(step)), None);
        }
        let end = (1_000..2_000).find(|step| guard.problem(&PageFacts::new(0), &token(*step)).is_some());
        assert!(end.is_some_and(|step| step < 1_000 + MAX_EMPTY_PAGES as usize));
    }

    #[test]
    fn page_comparison_ignores_metadata() {
        let content = |page: serde_json::Value| Content::of(&page);
        let page = |offset: u8, id: u8| serde_json::json!({"files": [{"id": id}], "paged-result": {"offset": offset}, "n": offset});
        assert!(content(page(0, 1)) == content(page(1, 1)) && content(page(0, 1)) != content(page(0, 2)));
        let map = |offset: u8, id: u8| serde_json::json!({"data": {"a": {"id": id}}, "offset": offset});
        assert!(content(map(0, 1)) == content(map(1, 1)) && content(map(0, 1)) != content(map(0, 2)));
    }

    #[test]
    fn detects_repeated_pages_only_if_pages_state_no_position() {
        let (page, other) = (serde_json::json!({"a": [1]}), serde_json::json!({"a": [2]}));
        let compared = |facts: &PageFacts, pages: &[&serde_json::Value]| {
            let mut guard = Guard::default();
            let duplicates = pages.iter().enumerate().map(|(step, page)| {
                let duplicate = guard.compare(facts, page);
                guard.problem(facts, &token(step));
                duplicate
            });
            duplicates.last()
        };
        let bare = PageFacts::new(1);
        assert_eq!(compared(&bare, &[&page, &other]), Some(Duplicate::None));
        assert_eq!(compared(&bare, &[&page, &other, &page]), Some(Duplicate::None));
        assert_eq!(compared(&bare, &[&page, &page]), Some(Duplicate::Second));
        assert_eq!(compared(&bare, &[&other, &page, &page]), Some(Duplicate::Later));
        assert_eq!(compared(&bare.clone().with_total(Some(9)), &[&page, &page]), Some(Duplicate::Later));
        assert_eq!(compared(&bare.clone().with_limit(Some(9)), &[&page, &page]), Some(Duplicate::Later));
        let (numbered, offset) = (bare.clone().with_number(Some(1)), bare.with_offset(Some(1)));
        for facts in [numbered, offset, PageFacts::new(0)] {
            assert_eq!(compared(&facts, &[&page, &page]), Some(Duplicate::None));
        }
    }
}
