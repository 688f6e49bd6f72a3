//! The unknown values that were found while decoding.
//!
//! A choice prefers the variant that decodes a value without unknown values. A client can report unknown values, because they
//! mean that the API has changed.

use std::cell::RefCell;

/// Unknown values that were found: their number, and the first types with one.
#[derive(Debug, Default)]
pub(crate) struct Met {
    pub(crate) count: u64,
    pub(crate) types: Vec<&'static str>,
}

/// Maximum number of type names that are kept.
const MAX_TYPES: usize = 16;

thread_local! {
    static MET: RefCell<Met> = const { RefCell::new(Met { count: 0, types: Vec::new() }) };
}

/// Records that a value was unknown to a type.
pub fn note(type_name: &'static str) {
    MET.with_borrow_mut(|met| met.add(type_name));
}

/// Runs a function and returns the unknown values that it recorded. The thread's own record is not changed.
pub(crate) fn counted<T>(work: impl FnOnce() -> T) -> (T, Met) {
    let before = MET.take();
    let result = work();
    (result, MET.replace(before))
}

/// Adds the values that [`counted`] returned to the thread's record.
pub(crate) fn note_all(noted: &Met) {
    MET.with_borrow_mut(|met| {
        met.count = met.count.wrapping_add(noted.count);
        for name in &noted.types {
            met.keep(name);
        }
    });
}

impl Met {
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
    use super::{counted, note, note_all};

    #[test]
    fn counted_values_are_isolated_until_noted() {
        let ((), met) = counted(|| {
            note("A");
            let ((), inner) = counted(|| note("B"));
            assert_eq!((inner.count, inner.types.as_slice()), (1, &["B"][..]));
            note("A");
            let ((), inner) = counted(|| note("C"));
            note_all(&inner);
        });
        assert_eq!((met.count, met.types.as_slice()), (3, &["A", "C"][..]));
    }
}
