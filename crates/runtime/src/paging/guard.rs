//! Guards against lists that never end.

use std::hash::{DefaultHasher, Hasher};

use serde::Serialize;
use serde_json::Value;

use super::page::PageFacts;
use crate::value::position::Place;

/// How many pages a walk has at most, unless its caller says otherwise.
pub(super) const MAX_PAGES: u64 = 100_000;

/// How many pages in a row may be empty: filters may leave nothing of some.
const MAX_EMPTY_PAGES: u32 = 100;

/// The pages seen so far, in constant space.
pub(super) struct Guard {
    pub(super) max_pages: u64,
    pages: u64,
    empty: u32,
    /// The page before, where only that tells whether the server moves on at all.
    before: Option<u64>,
    /// A place that was there before, and after how many steps another one is kept in its stead: by Brent's algorithm, places
    /// that lead back to one of them meet it.
    kept: Option<Place>,
    steps: u64,
    max_steps: u64,
}

/// Whether a page is equal to the page before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Repetition {
    None,
    /// The second page repeats the first, and neither has metadata: the server may ignore which page is requested.
    Second,
    /// A later page repeats the one before it, or the pages have metadata.
    Later,
}

impl Default for Guard {
    fn default() -> Self {
        Self { max_pages: MAX_PAGES, pages: 0, empty: 0, before: None, kept: None, steps: 0, max_steps: 1 }
    }
}

impl Guard {
    /// Compares a page that does not say where it is with the page before it.
    pub(super) fn compare(&mut self, facts: &PageFacts, page: &impl Serialize) -> Repetition {
        if facts.items == 0 || facts.offset.is_some() || facts.number.is_some() || facts.next.is_some() {
            self.before = None;
            return Repetition::None;
        }
        let print = fingerprint(page);
        let is_repeated = std::mem::replace(&mut self.before, print).is_some_and(|before| Some(before) == print);
        // Pages that are equal have the same metadata.
        let has_metadata = facts.limit.is_some() || facts.total.is_some();
        match (is_repeated, self.pages) {
            (false, _) => Repetition::None,
            (true, 1) if !has_metadata => Repetition::Second,
            (true, _) => Repetition::Later,
        }
    }

    /// Takes note of a page and of where the next one is; gives why the walk ends there, if it does.
    pub(super) fn problem(&mut self, facts: &PageFacts, next: &Place) -> Option<String> {
        if self.comes_back_to(facts, next) {
            return Some("the next page is one that was there before: the server would never end".to_owned());
        }
        if self.empty >= MAX_EMPTY_PAGES {
            return Some(format!("{MAX_EMPTY_PAGES} pages in a row have no items"));
        }
        (self.pages >= self.max_pages).then(|| self.too_many())
    }

    /// Why the walk ends after a page that may have been the last, if there are more pages than allowed.
    pub(super) fn problem_of_check(&self) -> Option<String> {
        (self.pages > self.max_pages).then(|| self.too_many())
    }

    fn too_many(&self) -> String {
        format!("there are more than {} pages, which is the most for this call (`with_max_pages`)", self.max_pages)
    }

    /// Takes note of a page and of where the next one may be; tells whether that place was there before.
    pub(super) fn comes_back_to(&mut self, facts: &PageFacts, next: &Place) -> bool {
        self.pages += 1;
        self.empty = if facts.items == 0 { self.empty + 1 } else { 0 };
        self.comes_back(next)
    }

    /// How many pages in a row were empty.
    pub(super) fn empty_pages(&self) -> u32 {
        self.empty
    }

    fn comes_back(&mut self, next: &Place) -> bool {
        if self.kept.as_ref() == Some(next) {
            return true;
        }
        self.steps += 1;
        if self.kept.is_none() || self.steps == self.max_steps {
            self.kept = Some(next.clone());
            self.steps = 0;
            self.max_steps = self.max_steps.saturating_mul(2);
        }
        false
    }
}

/// A hash of the content of a page, without its metadata. Scalars and objects of scalars count as metadata: they echo the request.
#[derive(PartialEq, Eq)]
pub(super) struct Content(Option<u64>);

