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

/// How many were noted on this thread so far.
pub(crate) fn met() -> u64 {
    MET.with(Cell::get)
}
