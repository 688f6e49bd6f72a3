//! How much memory decoding a body may take.
//!
//! A body of a few kilobytes can unpack to megabytes of `{},{},{}`, and each empty object becomes a struct of hundreds of
//! bytes. What is counted are structs, items and members at the size of their Rust type; text is no longer than the body. The
//! count is of the outermost value: members of unions are decoded by themselves and count too.

use std::cell::Cell;

/// Honest bodies stay far below: a hundred thousand items of 1 KiB are 100 MiB.
const MIN_LIMIT: usize = 256 << 20;

/// Larger bodies, which a caller has to allow, may take this many times their length.
const FACTOR: usize = 4;

thread_local! {
    static DEPTH: Cell<u32> = const { Cell::new(0) };
    static USED: Cell<usize> = const { Cell::new(0) };
    static LIMIT: Cell<usize> = const { Cell::new(MIN_LIMIT) };
}

/// Decoding one value, until it is dropped.
pub(super) struct Scope;

impl Scope {
    /// Begins to decode a value whose text has this length.
    pub(super) fn enter(length: usize) -> Self {
        let depth = DEPTH.get();
        if depth == 0 {
            USED.set(0);
            LIMIT.set(MIN_LIMIT.max(length.saturating_mul(FACTOR)));
        }
        DEPTH.set(depth.saturating_add(1));
        Self
    }
}

impl Drop for Scope {
    fn drop(&mut self) {
        DEPTH.set(DEPTH.get().saturating_sub(1));
    }
}

/// Counts memory; false if there is no more.
pub(super) fn charge(bytes: usize) -> bool {
    let used = USED.get().saturating_add(bytes);
    USED.set(used);
    used <= LIMIT.get()
}

/// The memory in use, for [`reset`].
pub(crate) fn used() -> usize {
    USED.get()
}

/// Takes back what was counted since: the value was dropped.
pub(crate) fn reset(used: usize) {
    USED.set(used);
}

/// The limit of the value that is being decoded.
pub(super) fn limit() -> usize {
    LIMIT.get()
}
