//! Which values were met that this version doesn't know.
//!
//! A choice between types prefers the one that reads a value without meeting anything unknown, and a client can tell whoever
//! wants to know that the server is ahead of it.

use std::cell::RefCell;

/// The unknown values that were met: how many, and the first types that met one.
#[derive(Debug, Default)]
pub(crate) struct Met {
    pub(crate) count: u64,
    pub(crate) types: Vec<&'static str>,
}

/// So many names are kept.
const MAX_TYPES: usize = 16;

thread_local! {
    static MET: RefCell<Met> = const { RefCell::new(Met { count: 0, types: Vec::new() }) };
}

/// Notes that a value was not known to a type.
pub fn note(type_name: &'static str) {
    MET.with_borrow_mut(|met| met.add(type_name));
}

/// Runs what may note some, and gives what it noted; on the thread all is left as it was.
pub(crate) fn counted<T>(work: impl FnOnce() -> T) -> (T, Met) {
    let before = MET.take();
    let result = work();
    (result, MET.replace(before))
}

/// Notes what [`counted`] gave.
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
    fn what_is_counted_inside_does_not_count_outside_unless_it_is_said() {
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
