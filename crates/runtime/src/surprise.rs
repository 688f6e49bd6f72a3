//! How often a value was met that this version doesn't know.
//!
//! A choice between types prefers the one that reads a value without meeting anything unknown.

use std::cell::Cell;

thread_local! {
    static MET: Cell<u64> = const { Cell::new(0) };
}

/// Notes that a value was not known.
pub fn note() {
    MET.with(|met| met.set(met.get().wrapping_add(1)));
}

/// Runs what may note some, and gives how many it noted; on the thread it leaves the count as it was.
pub(crate) fn counted<T>(work: impl FnOnce() -> T) -> (T, u64) {
    let before = met();
    let result = work();
    let noted = met().wrapping_sub(before);
    MET.with(|met| met.set(before));
    (result, noted)
}

/// Notes what [`counted`] gave.
pub(crate) fn note_all(noted: u64) {
    MET.with(|met| met.set(met.get().wrapping_add(noted)));
}

/// How many were noted on this thread so far.
fn met() -> u64 {
    MET.with(Cell::get)
}
