//! Pagination: requesting the pages of a list one after the other, until the last page.
//!
//! Generated code implements [`Paged`]: how a request selects a page, and what a page contains. This module decides which page
//! comes next, and which responses are errors. A stream stores one page at a time and requests the next one on demand. Errors
//! contain the position from which to resume.

mod drain;
mod guard;
mod items;
mod maps;
mod next;
mod page;
mod pages;

pub use self::{
    drain::Drain,
    items::Items,
    maps::{any_values, lists},
    page::{PageFacts, Paged},
    pages::Pages,
};
