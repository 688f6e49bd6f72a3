//! The report as an HTML file that needs no other file and no script.
//!
//! `page` has the verdict, the contents and the groups, `item` one changed operation or type with its findings, `table` a text
//! before and after, line by line. `rows` and `slide` compare the lines, and `text` escapes everything that comes from specs.

mod item;
mod page;
mod rows;
mod slide;
mod table;
mod text;

pub use page::render;
