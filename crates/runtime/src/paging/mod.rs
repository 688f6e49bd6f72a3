//! Lists that come in pages: from the answer of one call to the next, until the last.
//!
//! Generated code says of a request how it is asked for a page and what a page has ([`Paged`]); which page comes next, and what
//! a server may not do, is decided here. One page is held at a time, the next is asked for when somebody wants it, and what
//! fails says where to go on.

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
    maps::{anything, lists},
    page::{PageFacts, Paged},
    pages::Pages,
};
