//! Stage 1, load: a file becomes a [`Document`], a tree of JSON values in which every value knows where it was written.
//!
//! JSON is read by its own rules, and becomes the same events as YAML. What would make a document mean different things to different tools
//! (duplicate keys, unknown tags, several documents) is refused with its place. Aliases and merge keys are written out, and
//! the files that a document names become parts of its tree.

mod anchors;
mod bundle;
mod controls;
mod document;
mod extensions;
mod fix;
mod json;
mod nulls;
mod reference;
mod render;
mod scalar;
mod source_file;
mod tree;

pub use document::{Document, HOPS};
pub use extensions::ENUM_NAMES;
pub use fix::fixed;
pub use reference::names_file;
pub use render::{Record, Sources, record, render};
pub use source_file::{SourceFile, slashed};

#[cfg(test)]
mod tests;
