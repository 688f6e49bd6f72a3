//! The unknown values that were found while decoding.
//!
//! An untagged union prefers the variant that decodes a value without unknown values. A client can report unknown values,
//! because they mean that the API has changed.

use std::cell::RefCell;

/// The number of unknown values that were found, and the names of the first types that had one.
#[derive(Debug, Default)]
pub(crate) struct UnknownValues {
    pub(crate) count: u64,
    pub(crate) types: Vec<&'static str>,
}

/// Maximum number of type names that are kept.
const MAX_TYPES: usize = 16;

thread_local! {
    static UNKNOWN: RefCell<UnknownValues> = const { RefCell::new(UnknownValues { count: 0, types: Vec::new() }) };
}

/// Records that a value was unknown to a type.
pub fn record(type_name: &'static str) {
    UNKNOWN.with_borrow_mut(|unknown| unknown.add(type_name));
}

/// Runs a function and returns the unknown values that it recorded, instead of adding them to the thread's record.
pub(crate) fn capture<T>(work: impl FnOnce() -> T) -> (T, UnknownValues) {
    let before = UNKNOWN.take();
    let result = work();
    (result, UNKNOWN.replace(before))
}

/// Adds the values that [`capture`] returned to the thread's record.
pub(crate) fn record_all(found: &UnknownValues) {
    UNKNOWN.with_borrow_mut(|unknown| {
        unknown.count = unknown.count.wrapping_add(found.count);
        for name in &found.types {
            unknown.keep(name);
        }
    });
}

impl UnknownValues {
    fn add(&mut self, type_name: &'static str) {
        self.count = self.count.wrapping_add(1);
        self.keep(type_name);
    }

    fn keep(&mut self, type_name: &'static str) {
        if self.types.len() < MAX_TYPES && !self.types.contains(&type_name) {
            self.types.push(type_name);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{capture, record, record_all};

    #[test]
    fn captured_unknown_values_reach_the_outer_capture_only_if_recorded() {
        let ((), unknown) = capture(|| {
            record("A");
            let ((), inner) = capture(|| record("B"));
            assert_eq!((inner.count, inner.types.as_slice()), (1, &["B"][..]));
            record("A");
            let ((), inner) = capture(|| record("C"));
            record_all(&inner);
        });
        assert_eq!((unknown.count, unknown.types.as_slice()), (3, &["A", "C"][..]));
    }
}
