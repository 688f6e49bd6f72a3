//! Stage 1, load: a file becomes a [`Document`], a tree of JSON values in which every value knows where it was written.
//!
//! YAML and JSON are read by the same parser. What would make a document mean different things to different tools
//! (duplicate keys, aliases, merge keys, tags, several documents) is refused with its place.

mod document;
pub mod pointer;
mod scalar;
mod tree;

pub use document::{Document, Part, SourceFile, slashed};