impl Content {
    pub(super) fn of(page: &impl Serialize) -> Self {
        let is_scalar = |value: &Value| !value.is_array() && !value.is_object();
        let is_metadata = |value: &Value| match value {
            Value::Object(members) => members.values().all(is_scalar),
            value => is_scalar(value),
        };
        let mut value = serde_json::to_value(page).unwrap_or_default();
        if let Value::Object(members) = &mut value {
            members.retain(|_, member| !is_metadata(member));
        }
        Self(fingerprint(&value))
    }
}

/// A hash of the JSON of a page or an item; none if it cannot be encoded.
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
    use super::{Content, Guard, MAX_EMPTY_PAGES, Repetition};
    use crate::{paging::PageFacts, value::position::Place};

    fn token(number: usize) -> Place {
        Place::Token(number.to_string())
    }

    #[test]
    fn circles_of_every_length_are_met() {
        for before in 0..20 {
            for length in 1..20 {
                let mut guard = Guard::default();
                let place = |step: usize| if step < before { step } else { before + (step - before) % length };
                let met = (0..200).position(|step| guard.problem(&PageFacts::new(1), &token(place(step))).is_some());
                let is_soon = |met| met >= before + length && met <= 3 * (before + length) + 1;
                assert!(met.is_some_and(is_soon), "{length} after {before}: {met:?}");
            }
        }
    }

    #[test]
    fn a_long_walk_is_no_circle_and_has_an_end() {
        let mut guard = Guard { max_pages: 1_000, ..Guard::default() };
        let end = (0..).find_map(|step| Some((step, guard.problem(&PageFacts::new(1), &token(step))?)));
        let (step, problem) = end.unwrap();
        assert_eq!(step, 999);
        assert!(problem.contains("more than 1000 pages"), "{problem}");
    }

    #[test]
    fn empty_pages_in_a_row_have_an_end() {
        let mut guard = Guard::default();
        for step in 0..1_000 {
            let items = usize::from(step % 50 == 0);
            assert_eq!(guard.problem(&PageFacts::new(items), &token(step)), None);
        }
        let end = (1_000..2_000).find(|step| guard.problem(&PageFacts::new(0), &token(*step)).is_some());
        assert!(end.is_some_and(|step| step < 1_000 + MAX_EMPTY_PAGES as usize));
    }

    #[test]
    fn pages_are_compared_without_their_metadata() {
        let content = |page: serde_json::Value| Content::of(&page);
        let page = |offset: u8, id: u8| serde_json::json!({"files": [{"id": id}], "paged-result": {"offset": offset}, "n": offset});
        assert!(content(page(0, 1)) == content(page(1, 1)) && content(page(0, 1)) != content(page(0, 2)));
        let map = |offset: u8, id: u8| serde_json::json!({"data": {"a": {"id": id}}, "offset": offset});
        assert!(content(map(0, 1)) == content(map(1, 1)) && content(map(0, 1)) != content(map(0, 2)));
    }

    #[test]
    fn the_same_page_twice_counts_only_where_nothing_else_tells() {
        let (page, other) = (serde_json::json!({"a": [1]}), serde_json::json!({"a": [2]}));
        let compared = |facts: &PageFacts, pages: &[&serde_json::Value]| {
            let mut guard = Guard::default();
            let repetitions = pages.iter().enumerate().map(|(step, page)| {
                let repetition = guard.compare(facts, page);
                guard.problem(facts, &token(step));
                repetition
            });
            repetitions.last()
        };
        let bare = PageFacts::new(1);
        assert_eq!(compared(&bare, &[&page, &other]), Some(Repetition::None));
        assert_eq!(compared(&bare, &[&page, &other, &page]), Some(Repetition::None));
        assert_eq!(compared(&bare, &[&page, &page]), Some(Repetition::Second));
        assert_eq!(compared(&bare, &[&other, &page, &page]), Some(Repetition::Later));
        assert_eq!(compared(&bare.clone().with_total(Some(9)), &[&page, &page]), Some(Repetition::Later));
        assert_eq!(compared(&bare.clone().with_limit(Some(9)), &[&page, &page]), Some(Repetition::Later));
        let (numbered, offset) = (bare.clone().with_number(Some(1)), bare.with_offset(Some(1)));
        for facts in [numbered, offset, PageFacts::new(0)] {
            assert_eq!(compared(&facts, &[&page, &page]), Some(Repetition::None));
        }
    }
}
