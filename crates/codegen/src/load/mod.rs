//! Stage 1, load: reads a file into a [`Document`], a tree of JSON values with their source locations.
//!
//! Input that tools interpret differently (duplicate keys, unknown tags, several documents) is rejected with its location. Aliases and
//! merge keys are expanded, and referenced files are bundled into the tree.

mod anchors;
mod bundle;
mod controls;
mod document;
mod excerpt;
mod extensions;
mod fix;
mod json;
mod nulls;
mod reference;
mod render;
mod scalar;
mod source_file;
mod tree;

pub use document::{Document, MAX_REFERENCE_HOPS};
pub use excerpt::Excerpt;
pub use extensions::ENUM_NAMES;
pub use fix::apply_fixes;
pub use reference::names_file;
pub use render::{Record, Sources, record, render, sort};
pub use source_file::{SourceFile, slashed};

#[cfg(test)]
mod tests;
